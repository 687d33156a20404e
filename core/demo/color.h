// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/oklab.h"

#include <cstdint>

namespace taxo {

/// `share` 0 gives `from`, 1 gives `to`.
Rgb mixed(const Rgb& from, const Rgb& to, double share);
/// Towards black (below 0) or white (above 0), at most 1 either way.
Rgb lighter(const Rgb& color, double amount);

/// The word that a field guide has for a colour.
enum class ColorName : std::uint8_t {
    Black,
    White,
    Grey,
    Red,
    Orange,
    Brown,
    Yellow,
    Green,
    Teal,
    Blue,
    Violet,
    Pink
};

inline constexpr int kColorNames = 12;

ColorName nameOf(const Lab& color);
const char* wordOf(ColorName name); ///< "red"

} // namespace taxo
