// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/statistics/resampling.h"
#include "core/statistics/separability.h"
#include "core/vectors/normalise.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace taxo {
namespace {

/// Species whose labels say nothing: photographs of an event are nearly the same, and each event is
/// of one species.
struct Bursts {
    EmbeddingMatrix rows;
    std::vector<std::int32_t> species;
    std::vector<std::int32_t> events;
};

Bursts burstsOf(std::size_t species, std::size_t eventsOfSpecies, std::uint64_t seed) {
    Random random(seed);
    Bursts made;
    for (std::size_t event = 0; event < species * eventsOfSpecies; ++event) {
        std::vector<double> shared(16);
        for (double& value : shared) {
            value = 1.0 + random.normal();
        }
        for (std::size_t i = 0; i < 4; ++i) {
            std::vector<float> row(16);
            for (std::size_t d = 0; d < 16; ++d) {
                row[d] = static_cast<float>(shared[d] + 0.05 * random.normal());
            }
            normalise(row);
            made.rows.append(row);
            made.species.push_back(static_cast<std::int32_t>(event % species));
            made.events.push_back(static_cast<std::int32_t>(event));
        }
    }
    return made;
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

TEST(NeighborPurity, OfLabelsThatSayNothingIsChanceOnlyWithoutOnesOwnEvent) {
    const auto search = loadBatchSearch().value();
    const Bursts bursts = burstsOf(5, 30, 1);
    const auto graph = knnGraph(bursts.rows, *search, {.neighbors = 20}).value();
    const double chance = purityByChance(bursts.species);
    EXPECT_DOUBLE_EQ(chance, 0.2);
    const double honest = meanOf(neighborPurity(graph, bursts.species, bursts.events, 5));
    EXPECT_NEAR(honest, chance, 0.06);
    EXPECT_GT(meanOf(neighborPurity(graph, bursts.species, {}, 5)), 0.6);
}

TEST(NeighborPurity, IsNoNumberForWhatHasNoLabelOrNoNeighbor) {
    const auto search = loadBatchSearch().value();
    const Bursts bursts = burstsOf(2, 1, 1); // two events of two species
    const auto graph = knnGraph(bursts.rows, *search, {.neighbors = 7}).value();
    std::vector<std::int32_t> labels = bursts.species;
    labels[0] = kNoGroup;
    const auto purity = neighborPurity(graph, labels, bursts.events, 5);
    EXPECT_TRUE(std::isnan(purity[0]));
    EXPECT_EQ(purity[1], 0.0);
    const std::vector<std::int32_t> oneEvent(8, 0);
    EXPECT_TRUE(std::isnan(neighborPurity(graph, labels, oneEvent, 5)[1]));
}

TEST(Silhouettes, OfLabelsThatSayNothingAreNotPositiveWithoutOnesOwnEvent) {
    const auto search = loadBatchSearch().value();
    const Bursts bursts = burstsOf(40, 2, 3);
    const auto honest = silhouettes(bursts.rows, bursts.species, bursts.events, *search).value();
    const auto fooled = silhouettes(bursts.rows, bursts.species, {}, *search).value();
    EXPECT_LT(meanOf(honest), -0.2);
    EXPECT_GT(meanOf(fooled), meanOf(honest) + 0.2);
    const auto ofOne =
        silhouettes(bursts.rows, std::vector<std::int32_t>(bursts.rows.rows(), 0), {}, *search);
    EXPECT_TRUE(std::isnan(ofOne.value()[0])) << "there is no other group";
}

TEST(Silhouettes, LeaveOutWhatIsOfTheSameEventOfBothGroups) {
    const auto search = loadBatchSearch().value();
    EmbeddingMatrix rows(5, 1);
    const std::array<float, 5> values{0.0F, 1.0F, 3.0F, 5.0F, 9.0F};
    std::copy(values.begin(), values.end(), rows.values().begin());
    const std::vector<std::int32_t> groups{0, 0, 0, 1, 1};
    const std::vector<std::int32_t> events{0, 0, 1, 0, 2};
    const auto scores = silhouettes(rows, groups, events, *search).value();
    EXPECT_NEAR(scores[0], (81.0 - 9.0) / 81.0, 1e-6);
    EXPECT_NEAR(scores[2], (20.0 - 6.5) / 20.0, 1e-6);
    EXPECT_NEAR(scores[3], (4.0 - 16.0) / 16.0, 1e-6);
}

TEST(Silhouettes, AreExactWhereNearlyAllOfAGroupIsOfOneEvent) {
    const auto search = loadBatchSearch().value();
    Random random(4);
    constexpr std::size_t kBurst = 20'000;
    EmbeddingMatrix rows(kBurst + 2, 16);
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (float& value : rows.row(row)) {
            value = static_cast<float>(1.0 + 0.1 * random.normal());
        }
        normalise(rows.row(row));
    }
    std::vector<std::int32_t> groups(rows.rows(), 0);
    std::vector<std::int32_t> events(rows.rows(), 0);
    events[kBurst] = 1; // the only one of the burst's group that is not of it
    events[kBurst + 1] = 2;
    groups[kBurst + 1] = 1;
    const auto scores = silhouettes(rows, groups, events, *search).value();
    const auto squared = [&](std::size_t a, std::size_t b) {
        double sum = 0.0;
        for (std::size_t d = 0; d < rows.dimension(); ++d) {
            const double apart =
                static_cast<double>(rows.row(a)[d]) - static_cast<double>(rows.row(b)[d]);
            sum += apart * apart;
        }
        return sum;
    };
    for (std::size_t row = 0; row < 20; ++row) {
        const double inside = squared(row, kBurst);
        const double outside = squared(row, kBurst + 1);
        EXPECT_NEAR(scores[row], (outside - inside) / std::max(inside, outside), 1e-4) << row;
    }
}

TEST(DistributionDistances, OfNoPhotographsAreNone) {
    const auto search = loadBatchSearch().value();
    for (const auto distance :
         {DistributionDistance::Energy, DistributionDistance::MeanDiscrepancy}) {
        EXPECT_TRUE(
            distributionDistances({}, {}, {}, {}, *search, {.distance = distance}).value().empty());
    }
}

TEST(DistributionDistances, AverageZeroForOneDistributionDespiteBursts) {
    const auto search = loadBatchSearch().value();
    const std::vector<std::pair<std::int32_t, std::int32_t>> pair{{0, 1}};
    for (const auto distance :
         {DistributionDistance::Energy, DistributionDistance::MeanDiscrepancy}) {
        double honest = 0.0;
        double squares = 0.0;
        double fooled = 0.0;
        constexpr int kWorlds = 60;
        for (std::uint64_t world = 0; world < kWorlds; ++world) {
            const Bursts bursts = burstsOf(2, 6, world);
            const double one = distributionDistances(bursts.rows,
                                                     bursts.species,
                                                     bursts.events,
                                                     pair,
                                                     *search,
                                                     {.distance = distance})
                                   .value()[0];
            honest += one / kWorlds;
            squares += one * one / kWorlds;
            fooled += distributionDistances(
                          bursts.rows, bursts.species, {}, pair, *search, {.distance = distance})
                          .value()[0] /
                      kWorlds;
        }
        EXPECT_LT(std::abs(honest), 3.0 * std::sqrt(squares / kWorlds));
        EXPECT_GT(fooled, 3.0 * std::sqrt(squares / kWorlds)) << "the worlds are too easy";
    }
}

TEST(RivalsOf, NamesTheNearestSpeciesFirst) {
    const auto search = loadBatchSearch().value();
    Random random(2);
    EmbeddingMatrix rows;
    std::vector<std::int32_t> species;
    const std::vector<std::vector<float>> middles{
        {1, 0, 0, 0}, {0.9F, 0.3F, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    for (std::size_t i = 0; i < 40; ++i) {
        std::vector<float> row = middles[i % 4];
        for (float& value : row) {
            value += static_cast<float>(0.05 * random.normal());
        }
        rows.append(row);
        species.push_back(static_cast<std::int32_t>(i % 4));
    }
    species.push_back(5); // 4 has no photograph
    rows.append(std::vector<float>{0, 0, 0.9F, 0.1F});
    const auto found = rivalsOf(rows, species, {}, 2, *search).value();
    ASSERT_EQ(found.size(), 6U);
    EXPECT_EQ(found[0][0].species, 1);
    EXPECT_EQ(found[1][0].species, 0);
    EXPECT_EQ(found[2][0].species, 5);
    EXPECT_TRUE(std::isnan(found[2][0].distribution)) << "one photograph has no pairs";
    EXPECT_TRUE(found[4].empty());
    EXPECT_EQ(found[0].size(), 2U);
    EXPECT_GT(found[0][0].distribution, 0.0);
    EXPECT_LT(found[0][0].distribution, found[0][1].distribution);
    EXPECT_EQ(found[0][0].distribution, found[1][0].distribution);
}

} // namespace
} // namespace taxo
