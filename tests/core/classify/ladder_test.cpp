// SPDX-License-Identifier: MIT
#include "core/classify/ladder.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace taxo {
namespace {

struct Labels {
    Taxonomy taxonomy;
    std::vector<TaxonId> leaves;

    std::vector<LadderStep> ladder(std::vector<float> probabilities) const {
        return ladderOf(taxonomy, CladeMass::rollUp(taxonomy, leaves, probabilities));
    }
};

Labels labelsOf(const std::vector<TaxonomyBuilder::Names>& rows) {
    TaxonomyBuilder builder;
    for (const auto& names : rows) {
        builder.add(names);
    }
    auto built = std::move(builder).build();
    return {built.taxonomy, built.leaves};
}

std::string pathOf(const std::vector<LadderStep>& ladder) {
    std::string path;
    for (const LadderStep& step : ladder) {
        path += (path.empty() ? "" : "/") + step.name;
    }
    return path;
}

TEST(Ladder, IsOneLineageFromTheKingdomDown) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        const auto world =
            test::SyntheticTaxonomy{.genera = 90, .shuffled = true, .seed = seed}.make();
        const auto mass = CladeMass::rollUp(
            world.taxonomy, world.leaves, world.randomProbabilities(static_cast<double>(seed)));
        const auto ladder = ladderOf(world.taxonomy, mass);
        ASSERT_FALSE(ladder.empty());
        EXPECT_EQ(ladder.front().rank, Rank::Kingdom);
        for (std::size_t i = 1; i < ladder.size(); ++i) {
            EXPECT_TRUE(world.taxonomy.contains(ladder[i - 1].taxon, ladder[i].taxon));
            EXPECT_LT(ladder[i - 1].rank, ladder[i].rank);
            EXPECT_LE(ladder[i].score, ladder[i - 1].score);
        }
    }
}

TEST(Ladder, HoldsEveryNamedTaxonAboveOneHalf) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        const auto world = test::SyntheticTaxonomy{.genera = 90, .seed = seed}.make();
        const auto mass =
            CladeMass::rollUp(world.taxonomy, world.leaves, world.randomProbabilities(20.0));
        const auto ladder = ladderOf(world.taxonomy, mass);
        for (const TaxonId taxon : world.all()) {
            if (!world.taxonomy.isRoot(taxon) && world.taxonomy.isNamed(taxon) &&
                mass.of(taxon) > 0.5F) {
                const bool isOnIt =
                    std::any_of(ladder.begin(), ladder.end(), [&](const auto& step) {
                        return step.taxon == taxon;
                    });
                EXPECT_TRUE(isOnIt) << world.taxonomy.nameOf(taxon);
            }
        }
    }
}

TEST(Ladder, RunnerUpIsTheHeaviestOtherNamedTaxonOfTheRank) {
    const auto world = test::SyntheticTaxonomy{.genera = 90, .emptyRanks = 0.3, .seed = 8}.make();
    const auto mass =
        CladeMass::rollUp(world.taxonomy, world.leaves, world.randomProbabilities(2.0));
    for (const LadderStep& step : ladderOf(world.taxonomy, mass)) {
        double heaviest = 0.0;
        for (const TaxonId taxon : world.all()) {
            if (!world.taxonomy.isRoot(taxon) && world.taxonomy.isNamed(taxon) &&
                world.taxonomy.rankOf(taxon) == step.rank && taxon != step.taxon) {
                heaviest = std::max(heaviest, mass.exactlyOf(taxon));
            }
        }
        EXPECT_EQ(step.runnerUpScore, static_cast<float>(heaviest)) << nameOf(step.rank);
        EXPECT_EQ(step.heaviestLiesOutside, heaviest > mass.exactlyOf(step.taxon));
    }
}

TEST(Ladder, SkipsRanksWithoutANameAndStaysInsideThem) {
    const auto labels = labelsOf({{"A", "Chordata", "", "Perciformes", "Percidae", "Perca", "p"},
                                  {"A", "Chordata", "Aves", "Passeriformes", "F", "G", "s"}});
    const auto ladder = labels.ladder({0.6F, 0.4F});
    EXPECT_EQ(pathOf(ladder), "A/Chordata/Perciformes/Percidae/Perca/Perca p");
    EXPECT_EQ(ladder[2].runnerUp, "Passeriformes");
    EXPECT_FLOAT_EQ(ladder[2].runnerUpScore, 0.4F);
}

TEST(Ladder, MarksWhereTheHeaviestTaxonLiesOutside) {
    // Kingdom K wins by two equal families; the one family of L outweighs each.
    const auto labels = labelsOf({{"K", "P", "C", "O", "F1", "G1", "a"},
                                  {"K", "P", "C", "O", "F2", "G2", "b"},
                                  {"L", "Q", "D", "R", "F3", "G3", "c"}});
    const auto ladder = labels.ladder({0.31F, 0.29F, 0.40F});
    EXPECT_EQ(pathOf(ladder), "K/P/C/O/F1/G1/G1 a");
    EXPECT_FALSE(ladder[3].heaviestLiesOutside);
    EXPECT_TRUE(ladder[4].heaviestLiesOutside);
    EXPECT_EQ(ladder[4].runnerUp, "F3");
    EXPECT_GT(ladder[4].runnerUpScore, ladder[4].score);
    EXPECT_EQ(ladder[6].runnerUp, "G3 c");
}

TEST(Ladder, EndsWhereNoMassIsLeft) {
    const auto labels = labelsOf({{"K", "P", "C", "O", "F", "G", "a"}});
    EXPECT_TRUE(labels.ladder({0.0F}).empty());
    const auto alone = labels.ladder({1.0F});
    EXPECT_EQ(alone.size(), kRanks);
    EXPECT_EQ(alone.front().runnerUp, "");
    EXPECT_TRUE(ladderOf(Taxonomy(), CladeMass::rollUp(Taxonomy(), {}, {})).empty());
}

TEST(BestSupportedStep, IsTheDeepestThatPassesTheThreshold) {
    const auto labels = labelsOf({{"K", "P", "C", "O", "F", "G", "a"},
                                  {"K", "P", "C", "O", "F", "H", "b"},
                                  {"K", "Q", "D", "R", "E", "I", "c"}});
    const auto ladder = labels.ladder({0.5F, 0.25F, 0.25F});
    EXPECT_EQ(bestSupportedStep(ladder, 0.75F), 4U); // the family: equal passes
    EXPECT_EQ(bestSupportedStep(ladder, 0.5F), 6U);
    EXPECT_EQ(bestSupportedStep(ladder, 0.8F), 0U);
    EXPECT_EQ(bestSupportedStep(ladder, 1.01F), std::nullopt);
    EXPECT_EQ(bestSupportedStep({}, 0.1F), std::nullopt);
}

} // namespace
} // namespace taxo
