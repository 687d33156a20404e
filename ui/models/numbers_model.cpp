// SPDX-License-Identifier: MIT
#include "ui/models/numbers_model.h"

#include <QStringList>

#include <utility>

namespace taxo::ui {

namespace {

/// All that was read.
QString textsOf(const ReadNumber& read) {
    QStringList texts;
    for (const std::string& text : read.texts) {
        texts << QString::fromStdString(text);
    }
    return texts.join(QStringLiteral(" · "));
}

} // namespace

NumbersModel::Outcome NumbersModel::outcomeOf(const Row& row) {
    if (!row.read.problem.empty()) {
        return Outcome::Failed;
    }
    if (row.read.number.empty()) {
        return row.read.texts.empty() ? Outcome::Nothing : Outcome::Several;
    }
    if (row.isGrouped) {
        return Outcome::Grouped;
    }
    return row.isKnown ? Outcome::Joins : Outcome::Written;
}

QString NumbersModel::outcomeText(const Row& row) {
    switch (outcomeOf(row)) {
    case Outcome::Written:
        return row.read.source == NumberSource::Print ? tr("new specimen, from print")
                                                      : tr("new specimen, from a barcode");
    case Outcome::Joins:
        return tr("joins the specimen of this number");
    case Outcome::Nothing:
        return tr("nothing was read");
    case Outcome::Several:
        return tr("stays: several, or not as the pattern");
    case Outcome::Grouped:
        return tr("stays: is a specimen's already");
    case Outcome::Failed:
        return QString::fromStdString(row.read.problem);
    }
    return {};
}

void NumbersModel::setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

NumbersModel::Counts NumbersModel::counts() const {
    Counts counts;
    for (const Row& row : m_rows) {
        switch (outcomeOf(row)) {
        case Outcome::Written:
        case Outcome::Joins:
            ++counts.written;
            break;
        case Outcome::Nothing:
            ++counts.nothing;
            break;
        case Outcome::Several:
            ++counts.several;
            break;
        case Outcome::Grouped:
            ++counts.grouped;
            break;
        case Outcome::Failed:
            ++counts.failed;
            break;
        }
    }
    return counts;
}

int NumbersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NumbersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant NumbersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Photo:
        return row.photo;
    case Number:
        return row.read.number.empty() ? textsOf(row.read)
                                       : QString::fromStdString(row.read.number);
    default:
        return outcomeText(row);
    }
}

QVariant NumbersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Photo:
        return tr("Photograph");
    case Number:
        return tr("Catalogue number");
    default:
        return tr("What becomes of it");
    }
}

} // namespace taxo::ui
