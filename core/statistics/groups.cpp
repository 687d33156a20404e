// SPDX-License-Identifier: MIT
#include "core/statistics/groups.h"

#include "core/base/assert.h"

#include <algorithm>

namespace taxo {

std::size_t groupCount(GroupOfRow groups) {
    std::int32_t highest = kNoGroup;
    for (const std::int32_t group : groups) {
        highest = std::max(highest, group);
    }
    return static_cast<std::size_t>(highest) + 1;
}

std::vector<std::int32_t> numberedEvents(GroupOfRow events, std::size_t rows) {
    TAXO_ASSERT(events.empty() || events.size() == rows);
    auto next = static_cast<std::int32_t>(groupCount(events));
    std::vector<std::int32_t> numbered(events.begin(), events.end());
    numbered.resize(rows, kNoGroup);
    for (std::int32_t& event : numbered) {
        if (event == kNoGroup) {
            event = next++;
        }
    }
    return numbered;
}

RowsOfGroups::RowsOfGroups(GroupOfRow groups) : m_first(groupCount(groups) + 1) {
    for (const std::int32_t group : groups) {
        if (group != kNoGroup) {
            ++m_first[static_cast<std::size_t>(group) + 1];
        }
    }
    for (std::size_t group = 1; group < m_first.size(); ++group) {
        m_first[group] += m_first[group - 1];
    }
    m_rows.resize(m_first.back());
    std::vector<std::size_t> next = m_first;
    for (std::size_t row = 0; row < groups.size(); ++row) {
        if (groups[row] != kNoGroup) {
            m_rows[next[static_cast<std::size_t>(groups[row])]++] = static_cast<std::uint32_t>(row);
        }
    }
}

} // namespace taxo
