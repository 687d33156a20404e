// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/collection/item_set_private.h"

#include <cstdint>

namespace taxo {

std::string packedItems(std::span<const ItemId> items) {
    constexpr std::uint64_t kMore = 0x80;
    std::string bytes;
    std::int64_t before = 0;
    for (const ItemId item : items) {
        TAXO_ASSERT(item.value > before);
        auto step = static_cast<std::uint64_t>(item.value - before);
        for (; step >= kMore; step >>= 7U) {
            bytes += static_cast<char>(static_cast<std::uint8_t>(step | kMore));
        }
        bytes += static_cast<char>(step);
        before = item.value;
    }
    return bytes;
}

std::optional<std::vector<ItemId>> unpackedItems(std::string_view bytes) {
    constexpr unsigned kMostBits = 63; // of a positive id
    std::vector<ItemId> items;
    std::uint64_t id = 0;
    std::uint64_t step = 0;
    unsigned shift = 0;
    for (const char character : bytes) {
        const auto byte = static_cast<std::uint8_t>(character);
        if (shift >= kMostBits) {
            return std::nullopt;
        }
        step |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        shift += 7;
        if ((byte & 0x80U) != 0) {
            continue;
        }
        id += step;
        if (step == 0 || id > static_cast<std::uint64_t>(INT64_MAX)) {
            return std::nullopt;
        }
        items.push_back({static_cast<std::int64_t>(id)});
        step = 0;
        shift = 0;
    }
    return shift == 0 ? std::optional(std::move(items)) : std::nullopt;
}

std::string_view blobOf(const SQLite::Column& column) {
    return {static_cast<const char*>(column.getBlob()),
            static_cast<std::size_t>(column.getBytes())};
}

} // namespace taxo
