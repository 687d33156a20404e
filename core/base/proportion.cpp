// SPDX-License-Identifier: MIT
#include "core/base/proportion.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>

namespace taxo {

namespace {

/// P(X >= `least`) of the marked ones among `drawn` from a population of which `marked` are marked.
double upperTail(double least, double marked, double drawn, double population) {
    constexpr double kNegligible = 1e-20; // weights only fall, away from the heaviest
    const double unmarked = population - marked;
    const double first = std::max(0.0, drawn - unmarked);
    const double last = std::min(drawn, marked);
    const double mode =
        std::clamp(std::floor((drawn + 1.0) * (marked + 1.0) / (population + 2.0)), first, last);
    double all = 0.0;
    double tail = 0.0;
    const auto add = [&](double count, double weight) {
        all += weight;
        tail += count >= least ? weight : 0.0;
    };
    // Weights by their ratios, the heaviest being 1: no factorial over- or underflows.
    double weight = 1.0;
    for (double count = mode; count <= last && weight > kNegligible; ++count) {
        add(count, weight);
        weight *=
            (marked - count) * (drawn - count) / ((count + 1.0) * (unmarked - drawn + count + 1.0));
    }
    weight = 1.0;
    for (double count = mode; count > first && weight > kNegligible; --count) {
        weight *=
            count * (unmarked - drawn + count) / ((marked - count + 1.0) * (drawn - count + 1.0));
        add(count - 1.0, weight);
    }
    return tail / all;
}

/// The least number from `first` to `last` for which `holds`, where it holds for all larger ones.
template <class Holds>
std::size_t leastOf(std::size_t first, std::size_t last, const Holds& holds) {
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (holds(middle)) {
            last = middle;
        } else {
            first = middle + 1;
        }
    }
    return first;
}

/// How many deviations from the mean of the normal distribution hold this share of it.
double deviationsFor(double confidence) {
    double low = 0.0;
    double high = 40.0; // beyond it a double knows nothing
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2.0;
        (std::erf(middle / std::sqrt(2.0)) < confidence ? low : high) = middle;
    }
    return low;
}

} // namespace

Proportion wilson(std::size_t right, std::size_t all, double effective) {
    constexpr double kZ = 1.959964;
    Proportion made{right, all};
    if (all > 0) {
        const double share = made.share();
        const double z2 = kZ * kZ / effective;
        const double middle = (share + z2 / 2.0) / (1.0 + z2);
        const double half =
            kZ / (1.0 + z2) * std::sqrt(share * (1.0 - share) / effective + z2 / (4.0 * effective));
        made.low = std::max(0.0, middle - half);
        made.high = std::min(1.0, middle + half);
    }
    return made;
}

Proportion
exactProportion(std::size_t right, std::size_t all, std::size_t population, double confidence) {
    TAXO_ASSERT(right <= all && all <= population);
    Proportion made{right, all};
    if (all == 0) {
        return made;
    }
    const double side = (1.0 - confidence) / 2.0;
    const auto drawn = static_cast<double>(all);
    const auto whole = static_cast<double>(population);
    const auto atLeast = [&](std::size_t least, std::size_t marked) {
        return upperTail(static_cast<double>(least), static_cast<double>(marked), drawn, whole);
    };
    const std::size_t fewest = right; // of the population, by what was seen
    const std::size_t most = population - (all - right);
    const std::size_t low =
        leastOf(fewest, most, [&](std::size_t marked) { return atLeast(right, marked) > side; });
    // The first that is too many; where none is, the number after the last.
    const std::size_t beyond = leastOf(fewest, most + 1, [&](std::size_t marked) {
        return 1.0 - atLeast(right + 1, marked) <= side;
    });
    made.low = static_cast<double>(low) / whole;
    made.high = static_cast<double>(beyond - 1) / whole;
    return made;
}

std::size_t sampleSize(double halfWidth, std::size_t population, double confidence) {
    TAXO_ASSERT(halfWidth > 0.0 && confidence > 0.0 && confidence < 1.0);
    if (population == 0) {
        return 0;
    }
    const double z = deviationsFor(confidence);
    const double ofMany = z * z * 0.25 / (halfWidth * halfWidth);
    const double size = ofMany / (1.0 + (ofMany - 1.0) / static_cast<double>(population));
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(size)), 1, population);
}

} // namespace taxo
