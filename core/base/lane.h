// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace taxo {

/// Whether a person waits for it. Work somebody waits for goes before all background work that has
/// not begun.
enum class Urgency : std::uint8_t { Background, Waited };

/// A queue of work with threads of its own. All functions may be called from any thread, also from
/// the lane's. Destroying it drops what has not begun and joins what runs: whoever gave long work
/// asks it to stop first.
class Lane {
public:
    /// Must not throw.
    using Work = std::function<void()>;

    struct Ticket {
        std::uint64_t value = 0;
    };

    explicit Lane(std::size_t threads);
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    Ticket add(Work work, Urgency urgency = Urgency::Background);

    /// True when the work had not begun and never will.
    bool remove(Ticket ticket);

private:
    struct Waiting {
        Ticket ticket;
        Work work;
    };

    void run();

    std::deque<Waiting>& queueOf(Urgency urgency) {
        return urgency == Urgency::Waited ? m_waited : m_background;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waited;
    std::deque<Waiting> m_background;
    std::uint64_t m_lastTicket = 0;
    bool m_closing = false;
    std::vector<std::jthread> m_threads; ///< last: joined before anything else goes
};

} // namespace taxo
