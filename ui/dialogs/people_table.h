// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_about.h"

#include <QTableWidget>

#include <vector>

namespace taxo::ui {

/// People and organisations, a row each: there is always an empty one below for the next.
class PeopleTable : public QTableWidget {
    Q_OBJECT
public:
    explicit PeopleTable(QWidget* parent = nullptr);

    std::vector<DatasetParty> people() const; ///< without rows that name nobody
    void setPeople(const std::vector<DatasetParty>& people);

Q_SIGNALS:
    void changed(); ///< by a person

private:
    void addRow(const DatasetParty& party);
    void keepEmptyRow();

    bool m_isFilling = false;
};

} // namespace taxo::ui
