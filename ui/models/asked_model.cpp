// SPDX-License-Identifier: MIT
#include "ui/models/asked_model.h"

#include "core/collection/item_rows.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"

#include <QStringList>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kColumns = 5;

/// A cell of a table to paste holds neither tabs nor line ends.
QString cell(QString text) {
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

Result<AskedRows> askedRows(const Collection& collection, const CollectionAnswer& answer) {
    std::vector<ItemId> items;
    items.reserve(answer.items.size());
    for (const AskedItem& asked : answer.items) {
        items.push_back(asked.item);
    }
    const auto shown = rowsOf(collection, items);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    std::unordered_map<std::int64_t, const ItemRow*> rowOfItem;
    for (const ItemRow& row : *shown) {
        rowOfItem.emplace(row.item.value, &row);
    }
    AskedRows rows;
    for (const AskedItem& asked : answer.items) {
        const auto& best = asked.bins.empty() ? asked.labels : asked.bins;
        const auto found = rowOfItem.find(asked.item.value);
        if (best.empty() || found == rowOfItem.end()) {
            continue; // it is gone by now
        }
        AskedRow row;
        row.item = asked.item;
        row.name = QString::fromStdString(found->second->name);
        row.best = QString::fromStdString(best[0].name);
        row.score = best[0].score;
        if (best.size() > 1) {
            row.next = QString::fromStdString(best[1].name);
            row.nextScore = best[1].score;
        }
        row.cosine = asked.labels.empty() ? 0.0F : asked.labels.front().cosine;
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const AskedRow& a, const AskedRow& b) {
        return std::tuple(a.score, a.cosine) > std::tuple(b.score, b.cosine);
    });
    return rows;
}

void AskedModel::set(std::shared_ptr<const AskedRows> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString askedTable(const AskedRows& rows) {
    QStringList lines;
    const QStringList header = {AskedModel::tr("Item"),
                                AskedModel::tr("Answer"),
                                AskedModel::tr("Score"),
                                AskedModel::tr("Next"),
                                AskedModel::tr("Score of the next"),
                                AskedModel::tr("Cosine")};
    lines << header.join(u'\t');
    for (const AskedRow& row : rows) {
        const QStringList cells = {cell(row.name),
                                   cell(row.best),
                                   decimalText(row.score, 4),
                                   cell(row.next),
                                   row.next.isEmpty() ? QString() : decimalText(row.nextScore, 4),
                                   decimalText(row.cosine, 4)};
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

int AskedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
}

int AskedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant AskedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const AskedRow& row = (*m_rows)[static_cast<std::size_t>(index.row())];
    if (role == kScoreRole) {
        return index.column() == Score                         ? QVariant(row.score)
               : index.column() == Next && !row.next.isEmpty() ? QVariant(row.nextScore)
                                                               : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case Item:
        return row.name;
    case Answer:
        return row.best;
    case Score:
        return scoreText(row.score);
    case Next:
        return row.next.isEmpty() ? QString() : row.next + u' ' + scoreText(row.nextScore);
    default:
        return decimalText(row.cosine, 3);
    }
}

QVariant AskedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Item:
        return tr("Item");
    case Answer:
        return tr("Answer");
    case Score:
        return tr("Model score");
    case Next:
        return tr("Next");
    default:
        //: of the angle between picture and label
        return tr("Cosine");
    }
}

} // namespace taxo::ui
