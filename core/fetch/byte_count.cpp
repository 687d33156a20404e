// SPDX-License-Identifier: MIT
#include "core/fetch/byte_count.h"

#include <array>
#include <cstddef>

namespace taxo {

std::string byteCount(std::uint64_t bytes) {
    static constexpr std::array<const char*, 6> kUnits = {"kB", "MB", "GB", "TB", "PB", "EB"};
    if (bytes < 1000) {
        return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
    }
    std::size_t unit = 0;
    std::uint64_t rest = bytes; // below a million when the unit is found
    while (rest >= 999'950 && unit + 1 < kUnits.size()) {
        rest /= 1000;
        ++unit;
    }
    if (rest >= 9'950) { // two digits say enough
        return std::to_string((rest + 500) / 1000) + " " + kUnits.at(unit);
    }
    const std::uint64_t tenths = (rest + 50) / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " " + kUnits.at(unit);
}

} // namespace taxo
