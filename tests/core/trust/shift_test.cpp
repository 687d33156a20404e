// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/trust/shift.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {
namespace {

constexpr std::size_t kDimension = 12;

/// Photographs of events at four deployments, which look different from each other; those of an
/// event are nearly the same. The larger an event is, the more it leans to one side, so that what
/// comes in bursts looks different from what comes alone.
class ShiftWorld {
public:
    explicit ShiftWorld(std::uint64_t seed) : m_random(seed) {
        for (auto& place : m_places) {
            for (float& value : place) {
                value = static_cast<float>(0.7 * m_random.normal());
            }
        }
    }

    struct Side {
        EmbeddingMatrix vectors;
        std::vector<std::int32_t> events;
        std::vector<std::int32_t> groups;
        std::vector<double> familiarities;

        ShiftPhotographs photographs() const {
            return {events,
                    groups,
                    [this](std::span<const std::uint32_t> rows) {
                        return Result<EmbeddingMatrix>(gather(vectors, rows));
                    },
                    [this](std::span<const std::uint32_t> rows) {
                        std::vector<double> found;
                        for (const std::uint32_t row : rows) {
                            found.push_back(familiarities[row]);
                        }
                        return Result<std::vector<double>>(found);
                    }};
        }

        void append(const Side& other, std::size_t row) {
            vectors.append(other.vectors.row(row));
            events.push_back(other.events[row]);
            groups.push_back(other.groups[row]);
            familiarities.push_back(other.familiarities[row]);
        }
    };

    /// Whole events, at deployments `first` to `last`.
    Side events(std::size_t count, std::int32_t first = 0, std::int32_t last = 3) {
        Side side;
        for (std::size_t i = 0; i < count; ++i) {
            const std::int32_t event = m_events++;
            const auto group =
                static_cast<std::int32_t>(first + static_cast<std::int32_t>(m_random.below(
                                                      static_cast<std::size_t>(last - first + 1))));
            const std::size_t size = m_random.chance(0.6) ? 1 : 2 + m_random.below(12);
            std::vector<float> look(kDimension);
            for (std::size_t at = 0; at < kDimension; ++at) {
                look[at] = place(group)[at] + static_cast<float>(m_random.normal());
            }
            look[0] += size > 1 ? 0.5F : 0.0F;
            // What comes in bursts is what is known best.
            const double familiarity = m_random.normal() + (size > 1 ? 0.5 : 0.0);
            for (std::size_t frame = 0; frame < size; ++frame) {
                std::vector<float> vector = look;
                for (float& value : vector) {
                    value += static_cast<float>(0.1 * m_random.normal());
                }
                side.vectors.append(vector);
                side.events.push_back(event);
                side.groups.push_back(group);
                side.familiarities.push_back(familiarity + 0.1 * m_random.normal());
            }
        }
        return side;
    }

    /// Photographs drawn at random of many events: as a sample is.
    Side sample(std::size_t count) {
        const Side all = events(4 * count);
        std::vector<std::uint32_t> rows(all.events.size());
        for (std::uint32_t row = 0; row < rows.size(); ++row) {
            rows[row] = row;
        }
        m_random.shuffle(rows);
        Side some;
        for (std::size_t i = 0; i < count; ++i) {
            some.append(all, rows[i]);
        }
        return some;
    }

    /// Another camera: all that it sees is moved a little.
    static void shift(Side& side, std::int32_t group, float by) {
        for (std::size_t row = 0; row < side.events.size(); ++row) {
            if (side.groups[row] == group || group == kNoGroup) {
                for (std::size_t at = 0; at < kDimension; ++at) {
                    side.vectors.row(row)[at] += by;
                }
            }
        }
    }

    /// So many events are of species that nobody knows; their photographs look like the others.
    void makeUnknown(Side& side, double share) {
        std::vector<bool> isUnknown(static_cast<std::size_t>(m_events));
        for (auto&& one : isUnknown) {
            one = m_random.chance(share);
        }
        for (std::size_t row = 0; row < side.events.size(); ++row) {
            if (isUnknown[static_cast<std::size_t>(side.events[row])]) {
                side.familiarities[row] -= 6.0;
            }
        }
    }

private:
    const std::vector<float>& place(std::int32_t group) const {
        return m_places[static_cast<std::size_t>(group)];
    }

