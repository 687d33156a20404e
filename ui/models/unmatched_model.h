// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/items_on_tree.h"
#include "ui/document/tree_document.h"

#include <QAbstractTableModel>
#include <QModelIndexList>

#include <cstdint>
#include <memory>
#include <vector>

namespace taxo::ui {

/// The taxa that a tree has not, or has under another name, a taxon a row, with the reason. UI
/// thread.
class UnmatchedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Taxon, Photographs, CountsFor, Reason };

    static constexpr int kColumns = 4;
    static constexpr int kSortRole = Qt::UserRole; ///< numbers as numbers

    using QAbstractTableModel::QAbstractTableModel;

    /// Those with the most photographs first.
    void set(std::shared_ptr<const ShownTree> tree,
             std::shared_ptr<const CollectionOnTree> collection);

    /// What its photographs count for; -1 of a taxon of a checklist that the tree has not.
    NodeId nodeAt(int row) const { return m_rows[static_cast<std::size_t>(row)]->countedAt; }

    /// Rows to paste into a spreadsheet: tab separated, a header first, in their order.
    QString text(const std::vector<int>& rows) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellText(const UnplacedTaxon& taxon, int column) const;

    std::shared_ptr<const ShownTree> m_tree;
    std::shared_ptr<const CollectionOnTree> m_collection;
    std::vector<const UnplacedTaxon*> m_rows; ///< of the collection's
};

} // namespace taxo::ui
