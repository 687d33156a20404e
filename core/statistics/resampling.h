// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/groups.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace taxo {

// What is uncertain is which events were met, not which photographs of a burst were kept: events
// are drawn, exchanged and counted as wholes. Neighbours and distances are computed once, on the
// full set; only the scores that come of them are drawn again (a photograph drawn twice would be
// its own neighbour).

/// An estimate, and where the truth lies with the confidence asked for.
struct Interval {
    double value = 0.0;
    double low = 0.0;
    double high = 0.0;
    std::size_t events = 0; ///< or species, that it rests on; with fewer than two it is unbounded
};

struct ResamplingOptions {
    std::size_t draws = 2000;
    double confidence = 0.95;
    std::uint64_t seed = 1;
};

/// A number of the events, each counted so many times; once each is the sample itself. NaN where it
/// has none. Called from several threads.
using EventStatistic = std::function<double(std::span<const std::uint32_t> timesCounted)>;

/// Bootstrap over events: the accelerated, bias-corrected percentile interval (BCa; Efron 1987),
/// which follows skewed scores such as shares near 0 or 1, at levels widened from the normal to the
/// t distribution of n - 1 degrees and by sqrt(n / (n - 1)) (Hesterberg 2015, "expanded
/// percentile"): the plain percentile interval of 10 events covers 90 % instead of 95 %, this one
/// 93 %. n is `effectiveEvents`, fewer than there are where large bursts weigh more. Unbounded
/// where over 5 % of the draws have no number. Draws + events calls of `statistic`.
Interval bootstrapInterval(std::size_t events,
                           const EventStatistic& statistic,
                           const ResamplingOptions& options,
                           double effectiveEvents);

inline Interval bootstrapInterval(std::size_t events,
                                  const EventStatistic& statistic,
                                  const ResamplingOptions& options = {}) {
    return bootstrapInterval(events, statistic, options, static_cast<double>(events));
}

/// The estimate +- t times its standard error by leaving out one event after the other (Tukey
/// 1958): for numbers from which a sampling term is subtracted, which a bootstrap would centre
/// elsewhere. `events` + 1 calls. Seeded by nothing.
Interval
jackknifeInterval(std::size_t events, const EventStatistic& statistic, double confidence = 0.95);

/// The mean score of all photographs, by bootstrapInterval with (sum of n)^2 / (sum of n^2)
/// effective events of n photographs each (Kish 1965). For a paired difference: scores that
/// are differences. NaN scores do not count. O(draws x events).
Interval meanInterval(std::span<const double> scores,
                      GroupOfRow events,
                      const ResamplingOptions& options = {});

/// Photographs of one stratum (a species, say), event and value (a sex, say): what a restricted
/// permutation moves as a whole.
struct EventBlock {
    std::int32_t stratum = 0;
    std::int32_t event = 0;
    std::int32_t value = 0;
    std::vector<std::uint32_t> rows;
};

/// By stratum, event, value. Rows without stratum or value are in none; `events` numbered.
std::vector<EventBlock> blocksOf(GroupOfRow strata, GroupOfRow events, GroupOfRow values);

/// A value for each block as chance would have it: those of one event that has several are shuffled
/// among themselves, all others among the events of their stratum that have one value. `blocks` as
/// blocksOf orders them. O(blocks).
std::vector<std::int32_t> permutedValues(std::span<const EventBlock> blocks, std::uint64_t seed);

/// (1 + drawn at least as large) / (1 + drawn): never 0, and valid (Phipson and Smyth 2010). NaN
/// where nothing could be observed; draws that have no number do not count.
double permutationP(double observed, std::span<const double> drawn);

/// For each p value the false-discovery rate at which it would be found (Benjamini and Hochberg
/// 1995, as scipy's false_discovery_control). NaN stays, and does not count.
std::vector<double> benjaminiHochberg(std::span<const double> pValues);

} // namespace taxo
