// SPDX-License-Identifier: MIT
#pragma once

namespace taxo {

/// A colour as drawn: sRGB, each from 0 to 1.
struct Rgb {
    double r = 0.0;
    double g = 0.0;
    double b = 0.0;
};

/// A colour as it is seen: Oklab (Ottosson 2020), where equal distances look about equal.
struct Lab {
    double lightness = 0.6;  ///< 0 black to 1 white
    double redness = 0.0;    ///< -0.3 green to 0.3 red
    double yellowness = 0.0; ///< -0.3 blue to 0.3 yellow
};

/// Made greyer where a screen cannot show it.
Rgb rgbOf(const Lab& color);
Lab labOf(const Rgb& color);

/// Between a channel of sRGB and the light that it gives (IEC 61966-2-1), both 0 to 1.
double lightOf(double channel);
double channelOf(double light);

} // namespace taxo
