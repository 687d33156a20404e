// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/statistics/enough_photographs.h"
#include "core/statistics/resampling.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace taxo {
namespace {

/// Photographs in bursts of 1 to 8; those of one burst share most of what makes them score.
struct Bursts {
    std::vector<double> scores;
    std::vector<std::int32_t> events;
};

/// Scores of mean 0 where `asShares` is false, else 1 with probability 0.7 and 0 otherwise.
Bursts burstsOf(std::size_t events, bool asShares, std::uint64_t seed) {
    Random random(seed);
    Bursts made;
    for (std::size_t event = 0; event < events; ++event) {
        const double shared = random.normal();
        const bool burstIsRight = random.chance(0.7);
        const std::size_t photographs = 1 + random.below(8);
        for (std::size_t i = 0; i < photographs; ++i) {
            const bool isRight = random.chance(0.8) ? burstIsRight : random.chance(0.7);
            made.scores.push_back(asShares ? (isRight ? 1.0 : 0.0)
                                           : shared + 0.3 * random.normal());
            made.events.push_back(static_cast<std::int32_t>(event));
        }
    }
    return made;
}

TEST(MeanInterval, CoversTheTruthInAtLeast183Of200WorldsOfBursts) {
    for (const std::size_t events : {12U, 25U, 60U}) {
        for (const bool asShares : {false, true}) {
            std::size_t covered = 0;
            std::size_t coveredByPhotograph = 0;
            for (std::uint64_t world = 0; world < 200; ++world) {
                const Bursts bursts = burstsOf(events, asShares, seedOf(events, world));
                const double truth = asShares ? 0.7 : 0.0;
                const ResamplingOptions options{.draws = 1000};
                const auto byEvent = meanInterval(bursts.scores, bursts.events, options);
                const auto byPhotograph = meanInterval(bursts.scores, {}, options);
                covered += byEvent.low <= truth && truth <= byEvent.high ? 1 : 0;
                coveredByPhotograph +=
                    byPhotograph.low <= truth && truth <= byPhotograph.high ? 1 : 0;
            }
            EXPECT_GE(covered, 183U) << events << " events, shares " << asShares;
            EXPECT_LT(coveredByPhotograph, 165U) << "the worlds are too easy";
        }
    }
}

TEST(MeanInterval, LeavesOutPhotographsWithoutScoreAndSaysWhatItRestsOn) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> scores{1.0, 3.0, none, none, 2.0};
    const std::vector<std::int32_t> events{0, 0, 1, 2, kNoGroup};
    const Interval interval = meanInterval(scores, events);
    EXPECT_DOUBLE_EQ(interval.value, 2.0);
    EXPECT_EQ(interval.events, 2U);
    const Interval single = meanInterval(std::vector{1.0, 3.0}, std::vector<std::int32_t>{0, 0});
    EXPECT_EQ(single.high, std::numeric_limits<double>::infinity());
}

