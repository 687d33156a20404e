// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_groups.h"
#include "core/workflow/compare_readers.h"
#include "ui/document/collection_document.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace taxo::ui {

class StructureModel;

/// Two people, or one and the machine: how often they say the same of a photograph without seeing a
/// suggestion, by taxon, and of which they say what cannot both be true. UI thread.
class ReadersPage : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    ReadersPage(CollectionDocument& document, JobRunner& runner, QWidget* parent = nullptr);
    ~ReadersPage() override;

Q_SIGNALS:
    void itemsWanted(const std::vector<taxo::ItemId>& items);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeChoice();
    void makeTable();
    void readPeople();
    void takePeople(const std::vector<ValueCount>& people);
    void compare();
    void take(Result<ReadersCompared> found, const QStringList& readers);
    void showFound();
    void showList();
    void lookAt(const std::vector<int>& rows);

    CollectionDocument& m_document;
    JobRunner& m_runner;
    QLabel* m_message;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QComboBox* m_rank = nullptr;
    QPushButton* m_compare = nullptr;
    QLabel* m_words;
    QWidget* m_lists;
    QComboBox* m_which;
    StructureModel* m_model;
    QTableView* m_table;
    QPushButton* m_look;
    std::optional<ReadersCompared> m_found;
    QStringList m_readers; ///< the two that it is about
    JobId m_peopleJob;
    JobId m_job;
};

} // namespace taxo::ui
