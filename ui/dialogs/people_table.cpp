// SPDX-License-Identifier: MIT
#include "ui/dialogs/people_table.h"

#include <QHeaderView>

#include <array>
#include <string>

namespace taxo::ui {

namespace {

/// Of each column.
constexpr std::array kParts = {&DatasetParty::givenName,
                               &DatasetParty::surname,
                               &DatasetParty::organisation,
                               &DatasetParty::email,
                               &DatasetParty::orcid};

constexpr int kRowsSeen = 3;

} // namespace

PeopleTable::PeopleTable(QWidget* parent)
    : QTableWidget(0, static_cast<int>(kParts.size()), parent) {
    setHorizontalHeaderLabels(
        {tr("Given name"), tr("Surname"), tr("Organisation"), tr("E-mail"), tr("ORCID")});
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    setTabKeyNavigation(false);
    setFixedHeight(horizontalHeader()->sizeHint().height() +
                   kRowsSeen * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
    keepEmptyRow();
    connect(this, &QTableWidget::cellChanged, this, [this] {
        if (!m_isFilling) {
            keepEmptyRow();
            Q_EMIT changed();
        }
    });
}

std::vector<DatasetParty> PeopleTable::people() const {
    std::vector<DatasetParty> people;
    for (int row = 0; row < rowCount(); ++row) {
        DatasetParty party;
        for (std::size_t part = 0; part < kParts.size(); ++part) {
            const QTableWidgetItem* const cell = item(row, static_cast<int>(part));
            party.*kParts.at(part) =
                cell == nullptr ? std::string() : cell->text().trimmed().toStdString();
        }
        if (!party.isEmpty()) {
            people.push_back(std::move(party));
        }
    }
    return people;
}

void PeopleTable::setPeople(const std::vector<DatasetParty>& people) {
    m_isFilling = true;
    setRowCount(0);
    for (const DatasetParty& party : people) {
        addRow(party);
    }
    m_isFilling = false;
    keepEmptyRow();
}

void PeopleTable::addRow(const DatasetParty& party) {
    const int row = rowCount();
    insertRow(row);
    for (std::size_t part = 0; part < kParts.size(); ++part) {
        setItem(row,
                static_cast<int>(part),
                new QTableWidgetItem(QString::fromStdString(party.*kParts.at(part))));
    }
}

void PeopleTable::keepEmptyRow() {
    m_isFilling = true;
    bool isLastEmpty = rowCount() > 0;
    for (int column = 0; isLastEmpty && column < columnCount(); ++column) {
        isLastEmpty = item(rowCount() - 1, column)->text().trimmed().isEmpty();
    }
    if (!isLastEmpty) {
        addRow({});
    }
    m_isFilling = false;
}

} // namespace taxo::ui
