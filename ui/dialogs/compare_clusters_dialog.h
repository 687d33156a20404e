// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/kept_clusters.h"
#include "ui/document/clusters_document.h"

#include <QDialog>

#include <cstdint>

class QComboBox;
class QLabel;
class QTableWidget;

namespace taxo::ui {

/// How far the clusters in sight agree with another result or with a field, beside what chance
/// gives, and how that is to be read. Stands beside the window and follows it.
class CompareClustersDialog : public QDialog {
    Q_OBJECT
public:
    /// All must outlive the dialog.
    CompareClustersDialog(CollectionDocument& document,
                          const ClustersDocument& clusters,
                          JobRunner& runner,
                          QWidget* parent = nullptr);
    ~CompareClustersDialog() override;

private:
    void makeLayout();
    void showChoices();
    void compare();
    void take(const Result<LabelAgreement>& agreement);

    CollectionDocument& m_document;
    const ClustersDocument& m_clusters;
    JobRunner& m_runner;
    QLabel* m_what;
    QComboBox* m_with;
    QTableWidget* m_table;
    QLabel* m_reading;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the question: older answers are ignored
};

} // namespace taxo::ui
