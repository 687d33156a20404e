// SPDX-License-Identifier: MIT
#include "ui/models/structure_model.h"

#include "ui/models/tip_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace taxo::ui {

void StructureModel::set(StructureList list) {
    beginResetModel();
    m_list = std::move(list);
    m_order.resize(m_list.lines.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    m_isNumber.clear();
    for (std::size_t column = 0; column < static_cast<std::size_t>(m_list.heads.size()); ++column) {
        m_isNumber.push_back(std::ranges::any_of(m_list.lines, [&](const StructureLine& line) {
            return !std::isnan(line.keys[column]);
        }));
    }
    endResetModel();
}

std::vector<int> StructureModel::rowsOf(std::int32_t taxon) const {
    std::vector<int> rows;
    for (std::size_t row = 0; row < m_order.size(); ++row) {
        if (m_list.lines[m_order[row]].taxon == taxon) {
            rows.push_back(static_cast<int>(row));
        }
    }
    return rows;
}

int StructureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int StructureModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_list.heads.size());
}

int StructureModel::alignmentOf(int column) const {
    const bool isNumber = m_isNumber[static_cast<std::size_t>(column)];
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant StructureModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const StructureLine& line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line.cells[index.column()];
    case Qt::ToolTipRole:
        return tipText(line.tip);
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    default:
        return {};
    }
}

QVariant StructureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_list.heads.size()) {
        return {};
    }
    if (role == Qt::ToolTipRole) {
        return tipText(m_list.tips[section]);
    }
    if (role == Qt::TextAlignmentRole) { // above its column
        return alignmentOf(section);
    }
    return role == Qt::DisplayRole ? QVariant(m_list.heads[section]) : QVariant();
}

void StructureModel::sort(int column, Qt::SortOrder order) {
    if (column >= columnCount()) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<std::size_t> old = m_order;
    std::ranges::sort(m_order);
    if (column >= 0) {
        const bool isDown = order == Qt::DescendingOrder;
        const auto cell = static_cast<std::size_t>(column);
        const bool areNumbers = m_isNumber[cell];
        std::ranges::stable_sort(m_order, [&](std::size_t a, std::size_t b) {
            const StructureLine& one = m_list.lines[a];
            const StructureLine& other = m_list.lines[b];
            if (areNumbers) {
                const double x = one.keys[cell];
                const double y = other.keys[cell];
                return std::isnan(x) || std::isnan(y) ? !std::isnan(x) && std::isnan(y)
                       : isDown                       ? y < x
                                                      : x < y;
            }
            const int compared =
                QString::localeAwareCompare(one.cells[column], other.cells[column]);
            return isDown ? compared > 0 : compared < 0;
        });
    }
    std::vector<int> rowOfLine(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row) {
        rowOfLine[m_order[row]] = static_cast<int>(row);
    }
    QModelIndexList after;
    for (const QModelIndex& one : before) {
        after << index(rowOfLine[old[static_cast<std::size_t>(one.row())]], one.column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace taxo::ui
