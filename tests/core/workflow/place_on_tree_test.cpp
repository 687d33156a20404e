// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/tree/newick.h"
#include "core/workflow/place_on_tree.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
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
    EXPECT_THAT(reasonOf(placed->unplaced[0].match, tree.tree()),
                HasSubstr("nothing is called so"));
}

TEST(PlaceOnTree, CountsASynonymForTheTaxonThatIsMeantAndTellsIt) {
    Backbone backbone;
    backbone.tree = names().tree();
    const NodeId bear = names().find("Ursus arctos").at(0).node;
    backbone.synonyms.push_back({backbone.synonymNames.add("Ursus horribilis"), bear});
    const TreeNames tree(backbone);
    Lineage old = kBear;
    old.at(Rank::Species) = "horribilis";
    const std::vector<TaxonCount> collection = {{old, 3, 0, 0, 0, 2.5}};
    const auto placed = placeOnTree(tree, collection, {}, {});
    ASSERT_TRUE(placed);
    EXPECT_EQ(photographsOf(tree, *placed, "Ursus arctos"), 3U);
    EXPECT_TRUE(placed->unplaced.empty());
    ASSERT_EQ(placed->renamed.size(), 1U);
    EXPECT_EQ(placed->renamed[0].countedAt, bear);
    EXPECT_EQ(reasonOf(placed->renamed[0].match, tree.tree()), "a synonym of Ursus arctos");
}

TEST(PlaceOnTree, WritesAllThatDidNotMatchWithTheReason) {
    const TreeNames tree = names();
    const std::vector<TaxonCount> collection = {{kPanda, 2, 2, 0, 0, 2.0}};
    Lineage typo = kBear;
    typo.at(Rank::Species) = "arctus";
    const std::vector<ChecklistTaxon> checklist = {{typo, ""}};
    const auto placed = placeOnTree(tree, collection, checklist, {});
    ASSERT_TRUE(placed);
    const test::TempDir folder;
    const auto file = folder / "unmatched.csv";
    ASSERT_TRUE(writeUnmatched(*placed, tree.tree(), file));
    const auto table = CsvTable::read(file);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows().size(), 2U);
    EXPECT_EQ(table->header().front(), "of");
    EXPECT_EQ(table->header().back(), "reason");
    const std::vector<std::string> panda = {"collection",
                                            "Ailuropoda melanoleuca",
                                            "Animalia",
                                            "Chordata",
                                            "Mammalia",
                                            "Carnivora",
                                            "Ursidae",
                                            "Ailuropoda",
                                            "melanoleuca",
                                            "2",
                                            "Ursidae",
                                            "nothing is called so"};
    EXPECT_EQ(table->rows()[0].values, panda);
    const std::vector<std::string>& bear = table->rows()[1].values;
    EXPECT_EQ(bear.front(), "checklist");
    EXPECT_EQ(bear[10], "") << "it counts for nothing";
    EXPECT_THAT(bear.back(), HasSubstr("Ursus arctos"));
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

TEST(PlaceOnTree, MakesTheTreeOfAChecklistDownToWhatItNames) {
    const std::vector<ChecklistTaxon> checklist = {{kUrsids, "Bears"}, {kBear, ""}};
    const Tree tree = treeOf(checklist);
    EXPECT_EQ(newickOf(tree),
              "((((((('Ursus arctos')Ursus)Ursidae)Carnivora)Mammalia)Chordata)"
              "Animalia)life;\n");
    const TreeNames treeNames(tree);
    const std::vector<TaxonCount> collection = {{kPanda, 1, 1, 0, 0, 1.0}};
    const auto placed = placeOnTree(treeNames, collection, checklist, {});
    ASSERT_TRUE(placed);
    const CladeCounts::Counts& all = placed->counts.at(Tree::root());
    EXPECT_EQ(all.listed, 2U);
    EXPECT_EQ(all.gaps, 1U) << "a panda is one of Ursidae";
    EXPECT_FLOAT_EQ(shareOf(all, CladeShare::Photographed).value_or(-1.0F), 0.5F);
}

TEST(PlaceOnTree, MakesATreeOfACollectionWithRoomForTheGapsOfAChecklist) {
    const std::vector<TaxonCount> collection = {{kBear, 3, 1, 0, 0, 2.5}};
    const Lineage polar = lineage({"", "", "", "", "", "Ursus", "maritimus"});
    const Lineage oak = lineage({"Plantae", "", "", "", "", "Quercus", "robur"});
    const std::vector<ChecklistTaxon> checklist = {{polar, ""}, {kBear, ""}, {oak, ""}};
    const Tree tree = treeOf(collection, checklist, {});
    const TreeNames treeNames(tree);
    const NodeId gap = treeNames.find("Ursus maritimus").at(0).node;
    EXPECT_EQ(tree.parentOf(gap), treeNames.find("Ursus").at(0).node);
    EXPECT_EQ(treeNames.find("Ursus").size(), 1U) << "of the bears that the collection has";
    const auto placed = placeOnTree(treeNames, collection, checklist, {});
    ASSERT_TRUE(placed);
    EXPECT_TRUE(placed->notListed.empty());
    EXPECT_TRUE(placed->unplaced.empty());
    EXPECT_EQ(placed->counts.at(treeNames.find("Ursidae").at(0).node).gaps, 1U);
    EXPECT_EQ(placed->counts.at(treeNames.find("Plantae").at(0).node).gaps, 1U);
    EXPECT_EQ(newickOf(treeOf(collection, {}, {})), newickOf(treeOf(collection)));
}

TEST(PlaceOnTree, CountsOthersBesideTheCollection) {
    const std::vector<TaxonCount> collection = {{kBear, 3, 1, 0, 0, 2.5}};
    const std::vector<TaxonCount> others = {
        {kBear, 2, 0, 0, 0, 0.0}, {kPanda, 4, 0, 0, 0, 0.0}, {Lineage{}, 1, 0, 0, 0, 0.0}};
    const Tree tree = treeOf(collection, {}, others);
    const TreeNames treeNames(tree);
    const auto placed = placeOnTree(treeNames, collection, {}, {}, others);
    ASSERT_TRUE(placed);
    const auto at = [&](const char* name) {
        return placed->counts.at(treeNames.find(name).at(0).node);
    };
    EXPECT_EQ(at("Ursus arctos").others, 2U);
    EXPECT_EQ(at("Ailuropoda melanoleuca").others, 4U) << "only the others have it";
    EXPECT_EQ(at("Ailuropoda melanoleuca").photographs, 0U);
    EXPECT_EQ(at("Ursidae").taxa, 1U) << "of the collection";
    EXPECT_EQ(placed->counts.at(Tree::root()).others, 7U);
    EXPECT_EQ(placed->counts.at(Tree::root()).photographs, 3U);
    EXPECT_FLOAT_EQ(shareOf(at("Ursidae"), CladeShare::Here).value_or(-1.0F), 3.0F / 9.0F);
    EXPECT_FLOAT_EQ(shareOf(at("Ursus arctos"), CladeShare::Since).value_or(-1.0F), 1.0F / 3.0F);
    const TreeNames small = names();
    const auto elsewhere = placeOnTree(small, collection, {}, {}, others);
    ASSERT_TRUE(elsewhere);
    EXPECT_EQ(elsewhere->counts.at(small.find("Ursidae").at(0).node).others, 6U)
        << "the tree has no panda";
    EXPECT_TRUE(elsewhere->unplaced.empty());
}

} // namespace
} // namespace taxo
