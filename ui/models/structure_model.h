// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/structure_list.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::ui {

/// One such list for a table. UI thread.
class StructureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(StructureList list);

    const StructureLine& lineAt(int row) const {
        return m_list.lines[m_order[static_cast<std::size_t>(row)]];
    }

    /// Rows of this taxon, ascending.
    std::vector<int> rowsOf(std::int32_t taxon) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By a column; -1: as it came. What is no number comes last.
    void sort(int column, Qt::SortOrder order) override;

private:
    int alignmentOf(int column) const;

    StructureList m_list;
    std::vector<bool> m_isNumber;     ///< of each column
    std::vector<std::size_t> m_order; ///< of each row its line
};

} // namespace taxo::ui
