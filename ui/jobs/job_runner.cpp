// SPDX-License-Identifier: MIT
#include "ui/jobs/job_runner.h"

#include <algorithm>
#include <future>
#include <string>
#include <string_view>

namespace taxo::ui {

namespace {

/// What a person does goes between two such slices of outcomes.
constexpr std::chrono::milliseconds kSlice{10};

} // namespace

// A plain signal and no functor through Qt's event queue: what is handed over stays in the outbox,
// where ThreadSanitizer can see its mutex.
JobRunner::JobRunner() : m_outbox(std::make_shared<Outbox>([this] { Q_EMIT bellRang(); })) {
    connect(
        this, &JobRunner::bellRang, this, [this] { deliver(kSlice); }, Qt::QueuedConnection);
    m_reportTimer.setSingleShot(true);
    connect(&m_reportTimer, &QTimer::timeout, this, &JobRunner::showReports);
    m_sinceReports.start();
}

JobId JobRunner::launch(const std::shared_ptr<Job>& job) {
    job->info.id = JobId{++m_lastId};
    m_jobs.push_back(job);
    job->ticket = enqueue(job);
    Q_EMIT jobStarted(job->info.id);
    return job->info.id;
}

void JobRunner::perform(const Job& job) {
    if (job.stop.stop_requested()) {
        postOutcome(job.info.id, job.withdraw());
        return;
    }
    const Progress progress(job.stop.get_token(),
                            [latest = job.latest, outbox = m_outbox](
                                std::size_t done, std::size_t total, std::string_view what) {
                                const std::lock_guard lock(latest->mutex);
                                latest->done = done;
                                latest->total = total;
                                latest->what = what;
                                if (!latest->isNew) {
                                    latest->isNew = true;
                                    outbox->post([] {}); // the bell alone: deliver() looks
                                }
                            });
    postOutcome(job.info.id, job.perform(progress));
}

/// From the worker. `this` is alive whenever the message runs: the outbox closes before it goes.
void JobRunner::postOutcome(JobId id, Message tell) {
    m_outbox->post([this, id, tell = std::move(tell)] {
        finish(id);
        tell();
    });
}

void JobRunner::deliver(std::chrono::steady_clock::duration most) {
    m_outbox->deliver(most);
    if (m_reportTimer.isActive()) {
        return;
    }
    const auto since = m_sinceReports.elapsed();
    if (since >= kReportEveryMs) {
        showReports();
    } else {
        m_reportTimer.start(kReportEveryMs - static_cast<int>(since));
    }
}

void JobRunner::showReports() {
    m_sinceReports.restart();
    std::vector<JobId> changed;
    for (const auto& job : m_jobs) {
        if (takeReport(*job)) {
            changed.push_back(job->info.id);
        }
    }
    for (const JobId id : changed) {
        Q_EMIT jobChanged(id);
    }
}

bool JobRunner::takeReport(Job& job) {
    const std::lock_guard lock(job.latest->mutex);
    if (!job.latest->isNew) {
        return false;
    }
    job.latest->isNew = false;
    job.info.done = job.latest->done;
    job.info.total = job.latest->total;
    job.info.what = QString::fromStdString(job.latest->what);
    return true;
}

void JobRunner::finish(JobId id) {
    const auto found = std::find_if(
        m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->info.id == id; });
    if (found == m_jobs.end()) {
        return;
    }
    const auto job = *found;
    if (takeReport(*job)) {
        Q_EMIT jobChanged(id);
    }
    std::erase(m_jobs, job);
    Q_EMIT jobFinished(id);
}

void JobRunner::cancel(JobId id) {
    const auto found = std::find_if(
        m_jobs.begin(), m_jobs.end(), [id](const auto& job) { return job->info.id == id; });
    if (found == m_jobs.end() || (*found)->info.isStopping) {
        return;
    }
    Job& job = **found;
    job.info.isStopping = true;
    job.stop.request_stop();
    if (dequeue(job)) {
        postOutcome(id, job.withdraw());
    }
    Q_EMIT jobChanged(id);
}

void JobRunner::cancelAll() {
    for (const JobInfo& job : jobs()) {
        cancel(job.id);
    }
}

std::vector<JobInfo> JobRunner::jobs() const {
    std::vector<JobInfo> infos;
    infos.reserve(m_jobs.size());
    for (const auto& job : m_jobs) {
        infos.push_back(job->info);
    }
    return infos;
}

void JobRunner::closeAndStopAll() {
    m_outbox->close();
    for (const auto& job : m_jobs) {
        job->stop.request_stop();
    }
}

LaneJobRunner::LaneJobRunner(std::size_t ioThreads)
    : m_compute(1), m_io(ioThreads), m_database(1), m_transfer(1) {}

LaneJobRunner::~LaneJobRunner() {
    closeAndStopAll();
}

void LaneJobRunner::finishWriting() {
    const auto done = std::make_shared<std::promise<void>>(); // outlives whoever is quicker
    m_database.add([done] { done->set_value(); });            // behind all that waits
    done->get_future().wait();
}

Lane& LaneJobRunner::laneOf(On lane) {
    switch (lane) {
    case On::Io:
        return m_io;
    case On::Database:
        return m_database;
    case On::Transfer:
        return m_transfer;
    default:
        return m_compute;
    }
}

Lane::Ticket LaneJobRunner::enqueue(const std::shared_ptr<Job>& job) {
    return laneOf(job->lane).add([this, job] { perform(*job); }, job->urgency);
}

bool LaneJobRunner::dequeue(const Job& job) {
    return laneOf(job.lane).remove(job.ticket);
}

InlineJobRunner::~InlineJobRunner() {
    closeAndStopAll();
}

Lane::Ticket InlineJobRunner::enqueue(const std::shared_ptr<Job>& job) {
    m_waiting.push_back(job);
    return {};
}

bool InlineJobRunner::dequeue(const Job& job) {
    return std::erase_if(m_waiting, [&job](const auto& other) { return other.get() == &job; }) > 0;
}

void InlineJobRunner::runAll() {
    constexpr auto kAll = std::chrono::steady_clock::duration::max();
    deliver(kAll);
    while (!m_waiting.empty()) {
        auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [](const auto& job) {
            return job->urgency == Urgency::Waited;
        });
        next = next == m_waiting.end() ? m_waiting.begin() : next;
        const auto job = *next;
        m_waiting.erase(next);
        perform(*job);
        deliver(kAll);
    }
}

} // namespace taxo::ui
