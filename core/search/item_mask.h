// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// A set of items that is asked for millions of them: one bit for each number between the smallest
/// and the largest. Immutable; any thread.
class ItemMask {
public:
    /// In any order, also more than once.
    explicit ItemMask(std::span<const ItemId> items);

    bool has(ItemId item) const {
        const auto place = static_cast<std::uint64_t>(item.value - m_first);
        return place < m_span && (m_words[place / 64] >> (place % 64) & 1U) != 0;
    }

    std::size_t size() const { return m_size; }

private:
    std::int64_t m_first = 0;
    std::uint64_t m_span = 0;
    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace taxo
