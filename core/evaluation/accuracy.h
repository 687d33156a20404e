// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/groups.h"
#include "core/statistics/resampling.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// How often of how many photographs.
struct ShareOfAsked {
    std::size_t asked = 0;
    double share = 0.0; ///< NaN where none was asked
};

/// Classes of about one size together: from `least` to `most` photographs each.
struct SizeAccuracy {
    std::size_t least = 0;
    std::size_t most = 0; ///< SIZE_MAX: without end
    std::size_t classes = 0;
    ShareOfAsked photographs{};
};

/// How many answers are right.
struct Accuracy {
    Interval photographs;               ///< each counts the same
    Interval classes;                   ///< each class counts the same: mean of their shares
    std::vector<ShareOfAsked> byClass;  ///< in the order of their numbers
    std::vector<SizeAccuracy> bySize{}; ///< those sizes that there are, small ones first
};

/// `right`: of each photograph 1, 0 or, over several draws, the share of those in which it was
/// right; NaN: it was not asked. Intervals draw whole events again; a class of which none was drawn
/// keeps its share. O(draws x photographs).
Accuracy accuracyOf(std::span<const double> right,
                    std::span<const std::uint32_t> classes,
                    std::size_t classCount,
                    GroupOfRow events,
                    const ResamplingOptions& options = {});

/// The mean difference of two models on the photographs that both were asked about; events drawn
/// again.
Interval pairedDifference(std::span<const double> right,
                          std::span<const double> rightOfOther,
                          GroupOfRow events,
                          const ResamplingOptions& options = {});

} // namespace taxo
