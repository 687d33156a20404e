// SPDX-License-Identifier: MIT
#include "ui/models/unmatched_model.h"

#include "core/taxonomy/taxon_names.h"
#include "ui/models/tip_text.h"
#include "ui/models/tree_text.h"

#include <QFont>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace taxo::ui {

void UnmatchedModel::set(std::shared_ptr<const ShownTree> tree,
                         std::shared_ptr<const CollectionOnTree> collection) {
    beginResetModel();
    m_tree = std::move(tree);
    m_collection = std::move(collection);
    m_rows.clear();
    const PlacedOnTree& placed = m_collection->placed;
    for (const auto* const taxa : {&placed.unplaced, &placed.renamed, &placed.notListed}) {
        for (const UnplacedTaxon& taxon : *taxa) {
            m_rows.push_back(&taxon);
        }
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater(), &UnplacedTaxon::items);
    endResetModel();
}

QString UnmatchedModel::text(const std::vector<int>& rows) const {
    QString text;
    const auto addLine = [&text](const QStringList& cells) { text += cells.join(u'\t') + u'\n'; };
    QStringList head;
    for (int column = 0; column < kColumns; ++column) {
        head << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    addLine(head);
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < kColumns; ++column) {
            // One cell stays one cell, whatever a name holds.
            cells << cellText(*m_rows[static_cast<std::size_t>(row)], column).simplified();
        }
        addLine(cells);
    }
    return text;
}

QString UnmatchedModel::cellText(const UnplacedTaxon& taxon, int column) const {
    switch (column) {
    case Taxon:
        return QString::fromStdString(lowestNameOf(taxon.taxon));
    case Photographs:
        return taxon.countedAt.value < 0 ? tr("of the checklist")
                                         : QLocale().toString(qint64{taxon.items});
    case CountsFor:
        return taxon.countedAt.value < 0 ? QString() : nodeText(m_tree->tree(), taxon.countedAt);
    default:
        return matchText(taxon.match, m_tree->tree());
    }
}

int UnmatchedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UnmatchedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant UnmatchedModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const UnplacedTaxon& taxon = *m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case kSortRole:
        return index.column() == Photographs ? QVariant(qint64{taxon.items})
                                             : QVariant(cellText(taxon, index.column()));
    case Qt::DisplayRole:
        return cellText(taxon, index.column());
    case Qt::ToolTipRole:
        return tipText(cellText(taxon, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Photographs ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                             : QVariant();
    default:
        return {};
    }
}

QVariant UnmatchedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Taxon:
        return tr("Taxon");
    case Photographs:
        return tr("Photographs");
    case CountsFor:
        return tr("Count for");
    default:
        return tr("Why");
    }
}

} // namespace taxo::ui
