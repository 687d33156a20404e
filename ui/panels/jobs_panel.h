// SPDX-License-Identifier: MIT
#pragma once

#include "ui/jobs/job_list_model.h"

#include <QWidget>

#include <vector>

class QLabel;
class QProgressBar;
class QToolButton;
class QVBoxLayout;

namespace taxo::ui {

/// The running jobs, one line each: what, how far, and a button to stop it. Nothing runs: it takes
/// no room.
class JobsPanel : public QWidget {
    Q_OBJECT
public:
    /// The model must outlive the panel.
    explicit JobsPanel(JobListModel& model, QWidget* parent = nullptr);

private:
    struct Line {
        QWidget* widget;
        QLabel* title;
        QProgressBar* bar;
        QLabel* amount;
        QToolButton* stop;
    };

    Line makeLine();
    void insertLines(int first, int last);
    void removeLines(int first, int last);
    void showLine(int row);

    JobListModel& m_model;
    QVBoxLayout* m_layout;
    std::vector<Line> m_lines; ///< by row
};

} // namespace taxo::ui
