// SPDX-License-Identifier: MIT
#include "core/tree/newick.h"
#include "core/workflow/items_on_tree.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using testing::ElementsAre;
using testing::IsEmpty;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kPolar{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "maritimus"}};
const Lineage kWolf{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Canis", "lupus"}};

TreeNames names() {
    return TreeNames(readNewickText("(((('Ursus arctos','Ursus maritimus')Ursus)Ursidae,(Canis)"
                                    "Canidae)Carnivora)Animalia;",
                                    "t")
                         ->tree);
}

struct World {
    AnsweredPhotos photos{5};
    TreeNames tree = names();

    World() {
        photos.answerAll({answer(kBear, Rank::Species),
                          answer(kPolar, Rank::Genus),
                          answer(kWolf, Rank::Species),
                          answer(kBear, std::nullopt)});
        // The last was not identified.
    }

    CollectionOnTree placed() const { return placeItems(*photos.collection, tree, {}, {}).value(); }

    std::vector<ItemId> below(const CollectionOnTree& placed, const char* name) const {
        const NodeId node = tree.find(name).at(0).node;
        const auto items = placed.items.between(node, tree.tree().endOf(node));
        return {items.begin(), items.end()};
    }
};

TEST(ItemsOnTree, ThoseOfACladeAreOneRange) {
    const World world;
    const CollectionOnTree placed = world.placed();
    const auto& items = world.photos.items;
    EXPECT_THAT(world.below(placed, "Ursus arctos"), ElementsAre(items[0]));
    EXPECT_THAT(world.below(placed, "Ursidae"), ElementsAre(items[1], items[0])) << "by node";
    EXPECT_THAT(world.below(placed, "Canis"), ElementsAre(items[2]))
        << "the tree has no Canis lupus";
    EXPECT_THAT(world.below(placed, "Ursus maritimus"), IsEmpty());
    EXPECT_EQ(placed.items.size(), 4U);
    EXPECT_EQ(placed.items.before().back(), 4U);
}

TEST(ItemsOnTree, AsManyAsAreCounted) {
    World world;
    ASSERT_TRUE(determine(*world.photos.collection,
                          world.photos.one(2),
                          Verdict::Nothing,
                          {},
                          "",
                          test::kUnaidedAda));
    ASSERT_TRUE(determine(*world.photos.collection,
                          world.photos.one(0),
                          Verdict::Unknown,
                          {},
                          "",
                          test::kUnaidedAda));
    const CollectionOnTree placed = world.placed();
    EXPECT_EQ(placed.placed.counts.at(Tree::root()).photographs, placed.items.size());
    EXPECT_EQ(placed.items.size(), 3U) << "without what is no organism";
    EXPECT_EQ(placed.items.nodeOf(world.photos.items[0]), Tree::root());
}

TEST(ItemsOnTree, EachItemKnowsItsNode) {
    const World world;
    const CollectionOnTree placed = world.placed();
    EXPECT_EQ(placed.items.nodeOf(world.photos.items[1]), world.tree.find("Ursus").at(0).node);
    EXPECT_EQ(placed.items.nodeOf(world.photos.items[4]), std::nullopt);
    EXPECT_EQ(placed.items.nodeOf({9999}), std::nullopt);
}

TEST(ItemsOnTree, ManyItemsHaveEachOfTheirNodesOnce) {
    const World world;
    const CollectionOnTree placed = world.placed();
    const auto& items = world.photos.items;
    const NodeId bear = world.tree.find("Ursus arctos").at(0).node;
    const NodeId genus = world.tree.find("Ursus").at(0).node;
    EXPECT_THAT(placed.items.nodesOf(std::vector{items[0], items[1], items[4], ItemId{9999}}),
                ElementsAre(genus, bear))
        << "rising, and without what is not on the tree";
    EXPECT_THAT(placed.items.nodesOf({}), IsEmpty());
    EXPECT_THAT(ItemsOnTree().nodesOf(items), IsEmpty());
    const ItemsOnTree crowd(3, {{NodeId{2}, {1}}, {NodeId{1}, {5}}, {NodeId{2}, {7}}});
    EXPECT_THAT(crowd.nodesOf(std::vector<ItemId>{{1}, {2}, {7}}), ElementsAre(NodeId{2}));
}

TEST(LightOf, APredictionFallsDownItsLineageAndItsBestLabels) {
    const TreeNames tree = names();
    Prediction prediction = answer(kBear, Rank::Genus);
    prediction.ranks = {{Rank::Kingdom, 0.99F, "", 0.0F, false},
                        {Rank::Family, 0.9F, "", 0.0F, false},
                        {Rank::Genus, 0.85F, "", 0.0F, false},
                        {Rank::Species, 0.5F, "", 0.0F, false}};
    prediction.best = {{kBear, "", 0.5F, 0.3F}, {kPolar, "", 0.3F, 0.2F}, {kWolf, "", 0.05F, 0.1F}};
    const TreeLight light = lightOf(prediction, tree);
    const auto on = [&](const char* name) {
        const NodeId node = tree.find(name).at(0).node;
        return light.of(node, tree.tree().endOf(node));
    };
    EXPECT_FLOAT_EQ(on("Animalia"), 1.0F) << "the root has all of it";
    EXPECT_FLOAT_EQ(on("Ursidae"), 0.9F);
    EXPECT_FLOAT_EQ(on("Ursus"), 0.85F);
    EXPECT_FLOAT_EQ(on("Ursus maritimus"), 0.3F);
    EXPECT_EQ(on("Canidae"), 0.0F) << "the tree has no wolf";
}

} // namespace
} // namespace taxo
