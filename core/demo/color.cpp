// SPDX-License-Identifier: MIT
#include "core/demo/color.h"

#include <cmath>
#include <numbers>

namespace taxo {

Rgb mixed(const Rgb& from, const Rgb& to, double share) {
    return {from.r + (to.r - from.r) * share,
            from.g + (to.g - from.g) * share,
            from.b + (to.b - from.b) * share};
}

Rgb lighter(const Rgb& color, double amount) {
    return amount < 0.0 ? mixed(color, {0.0, 0.0, 0.0}, -amount)
                        : mixed(color, {1.0, 1.0, 1.0}, amount);
}

ColorName nameOf(const Lab& color) {
    const double chroma = std::hypot(color.redness, color.yellowness);
    if (color.lightness < 0.32) {
        return ColorName::Black;
    }
    if (chroma < 0.045) {
        return color.lightness > 0.82 ? ColorName::White : ColorName::Grey;
    }
    double hue = std::atan2(color.yellowness, color.redness) * 180.0 / std::numbers::pi;
    hue = hue < 0.0 ? hue + 360.0 : hue;
    if (hue < 12.0 || hue >= 335.0) {
        return color.lightness > 0.55 ? ColorName::Pink : ColorName::Violet;
    }
    if (hue < 42.0) {
        return color.lightness > 0.74 ? ColorName::Pink : ColorName::Red;
    }
    if (hue < 78.0) {
        return color.lightness > 0.62 ? ColorName::Orange : ColorName::Brown;
    }
    if (hue < 112.0) {
        return color.lightness > 0.62 ? ColorName::Yellow : ColorName::Brown;
    }
    if (hue < 165.0) {
        return ColorName::Green;
    }
    if (hue < 220.0) {
        return ColorName::Teal;
    }
    return hue < 285.0 ? ColorName::Blue : ColorName::Violet;
}

const char* wordOf(ColorName name) {
    constexpr const char* kWords[kColorNames] = {"black",
                                                 "white",
                                                 "grey",
                                                 "red",
                                                 "orange",
                                                 "brown",
                                                 "yellow",
                                                 "green",
                                                 "teal",
                                                 "blue",
                                                 "violet",
                                                 "pink"};
    return kWords[static_cast<int>(name)];
}

} // namespace taxo
