// SPDX-License-Identifier: MIT
#include "core/tree/newick.h"
#include "core/workflow/place_on_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace taxo {
namespace {

using testing::HasSubstr;

Lineage lineage(std::array<const char*, kRanks> names) {
    Lineage made;
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        made.names[rank] = names[rank];
    }
    return made;
}

const Lineage kBear =
    lineage({"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"});
const Lineage kPanda = lineage(
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ailuropoda", "melanoleuca"});
const Lineage kUrsids =
    lineage({"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "", ""});

TreeNames names() {
    return TreeNames(readNewickText("(((('Ursus arctos','Ursus maritimus')Ursus)Ursidae,(Canis)"
                                    "Canidae)Carnivora)Animalia;",
                                    "t")
                         ->tree);
}

std::uint32_t photographsOf(const TreeNames& tree, const PlacedOnTree& placed, const char* name) {
    return placed.counts.at(tree.find(name).at(0).node).photographs;
}

TEST(PlaceOnTree, CountsWhatTheTreeHasNotForTheTaxonAbove) {
    const TreeNames tree = names();
    const std::vector<TaxonCount> collection = {
        {kBear, 3, 1, 0, 0, 2.5}, {kPanda, 2, 2, 0, 0, 2.0}, {Lineage{}, 4, 0, 4, 0, 0.0}};
    const auto placed = placeOnTree(tree, collection, {}, {});
    ASSERT_TRUE(placed);
    EXPECT_EQ(photographsOf(tree, *placed, "Ursus arctos"), 3U);
    EXPECT_EQ(photographsOf(tree, *placed, "Ursus"), 3U);
    EXPECT_EQ(photographsOf(tree, *placed, "Ursidae"), 5U);
    EXPECT_EQ(placed->counts.at(Tree::root()).photographs, 9U) << "none is lost";
    ASSERT_EQ(placed->unplaced.size(), 1U);
    EXPECT_EQ(placed->unplaced[0].taxon, kPanda);
    EXPECT_EQ(placed->unplaced[0].items, 2);
    EXPECT_EQ(tree.tree().displayNameOf(placed->unplaced[0].countedAt), "Ursidae");
    EXPECT_THAT(placed->unplaced[0].reason, HasSubstr("nothing is called so"));
}

TEST(PlaceOnTree, FindsTheGapsOfAChecklist) {
    const TreeNames tree = names();
    Lineage polar = kBear;
    polar.at(Rank::Species) = "maritimus";
    const std::vector<TaxonCount> collection = {{kBear, 1, 1, 0, 0, 1.0}};
    const std::vector<ChecklistTaxon> checklist = {{kBear, ""}, {polar, ""}, {kPanda, ""}};
    const auto placed = placeOnTree(tree, collection, checklist, {});
    ASSERT_TRUE(placed);
    EXPECT_EQ(placed->counts.at(Tree::root()).listed, 2U);
    EXPECT_EQ(placed->counts.at(Tree::root()).gaps, 1U);
    ASSERT_EQ(placed->notListed.size(), 1U);
    EXPECT_EQ(placed->notListed[0].taxon, kPanda);
}

TEST(PlaceOnTree, MakesTheTreeOfACollectionDownToWhatIsKnown) {
    const std::vector<TaxonCount> collection = {
        {Lineage{}, 1, 0, 1, 0, 0.0}, {kUrsids, 1, 1, 0, 0, 1.0}, {kBear, 3, 1, 0, 0, 2.5}};
    const Tree tree = treeOf(collection);
    EXPECT_EQ(newickOf(tree),
              "((((((('Ursus arctos')Ursus)Ursidae)Carnivora)Mammalia)Chordata)"
              "Animalia)life;\n");
    const TreeNames treeNames(tree);
    const auto placed = placeOnTree(treeNames, collection, {}, {});
    ASSERT_TRUE(placed);
    EXPECT_TRUE(placed->unplaced.empty());
    EXPECT_EQ(photographsOf(treeNames, *placed, "Ursidae"), 4U);
}

} // namespace
} // namespace taxo
