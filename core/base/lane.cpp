// SPDX-License-Identifier: MIT
#include "core/base/lane.h"

#include <algorithm>
#include <utility>

namespace taxo {

Lane::Lane(std::size_t threads) {
    m_threads.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { run(); });
    }
}

Lane::~Lane() {
    std::deque<Waiting> waited;
    std::deque<Waiting> background;
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        // What work holds may call back when it goes: it goes without the lock.
        waited.swap(m_waited);
        background.swap(m_background);
    }
    m_changed.notify_all();
    waited.clear();
    background.clear();
    m_threads.clear();
}

Lane::Ticket Lane::add(Work work, Urgency urgency) {
    Ticket ticket;
    {
        const std::lock_guard lock(m_mutex);
        ticket.value = ++m_lastTicket;
        if (!m_closing) {
            queueOf(urgency).push_back({ticket, std::move(work)});
        }
    }
    m_changed.notify_one();
    return ticket;
}

bool Lane::remove(Ticket ticket) {
    Work removed; // outlives the lock: what it holds may call back when it goes
    const std::lock_guard lock(m_mutex);
    for (std::deque<Waiting>* const queue : {&m_waited, &m_background}) {
        const auto found = std::find_if(queue->begin(), queue->end(), [ticket](const Waiting& w) {
            return w.ticket.value == ticket.value;
        });
        if (found != queue->end()) {
            removed = std::move(found->work);
            queue->erase(found);
            return true;
        }
    }
    return false;
}

void Lane::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock,
                       [this] { return m_closing || !m_waited.empty() || !m_background.empty(); });
        if (m_closing) {
            return;
        }
        auto& queue = m_waited.empty() ? m_background : m_waited;
        Work work = std::move(queue.front().work);
        queue.pop_front();
        lock.unlock();
        work();
        work = nullptr;
        lock.lock();
    }
}

} // namespace taxo
