// SPDX-License-Identifier: MIT
// Photographs of unknown species in worlds whose truth is known.
#include "core/trust/novelty.h"
#include "core/trust/shift.h"
#include "tests/core/workflow/novelty_world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <vector>

namespace taxo {
namespace {

using test::NoveltyWorld;
using Kind = NoveltyWorld::Kind;

/// What a test of one world came to.
struct Outcome {
    double falseAlarms = 0.0; ///< share of new events of known species, photographs weighted
    double area = 0.0;        ///< all unknown ones against all known ones, by all signs
    std::array<double, kNoveltySigns> areas{};
    double ofSpecies = 0.0;
    double ofFamilies = 0.0;
};

Outcome outcomeOf(const NoveltyWorld::Made& world, double rate, bool knowsEvents = true) {
    const SignReader reader(world.answers, world.confirmed);
    const NoveltyTest test = NoveltyTest::of(world.examples(reader, knowsEvents), rate).value();
    std::map<std::int32_t, std::pair<double, double>> events; // called, and all
    std::map<Kind, std::vector<double>> scores;
    std::array<std::map<bool, std::vector<double>>, kNoveltySigns> signs;
    for (std::size_t row = 0; row < world.kinds.size(); ++row) {
        if (world.kinds[row] == Kind::Confirmed) {
            continue;
        }
        const bool isKnown = world.kinds[row] == Kind::Known;
        const SignValues values = world.signsOf(reader, row);
        const NoveltyFinding found = test.judge(values);
        scores[world.kinds[row]].push_back(found.familiarity);
        for (std::size_t at = 0; at < kNoveltySigns; ++at) {
            signs[at][isKnown].push_back(static_cast<double>(values[at]));
        }
        if (isKnown) {
            auto& [called, all] = events[world.events[row]];
            called += found.isUnknown ? 1.0 : 0.0;
            all += 1.0;
        }
    }
    Outcome made;
    for (const auto& [event, counts] : events) {
        made.falseAlarms += counts.first / counts.second / static_cast<double>(events.size());
    }
    made.ofSpecies = rocArea(scores[Kind::Known], scores[Kind::NewSpecies]);
    made.ofFamilies = rocArea(scores[Kind::Known], scores[Kind::NewFamily]);
    auto unknown = scores[Kind::NewSpecies];
    unknown.insert(unknown.end(), scores[Kind::NewFamily].begin(), scores[Kind::NewFamily].end());
    made.area = rocArea(scores[Kind::Known], unknown);
    for (std::size_t at = 0; at < kNoveltySigns; ++at) {
        made.areas[at] = rocArea(signs[at][true], signs[at][false]);
    }
    return made;
}

TEST(UnknownSpecies, FalseAlarmsAreAsManyAsWasSaid) {
    constexpr std::size_t kWorlds = 40;
    for (const double rate : {0.05, 0.1}) {
        double mean = 0.0;
        for (std::size_t seed = 1; seed <= kWorlds; ++seed) {
            const auto world = NoveltyWorld{.seed = seed}.make();
            mean += outcomeOf(world, rate).falseAlarms / kWorlds;
        }
        RecordProperty("falseAlarms" + std::to_string(rate), std::to_string(mean));
        EXPECT_NEAR(mean, rate, 0.2 * rate);
    }
}

/// One photograph of each event, as a test for a shift compares them (core/trust/shift.h):
/// confirmed events without themselves, new ones beside all confirmed. `hasNewSpecies`: a third of
/// the new ones is of species that nobody knows.
NoveltyRate rateOf(const NoveltyWorld::Made& world, bool hasNewSpecies) {
    const SignReader reader(world.answers, world.confirmed);
    const NoveltyExamples examples = world.examples(reader);
    std::vector<std::uint32_t> all(examples.size());
    std::iota(all.begin(), all.end(), 0U);
    const Familiarity familiarity = Familiarity::fit(examples, all);
    const std::vector<double> beside = crossFitted(examples).known;
    std::vector<double> judged;
    std::vector<double> fresh;
    std::set<std::int32_t> seen;
    for (std::size_t row = 0; row < world.kinds.size(); ++row) {
        const Kind kind = world.kinds[row];
        const bool isAsked = kind == Kind::Confirmed || kind == Kind::Known || hasNewSpecies;
        if (!isAsked || !seen.insert(world.events[row]).second) {
            continue;
        }
        if (kind == Kind::Confirmed) {
            judged.push_back(beside[row]);
        } else {
            fresh.push_back(familiarity.of(world.signsOf(reader, row)));
        }
    }
    return noveltyRate(judged, fresh);
}

TEST(UnknownSpecies, AreNotFoundToBeMoreAmongNewPhotographsOfKnownSpecies) {
    constexpr std::size_t kWorlds = 60;
    std::size_t alarms = 0;
    for (std::size_t seed = 1; seed <= kWorlds; ++seed) {
        alarms += rateOf(NoveltyWorld{.seed = seed}.make(), false).p <= 0.05 ? 1 : 0;
    }
    RecordProperty("alarms", static_cast<int>(alarms));
    EXPECT_LE(alarms, 10U) << "3 of 60, and what chance gives once in a thousand";
}

TEST(UnknownSpecies, AreFoundToBeMoreWhereThereAreMore) {
    std::size_t found = 0;
    for (std::size_t seed = 1; seed <= 10; ++seed) {
        found += rateOf(NoveltyWorld{.seed = seed}.make(), true).p <= 0.001 ? 1 : 0;
    }
    EXPECT_GE(found, 9U);
}

/// Photographs of a burst are each other's nearest neighbours: to go by them promises too much.
TEST(UnknownSpecies, WithoutEventsThePromiseBreaks) {
    constexpr std::size_t kWorlds = 10;
    constexpr double kRate = 0.1;
    double mean = 0.0;
    for (std::size_t seed = 1; seed <= kWorlds; ++seed) {
        const auto world = NoveltyWorld{.seed = seed}.make();
        mean += outcomeOf(world, kRate, false).falseAlarms / kWorlds;
    }
    RecordProperty("falseAlarms", std::to_string(mean));
    EXPECT_GT(mean, 1.5 * kRate);
}

TEST(UnknownSpecies, AllSignsTogetherTellAtLeastAsMuchAsTheBestOne) {
    constexpr std::size_t kWorlds = 10;
    Outcome mean;
    for (std::size_t seed = 1; seed <= kWorlds; ++seed) {
        const Outcome one = outcomeOf(NoveltyWorld{.seed = seed}.make(), 0.1);
        mean.area += one.area / kWorlds;
        mean.ofSpecies += one.ofSpecies / kWorlds;
        mean.ofFamilies += one.ofFamilies / kWorlds;
        for (std::size_t at = 0; at < kNoveltySigns; ++at) {
            mean.areas[at] += one.areas[at] / kWorlds;
        }
    }
    RecordProperty("area", std::to_string(mean.area));
    RecordProperty("ofSpecies", std::to_string(mean.ofSpecies));
    RecordProperty("ofFamilies", std::to_string(mean.ofFamilies));
    EXPECT_GE(mean.area, *std::ranges::max_element(mean.areas));
    EXPECT_GE(mean.ofSpecies, 0.8);
    EXPECT_GE(mean.ofFamilies, 0.9);
}

TEST(SignReader, TakesASpeciesOutOfAnAnswer) {
    const auto world = NoveltyWorld{}.make();
    const SignReader reader(world.answers, world.confirmed);
    EXPECT_NEAR(logitScaleOf(world.answers), 20.0, 0.01);
    const auto best = world.answers.of(0);
    const auto sureOf = [&](std::uint32_t taxon) {
        return world.confirmed.speciesOf(world.answers.taxa[taxon]);
    };
    const SignValues whole = reader.of(0, {});
    EXPECT_FLOAT_EQ(whole[indexOf(NoveltySign::Mass)], best[0].mass);
    EXPECT_FLOAT_EQ(whole[indexOf(NoveltySign::Margin)], best[0].cosine - best[1].cosine);
    const SignValues without = reader.of(0, {}, sureOf(best[0].taxon));
    EXPECT_NEAR(without[indexOf(NoveltySign::Mass)], best[1].mass / (1.0F - best[0].mass), 1e-3F);
    EXPECT_FLOAT_EQ(without[indexOf(NoveltySign::Cosine)], best[1].cosine);
    EXPECT_LT(without[indexOf(NoveltySign::Energy)], whole[indexOf(NoveltySign::Energy)]);
    const std::vector<NearConfirmed> near = {{0, 0.9F}};
    const SignValues agreeing = reader.of(0, near);
    EXPECT_FLOAT_EQ(agreeing[indexOf(NoveltySign::Neighbors)], 0.9F);
    float own = 0.0F;
    for (const auto& one : best) {
        own += sureOf(one.taxon) == world.confirmed.species[0] ? one.mass : 0.0F;
    }
    EXPECT_NEAR(agreeing[indexOf(NoveltySign::Agreement)], own, 1e-3F);
}

TEST(NearestConfirmed, CountsEachEventOnceAndPassesItsOwnOver) {
    ConfirmedRows confirmed;
    confirmed.events = {0, 0, 1, 1, 2, 3};
    confirmed.species = {0, 0, 0, 1, 1, 2};
    const std::vector<float> products = {0.9F, 0.95F, 0.5F, 0.7F, 0.6F, 0.1F};
    const auto rowsOf = [&](std::int32_t event, std::int32_t leftOut) {
        std::vector<std::uint32_t> rows;
        for (const NearConfirmed& one : nearestConfirmed(confirmed, products, event, leftOut)) {
            rows.push_back(one.row);
        }
        return rows;
    };
    EXPECT_EQ(rowsOf(9, kNoGroup), (std::vector<std::uint32_t>{1, 3, 4}));
    EXPECT_EQ(rowsOf(0, kNoGroup), (std::vector<std::uint32_t>{3, 4, 5}));
    EXPECT_EQ(rowsOf(0, 1), (std::vector<std::uint32_t>{2, 5}));
}

} // namespace
} // namespace taxo
