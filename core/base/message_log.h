// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// The last things that the program said, for a person who reports what went wrong. In memory
/// alone; any thread.
class MessageLog {
public:
    static constexpr std::size_t kMostLines = 200;

    /// The one of this process: messages come from everywhere, libraries included.
    static MessageLog& ofProcess();

    /// With the time before it, in UTC. Lines of a message become lines of the log.
    void add(std::string_view message);

    /// The oldest first.
    std::vector<std::string> lines() const;

private:
    mutable std::mutex m_mutex;
    std::deque<std::string> m_lines;
};

} // namespace taxo
