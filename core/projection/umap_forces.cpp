// SPDX-License-Identifier: MIT
#include "core/projection/umap_forces_private.h"

#include <array>
#include <cmath>

namespace taxo::detail {

Nearness nearnessFor(const UmapOptions& options) {
    const auto minDistance = static_cast<double>(options.minDistance);
    const auto spread = static_cast<double>(options.spread);
    constexpr int kPoints = 300;
    constexpr int kRounds = 200;
    Nearness fit;
    double damping = 1e-3;
    const auto errorOf = [&](const Nearness& tried, std::array<double, 5>* sums) {
        double error = 0.0;
        for (int i = 1; i < kPoints; ++i) { // at 0 it is 1 for all
            const double x = 3.0 * spread * i / (kPoints - 1);
            const double wanted = x < minDistance ? 1.0 : std::exp(-(x - minDistance) / spread);
            const double power = std::pow(x, 2.0 * tried.b);
            const double value = 1.0 / (1.0 + tried.a * power);
            const double miss = wanted - value;
            error += miss * miss;
            if (sums != nullptr) {
                const double byA = -value * value * power;
                const double byB = -value * value * tried.a * power * 2.0 * std::log(x);
                (*sums)[0] += byA * byA;
                (*sums)[1] += byA * byB;
                (*sums)[2] += byB * byB;
                (*sums)[3] += byA * miss;
                (*sums)[4] += byB * miss;
            }
        }
        return error;
    };
    for (int round = 0; round < kRounds; ++round) {
        std::array<double, 5> sums{};
        const double error = errorOf(fit, &sums);
        const double aa = sums[0] * (1.0 + damping);
        const double bb = sums[2] * (1.0 + damping);
        const double determinant = aa * bb - sums[1] * sums[1];
        const Nearness next = {fit.a + (bb * sums[3] - sums[1] * sums[4]) / determinant,
                               fit.b + (aa * sums[4] - sums[1] * sums[3]) / determinant};
        if (next.a > 0.0 && next.b > 0.0 && errorOf(next, nullptr) < error) {
            fit = next;
            damping *= 0.1;
        } else {
            damping *= 10.0;
        }
    }
    return fit;
}

} // namespace taxo::detail
