// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/lane.h"
#include "core/base/outbox.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <new>
#include <stop_token>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace taxo::ui {

/// Which lane long work takes. Compute and Database have one thread each: one model, one
/// connection. Io has several, for decoding, hashing and walking folders. Transfer has one for
/// what brings gigabytes here: downloads and copies, one after another, so that they neither share
/// a line nor keep threads from short work.
enum class On : std::uint8_t { Compute, Io, Database, Transfer };

/// What a job counts.
enum class Counting : std::uint8_t { Things, Bytes };

struct JobId {
    std::uint64_t value = 0; ///< 0 is no job
    auto operator<=>(const JobId&) const = default;
};

/// What a panel shows of a job.
struct JobInfo {
    JobId id;
    QString title; ///< empty: too small to be listed (one thumbnail)
    QString what;  ///< what it is doing, in the words of the work; may be empty
    std::size_t done = 0;
    std::size_t total = 0; ///< 0: not known
    Counting counting = Counting::Things;
    bool isStopping = false;
};

/// Runs plain functions away from the UI thread and brings their results back to it.
///
/// `work(const Progress&) -> Result<T>` runs on a lane; `done(Result<T>)` runs on the thread of the
/// runner, if `receiver` still lives. Reports are thinned to one in 50 ms and the last always
/// passes. Cancelling is an outcome that `done` hears of. Destroying the runner asks all work to
/// stop, drops what has not begun, joins, and calls no `done`. All functions belong to the UI
/// thread; only what `courier` returns may be called from anywhere.
class JobRunner : public QObject {
    Q_OBJECT
public:
    static constexpr int kReportEveryMs = 50;

    template <class Work, class Done>
    JobId start(const QString& title,
                On lane,
                Work work,
                QObject* receiver,
                Done done,
                Urgency urgency = Urgency::Background,
                Counting counting = Counting::Things);

    /// A function for any thread that hands one value at a time to `take` on the UI thread, in
    /// order, if `receiver` still lives: for results that are wanted before the work is done.
    /// Values given by a job's work arrive before its `done`.
    template <class Value, class Take>
    std::function<void(Value)> courier(QObject* receiver, Take take);

    /// Asks a job to stop. One that has not begun is done with Cancelled at the next turn of the
    /// event loop. Unknown and finished jobs are ignored.
    void cancel(JobId id);
    void cancelAll();

    /// Jobs that run or wait, in order of their start.
    std::vector<JobInfo> jobs() const;

    bool isIdle() const { return m_jobs.empty(); }

Q_SIGNALS:
    void jobStarted(taxo::ui::JobId id);
    void jobChanged(taxo::ui::JobId id); ///< its report, or that it is stopping
    void jobFinished(taxo::ui::JobId id);
    void bellRang(); ///< internal: from a worker, says that the outbox holds something

protected:
    using Message = Outbox::Message;

    /// The newest report, between the worker and the UI thread.
    struct Latest {
        std::mutex mutex;
        std::size_t done = 0;
        std::size_t total = 0;
        std::string what;
        bool isNew = false;
    };

    struct Job {
        JobInfo info;
        On lane = On::Compute;
        Urgency urgency = Urgency::Background;
        std::stop_source stop;
        std::function<Message(const Progress&)> perform; ///< what to tell the receiver
        std::function<Message()> withdraw;               ///< what to tell it when it never began
        std::shared_ptr<Latest> latest = std::make_shared<Latest>();
        Lane::Ticket ticket;
    };

    JobRunner();

    /// Sees to it that perform(job) is called once, unless the job is withdrawn before.
    virtual Lane::Ticket enqueue(const std::shared_ptr<Job>& job) = 0;
    /// True when the job had not begun and never will.
    virtual bool dequeue(const Job& job) = 0;

