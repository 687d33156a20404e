// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/read_numbers.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::ui {

/// Catalogue numbers as they were read, an item a row, with what would become of each. UI thread.
class NumbersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Photo, Number, Becomes };

    static constexpr int kColumns = 3;

    struct Row {
        QString photo;
        ReadNumber read;
        bool isGrouped = false; ///< in an occurrence already, which stays as it is
        bool isKnown = false;   ///< an occurrence has this number already
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows);

    /// How many get a number, and how many of the others stay without one for which reason.
    struct Counts {
        int written = 0;
        int nothing = 0; ///< nothing was read
        int several = 0; ///< several numbers, or none that fits the pattern
        int grouped = 0;
        int failed = 0; ///< the picture could not be read
    };

    Counts counts() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Outcome : std::uint8_t { Written, Joins, Nothing, Several, Grouped, Failed };

    static Outcome outcomeOf(const Row& row);
    static QString outcomeText(const Row& row);

    std::vector<Row> m_rows;
};

} // namespace taxo::ui
