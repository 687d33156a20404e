// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace taxo {

/// A colour as drawn: sRGB, each from 0 to 1.
struct Rgb {
    double r = 0.0;
    double g = 0.0;
    double b = 0.0;
};

/// A colour as it evolves: Oklab (Ottosson 2020), where equal distances look about equal.
struct Lab {
    double lightness = 0.6;  ///< 0 black to 1 white
    double redness = 0.0;    ///< -0.3 green to 0.3 red
    double yellowness = 0.0; ///< -0.3 blue to 0.3 yellow
};

/// Made greyer where a screen cannot show it.
Rgb rgbOf(const Lab& color);

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