    Random m_random;
    std::vector<std::vector<float>> m_places =
        std::vector<std::vector<float>>(5, std::vector<float>(kDimension));
    std::int32_t m_events = 0;
};

constexpr std::uint64_t kWorlds = 200;

ShiftFinding
finding(const ShiftWorld::Side& judged, const ShiftWorld::Side& fresh, double level = 0.01) {
    return findShift(judged.photographs(), fresh.photographs(), {.level = level}).value();
}

/// Alarms that chance gives at most once in a thousand where each world alarms at this level.
std::size_t mostByChance(double level) {
    const double mean = level * static_cast<double>(kWorlds);
    return static_cast<std::size_t>(mean + 3.5 * std::sqrt(mean) + 1.0);
}

TEST(FindShift, AlarmsAsOftenAsItSaysWhereNothingHasShifted) {
    for (const double level : {0.01, 0.05}) {
        std::size_t alarms = 0;
        for (std::uint64_t seed = 1; seed <= kWorlds; ++seed) {
            ShiftWorld world(seed);
            const auto judged = world.sample(120);
            const auto fresh = world.events(150);
            const auto found = finding(judged, fresh, level);
            ASSERT_NE(found.verdict, ShiftVerdict::NotTested);
            alarms += found.verdict != ShiftVerdict::Stands ? 1 : 0;
        }
        EXPECT_LE(alarms, mostByChance(level)) << level;
        RecordProperty("alarms at " + std::to_string(level), static_cast<int>(alarms));
    }
}

TEST(FindShift, CountingPhotographsWouldAlarmInMostWorldsWithBursts) {
    std::size_t alarms = 0;
    for (std::uint64_t seed = 1; seed <= kWorlds; ++seed) {
        ShiftWorld world(seed);
        auto judged = world.events(40);
        auto fresh = world.events(40);
        for (auto* const side : {&judged, &fresh}) {
            side->events.assign(side->events.size(), kNoGroup);
            side->groups.assign(side->groups.size(), kNoGroup);
        }
        alarms += finding(judged, fresh).verdict != ShiftVerdict::Stands ? 1 : 0;
    }
    EXPECT_GT(alarms, kWorlds / 2);
}

TEST(FindShift, FindsACameraThatSeesDifferentlyAndKeepsThePromiseForTheOthers) {
    std::size_t found = 0;
    std::size_t others = 0;
    for (std::uint64_t seed = 1; seed <= kWorlds; ++seed) {
        ShiftWorld world(seed);
        const auto judged = world.sample(240);
        auto fresh = world.events(300);
        ShiftWorld::shift(fresh, 2, 0.7F);
        const ShiftFinding shift = finding(judged, fresh);
        std::size_t left = shift.photographs;
        for (const GroupShift& group : shift.groups) {
            found += group.isUnlike() && group.group == 2 ? 1 : 0;
            others += group.isUnlike() && group.group != 2 ? 1 : 0;
            left -= group.group == 2 ? group.photographs : 0;
        }
        if (shift.verdict == ShiftVerdict::WithdrawnForGroups && shift.groups.size() == 4) {
            EXPECT_TRUE(shift.rest);
            EXPECT_LE(shift.standsFor(), left);
        }
    }
    EXPECT_GE(found, 190U);
    EXPECT_LE(others, mostByChance(0.01));
}

TEST(FindShift, FindsMoreUnknownSpeciesThoughTheyLookLikeTheOthers) {
    std::size_t found = 0;
    std::size_t other = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        ShiftWorld world(seed);
        const auto judged = world.sample(150);
        auto fresh = world.events(200);
        world.makeUnknown(fresh, 0.25);
        const ShiftFinding shift = finding(judged, fresh);
        ASSERT_TRUE(shift.novelty);
        found += shift.isMoreUnknown && shift.verdict != ShiftVerdict::Stands ? 1 : 0;
        other += shift.whole.p <= 0.01 ? 1 : 0;
        EXPECT_LE(shift.novelty->judgedShare(), kUnknownShare);
    }
    EXPECT_GE(found, 48U);
    EXPECT_LE(other, 5U) << "vectors alone do not tell";
}