    /// The worker's side: does the work and posts its outcome.
    void perform(const Job& job);
    /// The UI thread's side: outcomes now, reports when they are due. After `most` the rest of the
    /// outcomes waits for an event of its own.
    void deliver(std::chrono::steady_clock::duration most);
    /// First thing in the destructor of a subclass, before its lanes join.
    void closeAndStopAll();

private:
    JobId launch(const std::shared_ptr<Job>& job);
    void showReports();
    static bool takeReport(Job& job);
    void postOutcome(JobId id, Message tell);
    void finish(JobId id);

    std::shared_ptr<Outbox> m_outbox;
    std::vector<std::shared_ptr<Job>> m_jobs;
    QTimer m_reportTimer;
    QElapsedTimer m_sinceReports;
    std::uint64_t m_lastId = 0;
};

/// The program's runner: lanes with threads of their own.
class LaneJobRunner final : public JobRunner {
    Q_OBJECT
public:
    explicit LaneJobRunner(std::size_t ioThreads);
    ~LaneJobRunner() override;

    /// Waits until all that was given to the Database lane is done: at the end of the program, so
    /// that nothing is lost that a person decided. Outcomes are not delivered meanwhile.
    void finishWriting();

private:
    Lane::Ticket enqueue(const std::shared_ptr<Job>& job) override;
    bool dequeue(const Job& job) override;
    Lane& laneOf(On lane);

    Lane m_compute;
    Lane m_io;
    Lane m_database;
    Lane m_transfer;
};

/// For tests: work waits until `runAll` does it on the calling thread. No threads, no surprises.
class InlineJobRunner final : public JobRunner {
    Q_OBJECT
public:
    InlineJobRunner() = default;
    ~InlineJobRunner() override;

    /// Does what waits, and what that starts, until nothing is left; all outcomes are delivered.
    void runAll();

private:
    Lane::Ticket enqueue(const std::shared_ptr<Job>& job) override;
    bool dequeue(const Job& job) override;

    std::vector<std::shared_ptr<Job>> m_waiting;
};

namespace detail {

/// Nothing that work throws leaves the lane.
template <class Work>
std::invoke_result_t<Work&, const Progress&> guarded(Work& work, const Progress& progress) {
    try {
        return work(progress);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "There is not enough memory for this.");
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, e.what());
    } catch (...) {
        return fail(ErrorCode::Internal, "The work failed in a way that it does not name.");
    }
}

} // namespace detail

template <class Work, class Done>
JobId JobRunner::start(const QString& title,
                       On lane,
                       Work work,
                       QObject* receiver,
                       Done done,
                       Urgency urgency,
                       Counting counting) {
    using Outcome = std::invoke_result_t<Work&, const Progress&>;
    const auto tell = [receiver = QPointer<QObject>(receiver),
                       done = std::move(done)](Outcome outcome) -> Message {
        // Shared, since messages are copyable and results need not be.
        return [receiver, done, held = std::make_shared<Outcome>(std::move(outcome))]() mutable {
            if (receiver) {
                done(std::move(*held));
            }
        };
    };
    auto job = std::make_shared<Job>();
    job->info.title = title;
    job->info.counting = counting;
    job->lane = lane;
    job->urgency = urgency;
    job->perform =
        [tell, work = std::make_shared<Work>(std::move(work))](const Progress& progress) mutable {
            // Goes on the lane with all that it holds: whoever used a collection last closes it.
            const auto own = std::move(work);
            return tell(detail::guarded(*own, progress));
        };
    job->withdraw = [tell] { return tell(cancelledError()); };
    return launch(job);
}

template <class Value, class Take>
std::function<void(Value)> JobRunner::courier(QObject* receiver, Take take) {
    return [outbox = std::weak_ptr<Outbox>(m_outbox),
            receiver = QPointer<QObject>(receiver),
            take = std::move(take)](Value value) {
        if (const auto open = outbox.lock()) {
            open->post(
                [receiver, take, held = std::make_shared<Value>(std::move(value))]() mutable {
                    if (receiver) {
                        take(std::move(*held));
                    }
                });
        }
    };
}

} // namespace taxo::ui
