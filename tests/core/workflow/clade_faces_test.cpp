// SPDX-License-Identifier: MIT
#include "core/workflow/clade_faces.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using testing::ElementsAre;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kWolf{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Canis", "lupus"}};

/// Three bears and a wolf.
struct World {
    AnsweredPhotos photos{5};
    std::optional<TreeNames> names;
    std::optional<CollectionOnTree> placed;

    explicit World(std::array<float, 4> scores = {0.9F, 0.9F, 0.9F, 0.9F}) {
        std::vector<Prediction> answers;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            answers.push_back(answer(i < 3 ? kBear : kWolf, Rank::Species));
            for (PredictedRank& rank : answers.back().ranks) {
                rank.mass = scores[i];
            }
        }
        photos.answerAll(answers);
    }

    void see(const std::vector<std::array<float, 2>>& vectors) {
        EmbeddingMatrix rows;
        for (const auto& vector : vectors) {
            rows.append(vector);
        }
        ASSERT_TRUE(keepEmbeddings(*photos.collection,
                                   photos.vectors,
                                   std::span(photos.items).first(vectors.size()),
                                   rows));
    }

    /// Of these taxa.
    std::vector<ItemId> faces(const std::vector<const char*>& taxa) {
        names.emplace(treeOf(*taxonCounts(*photos.collection, {})));
        placed = placeItems(*photos.collection, *names, {}, {}).value();
        std::vector<NodeId> nodes;
        for (const char* const taxon : taxa) {
            nodes.push_back(names->find(taxon).at(0).node);
        }
        const auto found = cladeFaces(*photos.collection, names->tree(), placed->items, nodes, {});
        EXPECT_TRUE(found) << found.error().text();
        return found.value_or(std::vector<ItemId>());
    }
};

TEST(CladeFaces, AreNearestToTheMeanOfTheClade) {
    World world;
    world.see({{1.0F, 0.0F}, {0.8F, 0.6F}, {0.0F, 1.0F}, {-1.0F, 0.2F}});
    const auto& items = world.photos.items;
    EXPECT_THAT(world.faces({"Ursidae", "Canis lupus"}), ElementsAre(items[1], items[3]));
    // With the wolf the middle lies elsewhere.
    EXPECT_THAT(world.faces({"Carnivora"}), ElementsAre(items[2]));
    world.see({{1.0F, 0.1F}, {-1.0F, 0.1F}, {-0.7F, 0.8F}, {-0.6F, 0.8F}});
    EXPECT_THAT(world.faces({"Ursidae", "Carnivora"}), ElementsAre(items[2], items[3]));
}

TEST(CladeFaces, WithoutVectorsThoseSpokenOfComeFirstThenTheSurest) {
    World world({0.3F, 0.8F, 0.5F, 0.4F});
    const auto& items = world.photos.items;
    EXPECT_THAT(world.faces({"Ursidae", "Canidae"}), ElementsAre(items[1], items[3]))
        << "vectors of zeros have no direction";
    world.photos.say(2, kBear);
    EXPECT_THAT(world.faces({"Ursidae"}), ElementsAre(items[2]));
}

TEST(CladeFaces, ACladeWithoutItemsHasNoneAndWorkStopsWhenAsked) {
    World world;
    world.see({{1.0F, 0.0F}, {0.8F, 0.6F}, {0.0F, 1.0F}, {-1.0F, 0.2F}});
    world.faces({"Ursidae"});
    const Tree& tree = world.names->tree();
    const std::array<NodeId, 1> clades = {Tree::root()};
    const ItemsOnTree none(tree.size(), {});
    EXPECT_THAT(*cladeFaces(*world.photos.collection, tree, none, clades, {}),
                ElementsAre(ItemId{}));
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = cladeFaces(
        *world.photos.collection, tree, world.placed->items, clades, Progress(stop.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
