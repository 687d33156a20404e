// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/label_lists.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

#include <filesystem>

class QLabel;
class QPlainTextEdit;

namespace taxo::ui {

/// Labels in a person's own words: typed, pasted or read from a file, one a line, with an optional
/// second column for bins.
class OwnLabelsEdit : public QWidget {
    Q_OBJECT
public:
    /// Begins with `labels`. The runner must outlive it.
    OwnLabelsEdit(const BinnedNames& labels, JobRunner& runner, QWidget* parent = nullptr);

    BinnedNames labels() const;

    /// Text (one label a line), or CSV with two columns, labels and bins; replaces what is there.
    void load(const std::filesystem::path& file);

Q_SIGNALS:
    void changed();

private:
    void chooseFile();
    void showCount();

    JobRunner& m_runner;
    QPlainTextEdit* m_text;
    QLabel* m_count;
    QLabel* m_problem;
};

} // namespace taxo::ui
