// SPDX-License-Identifier: MIT
#pragma once

#include "ui/jobs/job_pace.h"
#include "ui/jobs/job_runner.h"

#include <QAbstractListModel>
#include <QElapsedTimer>

#include <vector>

namespace taxo::ui {

/// The jobs that have a title, in order of their start. Holds no truth of its own.
class JobListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TitleRole = Qt::DisplayRole,
        WhatRole = Qt::UserRole, ///< QString: what it is doing; may be empty
        DoneRole,                ///< qulonglong
        TotalRole,               ///< qulonglong; 0: not known
        BytesRole,               ///< bool: they are bytes
        PerSecondRole,           ///< double: how many done in a second; 0: not known
        StoppingRole,            ///< bool
        IdRole                   ///< qulonglong, for JobRunner::cancel
    };

    /// The runner must outlive the model.
    explicit JobListModel(JobRunner& runner, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void cancel(int row);

private:
    int rowOf(JobId id) const;
    void add(JobId id);
    void refresh(JobId id);
    void remove(JobId id);

    struct Listed {
        JobInfo info;
        JobPace pace;
    };

    JobRunner& m_runner;
    std::vector<Listed> m_jobs;
    QElapsedTimer m_clock;
};

} // namespace taxo::ui
