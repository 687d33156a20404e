// SPDX-License-Identifier: MIT
#include "core/search/item_mask.h"

#include <algorithm>

namespace taxo {

ItemMask::ItemMask(std::span<const ItemId> items) {
    if (items.empty()) {
        return;
    }
    const auto [least, most] = std::ranges::minmax_element(items);
    m_first = least->value;
    m_span = static_cast<std::uint64_t>(most->value - m_first) + 1;
    m_words.resize(m_span / 64 + 1);
    for (const ItemId item : items) {
        const auto place = static_cast<std::uint64_t>(item.value - m_first);
        std::uint64_t& word = m_words[place / 64];
        const std::uint64_t bit = std::uint64_t{1} << (place % 64);
        m_size += (word & bit) == 0 ? 1 : 0;
        word |= bit;
    }
}

} // namespace taxo
