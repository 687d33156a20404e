// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/taxon_means.h"
#include "tests/core/workflow/embedded_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using test::EmbeddedPhotos;

TEST(ProjectCollection, ArrangesWhatHasAVector) {
    EmbeddedPhotos kept(62);
    const CollectionMap map = kept.map();
    EXPECT_EQ(map.items.size(), 60U);
    EXPECT_EQ(map.positions.rows(), 60U);
    EXPECT_EQ(map.leftOut, 2U);
    EXPECT_TRUE(map.quality.trustworthiness);
    EXPECT_THAT(map.summary(), HasSubstr("60 items on the map; 2 others"));
}

TEST(ProjectCollection, TakesTheEqualMapThatIsKept) {
    EmbeddedPhotos kept(62);
    const CollectionMap first = kept.map();
    EXPECT_FALSE(first.kept);
    ASSERT_TRUE(keepMap(*kept.collection, "all", first.key, first.positions, first.quality));
    const CollectionMap again = kept.map();
    ASSERT_TRUE(again.kept);
    EXPECT_EQ(again.items, first.items);
    EXPECT_TRUE(std::ranges::equal(again.positions.values(), first.positions.values()));
    EXPECT_EQ(again.quality.trustworthiness, first.quality.trustworthiness);
    EXPECT_THAT(again.summary(), HasSubstr("as \"all\""));
    EXPECT_FALSE(kept.map({.seed = 2}).kept);
    EXPECT_FALSE(kept.map({.isCentred = true}).kept);
}

TEST(ProjectCollection, FindsAMapAgainByItsUuid) {
    EmbeddedPhotos kept(62);
    const CollectionMap first = kept.map();
    const auto map = keepMap(*kept.collection, "all", first.key, first.positions, first.quality);
    ASSERT_TRUE(map);
    const auto again = keptMapOf(*kept.collection, map->uuid);
    ASSERT_TRUE(again && *again);
    EXPECT_EQ((*again)->items, first.items);
    EXPECT_TRUE(std::ranges::equal((*again)->positions.values(), first.positions.values()));
    EXPECT_EQ((*again)->key.options, first.key.options);
    ASSERT_TRUE(removeMap(*kept.collection, "all"));
    const auto gone = keptMapOf(*kept.collection, map->uuid);
    ASSERT_TRUE(gone);
    EXPECT_FALSE(*gone);
}

