// SPDX-License-Identifier: MIT
#include "core/workflow/map_vectors.h"
#include "tests/core/workflow/embedded_photos.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace taxo {
namespace {

using test::EmbeddedPhotos;

float cosineOf(const EmbeddedPhotos& kept, std::size_t a, std::size_t b) {
    return cosine(kept.rows.row(a), kept.rows.row(b));
}

TEST(MapVectors, NearestAreTheMostAlikeInTruthWithoutItself) {
    EmbeddedPhotos kept(62);
    const CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    const auto vectors = MapVectors::read(*kept.collection, map);
    ASSERT_TRUE(vectors) << vectors.error().text();
    const auto nearest = vectors->nearestTo(7, 5);
    ASSERT_EQ(nearest.size(), 5U);
    std::vector<float> truth;
    for (std::size_t i = 0; i < kept.embedded; ++i) {
        truth.push_back(i == 7 ? -1.0F : cosineOf(kept, 7, i));
    }
    std::ranges::sort(truth, std::greater());
    for (std::size_t i = 0; i < nearest.size(); ++i) {
        EXPECT_NEAR(nearest[i].product, truth[i], 1e-3F);
    }
    for (const RowMatch& match : nearest) {
        EXPECT_NE(match.row, 7U);
        EXPECT_NEAR(match.product, cosineOf(kept, 7, match.row), 1e-3F) << "half precision";
    }
    EXPECT_TRUE(std::ranges::is_sorted(nearest, std::greater(), &RowMatch::product));
    EXPECT_EQ(vectors->nearestTo(7, 500).size(), kept.embedded - 1);
}

TEST(MapVectors, APointWithoutAVectorHasNoNeighboursAndIsNobodys) {
    EmbeddedPhotos kept(32);
    CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    map.items.push_back(kept.items[30]); // came without a vector
    map.positions.append(std::array{0.0F, 0.0F});
    const auto vectors = MapVectors::read(*kept.collection, map);
    ASSERT_TRUE(vectors);
    EXPECT_EQ(vectors->points(), 30U);
    EXPECT_TRUE(vectors->nearestTo(30, 5).empty());
    for (const RowMatch& match : vectors->nearestTo(0, 100)) {
        EXPECT_NE(match.row, 30U);
    }
}

TEST(MapVectors, PlacesAPictureWhereItsEqualLiesByEachMethod) {
    EmbeddedPhotos kept(122);
    for (const auto method :
         {ProjectionMethod::Pca, ProjectionMethod::Umap, ProjectionMethod::Tsne}) {
        for (const bool isCentred : {false, true}) {
            const CollectionMap map = kept.map({.method = method, .isCentred = isCentred});
            const auto vectors = MapVectors::read(*kept.collection, map);
            ASSERT_TRUE(vectors);
            EmbeddingMatrix same(1, 8);
            const auto stored =
                embeddingsOf(*kept.collection, kept.vectors.id, std::array{kept.items[10]});
            std::ranges::transform(stored->row(0), same.row(0).begin(), [](float value) {
                return 3.0F * value; // of any length
            });
            const auto placed = vectors->place(same, 4);
            ASSERT_TRUE(placed) << placed.error().text();
            ASSERT_EQ(placed->nearest.size(), 1U);
            EXPECT_EQ(placed->nearest[0].size(), 4U);
            EXPECT_EQ(placed->nearest[0][0].row, 10U);
            for (std::size_t d = 0; d < 2; ++d) {
                EXPECT_NEAR(placed->positions.row(0)[d], map.positions.row(10)[d], 0.02F)
                    << nameOf(method) << isCentred;
            }
        }
    }
}

TEST(MapVectors, OfNothingSaysSo) {
    EmbeddedPhotos kept(12);
    CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    map.items = {kept.items[10], kept.items[11]};
    map.positions = EmbeddingMatrix(2, 2);
    const auto vectors = MapVectors::read(*kept.collection, map);
    ASSERT_FALSE(vectors);
    EXPECT_EQ(vectors.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
