// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace taxo::demo {

/// Learning rate by step: rises evenly over the warm-up, then falls as half a cosine to zero at
/// the end (Loshchilov and Hutter 2017).
struct Schedule {
    double peak = 1e-3;
    std::int64_t warmUp = 100;
    std::int64_t steps = 1000;

    double at(std::int64_t step) const {
        if (step < warmUp) {
            return peak * static_cast<double>(step + 1) / static_cast<double>(warmUp);
        }
        const auto length = static_cast<double>(std::max<std::int64_t>(1, steps - warmUp));
        const double done = std::min(1.0, static_cast<double>(step - warmUp) / length);
        return peak * 0.5 * (1.0 + std::cos(std::numbers::pi * done));
    }
};

} // namespace taxo::demo
