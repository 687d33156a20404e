// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/photo_table.h"

#include <QTableWidget>

class QComboBox;

namespace taxo::ui {

/// The columns of somebody's table, what they begin with, and what each one says, to be corrected.
class ColumnTable : public QTableWidget {
    Q_OBJECT
public:
    explicit ColumnTable(QWidget* parent = nullptr);

    void set(const TableBeginning& table);

    const ColumnMapping& mapping() const { return m_mapping; }

    /// What a column says, as a person would choose it.
    void choose(int column, ColumnRole role);

Q_SIGNALS:
    void changed(); ///< by a person

private:
    QComboBox* makeChoice(int column);
    void showUses();

    ColumnMapping m_mapping;
};

} // namespace taxo::ui
