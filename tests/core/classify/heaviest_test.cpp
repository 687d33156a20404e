// SPDX-License-Identifier: MIT
#include "core/classify/heaviest.h"
#include "core/classify/label_list.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace taxo {
namespace {

LabelList listOf(const std::vector<Lineage>& lineages) {
    std::vector<ChecklistTaxon> taxa;
    for (const Lineage& lineage : lineages) {
        taxa.push_back({lineage, ""});
    }
    return LabelList::ofTaxa(taxa);
}

/// pybioclip's format_grouped_probs, written out: a text key, float32 sums, first come first.
std::vector<std::pair<std::string, float>>
written(const std::vector<Lineage>& lineages, const std::vector<float>& values, Rank rank) {
    std::vector<std::pair<std::string, float>> groups;
    std::map<std::string, std::size_t> places;
    for (std::size_t label = 0; label < lineages.size(); ++label) {
        if (!(values[label] > 1e-9F)) {
            continue;
        }
        std::string key;
        for (std::size_t r = 0; r <= indexOf(rank); ++r) {
            key += lineages[label].names[r] + " ";
        }
        const auto [found, isNew] = places.try_emplace(key, groups.size());
        if (isNew) {
            groups.emplace_back(key, 0.0F);
        }
        groups[found->second].second += values[label];
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) {
        return a.second > b.second;
    });
    return groups;
}

TEST(HeaviestAtRank, SumsAsPybioclipDoesBitForBit) {
    for (const bool shuffled : {false, true}) {
        const auto world =
            test::SyntheticTaxonomy{.genera = 200, .shuffled = shuffled, .seed = 6}.make();
        const auto list = listOf(world.lineages);
        const auto values = world.randomProbabilities(4.0);
        for (const Rank rank : {Rank::Kingdom, Rank::Class, Rank::Family, Rank::Genus}) {
            const auto expected = written(world.lineages, values, rank);
            const auto found = heaviestAtRank(list, {.values = values}, rank, 1000);
            ASSERT_EQ(found.size(), expected.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                std::string key;
                for (std::size_t r = 0; r <= indexOf(rank); ++r) {
                    key += found[i].lineage.names[r] + " ";
                }
                EXPECT_EQ(key, expected[i].first);
                EXPECT_EQ(found[i].score, expected[i].second);
            }
        }
    }
}

TEST(HeaviestAtRank, LeavesOutLabelsOfNextToNoProbability) {
    const auto world = test::SyntheticTaxonomy{.genera = 3, .homonyms = 0, .repeated = 0}.make();
    const auto list = listOf(world.lineages);
    std::vector<float> values(list.size(), 1e-9F);
    EXPECT_TRUE(heaviestAtRank(list, {.values = values}, Rank::Genus, 5).empty());
    values[7] = 0.5F;
    EXPECT_EQ(heaviestAtRank(list, {.values = values}, Rank::Genus, 5).size(), 1U);
    // At species every label counts.
    EXPECT_EQ(heaviestAtRank(list, {.values = values}, Rank::Species, 5).size(), 5U);
}

TEST(HeaviestAtRank, KnowsWhichLabelsValuesBelongTo) {
    const auto world = test::SyntheticTaxonomy{.genera = 3, .homonyms = 0, .repeated = 0}.make();
    const auto list = listOf(world.lineages);
    const std::vector<float> values = {0.25F, 0.75F};
    const std::vector<std::uint32_t> labels = {1, 11};
    const auto found = heaviestAtRank(list, {.values = values, .labels = labels}, Rank::Genus, 5);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].lineage.at(Rank::Genus), world.lineages[11].at(Rank::Genus));
    EXPECT_EQ(found[1].lineage.at(Rank::Genus), world.lineages[1].at(Rank::Genus));
}

TEST(HeaviestBins, SumTheirLabels) {
    const std::vector<std::string> labels = {"a", "b", "c", "d"};
    const std::vector<std::string> names = {"x", "y", "", "x"};
    const auto bins = LabelBins::of(labels, names);
    EXPECT_THAT(bins.names(), ::testing::ElementsAre("x", "y", "c"));
    const std::vector<float> values = {0.3F, 0.25F, 0.25F, 0.2F};
    const auto found = heaviestBins(bins, {.values = values}, 10);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].name, "x");
    EXPECT_FLOAT_EQ(found[0].score, 0.5F);
    EXPECT_EQ(found[1].name, "y"); // equal: the first bin first
    EXPECT_EQ(heaviestBins(bins, {.values = values}, 2).size(), 2U);
}

} // namespace
} // namespace taxo
