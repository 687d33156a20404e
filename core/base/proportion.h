// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace taxo {

/// How often of how many, and what the true share may be.
struct Proportion {
    std::size_t right = 0;
    std::size_t all = 0;
    double low = 0.0; ///< of the 95 % interval
    double high = 1.0;

    double share() const {
        return all == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(all);
    }
};

/// Wilson's interval (1927) of `right` of `all`; of all shares where `all` is 0. `effective`: of so
/// many independent trials, where those of one group are alike.
Proportion wilson(std::size_t right, std::size_t all, double effective);

inline Proportion wilson(std::size_t right, std::size_t all) {
    return wilson(right, all, static_cast<double>(all));
}

/// The exact interval of the share in a population of which `all` were drawn without replacement:
/// both tails inverted, as Clopper and Pearson (1934) do for the binomial, here for the
/// hypergeometric distribution. It covers the truth at least as often as it says, is Clopper and
/// Pearson's own where the population is large, and a point where all of it was drawn. `population`
/// is `all` or more. Some 0.1 ms for 2,000.
Proportion exactProportion(std::size_t right,
                           std::size_t all,
                           std::size_t population,
                           double confidence = 0.95);

/// How many to draw without replacement from a population, so that the share of those that have
/// something is known to +-`halfWidth` (above 0) at a confidence between 0 and 1: for the worst
/// share, a half (Cochran 1977, 4.1). Never more than there are.
std::size_t sampleSize(double halfWidth, std::size_t population, double confidence = 0.95);

} // namespace taxo
