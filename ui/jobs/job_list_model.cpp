// SPDX-License-Identifier: MIT
#include "ui/jobs/job_list_model.h"

#include <algorithm>
#include <optional>

namespace taxo::ui {

namespace {

std::optional<JobInfo> infoOf(const JobRunner& runner, JobId id) {
    for (JobInfo& job : runner.jobs()) {
        if (job.id == id) {
            return std::move(job);
        }
    }
    return std::nullopt;
}

} // namespace

JobListModel::JobListModel(JobRunner& runner, QObject* parent)
    : QAbstractListModel(parent), m_runner(runner) {
    m_clock.start();
    for (const JobInfo& job : runner.jobs()) {
        add(job.id);
    }
    connect(&runner, &JobRunner::jobStarted, this, &JobListModel::add);
    connect(&runner, &JobRunner::jobChanged, this, &JobListModel::refresh);
    connect(&runner, &JobRunner::jobFinished, this, &JobListModel::remove);
}

int JobListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto& [job, pace] = m_jobs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return job.title;
    case WhatRole:
        return job.what;
    case DoneRole:
        return static_cast<qulonglong>(job.done);
    case TotalRole:
        return static_cast<qulonglong>(job.total);
    case BytesRole:
        return job.counting == Counting::Bytes;
    case PerSecondRole:
        return pace.perSecond();
    case StoppingRole:
        return job.isStopping;
    case IdRole:
        return static_cast<qulonglong>(job.id.value);
    default:
        return {};
    }
}

QHash<int, QByteArray> JobListModel::roleNames() const {
    return {{TitleRole, "title"},
            {WhatRole, "what"},
            {DoneRole, "done"},
            {TotalRole, "total"},
            {BytesRole, "bytes"},
            {PerSecondRole, "perSecond"},
            {StoppingRole, "stopping"},
            {IdRole, "id"}};
}

void JobListModel::cancel(int row) {
    if (row >= 0 && row < rowCount()) {
        m_runner.cancel(m_jobs[static_cast<std::size_t>(row)].info.id);
    }
}

int JobListModel::rowOf(JobId id) const {
    const auto found = std::find_if(
        m_jobs.begin(), m_jobs.end(), [id](const Listed& job) { return job.info.id == id; });
    return found == m_jobs.end() ? -1 : static_cast<int>(found - m_jobs.begin());
}

void JobListModel::add(JobId id) {
    auto info = infoOf(m_runner, id);
    if (!info || info->title.isEmpty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_jobs.push_back({std::move(*info), {}});
    endInsertRows();
}

void JobListModel::refresh(JobId id) {
    const int row = rowOf(id);
    auto info = infoOf(m_runner, id);
    if (row < 0 || !info) {
        return;
    }
    Listed& job = m_jobs[static_cast<std::size_t>(row)];
    job.info = std::move(*info);
    job.pace.note(job.info.done, m_clock.elapsed());
    Q_EMIT dataChanged(index(row), index(row));
}

void JobListModel::remove(JobId id) {
    const int row = rowOf(id);
    if (row < 0) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_jobs.erase(m_jobs.begin() + row);
    endRemoveRows();
}

} // namespace taxo::ui
