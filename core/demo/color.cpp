// SPDX-License-Identifier: MIT
#include "core/demo/color.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

double companded(double linear) {
    const double clipped = std::clamp(linear, 0.0, 1.0);
    return clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * std::pow(clipped, 1.0 / 2.4) - 0.055;
}

double cubed(double x) {
    return x * x * x;
}

/// Linear light, not clipped.
Rgb linearOf(const Lab& color) {
    const double a = color.redness;
    const double b = color.yellowness;
    const double l = cubed(color.lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cubed(color.lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cubed(color.lightness - 0.0894841775 * a - 1.2914855480 * b);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool canBeShown(const Rgb& linear) {
    return std::min({linear.r, linear.g, linear.b}) >= 0.0 &&
           std::max({linear.r, linear.g, linear.b}) <= 1.0;
}

} // namespace

Rgb rgbOf(const Lab& color) {
    Lab shown = color;
    for (int i = 0; i < 12 && !canBeShown(linearOf(shown)); ++i) {
        shown.redness *= 0.9; // greyer at the same lightness, rather than another hue
        shown.yellowness *= 0.9;
    }
    const Rgb linear = linearOf(shown);
    return {companded(linear.r), companded(linear.g), companded(linear.b)};
}

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
