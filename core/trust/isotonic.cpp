// SPDX-License-Identifier: MIT
#include "core/trust/isotonic.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

namespace taxo {

namespace {

/// Neighbouring points that have one value.
struct Block {
    double sum = 0.0;
    double weight = 0.0;
    double first = 0.0; ///< x
    double last = 0.0;

    double value() const { return sum / weight; }

    void take(const Block& next) {
        sum += next.sum;
        weight += next.weight;
        last = next.last;
    }
};

} // namespace

double RisingLine::operator()(double x) const {
    if (at.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const auto above = static_cast<std::size_t>(std::ranges::lower_bound(at, x) - at.begin());
    if (above == 0) {
        return values.front();
    }
    if (above == at.size()) {
        return values.back();
    }
    const double share = (x - at[above - 1]) / (at[above] - at[above - 1]);
    return values[above - 1] + share * (values[above] - values[above - 1]);
}

RisingLine fitIsotonic(std::span<const double> x, std::span<const double> values) {
    TAXO_ASSERT(x.size() == values.size());
    std::vector<std::uint32_t> order(x.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return x[i]; });
    std::vector<Block> points; // equal x as one
    for (const std::uint32_t i : order) {
        const Block point{values[i], 1.0, x[i], x[i]};
        if (!points.empty() && points.back().last == x[i]) {
            points.back().take(point);
        } else {
            points.push_back(point);
        }
    }
    std::vector<Block> blocks;
    for (const Block& point : points) {
        blocks.push_back(point);
        while (blocks.size() > 1 && blocks[blocks.size() - 2].value() >= blocks.back().value()) {
            blocks[blocks.size() - 2].take(blocks.back());
            blocks.pop_back();
        }
    }
    RisingLine line;
    for (const Block& block : blocks) {
        line.at.push_back(block.first);
        line.values.push_back(block.value());
        if (block.last != block.first) {
            line.at.push_back(block.last);
            line.values.push_back(block.value());
        }
    }
    return line;
}

} // namespace taxo
