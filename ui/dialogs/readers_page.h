// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_groups.h"
#include "core/workflow/compare_readers.h"
#include "ui/dialogs/second_reading_box.h"

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
/// suggestion, by taxon, and of which they say what cannot both be true; and a second reading of
/// what one of them said. UI thread.
class ReadersPage : public QWidget {
    Q_OBJECT
public:
    /// All must outlive it.
    explicit ReadersPage(const SecondReadingBox::Parts& parts, QWidget* parent = nullptr);
    ~ReadersPage() override;

    /// How far the person who works here agrees with the one whose words were read again.
    void compareReading(const SecondReading& reading);

Q_SIGNALS:
    void readingBegun(); ///< a second one: its photographs are being listed
    void itemsWanted(const std::vector<taxo::ItemId>& items);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeChoice();
    void makeTable();
    void readPeople();
    void takePeople(const std::vector<ValueCount>& people);
    void compare();
    void compare(const ReadersChoice& choice, const QStringList& readers, const QString& of);
    void take(Result<ReadersCompared> found, const QStringList& readers);
    void showFound();
    void showList();
    void lookAt(const std::vector<int>& rows);

    const SecondReadingBox::Parts m_parts;
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
    QPushButton* m_readBlind;
    SecondReadingBox* m_readings;
    std::optional<ReadersCompared> m_found;
    QStringList m_readers; ///< the two that it is about
    QString m_of;          ///< of which photographs, where not of all
    JobId m_peopleJob;
    JobId m_job;
};

} // namespace taxo::ui
