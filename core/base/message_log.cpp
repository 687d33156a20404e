// SPDX-License-Identifier: MIT
#include "core/base/message_log.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace taxo {

namespace {

std::string utcTime() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%SZ ", &utc);
    return text.data();
}

} // namespace

MessageLog& MessageLog::ofProcess() {
    static MessageLog log;
    return log;
}

void MessageLog::add(std::string_view message) {
    const std::string time = utcTime();
    const std::lock_guard lock(m_mutex);
    for (std::size_t begin = 0; begin <= message.size();) {
        const std::size_t end = std::min(message.find('\n', begin), message.size());
        m_lines.push_back(time + std::string(message.substr(begin, end - begin)));
        begin = end + 1;
    }
    while (m_lines.size() > kMostLines) {
        m_lines.pop_front();
    }
}

std::vector<std::string> MessageLog::lines() const {
    const std::lock_guard lock(m_mutex);
    return {m_lines.begin(), m_lines.end()};
}

} // namespace taxo
