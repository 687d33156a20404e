// SPDX-License-Identifier: MIT
#include "core/statistics/resampling.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/distributions_private.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace taxo {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Calls of a statistic that are worth a thread: one looks at each event.
std::size_t leastRun(std::size_t events) {
    constexpr std::size_t kWorthAThread = 100'000;
    return 1 + kWorthAThread / std::max<std::size_t>(1, events);
}

/// The statistic without one event after the other.
std::vector<double> leavingOut(std::size_t events, const EventStatistic& statistic) {
    std::vector<double> values(events);
    inParallel(events, leastRun(events), usableCpus(), [&](std::size_t first, std::size_t end) {
        std::vector<std::uint32_t> times(events, 1);
        for (std::size_t event = first; event < end; ++event) {
            times[event] = 0;
            values[event] = statistic(times);
            times[event] = 1;
        }
    });
    return values;
}

std::vector<double>
drawn(std::size_t events, const EventStatistic& statistic, const ResamplingOptions& options) {
    std::vector<double> values(options.draws);
    inParallel(
        options.draws, leastRun(events), usableCpus(), [&](std::size_t first, std::size_t end) {
            std::vector<std::uint32_t> times(events);
            for (std::size_t draw = first; draw < end; ++draw) {
                Random random(seedOf(options.seed, draw));
                std::ranges::fill(times, 0);
                for (std::size_t i = 0; i < events; ++i) {
                    ++times[random.below(events)];
                }
                values[draw] = statistic(times);
            }
        });
    return values;
}

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Efron's acceleration: a sixth of the skewness of what each event adds.
double acceleration(std::span<const double> leftOut) {
    const double middle = mean(leftOut);
    double squares = 0.0;
    double cubes = 0.0;
    for (const double value : leftOut) {
        const double apart = middle - value;
        squares += apart * apart;
        cubes += apart * apart * apart;
    }
    return squares > 0.0 ? cubes / (6.0 * std::pow(squares, 1.5)) : 0.0;
}

/// Of sorted values, between two of them by a straight line.
double quantile(std::span<const double> sorted, double share) {
    const double place = std::clamp(share * static_cast<double>(sorted.size() + 1) - 1.0,
                                    0.0,
                                    static_cast<double>(sorted.size() - 1));
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

/// As bootstrapInterval; `leavingOneOut()`: the statistic without one event after the other.
template <class LeftOut>
Interval bootstrapped(std::size_t events,
                      const EventStatistic& statistic,
                      const LeftOut& leavingOneOut,
                      const ResamplingOptions& options,
                      double effectiveEvents) {
    const std::vector<std::uint32_t> once(events, 1);
    Interval interval{statistic(once), -kInfinity, kInfinity, events};
    constexpr double kLeastEffective = 1.1; // below it the levels are those of no draw
    if (effectiveEvents < kLeastEffective || std::isnan(interval.value)) {
        return interval;
    }
    std::vector<double> values = drawn(events, statistic, options);
    std::erase_if(values, [](double value) { return std::isnan(value); });
    const std::vector<double> leftOut = leavingOneOut();
    constexpr double kMostWithoutNumber = 0.05;
    if (static_cast<double>(values.size()) <
            (1.0 - kMostWithoutNumber) * static_cast<double>(options.draws) ||
        std::ranges::any_of(leftOut, [](double value) { return std::isnan(value); })) {
        return interval;
    }
    std::ranges::sort(values);
    const auto below = std::ranges::lower_bound(values, interval.value) - values.begin();
    const auto notAbove = std::ranges::upper_bound(values, interval.value) - values.begin();
    const auto all = static_cast<double>(values.size());
    const double shareBelow =
        std::clamp(static_cast<double>(below + notAbove) / 2.0, 0.5, all - 0.5) / all;
    const double bias = detail::normalQuantile(shareBelow);
    const double skew = acceleration(leftOut);
    const double n = effectiveEvents;
    const double reach =
        std::sqrt(n / (n - 1.0)) * detail::studentQuantile(0.5 + options.confidence / 2.0, n - 1.0);
    const auto end = [&](double deviations) {
        const double moved = bias + deviations;
        const double bend = 1.0 - skew * moved;
        if (bend <= 0.0) { // so skewed that the end lies beyond all draws
            return deviations < 0.0 ? values.front() : values.back();
        }
        return quantile(values, detail::normalShareBelow(bias + moved / bend));
    };
    interval.low = end(-reach);
    interval.high = end(reach);
    return interval;
}

} // namespace

Interval bootstrapInterval(std::size_t events,
                           const EventStatistic& statistic,
                           const ResamplingOptions& options,
                           double effectiveEvents) {
    return bootstrapped(
        events, statistic, [&] { return leavingOut(events, statistic); }, options, effectiveEvents);
}

