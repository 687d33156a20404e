// SPDX-License-Identifier: MIT
#include "core/collection/marks.h"
#include "core/vectors/normalise.h"
#include "core/workflow/collection_rows.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <stop_token>

namespace taxo {
namespace {

using ::testing::ElementsAre;

/// Five photographs: a NaN, nothing but zeros, no vector, and two that are sound.
struct SomeEmbedded : test::KeptPhotos {
    SomeEmbedded() : KeptPhotos(5) {
        VectorKey key;
        key.modelName = "tiny";
        key.dimension = 2;
        key.storage = VectorStorage::Single;
        const auto id = keep(*collection, key);
        EmbeddingMatrix rows(4, 2);
        rows.row(0)[0] = std::numeric_limits<float>::quiet_NaN();
        rows.row(2)[1] = 3.0F;
        rows.row(3)[0] = -0.5F;
        EXPECT_TRUE(keepEmbeddings(*collection, *id, std::span(items).first(4), rows));
        vectors = vectorKeys(*collection)->front();
    }

    KeptVectorKey vectors;
};

TEST(CollectionRows, AreUnitVectorsAndCountWhatHasNone) {
    SomeEmbedded kept;
    const auto found = collectionRows(*kept.collection, kept.vectors, {}, {});
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_THAT(found->items, ElementsAre(kept.items[2], kept.items[3]));
    EXPECT_THAT(found->rows.values(), ElementsAre(0.0F, 1.0F, -1.0F, 0.0F));
    EXPECT_EQ(found->leftOut, 3U);
}

TEST(CollectionRows, AreThoseOfAFilter) {
    SomeEmbedded kept;
    ASSERT_TRUE(tag(*kept.collection, std::array{kept.items[3], kept.items[4]}, "check", {"Ada"}));
    const auto found =
        collectionRows(*kept.collection, kept.vectors, *Filter::parse("tag:check"), {});
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_THAT(found->items, ElementsAre(kept.items[3]));
    EXPECT_EQ(found->leftOut, 1U);
    const auto none =
        collectionRows(*kept.collection, kept.vectors, *Filter::parse("tag:other"), {});
    ASSERT_TRUE(none) << none.error().text();
    EXPECT_TRUE(none->items.empty());
    EXPECT_EQ(none->rows.rows(), 0U);
    EXPECT_EQ(none->leftOut, 0U);
}

TEST(CollectionRows, CanBeStopped) {
    SomeEmbedded kept;
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        collectionRows(*kept.collection, kept.vectors, {}, Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

TEST(CollectionRows, TellTheirMemoryBeforehand) {
    VectorKey key;
    key.dimension = 768;
    EXPECT_EQ(bytesForRows(key, 50'000), std::uint64_t{50'000} * (768 * 4 + 16));
}

} // namespace
} // namespace taxo
