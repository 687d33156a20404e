// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/groups.h"
#include "core/statistics/resampling.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace taxo {

/// How often two readers say the same, and what chance would give them.
struct ReaderAgreement {
    /// Cohen's kappa (1960), (observed - by chance) / (1 - by chance): 1 always, 0 as by chance.
    /// Its interval resamples events. NaN where both say one thing only.
    Interval kappa;
    double observed = 0.0; ///< share of the photographs; NaN without any
    double byChance = 0.0; ///< from how often each says what
    std::size_t photographs = 0;
};

/// What each reader says of each photograph, as numbers from 0 on; kNoGroup: nothing. Only those of
/// which both say something count. O(draws x photographs).
ReaderAgreement readerAgreement(std::span<const std::int32_t> first,
                                std::span<const std::int32_t> second,
                                GroupOfRow events,
                                const ResamplingOptions& options = {});

} // namespace taxo
