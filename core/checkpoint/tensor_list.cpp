// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "core/checkpoint/tensor_list_private.h"

#include <limits>

namespace taxo {

std::optional<std::uint64_t> byteCount(std::span<const std::int64_t> shape,
                                       std::size_t elementSize) {
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t count = elementSize;
    for (const std::int64_t length : shape) {
        if (length < 0) {
            return std::nullopt;
        }
        const auto factor = static_cast<std::uint64_t>(length);
        if (factor != 0 && count > kMost / factor) {
            return std::nullopt;
        }
        count *= factor;
    }
    return count;
}

std::string printable(std::string_view name) {
    constexpr std::size_t kLongest = 100;
    return name.size() <= kLongest ? escapeInvalidUtf8(name)
                                   : escapeInvalidUtf8(name.substr(0, kLongest)) + "...";
}

std::uint64_t littleEndian(std::span<const std::byte> bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = (value << 8U) | std::to_integer<std::uint64_t>(bytes[i]);
    }
    return value;
}

} // namespace taxo