TEST(FindShift, SaysNothingOfUnknownSpeciesWhereFamiliaritiesAreNotKnown) {
    ShiftWorld world(3);
    const auto judged = world.sample(60);
    const auto fresh = world.events(80);
    ShiftPhotographs without = fresh.photographs();
    without.familiarities = nullptr;
    const auto found = findShift(judged.photographs(), without).value();
    EXPECT_FALSE(found.novelty);
    EXPECT_NE(found.verdict, ShiftVerdict::NotTested);
}

TEST(NoveltyRateTest, IsFishersExactTestWithTheBoundSetByTheJudgedOnes) {
    std::vector<double> judged;
    for (int i = 1; i <= 20; ++i) {
        judged.push_back(i);
    }
    const std::vector<double> fresh = {0, 0, 0, 0, 0, 5, 6, 7, 8, 9};
    const NoveltyRate rate = noveltyRate(judged, fresh);
    EXPECT_EQ(rate.judgedUnknown, 1U);
    EXPECT_EQ(rate.freshUnknown, 5U);
    EXPECT_NEAR(rate.p, 5250.0 / 593775.0, 1e-12) << "5 or 6 of the 6 lowest among 10 of 30";
    EXPECT_DOUBLE_EQ(rate.freshShare(), 0.5);
    EXPECT_DOUBLE_EQ(noveltyRate(judged, std::vector<double>{30.0}).p, 1.0);
}

TEST(NoveltyRateTest, FindsNothingMoreOftenThanItSaysWhereEventsAreExchangeable) {
    Random random(11);
    constexpr std::size_t kDraws = 4000;
    std::size_t rejected = 0;
    for (std::size_t draw = 0; draw < kDraws; ++draw) {
        std::vector<double> judged(60 + random.below(60));
        std::vector<double> fresh(20 + random.below(60));
        for (auto* const side : {&judged, &fresh}) {
            for (double& value : *side) {
                value = random.normal();
            }
        }
        rejected += noveltyRate(judged, fresh).p <= 0.05 ? 1 : 0;
    }
    EXPECT_LE(rejected, static_cast<std::size_t>(kDraws * 0.05 + 3.5 * std::sqrt(kDraws * 0.05)));
    EXPECT_GE(rejected, kDraws / 100) << "it is not blind either";
}

TEST(FindShift, FindsASeasonThatShiftsAllAndADeploymentThatTheSampleHasNot) {
    std::size_t withdrawn = 0;
    std::size_t unseen = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        ShiftWorld world(seed);
        const auto judged = world.sample(150);
        auto fresh = world.events(150);
        ShiftWorld::shift(fresh, kNoGroup, 0.5F);
        withdrawn += finding(judged, fresh).standsFor() == 0 ? 1 : 0;
        auto more = world.events(100);
        const auto elsewhere = world.events(40, 4, 4);
        for (std::size_t row = 0; row < elsewhere.events.size(); ++row) {
            more.append(elsewhere, row);
        }
        for (const GroupShift& group : finding(judged, more).groups) {
            unseen += group.group == 4 && !group.isInSample && group.isUnlike() ? 1 : 0;
        }
    }
    EXPECT_GE(withdrawn, 48U);
    EXPECT_GE(unseen, 45U);
}

TEST(FindShift, LeavesOutPhotographsOfTheSamplesEventsAndSaysWhereTooFewAreLeft) {
    ShiftWorld world(1);
    auto judged = world.events(20);
    auto fresh = world.events(7);
    for (std::size_t row = 0; row < judged.events.size(); ++row) {
        fresh.append(judged, row);
    }
    const ShiftFinding found = finding(judged, fresh);
    EXPECT_EQ(found.verdict, ShiftVerdict::NotTested);
    EXPECT_EQ(found.ofSameEvents, judged.events.size());
    EXPECT_EQ(found.standsFor(), 0U);
    EXPECT_EQ(finding({}, fresh).verdict, ShiftVerdict::NotTested);
    EXPECT_EQ(finding(judged, {}).verdict, ShiftVerdict::NotTested);
}

TEST(FindShift, GivesTheSameEachTime) {
    ShiftWorld world(9);
    const auto judged = world.sample(50);
    const auto fresh = world.events(60);
    EXPECT_EQ(finding(judged, fresh).whole.p, finding(judged, fresh).whole.p);
}

} // namespace
} // namespace taxo
