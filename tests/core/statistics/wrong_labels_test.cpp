// SPDX-License-Identifier: MIT
#include "core/statistics/wrong_labels.h"
#include "core/vectors/normalise.h"
#include "tests/core/statistics/taxon_world.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace taxo {
namespace {

/// Photographs in bursts of a world of species, some of which have a wrong label.
struct Labelled {
    test::TaxonWorld::Made world;
    EmbeddingMatrix rows;
    std::vector<std::int32_t> truth;
    std::vector<std::int32_t> labels;
    std::vector<std::int32_t> events;
};

Labelled labelled(double wrong, double spread, std::uint64_t seed) {
    Labelled made{test::TaxonWorld{.seed = seed}.make(), {}, {}, {}, {}};
    Random random(seed + 100);
    const std::size_t species = made.world.looks.rows();
    for (std::int32_t event = 0; event < 1000; ++event) {
        const std::size_t truth = random.below(species);
        std::size_t label = truth;
        if (random.chance(wrong)) { // of the whole burst: half of them a sister's
            label = random.chance(0.5) ? truth / 4 * 4 + (truth + 1) % 4 : random.below(species);
        }
        std::vector<double> shared(made.world.looks.dimension());
        for (double& value : shared) {
            value = spread * random.normal();
        }
        const std::size_t photographs = 1 + random.below(3);
        for (std::size_t i = 0; i < photographs; ++i) {
            std::vector<float> row(made.world.looks.row(truth).begin(),
                                   made.world.looks.row(truth).end());
            for (std::size_t d = 0; d < row.size(); ++d) {
                row[d] += static_cast<float>(shared[d] + 0.1 * random.normal());
            }
            normalise(row);
            made.rows.append(row);
            made.truth.push_back(static_cast<std::int32_t>(truth));
            made.labels.push_back(static_cast<std::int32_t>(label));
            made.events.push_back(event);
        }
    }
    return made;
}

WrongLabels found(const Labelled& made, std::size_t neighbors = 10) {
    static const auto search = loadBatchSearch().value();
    const auto graph = knnGraph(made.rows, *search, {.neighbors = 20}).value();
    return findWrongLabels(graph, made.labels, made.events, made.world.ranks, neighbors);
}

bool isWrong(const Labelled& made, const WrongLabelCandidate& candidate) {
    return made.truth[candidate.row] != made.labels[candidate.row];
}

TEST(FindWrongLabels, FindsHalfOfThemWithAPrecisionOfFourFifthsAndSaysHowSureItIs) {
    for (const double spread : {1.0, 2.0}) {
        const Labelled made = labelled(0.04, spread, 1);
        const WrongLabels answer = found(made);
        double wrongInAll = 0.0;
        for (std::size_t row = 0; row < made.labels.size(); ++row) {
            wrongInAll += made.truth[row] != made.labels[row] ? 1.0 : 0.0;
        }
        double right = 0.0;
        std::size_t looked = 0;
        while (looked < answer.candidates.size() && right < wrongInAll / 2.0) {
            right += isWrong(made, answer.candidates[looked++]) ? 1.0 : 0.0;
        }
        const double precision = right / static_cast<double>(looked);
        EXPECT_GE(right, wrongInAll / 2.0);
        EXPECT_GE(precision, 0.8);
        EXPECT_NEAR(answer.candidates[looked - 1].expectedPrecision, precision, 0.15) << spread;
        EXPECT_TRUE(std::is_sorted(answer.candidates.begin(),
                                   answer.candidates.end(),
                                   [](const auto& a, const auto& b) { return a.wrong > b.wrong; }));
    }
}

TEST(FindWrongLabels, ExpectsFewWhereLabelsAreRightButSpeciesOverlap) {
    for (const double spread : {2.0, 2.5, 3.0, 4.0}) {
        const Labelled made = labelled(0.0, spread, 2);
        const WrongLabels answer = found(made);
        ASSERT_GT(answer.candidates.size(), 150U) << "the world is too easy";
        double expected = 0.0;
        for (const WrongLabelCandidate& candidate : answer.candidates) {
            expected += candidate.wrong;
        }
        EXPECT_LT(expected, 0.02 * static_cast<double>(made.labels.size())) << spread;
    }
}

TEST(FindWrongLabels, BelievesNeighborsThatAreNearlyAlwaysOfOneMind) {
    for (const std::uint64_t seed : {5U, 6U, 7U}) {
        Labelled made = labelled(0.0, 0.1, seed); // no two species look alike
        std::vector<std::size_t> wrong;
        for (std::size_t row = 7; row < made.labels.size(); row += 150) {
            made.labels[row] = (made.truth[row] + 24) % 48; // another family
            wrong.push_back(row);
        }
        const WrongLabels answer = found(made);
        ASSERT_GE(answer.candidates.size(), wrong.size());
        for (std::size_t i = 0; i < wrong.size(); ++i) {
            EXPECT_TRUE(isWrong(made, answer.candidates[i])) << i;
            EXPECT_GT(answer.candidates[i].wrong, 0.8) << i;
        }
    }
}

TEST(FindWrongLabels, NamesTheHighestRankAtWhichNeighborsDisagree) {
    Labelled made = labelled(0.0, 0.3, 3);
    made.labels[0] = made.truth[0] / 4 * 4 + (made.truth[0] + 1) % 4; // a sister
    std::size_t other = 1;
    while (made.events[other] == made.events[0]) {
        ++other;
    }
    made.labels[other] = (made.truth[other] + 24) % 48; // another family
    const WrongLabels answer = found(made);
    const auto rankOf = [&](std::size_t row) {
        const auto candidate = std::ranges::find(
            answer.candidates, static_cast<std::uint32_t>(row), &WrongLabelCandidate::row);
        return candidate == answer.candidates.end() ? Rank::Kingdom : candidate->rank;
    };
    EXPECT_EQ(rankOf(0), Rank::Species);
    EXPECT_EQ(rankOf(other), Rank::Family);
    const auto suggested = std::ranges::find(answer.candidates, 0U, &WrongLabelCandidate::row);
    EXPECT_EQ(suggested->suggestion,
              made.world.ranks.taxonAt(static_cast<std::size_t>(made.truth[0]), Rank::Species));
}

TEST(FindWrongLabels, DoesNotLetABurstVouchForItself) {
    Labelled made = labelled(0.0, 0.3, 4);
    std::vector<std::size_t> burst; // the first event of three photographs, all labelled wrongly
    for (std::size_t row = 2; row < made.events.size() && burst.empty(); ++row) {
        if (made.events[row - 2] == made.events[row]) {
            burst = {row - 2, row - 1, row};
        }
    }
    for (const std::size_t row : burst) {
        made.labels[row] = (made.truth[row] + 24) % 48;
    }
    const WrongLabels answer = found(made, 2); // as many as the burst has beside
    for (const std::size_t row : burst) {
        EXPECT_NE(std::ranges::find(answer.candidates,
                                    static_cast<std::uint32_t>(row),
                                    &WrongLabelCandidate::row),
                  answer.candidates.end());
    }
    std::vector<std::int32_t> none(made.labels.size(), kNoGroup);
    none[5] = 1;
    made.labels = none;
    EXPECT_EQ(found(made).unheard, 1U);
}

} // namespace
} // namespace taxo
