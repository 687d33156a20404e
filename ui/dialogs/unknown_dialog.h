// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"
#include "ui/document/identify_queue.h"
#include "ui/document/novelty_document.h"

#include <QDialog>

#include <cstddef>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace taxo::ui {

class StructureModel;

/// "Unknown species": looks for photographs that are like no known species, says what that
/// promises and rests on, groups them, and gives groups working names. Stands beside the window.
class UnknownDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        NoveltyDocument& novelty;
        IdentifyQueue& queue;
        JobRunner& runner;
    };

    /// All must outlive the dialog.
    explicit UnknownDialog(const Parts& parts, QWidget* parent = nullptr);
    ~UnknownDialog() override;

Q_SIGNALS:
    /// These are to be seen; the dialog stays.
    void itemsWanted(const std::vector<taxo::ItemId>& items);

private:
    QWidget* makeQuestion();
    QWidget* makeFindings();
    QWidget* makeGroups();
    void connectParts();
    UnknownOptions options() const;
    void refresh();
    void showMessage();
    void showGroups();
    void showFound();
    void showMarked();
    std::vector<std::size_t> markedGroups() const;

    Parts m_parts;
    QComboBox* m_rate = nullptr;
    QComboBox* m_share = nullptr;
    QPushButton* m_look = nullptr; ///< or stop
    QLabel* m_message;
    QWidget* m_findings = nullptr;
    QLabel* m_headline = nullptr;
    QPushButton* m_showFound = nullptr;
    QLabel* m_about = nullptr;
    QPushButton* m_group = nullptr;
    QWidget* m_groups = nullptr;
    QLabel* m_groupsText = nullptr;
    QTableView* m_table = nullptr;
    StructureModel* m_model;
    QPushButton* m_showGroup = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_determine = nullptr;
    JobId m_job;
};

} // namespace taxo::ui
