// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

namespace taxo {

/// Messages from workers that wait for one receiving thread, in the order in which they came. What
/// is handed over is guarded by this mutex alone; the bell only says that something lies here.
class Outbox {
public:
    using Message = std::function<void()>;

    /// `ring` is called from the posting thread when a message comes into an empty outbox. It must
    /// be quick and must not post.
    explicit Outbox(std::function<void()> ring);

    /// From any thread. After `close` the message is dropped.
    void post(Message message);

    /// Runs what lies here, on the receiving thread; returns how many. After `most` the rest waits
    /// for the next delivery, for which it rings; one message is always run. Messages that these
    /// post wait for the next delivery, too.
    std::size_t
    deliver(std::chrono::steady_clock::duration most = std::chrono::steady_clock::duration::max());

    /// Drops what lies here. When it returns, the bell is never rung again.
    void close();

private:
    std::mutex m_mutex;
    std::vector<Message> m_messages;
    std::function<void()> m_ring;
    bool m_closed = false;
};

} // namespace taxo
