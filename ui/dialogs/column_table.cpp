// SPDX-License-Identifier: MIT
#include "ui/dialogs/column_table.h"

#include "ui/models/import_text.h"
#include "ui/models/tip_text.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStringList>

#include <algorithm>

namespace taxo::ui {

namespace {

enum Column { NameColumn, ExamplesColumn, UseColumn, ColumnCount };

/// The first values that are no repetition: "Ursus arctos, Lynx lynx".
QString examplesOf(const TableBeginning& table, std::size_t column) {
    constexpr qsizetype kShown = 3;
    QStringList examples;
    for (const auto& row : table.rows) {
        const QString value =
            column < row.size() ? QString::fromStdString(row[column]).simplified() : QString();
        if (!value.isEmpty() && !examples.contains(value)) {
            examples << value;
        }
        if (examples.size() == kShown) {
            break;
        }
    }
    return examples.join(QStringLiteral(", "));
}

QTableWidgetItem* makeText(const QString& text) {
    auto* const item = new QTableWidgetItem(text);
    item->setToolTip(tipText(text));
    return item;
}

} // namespace

ColumnTable::ColumnTable(QWidget* parent) : QTableWidget(0, ColumnCount, parent) {
    setAccessibleName(tr("Columns of the table"));
    setHorizontalHeaderLabels({tr("Column"), tr("For example"), tr("It says")});
    horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ExamplesColumn, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(UseColumn, QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->hide();
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusPolicy(Qt::NoFocus); // its choices have it
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ColumnTable::set(const TableBeginning& table) {
    m_mapping = table.mapping;
    setRowCount(static_cast<int>(m_mapping.header.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const auto column = static_cast<std::size_t>(row);
        setItem(row, NameColumn, makeText(QString::fromStdString(m_mapping.header[column])));
        auto* const examples = makeText(examplesOf(table, column));
        examples->setForeground(palette().placeholderText());
        setItem(row, ExamplesColumn, examples);
        setCellWidget(row, UseColumn, makeChoice(row));
    }
    resizeRowsToContents();
    showUses();
}

QComboBox* ColumnTable::makeChoice(int column) {
    const auto number = static_cast<std::size_t>(column);
    auto* const choice = new QComboBox(this);
    //: for a screen reader: the name of a column
    choice->setAccessibleName(
        tr("What “%1” says").arg(QString::fromStdString(m_mapping.header[number])));
    choice->setFocusPolicy(Qt::StrongFocus); // a wheel that scrolls the table changes nothing
    for (int role = 0; role <= static_cast<int>(ColumnRole::Field); ++role) {
        choice->addItem(roleText(static_cast<ColumnRole>(role)));
    }
    ColumnMapping asField = m_mapping; // knows what its field is called
    if (m_mapping.uses[number].role != ColumnRole::Field) {
        asField.use(number, {ColumnRole::Field, {}});
    }
    choice->setItemText(static_cast<int>(ColumnRole::Field), useText(asField.uses[number]));
    connect(choice, &QComboBox::activated, this, [this, column](int role) {
        choose(column, static_cast<ColumnRole>(role));
    });
    return choice;
}

void ColumnTable::choose(int column, ColumnRole role) {
    m_mapping.use(static_cast<std::size_t>(column), {role, {}});
    showUses();
    Q_EMIT changed();
}

/// One use that is given to a column is taken from another.
void ColumnTable::showUses() {
    for (int row = 0; row < rowCount(); ++row) {
        const auto role = m_mapping.uses[static_cast<std::size_t>(row)].role;
        static_cast<QComboBox*>(cellWidget(row, UseColumn))
            ->setCurrentIndex(static_cast<int>(role));
    }
}

} // namespace taxo::ui
