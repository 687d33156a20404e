// SPDX-License-Identifier: MIT
#include "core/collection/embeddings.h"
#include "core/workflow/near_duplicates.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Photographs whose embeddings lie at these angles.
void embedAt(test::KeptPhotos& kept, const std::vector<float>& degrees) {
    VectorKey key;
    key.modelName = "test";
    key.dimension = 2;
    key.storage = VectorStorage::Single;
    EmbeddingMatrix rows(degrees.size(), 2);
    for (std::size_t i = 0; i < degrees.size(); ++i) {
        constexpr float kRadians = 0.0174533F;
        rows.row(i)[0] = 3.0F * std::cos(degrees[i] * kRadians);
        rows.row(i)[1] = 3.0F * std::sin(degrees[i] * kRadians);
    }
    const auto id = keep(*kept.collection, key).value();
    ASSERT_TRUE(keepEmbeddings(*kept.collection, id, kept.items, rows));
}

TEST(NearDuplicates, AreTogetherWhereOneLeadsToTheOther) {
    test::KeptPhotos kept(5);
    embedAt(kept, {0.0F, 10.0F, 20.0F, 90.0F, 180.0F});
    const auto near = [&](float degrees) {
        const float cosine = std::cos(degrees * 0.0174533F);
        return nearDuplicates(*kept.collection, {}, cosine, {}).value();
    };
    EXPECT_THAT(near(11.0F), ElementsAre(ElementsAre(kept.items[0], kept.items[1], kept.items[2])))
        << "the first and the third are too far from each other, the second leads from one to the "
           "other";
    EXPECT_THAT(near(9.0F), IsEmpty());
}

TEST(NearDuplicates, OfACollectionWithoutEmbeddingsCannotBeTold) {
    const test::KeptPhotos kept(2);
    EXPECT_EQ(nearDuplicates(*kept.collection, {}, 0.9F, {}).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
