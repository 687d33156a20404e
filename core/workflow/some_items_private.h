// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace taxo {

/// At most `most` of them, at equal distances.
inline std::vector<ItemId> someOf(const std::vector<ItemId>& items, std::size_t most) {
    std::vector<ItemId> some;
    const std::size_t count = std::min(most, items.size());
    for (std::size_t i = 0; i < count; ++i) {
        some.push_back(items[i * items.size() / count]);
    }
    return some;
}

} // namespace taxo
