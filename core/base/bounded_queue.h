// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace taxo {

/// Where producers and a consumer meet. `push` waits while `capacity` things wait, `pop` while
/// there is none; both end when the queue is closed or the token stops. Any number of threads on
/// either side.
template <class T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// False when the queue was closed or stopped: the value was not taken.
    bool push(T value, const std::stop_token& stop = {}) {
        std::unique_lock lock(m_mutex);
        const bool ready = m_changed.wait(
            lock, stop, [this] { return m_closed || m_waiting.size() < m_capacity; });
        if (!ready || m_closed || stop.stop_requested()) {
            return false;
        }
        m_waiting.push_back(std::move(value));
        m_changed.notify_all();
        return true;
    }

    /// Nothing when the queue is closed and empty, or stopped.
    std::optional<T> pop(const std::stop_token& stop = {}) {
        std::unique_lock lock(m_mutex);
        const bool ready =
            m_changed.wait(lock, stop, [this] { return m_closed || !m_waiting.empty(); });
        if (!ready || m_waiting.empty() || stop.stop_requested()) {
            return std::nullopt;
        }
        T value = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_changed.notify_all();
        return value;
    }

    /// No more values will come; those waiting can still be taken.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<T> m_waiting;
    bool m_closed = false;
};

} // namespace taxo
