// SPDX-License-Identifier: MIT
#include "core/collection/embeddings.h"
#include "core/publish/source_ids.h"
#include "core/workflow/near_duplicates.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <span>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// Photographs whose embeddings lie at these angles.
void embedAt(test::KeptPhotos& kept,
             const std::vector<float>& degrees,
             const std::string& model = "test") {
    VectorKey key;
    key.modelName = model;
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
        const std::array<const Collection*, 1> all = {&*kept.collection};
        return nearDuplicates(all, {}, cosine, {}).value().groups;
    };
    EXPECT_THAT(near(11.0F), ElementsAre(ElementsAre(kept.items[0], kept.items[1], kept.items[2])))
        << "the first and the third are too far from each other, the second leads from one to the "
           "other";
    EXPECT_THAT(near(9.0F), IsEmpty());
}

TEST(NearDuplicates, AreFoundBetweenCollectionsThatHaveVectorsOfOneKind) {
    test::KeptPhotos first(2);
    test::KeptPhotos second(2);
    test::KeptPhotos other(2);
    embedAt(first, {0.0F, 90.0F});
    embedAt(second, {1.0F, 180.0F});
    embedAt(other, {0.0F, 1.0F}, "another");
    const std::array<const Collection*, 3> all = {
        &*first.collection, &*second.collection, &*other.collection};
    const auto found = nearDuplicates(all, {}, 0.99F, {}).value();
    EXPECT_THAT(found.groups,
                UnorderedElementsAre(
                    ElementsAre(first.items[0], idInSource(second.items[0], 1)),
                    ElementsAre(idInSource(other.items[0], 2), idInSource(other.items[1], 2))))
        << "the third is compared with itself alone";
    EXPECT_THAT(found.remark, HasSubstr("no embeddings by test"));
    const auto two = nearDuplicates(std::span(all).first(2), {}, 0.99F, {}).value();
    EXPECT_EQ(two.remark, "");
}

TEST(NearDuplicates, OfACollectionWithoutEmbeddingsCannotBeTold) {
    const test::KeptPhotos kept(2);
    const std::array<const Collection*, 1> all = {&*kept.collection};
    EXPECT_EQ(nearDuplicates(all, {}, 0.9F, {}).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
