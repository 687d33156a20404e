// SPDX-License-Identifier: MIT
#include "core/workflow/group_on_tree.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using testing::IsEmpty;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kPolar{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "maritimus"}};
const Lineage kWolf{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Canis", "lupus"}};
const Lineage kOak{
    {"Plantae", "Tracheophyta", "Magnoliopsida", "Fagales", "Fagaceae", "Quercus", "robur"}};

/// Two brown bears, two polar bears, a wolf and two oaks, and three that nobody knows: the first of
/// these looks like a brown bear, the second like any bear, the third like an oak.
struct World {
    AnsweredPhotos photos{10};
    TreeNames names{Tree()};
    CollectionOnTree placed;

    World() {
        const auto say = [](const Lineage& taxon) { return answer(taxon, Rank::Species); };
        photos.answerAll(
            {say(kBear), say(kBear), say(kPolar), say(kPolar), say(kWolf), say(kOak), say(kOak)});
        EmbeddingMatrix rows;
        for (const auto& vector : std::vector<std::array<float, 2>>{{1.0F, 0.02F},
                                                                    {1.0F, 0.04F},
                                                                    {1.0F, 0.35F},
                                                                    {1.0F, 0.37F},
                                                                    {0.6F, 0.8F},
                                                                    {-1.0F, 0.0F},
                                                                    {-1.0F, 0.1F},
                                                                    {1.0F, -0.2F},
                                                                    {1.0F, 0.18F},
                                                                    {-1.0F, 0.3F}}) {
            rows.append(vector);
        }
        EXPECT_TRUE(keepEmbeddings(*photos.collection, photos.vectors, photos.items, rows));
        names = TreeNames(treeOf(*taxonCounts(*photos.collection, {})));
        placed = placeItems(*photos.collection, names, {}, {}).value();
    }

    GroupOnTree find(const std::vector<std::size_t>& group, const Progress& progress = {}) const {
        std::vector<ItemId> items;
        for (const std::size_t one : group) {
            items.push_back(photos.items[one]);
        }
        const auto found =
            groupOnTree(*photos.collection, names.tree(), placed.items, items, progress);
        EXPECT_TRUE(found) << found.error().text();
        return found.value_or(GroupOnTree());
    }

    std::string name(NodeId node) const { return names.tree().displayNameOf(node); }
};

TEST(GroupOnTree, SharesTheLowestCladeOfFourFifthsOfIt) {
    const World world;
    EXPECT_EQ(world.name(world.find({0, 1}).shared), "Ursus arctos");
    EXPECT_EQ(world.name(world.find({0, 2}).shared), "Ursus");
    EXPECT_EQ(world.name(world.find({0, 1, 2, 4}).shared), "Carnivora");
    const GroupOnTree most = world.find({0, 1, 2, 3, 5, 7});
    EXPECT_EQ(world.name(most.shared), "Ursus") << "four of the five that are known";
    EXPECT_EQ(most.items, 6U);
    EXPECT_EQ(most.placed, 5U);
    EXPECT_EQ(most.inShared, 4U);
    EXPECT_EQ(world.find({7, 8}).shared, NodeId{}) << "nobody knows what they are";
}

TEST(GroupOnTree, IsNearestToACladeOfAnyRank) {
    const World world;
    const auto brown = world.find({7}).nearest;
    ASSERT_FALSE(brown.empty());
    EXPECT_EQ(world.name(brown.front().clade), "Ursus arctos");
    EXPECT_EQ(brown.front().items, 2U);
    EXPECT_EQ(world.name(world.find({8}).nearest.front().clade), "Ursus")
        << "between two species lies their genus";
    const auto oak = world.find({9}).nearest;
    EXPECT_EQ(world.name(oak.front().clade), "Quercus robur");
    const Tree& tree = world.names.tree();
    for (std::size_t i = 1; i < oak.size(); ++i) {
        EXPECT_LE(oak[i].cosine, oak[i - 1].cosine);
        EXPECT_FALSE(tree.contains(oak[i].clade, oak.front().clade));
    }
}

TEST(GroupOnTree, ItsOwnItemsAreNotWhatItIsComparedWith) {
    const World world;
    const auto found = world.find({0, 1}).nearest;
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(world.name(found.front().clade), "Ursus maritimus");
    EXPECT_EQ(found.front().items, 2U);
    EXPECT_THAT(world.find({0, 1, 2, 3, 4}).nearest, IsEmpty()) << "only oaks are left";
}

TEST(GroupOnTree, ATreeWithoutACollectionHasNothing) {
    const World world;
    const auto found =
        groupOnTree(*world.photos.collection, world.names.tree(), {}, world.photos.items, {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->placed, 0U);
    EXPECT_THAT(found->nearest, IsEmpty());
}

TEST(GroupOnTree, StopsWhenAsked) {
    const World world;
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = groupOnTree(*world.photos.collection,
                                     world.names.tree(),
                                     world.placed.items,
                                     world.photos.items,
                                     Progress(stop.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
