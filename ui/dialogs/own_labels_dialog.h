// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/label_lists.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>

#include <filesystem>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace taxo::ui {

/// Asks for labels in a person's own words: typed, pasted or read from a file, one a line, with an
/// optional second column for bins. Accepted only where there is at least one.
class OwnLabelsDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins with `labels`. The runner must outlive the dialog.
    OwnLabelsDialog(const BinnedNames& labels, JobRunner& runner, QWidget* parent = nullptr);

    BinnedNames labels() const;

    /// Text (one label a line), or CSV with two columns, labels and bins; replaces what is there.
    void load(const std::filesystem::path& file);

private:
    void chooseFile();
    void showCount();

    JobRunner& m_runner;
    QPlainTextEdit* m_text;
    QLabel* m_count;
    QLabel* m_problem;
    QPushButton* m_use;
};

} // namespace taxo::ui
