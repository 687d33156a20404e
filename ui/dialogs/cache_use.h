// SPDX-License-Identifier: MIT
#pragma once

#include "ui/jobs/job_runner.h"

#include <QWidget>

#include <filesystem>
#include <vector>

class QLabel;
class QPushButton;

namespace taxo::ui {

/// What some folders of the cache take, and a button that empties them. Both on the Io lane.
class CacheUse : public QWidget {
    Q_OBJECT
public:
    /// `name`: what is kept there, for screen readers. The runner must outlive it.
    CacheUse(const QString& name,
             std::vector<std::filesystem::path> folders,
             JobRunner& runner,
             QWidget* parent = nullptr);
    ~CacheUse() override;

private:
    void measure();
    void empty();

    std::vector<std::filesystem::path> m_folders;
    JobRunner& m_runner;
    JobId m_job; ///< counts; emptying goes on without this widget
    QLabel* m_use;
    QPushButton* m_empty;
};

} // namespace taxo::ui
