// SPDX-License-Identifier: MIT
#include "core/base/oklab.h"

#include <algorithm>
#include <cmath>

namespace taxo {

namespace {

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
    return {channelOf(linear.r), channelOf(linear.g), channelOf(linear.b)};
}

Lab labOf(const Rgb& color) {
    const double r = lightOf(color.r);
    const double g = lightOf(color.g);
    const double b = lightOf(color.b);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

double lightOf(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double channelOf(double light) {
    const double clipped = std::clamp(light, 0.0, 1.0);
    return clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * std::pow(clipped, 1.0 / 2.4) - 0.055;
}

} // namespace taxo
