// SPDX-License-Identifier: MIT
#include "core/workflow/map_facts.h"
#include "tests/core/workflow/embedded_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <span>

namespace taxo {
namespace {

using test::EmbeddedPhotos;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

TEST(MapFacts, AreTheSameOfAMapThatIsKept) {
    EmbeddedPhotos kept(62);
    const CollectionMap map = kept.map({.neighbors = 80, .isCentred = true});
    ASSERT_TRUE(keepMap(*kept.collection, "all", map.key, map.positions, map.quality));
    const CollectionMap again = kept.map({.neighbors = 80, .isCentred = true});
    ASSERT_TRUE(again.kept);
    for (const CollectionMap& one : {map, again}) {
        const auto facts = factsOf(one);
        ASSERT_TRUE(facts);
        EXPECT_EQ(facts->points, 60U);
        EXPECT_EQ(facts->leftOut, 2U);
        EXPECT_EQ(facts->clipped, 59.0);
        EXPECT_FALSE(facts->isSample());
        EXPECT_TRUE(facts->isSettled);
        const std::string text = captionOf(*facts, "tiny");
        EXPECT_THAT(
            text,
            StartsWith("UMAP of 60 photographs by tiny (59 neighbours, least distance 0.1, seed "
                       "1), centred."));
        EXPECT_THAT(text, HasSubstr("2 photographs without a usable vector left out."));
        EXPECT_THAT(text, HasSubstr("Trustworthiness 0."));
    }
}

TEST(MapFacts, TellWhatWasDrawnByChanceAndWhatWasPlacedLater) {
    EmbeddedPhotos kept(302);
    const CollectionMap map = kept.map({.mostArranged = 200});
    EXPECT_TRUE(factsOf(map)->isSample());
    EXPECT_EQ(factsOf(map)->arranged, 200U);
    const auto there = keepMap(*kept.collection, "all", map.key, map.positions, map.quality);
    ASSERT_TRUE(placeOnMap(
        *kept.collection, there->id, std::span(kept.items).last(1), EmbeddingMatrix(1, 2)));
    const auto facts = factsOf(*openMap(*kept.collection, *mapNamed(*kept.collection, "all")));
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->points, 301U);
    EXPECT_EQ(facts->placedLater, 1U);
    EXPECT_EQ(facts->arranged, 200U);
    EXPECT_THAT(captionOf(*facts, "tiny"),
                HasSubstr("200 photographs, drawn by chance, were arranged"));
    EXPECT_THAT(captionOf(*facts, "tiny"), HasSubstr("1 photograph placed later."));
}

TEST(MapFacts, OfPrincipalComponentsKnowNoSampleAndNoSeed) {
    EmbeddedPhotos kept(302);
    const auto facts = factsOf(kept.map({.method = ProjectionMethod::Pca, .mostArranged = 100}));
    ASSERT_TRUE(facts);
    EXPECT_FALSE(facts->isSample());
    EXPECT_THAT(captionOf(*facts, "tiny"), Not(HasSubstr("seed")));
    EXPECT_THAT(captionOf(*facts, "tiny"), StartsWith("Principal components of 300"));
}

} // namespace
} // namespace taxo
