// SPDX-License-Identifier: MIT
#include "core/base/outbox.h"

#include <iterator>
#include <utility>

namespace taxo {

Outbox::Outbox(std::function<void()> ring) : m_ring(std::move(ring)) {}

void Outbox::post(Message message) {
    const std::lock_guard lock(m_mutex);
    if (m_closed) {
        return;
    }
    m_messages.push_back(std::move(message));
    if (m_messages.size() == 1) {
        m_ring(); // under the lock, so that close() can promise silence
    }
}

std::size_t Outbox::deliver(std::chrono::steady_clock::duration most) {
    std::vector<Message> messages;
    {
        const std::lock_guard lock(m_mutex);
        messages.swap(m_messages);
    }
    const auto began = std::chrono::steady_clock::now();
    std::size_t delivered = 0;
    while (delivered < messages.size() &&
           (delivered == 0 || std::chrono::steady_clock::now() - began < most)) {
        messages[delivered]();
        messages[delivered++] = nullptr;
    }
    if (delivered < messages.size()) {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_messages.insert(
                m_messages.begin(),
                std::move_iterator(messages.begin() + static_cast<std::ptrdiff_t>(delivered)),
                std::move_iterator(messages.end()));
            m_ring();
        }
    }
    return delivered;
}

void Outbox::close() {
    std::vector<Message> dropped;
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    dropped.swap(m_messages);
}

} // namespace taxo