TEST(MeanInterval, OfManyPhotographsThatAreEventsByThemselvesTakesNoSquareOfThem) {
    Random random(3);
    std::vector<double> scores(200'000);
    std::ranges::generate(scores, [&] { return random.chance(0.7) ? 1.0 : 0.0; });
    const auto begun = std::chrono::steady_clock::now();
    const Interval interval = meanInterval(scores, {}, {.draws = 200});
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
    EXPECT_NEAR(interval.low, interval.value - 1.96 * std::sqrt(0.21 / 200'000.0), 4e-4);
    EXPECT_NEAR(interval.high, interval.value + 1.96 * std::sqrt(0.21 / 200'000.0), 4e-4);
}

TEST(BootstrapInterval, IsTheSameWithTheSameSeedOnly) {
    const Bursts bursts = burstsOf(30, false, 5);
    const auto one = meanInterval(bursts.scores, bursts.events, {.seed = 3});
    const auto same = meanInterval(bursts.scores, bursts.events, {.seed = 3});
    const auto other = meanInterval(bursts.scores, bursts.events, {.seed = 4});
    EXPECT_EQ(one.low, same.low);
    EXPECT_EQ(one.high, same.high);
    EXPECT_NE(one.low, other.low);
}

TEST(JackknifeInterval, OfAMeanIsStudents) {
    const std::vector<double> values{1.0, 2.0, 4.0, 5.0};
    const auto interval = jackknifeInterval(4, [&](std::span<const std::uint32_t> times) {
        double sum = 0.0;
        double count = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += times[i] * values[i];
            count += times[i];
        }
        return sum / count;
    });
    EXPECT_DOUBLE_EQ(interval.value, 3.0);
    const double error = std::sqrt(10.0 / 3.0 / 4.0); // deviation over sqrt(4)
    EXPECT_NEAR(interval.high - 3.0, 3.182446305 * error, 1e-8);
}

TEST(PermutedValues, MoveWholeEventsWithinTheirStratumAndSwapWithinMixedEvents) {
    // Species 0: events 0 to 3 of one sex each, event 4 of both. Species 1: events 5 and 6.
    const std::vector<std::int32_t> species{0, 0, 0, 0, 0, 0, 0, 1, 1};
    const std::vector<std::int32_t> events{0, 0, 1, 2, 3, 4, 4, 5, 6};
    const std::vector<std::int32_t> sexes{0, 0, 0, 1, 1, 0, 1, 1, 1};
    const auto blocks = blocksOf(species, events, sexes);
    ASSERT_EQ(blocks.size(), 8U);
    EXPECT_THAT(blocks.front().rows, testing::ElementsAre(0, 1));
    std::set<std::vector<std::int32_t>> seen;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto values = permutedValues(blocks, seed);
        EXPECT_EQ(std::accumulate(values.begin(), values.begin() + 4, 0), 2);
        EXPECT_EQ(values[4] + values[5], 1);
        EXPECT_EQ(values[6], 1);
        EXPECT_EQ(values[7], 1);
        seen.insert(values);
    }
    EXPECT_EQ(seen.size(), 12U); // 4 over 2, times 2
}

/// The largest distance of sorted p values from what uniform ones would be (Kolmogorov, Smirnov).
double distanceFromUniform(std::vector<double> pValues) {
    std::ranges::sort(pValues);
    double largest = 0.0;
    for (std::size_t i = 0; i < pValues.size(); ++i) {
        const auto n = static_cast<double>(pValues.size());
        largest = std::max({largest,
                            std::abs(pValues[i] - static_cast<double>(i) / n),
                            std::abs(pValues[i] - static_cast<double>(i + 1) / n)});
    }
    return largest;
}

TEST(PermutationP, IsUniformWhereNothingDiffersDespiteBursts) {
    std::vector<double> byEvent;
    std::vector<double> byPhotograph;
    for (std::uint64_t world = 0; world < 300; ++world) {
        const Bursts bursts = burstsOf(24, false, seedOf(99, world));
        std::vector<std::int32_t> values(bursts.scores.size());
        for (std::size_t row = 0; row < values.size(); ++row) {
            values[row] = bursts.events[row] % 2;
        }
        const std::vector<std::int32_t> species(values.size(), 0);
        const auto pBy = [&](GroupOfRow events) {
            const auto blocks = blocksOf(species, events, values);
            const auto difference = [&](std::span<const std::int32_t> of) {
                std::array<double, 2> sums{};
                std::array<double, 2> counts{};
                for (std::size_t b = 0; b < blocks.size(); ++b) {
                    for (const std::uint32_t row : blocks[b].rows) {
                        sums[static_cast<std::size_t>(of[b])] += bursts.scores[row];
                        counts[static_cast<std::size_t>(of[b])] += 1.0;
                    }
                }
                return std::abs(sums[0] / counts[0] - sums[1] / counts[1]);
            };
            std::vector<std::int32_t> own(blocks.size());
            std::ranges::transform(
                blocks, own.begin(), [](const EventBlock& b) { return b.value; });
            std::vector<double> drawn(99);
            for (std::size_t i = 0; i < drawn.size(); ++i) {
                drawn[i] = difference(permutedValues(blocks, seedOf(world, i)));
            }
            return permutationP(difference(own), drawn);
        };
        byEvent.push_back(pBy(bursts.events));
        byPhotograph.push_back(pBy(numberedEvents({}, values.size())));
    }
    EXPECT_LT(distanceFromUniform(byEvent), 1.36 / std::sqrt(300.0));
    EXPECT_GT(distanceFromUniform(byPhotograph), 0.2) << "the worlds are too easy";
}

TEST(PermutationP, IsNeverZero) {
    EXPECT_DOUBLE_EQ(permutationP(5.0, std::vector{1.0, 2.0, 3.0}), 0.25);
    EXPECT_DOUBLE_EQ(permutationP(2.0, std::vector{1.0, 2.0, 3.0}), 0.75);
}

TEST(PermutationP, IsNoNumberWhereNothingWasObservedAndDoesNotCountDrawsWithoutOne) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(std::isnan(permutationP(none, std::vector{1.0, 2.0, 3.0})));
    EXPECT_DOUBLE_EQ(permutationP(5.0, std::vector{1.0, none, 9.0, none}), 2.0 / 3.0);
}

TEST(BenjaminiHochberg, AgreesWithScipyAndSkipsWhatIsNotANumber) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    // scipy.stats.false_discovery_control of the numbers
    const auto adjusted = benjaminiHochberg(std::vector{0.02, none, 0.001, 0.04, 0.5, 0.03, 0.9});
    EXPECT_NEAR(adjusted[0], 0.06, 1e-12);
    EXPECT_TRUE(std::isnan(adjusted[1]));
    EXPECT_NEAR(adjusted[2], 0.006, 1e-12);
    EXPECT_NEAR(adjusted[3], 0.06, 1e-12);
    EXPECT_NEAR(adjusted[4], 0.6, 1e-12);
    EXPECT_NEAR(adjusted[5], 0.06, 1e-12);
    EXPECT_NEAR(adjusted[6], 0.9, 1e-12);
}

TEST(RequireEnough, AsksForEightPhotographsFromFourEvents) {
    const std::vector<std::uint32_t> rows{0, 1, 2, 3, 4, 5, 6, 7};
    const std::vector<std::int32_t> three{0, 0, 0, 1, 1, 1, 2, 2};
    const std::vector<std::int32_t> four{0, 0, 0, 1, 1, 1, 2, 3};
    EXPECT_TRUE(requireEnough(countPhotographs(rows, four), "females").has_value());
    EXPECT_FALSE(countPhotographs(std::span(rows).first(7), four).isEnough());
    EXPECT_EQ(
        requireEnough(countPhotographs(rows, three), "females of Parus major").error().message,
        "Not enough photographs of females of Parus major: 8 from 3 events; at least 8 from "
        "4 are needed.");
}

} // namespace
} // namespace taxo
