// SPDX-License-Identifier: MIT
#include "core/workflow/due_items_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

Result<std::vector<ItemId>> DueItems::take(std::size_t limit) {
    auto items = takeNewest(limit);
    return items && items->empty() ? takeAfter(m_other, limit) : std::move(items);
}

Result<std::vector<ItemId>> DueItems::takeNewest(std::size_t limit) {
    if (const ItemId from = m_newest ? m_newest() : ItemId(); from != m_from) {
        m_from = from;
        m_new = ItemId{from.value - 1};
    }
    return m_from == ItemId() ? std::vector<ItemId>() : takeAfter(m_new, limit);
}

Result<std::vector<ItemId>> DueItems::takeAfter(ItemId& last, std::size_t limit) {
    const auto view = m_collection.openView();
    auto items = view ? itemsToEmbed(*view, m_key, limit, last) : tl::unexpected(view.error());
    if (items && !items->empty()) {
        last = items->back();
    }
    return items;
}

void PieceSize::adapt(std::chrono::duration<double> took) {
    constexpr double kAimed = 2.0;
    const double fitting = static_cast<double>(m_size) * kAimed / std::max(took.count(), 1e-3);
    m_size = static_cast<std::size_t>(
        std::clamp(fitting, static_cast<double>(kLeast), static_cast<double>(kMost)));
}

} // namespace taxo
