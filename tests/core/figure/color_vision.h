// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/oklab.h"
#include "core/figure/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taxo {

enum class Vision { Full, Deuteranopia, Protanopia };

/// How far apart two colours look (Oklab; 0.02 can just be told apart side by side), to an eye
/// without green or red as simulated by Machado, Oliveira and Fernandes (2009, severity 1).
inline double distanceSeen(Color one, Color other, Vision vision = Vision::Full) {
    using Matrix = std::array<std::array<double, 3>, 3>;
    constexpr Matrix kDeuteranopia = {{{0.367322, 0.860646, -0.227968},
                                       {0.280085, 0.672501, 0.047413},
                                       {-0.011820, 0.042940, 0.968881}}};
    constexpr Matrix kProtanopia = {{{0.152286, 1.052583, -0.204868},
                                     {0.114503, 0.786281, 0.099216},
                                     {-0.003882, -0.048116, 1.051998}}};
    const auto seen = [&](Color color) {
        const std::array<double, 3> light = {
            lightOf(color.red / 255.0), lightOf(color.green / 255.0), lightOf(color.blue / 255.0)};
        std::array<double, 3> left = light;
        if (vision != Vision::Full) {
            const Matrix& matrix = vision == Vision::Deuteranopia ? kDeuteranopia : kProtanopia;
            for (std::size_t i = 0; i < 3; ++i) {
                left[i] =
                    matrix[i][0] * light[0] + matrix[i][1] * light[1] + matrix[i][2] * light[2];
            }
        }
        return labOf({channelOf(left[0]), channelOf(left[1]), channelOf(left[2])});
    };
    const Lab a = seen(one);
    const Lab b = seen(other);
    return std::hypot(
        a.lightness - b.lightness, a.redness - b.redness, a.yellowness - b.yellowness);
}

} // namespace taxo
