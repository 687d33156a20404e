// SPDX-License-Identifier: MIT
#include "core/base/outbox.h"

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

std::size_t Outbox::deliver() {
    std::vector<Message> messages;
    {
        const std::lock_guard lock(m_mutex);
        messages.swap(m_messages);
    }
    for (Message& message : messages) {
        message();
        message = nullptr;
    }
    return messages.size();
}

void Outbox::close() {
    std::vector<Message> dropped;
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    dropped.swap(m_messages);
}

} // namespace taxo