Interval jackknifeInterval(std::size_t events, const EventStatistic& statistic, double confidence) {
    const std::vector<std::uint32_t> once(events, 1);
    Interval interval{statistic(once), -kInfinity, kInfinity, events};
    if (events < 2) {
        return interval;
    }
    const std::vector<double> leftOut = leavingOut(events, statistic);
    const double middle = mean(leftOut);
    double squares = 0.0;
    for (const double value : leftOut) {
        squares += (value - middle) * (value - middle);
    }
    const auto n = static_cast<double>(events);
    const double reach = detail::studentQuantile(0.5 + confidence / 2.0, n - 1.0) *
                         std::sqrt((n - 1.0) / n * squares);
    if (!std::isnan(reach)) {
        interval.low = interval.value - reach;
        interval.high = interval.value + reach;
    }
    return interval;
}

Interval
meanInterval(std::span<const double> scores, GroupOfRow events, const ResamplingOptions& options) {
    struct Sum {
        double scores = 0.0;
        double photographs = 0.0;
    };

    const std::vector<std::int32_t> numbered = numberedEvents(events, scores.size());
    std::vector<Sum> sums(groupCount(numbered));
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (!std::isnan(scores[row])) {
            Sum& sum = sums[static_cast<std::size_t>(numbered[row])];
            sum.scores += scores[row];
            sum.photographs += 1.0;
        }
    }
    std::erase_if(sums, [](const Sum& sum) { return sum.photographs == 0.0; });
    Sum whole;
    double squares = 0.0;
    for (const Sum& sum : sums) {
        whole.scores += sum.scores;
        whole.photographs += sum.photographs;
        squares += sum.photographs * sum.photographs;
    }
    return bootstrapped(
        sums.size(),
        [&](std::span<const std::uint32_t> times) {
            Sum all;
            for (std::size_t event = 0; event < sums.size(); ++event) {
                all.scores += times[event] * sums[event].scores;
                all.photographs += times[event] * sums[event].photographs;
            }
            return all.scores / all.photographs;
        },
        [&] {
            std::vector<double> leftOut;
            leftOut.reserve(sums.size());
            for (const Sum& sum : sums) {
                leftOut.push_back((whole.scores - sum.scores) /
                                  (whole.photographs - sum.photographs));
            }
            return leftOut;
        },
        options,
        whole.photographs * whole.photographs / squares);
}

std::vector<EventBlock> blocksOf(GroupOfRow strata, GroupOfRow events, GroupOfRow values) {
    TAXO_ASSERT(strata.size() == values.size() && events.size() == values.size());
    std::map<std::tuple<std::int32_t, std::int32_t, std::int32_t>, std::vector<std::uint32_t>>
        found;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (strata[row] != kNoGroup && values[row] != kNoGroup) {
            found[{strata[row], events[row], values[row]}].push_back(
                static_cast<std::uint32_t>(row));
        }
    }
    std::vector<EventBlock> blocks;
    blocks.reserve(found.size());
    for (auto& [key, rows] : found) {
        blocks.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::move(rows)});
    }
    return blocks;
}

std::vector<std::int32_t> permutedValues(std::span<const EventBlock> blocks, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::int32_t> values(blocks.size());
    const auto shuffle = [&](std::span<const std::size_t> places) {
        std::vector<std::int32_t> some(places.size());
        std::ranges::transform(
            places, some.begin(), [&](std::size_t place) { return blocks[place].value; });
        random.shuffle(some);
        for (std::size_t i = 0; i < places.size(); ++i) {
            values[places[i]] = some[i];
        }
    };
    std::size_t first = 0;
    while (first < blocks.size()) {     // one stratum after the other
        std::vector<std::size_t> alone; // events of one value
        const std::int32_t stratum = blocks[first].stratum;
        while (first < blocks.size() && blocks[first].stratum == stratum) {
            std::vector<std::size_t> together{first++};
            while (first < blocks.size() && blocks[first].stratum == stratum &&
                   blocks[first].event == blocks[together.front()].event) {
                together.push_back(first++);
            }
            if (together.size() == 1) {
                alone.push_back(together.front());
            } else {
                shuffle(together);
            }
        }
        shuffle(alone);
    }
    return values;
}

double permutationP(double observed, std::span<const double> drawn) {
    if (std::isnan(observed)) {
        return observed;
    }
    const double least = observed - 1e-12 * std::abs(observed); // equal but for the order of a sum
    const auto asLarge = std::ranges::count_if(drawn, [&](double value) { return value >= least; });
    const auto none = std::ranges::count_if(drawn, [](double value) { return std::isnan(value); });
    return static_cast<double>(1 + asLarge) / static_cast<double>(1 + std::ssize(drawn) - none);
}

std::vector<double> benjaminiHochberg(std::span<const double> pValues) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < pValues.size(); ++i) {
        if (!std::isnan(pValues[i])) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pValues[i]; });
    std::vector<double> adjusted(pValues.begin(), pValues.end());
    double least = 1.0;
    for (std::size_t place = order.size(); place-- > 0;) {
        const double rate = pValues[order[place]] * static_cast<double>(order.size()) /
                            static_cast<double>(place + 1);
        least = std::min(least, rate);
        adjusted[order[place]] = least;
    }
    return adjusted;
}

} // namespace taxo