TEST(ProjectCollection, OfAFilter) {
    EmbeddedPhotos kept(62);
    ASSERT_TRUE(tag(*kept.collection, std::span(kept.items).first(20), "check", {"Ada"}));
    EXPECT_EQ(kept.map({}, "tag:check").items.size(), 20U);
    const auto none =
        projectCollection(*kept.collection, kept.vectors, *Filter::parse("tag:other"), {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    ASSERT_TRUE(tag(*kept.collection, std::span(kept.items).last(2), "bare", {"Ada"}));
    const auto bare =
        projectCollection(*kept.collection, kept.vectors, *Filter::parse("tag:bare"), {});
    ASSERT_FALSE(bare);
    EXPECT_THAT(bare.error().text(), HasSubstr("taxo collection embed"));
}

TEST(ProjectCollection, CentresWithinAField) {
    EmbeddedPhotos kept(62);
    for (std::size_t sort = 0; sort < 3; ++sort) {
        std::vector<ItemId> some;
        for (std::size_t i = sort; i < kept.items.size(); i += 3) {
            some.push_back(kept.items[i]);
        }
        ASSERT_TRUE(
            setField(*kept.collection, some, {"sort", "s" + std::to_string(sort)}, {"Ada"}));
    }
    // What each sort has in common is taken off: the clusters are gone.
    const auto spreadOf = [](const CollectionMap& map) {
        std::array<double, 3> means{};
        for (std::size_t i = 0; i < map.positions.rows(); ++i) {
            means[i % 3] += static_cast<double>(map.positions.row(i)[0]) / 20.0;
        }
        return std::ranges::max(means) - std::ranges::min(means);
    };
    const ProjectionOptions pca{.method = ProjectionMethod::Pca};
    ProjectionOptions within = pca;
    within.isCentred = true;
    within.centredWithin = "sort";
    EXPECT_GT(spreadOf(kept.map(pca)), 0.5);
    EXPECT_LT(spreadOf(kept.map(within)), 0.2);
    within.centredWithin = "nowhere";
    const auto unknown = projectCollection(*kept.collection, kept.vectors, {}, within);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidInput);
}

TEST(ProjectCollection, IsMadeAgainWhereTheFieldThatItIsCentredWithinHasChanged) {
    EmbeddedPhotos kept(62);
    const auto sortOf = [&](std::size_t from, std::size_t end, const char* sort) {
        const auto some = std::span(kept.items).subspan(from, end - from);
        ASSERT_TRUE(setField(*kept.collection, some, {"sort", sort}, {"Ada"}));
    };
    sortOf(0, 30, "one");
    sortOf(30, 62, "two");
    ProjectionOptions within{.method = ProjectionMethod::Pca};
    within.isCentred = true;
    within.centredWithin = "sort";
    const CollectionMap first = kept.map(within);
    ASSERT_TRUE(keepMap(*kept.collection, "within", first.key, first.positions, first.quality));
    EXPECT_TRUE(kept.map(within).kept);
    sortOf(15, 45, "three");
    EXPECT_FALSE(kept.map(within).kept) << "it is another map now";
}

TEST(PlaceItems, PutsNewOnesOnAMapThatIsKept) {
    EmbeddedPhotos kept(122);
    for (const auto method :
         {ProjectionMethod::Pca, ProjectionMethod::Umap, ProjectionMethod::Tsne}) {
        for (const bool isCentred : {false, true}) {
            const ProjectionOptions options{.method = method, .isCentred = isCentred};
            ASSERT_TRUE(tag(*kept.collection, std::span(kept.items).first(90), "old", {"Ada"}));
            const CollectionMap map = kept.map(options, "tag:old");
            const auto there =
                keepMap(*kept.collection, "old", map.key, map.positions, map.quality);
            ASSERT_TRUE(there) << there.error().text();
            const auto placed = placeItems(*kept.collection, *there, {});
            ASSERT_TRUE(placed) << placed.error().text();
            EXPECT_EQ(placed->items.size(), 30U);
            EXPECT_EQ(placed->items.front(), kept.items[90]);
            EXPECT_EQ(placed->leftOut, 2U);
            ASSERT_TRUE(placeOnMap(*kept.collection, there->id, placed->items, placed->positions));
            const auto points = pointsOf(*kept.collection, there->id);
            EXPECT_EQ(points->items.size(), 120U);
            EXPECT_TRUE(
                std::ranges::equal(points->positions.values().first(180), map.positions.values()))
                << "nothing was moved";
            EXPECT_TRUE(placeItems(*kept.collection, *there, {})->items.empty());
        }
    }
}

TEST(OpenMap, GivesWhatIsKeptWithWhatWasPlacedLater) {
    EmbeddedPhotos kept(32);
    const CollectionMap map = kept.map({.neighbors = 7});
    auto there = keepMap(*kept.collection, "all", map.key, map.positions, map.quality);
    ASSERT_TRUE(there);
    EmbeddingMatrix place(1, 2);
    place.row(0)[1] = 3.0F;
    ASSERT_TRUE(placeOnMap(*kept.collection, there->id, std::span(kept.items).last(1), place));
    const auto opened = openMap(*kept.collection, *mapNamed(*kept.collection, "all"));
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ(opened->items.size(), 31U);
    EXPECT_EQ(opened->positions.row(30)[1], 3.0F);
    EXPECT_EQ(opened->key.options, map.key.options);
    EXPECT_EQ(opened->quality.continuity, map.quality.continuity);
    EXPECT_EQ(opened->kept->placed, 1U);
}

TEST(TaxonMeans, AreTheMeansOfWhatIsCalledSo) {
    EmbeddedPhotos kept(14);
    Lineage bear;
    bear.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
    Lineage fox = bear;
    fox.at(Rank::Family) = "Canidae";
    fox.at(Rank::Genus) = "Vulpes";
    fox.at(Rank::Species) = "";
    const auto say = [&](std::size_t i, const Lineage& taxon) {
        ASSERT_TRUE(determine(
            *kept.collection, std::array{kept.items[i]}, Verdict::Taxon, taxon, "", {"Ada"}));
    };
    say(0, bear);
    say(3, bear);
    say(1, fox);
    ASSERT_TRUE(
        determine(*kept.collection, std::array{kept.items[2]}, Verdict::Unknown, {}, "", {"Ada"}));
    const auto rows = collectionRows(*kept.collection, kept.vectors, {}, {});
    const auto families = taxonMeans(*kept.collection, *rows, Rank::Family);
    ASSERT_TRUE(families) << families.error().text();
    ASSERT_EQ(families->taxa.size(), 2U);
    EXPECT_EQ(families->taxa[0].at(Rank::Family), "Canidae");
    EXPECT_EQ(families->taxa[0].at(Rank::Genus), "") << "down to the rank";
    EXPECT_THAT(families->items, ElementsAre(1U, 2U));
    EXPECT_EQ(families->unnamed, 9U);
    std::vector<float> mean(8);
    for (std::size_t d = 0; d < 8; ++d) {
        mean[d] = rows->rows.row(0)[d] + rows->rows.row(3)[d];
    }
    normalise(mean);
    for (std::size_t d = 0; d < 8; ++d) {
        EXPECT_NEAR(families->means.row(1)[d], mean[d], 1e-5F);
    }
    EXPECT_EQ(taxonMeans(*kept.collection, *rows, Rank::Species)->taxa.size(), 1U);
}

} // namespace
} // namespace taxo
