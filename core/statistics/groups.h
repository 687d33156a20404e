// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

inline constexpr std::int32_t kNoGroup = -1;

/// Which species, variant, event, camera ... each row is of: numbers from 0 on without large gaps,
/// kNoGroup where that is not known. An event is what is exchanged and resampled as a whole: a
/// burst, an encounter, or an individual or a camera where the question asks for it. Where
/// functions take events, an empty span, as kNoGroup, says that each row is an event by itself.
using GroupOfRow = std::span<const std::int32_t>;

/// One more than the highest number; 0 where there is none.
std::size_t groupCount(GroupOfRow groups);

/// One for each of `rows`, rows that are events by themselves numbered too.
std::vector<std::int32_t> numberedEvents(GroupOfRow events, std::size_t rows);

/// The rows of each group, ascending. A value; O(rows).
class RowsOfGroups {
public:
    explicit RowsOfGroups(GroupOfRow groups);

    std::size_t groups() const { return m_first.size() - 1; }

    std::span<const std::uint32_t> of(std::size_t group) const {
        return {m_rows.data() + m_first[group], m_first[group + 1] - m_first[group]};
    }

private:
    std::vector<std::size_t> m_first;
    std::vector<std::uint32_t> m_rows;
};

} // namespace taxo
