// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace taxo {

/// Makes the values 0 .. count-1 on several threads and hands them over in order, at most `ahead`
/// of them made before they are taken: memory is bounded and the taker rarely waits. `make` is
/// called from several threads at once, once for each number, in about increasing order, and must
/// not throw. Destroying it stops after the values in work.
template <class T>
class OrderedPrefetch {
public:
    OrderedPrefetch(std::size_t count,
                    std::size_t ahead,
                    int threads,
                    std::function<T(std::size_t)> make)
        : m_count(count), m_ahead(ahead), m_make(std::move(make)) {
        for (int i = 0; i < threads; ++i) {
            m_threads.emplace_back([this](const std::stop_token& stop) { work(stop); });
        }
    }

    ~OrderedPrefetch() {
        // All at once: while the first is joined, the others must not begin further values.
        for (std::jthread& thread : m_threads) {
            thread.request_stop();
        }
    }

    OrderedPrefetch(const OrderedPrefetch&) = delete;
    OrderedPrefetch& operator=(const OrderedPrefetch&) = delete;

    /// The next value; nothing at the end, or when `stop` asks.
    std::optional<T> take(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (m_taken == m_count || stop.stop_requested()) {
            return std::nullopt;
        }
        if (!m_changed.wait(lock, stop, [this] { return m_made.contains(m_taken); })) {
            return std::nullopt;
        }
        auto node = m_made.extract(m_taken);
        ++m_taken;
        m_changed.notify_all();
        return std::move(node.mapped());
    }

private:
    void work(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(
            lock, stop, [this] { return m_begun == m_count || m_begun < m_taken + m_ahead; })) {
            if (m_begun == m_count || stop.stop_requested()) {
                return;
            }
            const std::size_t number = m_begun++;
            lock.unlock();
            T value = m_make(number);
            lock.lock();
            m_made.emplace(number, std::move(value));
            m_changed.notify_all();
        }
    }

    const std::size_t m_count;
    const std::size_t m_ahead;
    const std::function<T(std::size_t)> m_make;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<std::size_t, T> m_made;
    std::size_t m_begun = 0;
    std::size_t m_taken = 0;
    std::vector<std::jthread> m_threads; // last: joined before anything they use goes
};

} // namespace taxo
