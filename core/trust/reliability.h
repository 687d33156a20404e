// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/groups.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Names that were given nearly the same number: how often they were right.
struct ReliabilityBin {
    double from = 0.0; ///< above it, but for the first bin
    double to = 0.0;   ///< up to it
    std::size_t photographs = 0;
    std::size_t events = 0;
    double meanScore = 0.0; ///< NaN without photographs, as the others
    double shareRight = 0.0;
    double low = 0.0; ///< of the 95 % interval of the share, photographs of one event for one trial
    double high = 1.0;
};

/// A reliability diagram, and what is off by it.
struct Reliability {
    std::vector<ReliabilityBin> bins; ///< of equal width, 0 to 1, the empty ones too
    std::size_t photographs = 0;
    std::size_t events = 0;
    /// Mean distance of score and share right over bins, weighted by photographs (expected
    /// calibration error, Naeini et al. 2015). Never 0 by chance alone. NaN without photographs.
    double calibrationError = 0.0;
    double brier = 0.0;   ///< mean squared distance of score and truth
    double logLoss = 0.0; ///< mean, scores cut to 1e-6 from 0 and 1
};

/// Of names with scores from 0 to 1, right or not. `events` numbered. Bins as scikit-learn's
/// calibration_curve(strategy="uniform"). O(n).
Reliability reliabilityOf(std::span<const double> scores,
                          const std::vector<bool>& isRight,
                          GroupOfRow events,
                          std::size_t bins = 10);

} // namespace taxo
