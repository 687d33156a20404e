// SPDX-License-Identifier: MIT
#include "core/collection/item_runs.h"

#include "core/base/numbers.h"

#include <cstdint>

namespace taxo {

namespace {

/// Takes a number that is not negative off the beginning.
bool take(std::string_view& text, ItemId& item) {
    return !text.starts_with('-') && takeNumber(text, item.value);
}

bool take(std::string_view& text, char sign) {
    const bool isThere = text.starts_with(sign);
    text.remove_prefix(isThere ? 1 : 0);
    return isThere;
}

} // namespace

std::string textOfRuns(std::span<const ItemId> items) {
    std::string text;
    for (std::size_t first = 0; first < items.size();) {
        std::size_t last = first;
        while (last + 1 < items.size() && items[last + 1].value == items[last].value + 1) {
            ++last;
        }
        text += (text.empty() ? "" : ",") + std::to_string(items[first].value);
        text += last == first ? "" : "-" + std::to_string(items[last].value);
        first = last + 1;
    }
    return text;
}

std::optional<std::vector<ItemId>> itemsOfRuns(std::string_view text) {
    constexpr std::int64_t kMost = 100'000'000; // a text that was torn takes no more room
    std::vector<ItemId> items;
    while (!text.empty()) {
        ItemId first;
        if (!take(text, first)) {
            return std::nullopt;
        }
        ItemId last = first;
        if (take(text, '-') && !take(text, last)) {
            return std::nullopt;
        }
        if (last < first || last.value - first.value > kMost ||
            (!items.empty() && first <= items.back())) {
            return std::nullopt;
        }
        for (; first <= last; ++first.value) {
            items.push_back(first);
        }
        if (!text.empty() && (!take(text, ',') || text.empty())) {
            return std::nullopt;
        }
    }
    return items;
}

} // namespace taxo
