// SPDX-License-Identifier: MIT
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace taxo {

namespace {

/// What one caller wants done.
struct Task {
    const std::function<void(std::size_t, std::size_t)>& work;
    std::size_t count = 0;
    std::size_t run = 0;
    int helpersWanted = 0;
    int helpers = 0; ///< that are at it now; guarded by the pool
    std::atomic<std::size_t> next = 0;

    bool hasMore() const { return next.load() < count; }

    void take() {
        for (std::size_t first = next.fetch_add(run); first < count; first = next.fetch_add(run)) {
            work(first, std::min(first + run, count));
        }
    }
};

/// Threads that wait for tasks. A caller works too, and waits only for those threads that have
/// begun: where other programs keep the CPUs busy, one that does not get a turn holds up nothing.
class Pool {
public:
    ~Pool() {
        {
            const std::lock_guard lock(m_mutex);
            m_ends = true;
        }
        m_wake.notify_all();
    }

    void run(Task& task) {
        {
            const std::lock_guard lock(m_mutex);
            while (m_threads.size() < static_cast<std::size_t>(task.helpersWanted)) {
                m_threads.emplace_back([this] { help(); });
            }
            m_tasks.push_back(&task);
        }
        m_wake.notify_all();
        task.take();
        std::unique_lock lock(m_mutex);
        std::erase(m_tasks, &task);
        m_left.wait(lock, [&] { return task.helpers == 0; });
    }

private:
    void help() {
        std::unique_lock lock(m_mutex);
        while (true) {
            Task* task = nullptr;
            m_wake.wait(lock, [&] { return m_ends || (task = waiting()) != nullptr; });
            if (task == nullptr) {
                return;
            }
            ++task->helpers;
            lock.unlock();
            task->take();
            lock.lock();
            --task->helpers;
            m_left.notify_all();
        }
    }

    Task* waiting() const {
        const auto found = std::ranges::find_if(m_tasks, [](const Task* task) {
            return task->hasMore() && task->helpers < task->helpersWanted;
        });
        return found == m_tasks.end() ? nullptr : *found;
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_left;
    std::vector<Task*> m_tasks;
    bool m_ends = false;
    std::vector<std::jthread> m_threads; // last: they end before what they use
};

Pool& pool() {
    static Pool thePool;
    return thePool;
}

} // namespace

void inParallel(std::size_t count,
                std::size_t leastRun,
                int threads,
                const std::function<void(std::size_t first, std::size_t end)>& work) {
    constexpr std::size_t kRunsPerThread = 8; // so that none waits long for the slowest
    const std::size_t runs = kRunsPerThread * static_cast<std::size_t>(std::max(1, threads));
    Task task{work, count, std::max({leastRun, (count + runs - 1) / runs, std::size_t{1}})};
    const std::size_t runsInAll = (count + task.run - 1) / task.run;
    task.helpersWanted = static_cast<int>(std::min(static_cast<std::size_t>(std::max(1, threads)),
                                                   std::max(runsInAll, std::size_t{1})) -
                                          1);
    if (task.helpersWanted == 0) {
        task.take();
    } else {
        pool().run(task);
    }
}

} // namespace taxo
