// SPDX-License-Identifier: MIT
#include "core/collection/embeddings.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace taxo {
namespace {

using test::KeptPhotos;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::size_t kDimension = 8;

VectorKey keyOf(const std::string& precision, VectorStorage storage = VectorStorage::Half) {
    VectorKey key;
    key.model.bytes.fill(7);
    key.modelName = "tiny";
    key.dimension = kDimension;
    key.preprocessing = "squash";
    key.precision = precision;
    key.storage = storage;
    return key;
}

/// Rows that tell whose they are.
EmbeddingMatrix vectorsOf(std::span<const ItemId> items) {
    EmbeddingMatrix vectors(items.size(), kDimension);
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t d = 0; d < kDimension; ++d) {
            vectors.row(i)[d] = static_cast<float>(items[i].value) + 0.123F * static_cast<float>(d);
        }
    }
    return vectors;
}

double cosine(std::span<const float> a, std::span<const float> b) {
    double product = 0.0;
    double ofA = 0.0;
    double ofB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += static_cast<double>(a[i]) * b[i];
        ofA += static_cast<double>(a[i]) * a[i];
        ofB += static_cast<double>(b[i]) * b[i];
    }
    return product / std::sqrt(ofA * ofB);
}

class Embeddings : public ::testing::Test {
protected:
    VectorKeyId kept(const VectorKey& key) {
        const auto id = keep(*photos.collection, key);
        EXPECT_TRUE(id) << id.error().text();
        return *id;
    }

    void embed(VectorKeyId key, std::span<const ItemId> items) {
        const auto done = keepEmbeddings(*photos.collection, key, items, vectorsOf(items));
        EXPECT_TRUE(done) << done.error().text();
    }

    KeptPhotos photos{4};
};

TEST_F(Embeddings, ComeBackWithTheirItems) {
    const VectorKeyId half = kept(keyOf("fp32"));
    const VectorKeyId single = kept(keyOf("fp32", VectorStorage::Single));
    embed(half, photos.items);
    embed(single, photos.items);
    photos.reopen();
    const std::array<ItemId, 2> asked = {photos.items[3], photos.items[1]};
    const auto expected = vectorsOf(asked);
    const auto halves = embeddingsOf(*photos.collection, half, asked);
    const auto singles = embeddingsOf(*photos.collection, single, asked);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        EXPECT_GT(cosine(halves->row(i), expected.row(i)), 0.9999);
        EXPECT_THAT(singles->row(i), ::testing::ElementsAreArray(expected.row(i)));
    }
}

TEST_F(Embeddings, OfDifferentKeysAreApart) {
    const VectorKeyId one = kept(keyOf("fp32"));
    const VectorKeyId other = kept(keyOf("int8"));
    EXPECT_NE(one, other);
    EXPECT_EQ(kept(keyOf("fp32")), one);
    embed(one, photos.items);
    EXPECT_EQ(embeddingsOf(*photos.collection, other, photos.items).error().code,
              ErrorCode::NotFound);
    const auto keys = vectorKeys(*photos.collection);
    ASSERT_EQ(keys->size(), 2U);
    EXPECT_EQ((*keys)[0].vectors, 4);
    EXPECT_EQ((*keys)[0].key, keyOf("fp32"));
    EXPECT_EQ((*keys)[1].vectors, 0);
}

TEST_F(Embeddings, WhatIsLeftIsAskedForInOrder) {
    const VectorKeyId key = kept(keyOf("fp32"));
    const auto& items = photos.items;
    EXPECT_THAT(*itemsToEmbed(*photos.collection, key, 3),
                ElementsAre(items[0], items[1], items[2]));
    embed(key, std::span(items).subspan(1, 1));
    EXPECT_THAT(*itemsToEmbed(*photos.collection, key, 9),
                ElementsAre(items[0], items[2], items[3]));
    EXPECT_THAT(*itemsToEmbed(*photos.collection, key, 9, items[2]), ElementsAre(items[3]));
    embed(key, items);
    EXPECT_THAT(*itemsToEmbed(*photos.collection, key, 9), IsEmpty());
}

TEST_F(Embeddings, WhatFailedIsListedAndTriedAgainOnRequest) {
    const VectorKeyId key = kept(keyOf("fp32"));
    const std::array<Failure, 1> failures = {Failure{photos.items[2], "is cut off"}};
    ASSERT_TRUE(keepFailures(*photos.collection, failures));
    EXPECT_EQ(itemsToEmbed(*photos.collection, key, 9)->size(), 3U);
    const auto listed = failuresOf(*photos.collection);
    ASSERT_EQ(listed->size(), 1U);
    EXPECT_EQ((*listed)[0].reason, "is cut off");
    ASSERT_TRUE(forgetFailures(*photos.collection));
    EXPECT_EQ(itemsToEmbed(*photos.collection, key, 9)->size(), 4U);
}

TEST_F(Embeddings, ThatAreMadeAfterAllFailNoLonger) {
    const VectorKeyId key = kept(keyOf("fp32"));
    ASSERT_TRUE(keepFailures(*photos.collection, std::array{Failure{photos.items[0], "x"}}));
    embed(key, photos.items);
    EXPECT_THAT(*failuresOf(*photos.collection), IsEmpty());
}

TEST_F(Embeddings, OfAnItemThatIsNotThereKeepNothing) {
    const VectorKeyId key = kept(keyOf("fp32"));
    const std::array<ItemId, 2> items = {photos.items[0], ItemId{4711}};
    const auto done = keepEmbeddings(*photos.collection, key, items, vectorsOf(items));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
    EXPECT_EQ(itemsToEmbed(*photos.collection, key, 9)->size(), 4U);
}

TEST_F(Embeddings, AreReadInBlocksUntilTheTakerStops) {
    KeptPhotos many(1);
    std::vector<PhotoFile> files;
    for (int i = 0; i < 2500; ++i) {
        PhotoFile file = test::photoFile("p" + std::to_string(i) + ".jpg", 0);
        file.bytes.bytes[0] = static_cast<std::uint8_t>(i);
        file.bytes.bytes[1] = static_cast<std::uint8_t>(i >> 8);
        file.bytes.bytes[2] = 1;
        files.push_back(file);
    }
    ASSERT_TRUE(addPhotos(*many.collection, files));
    const auto key = keep(*many.collection, keyOf("fp32"));
    const auto items = itemsToEmbed(*many.collection, *key, 9999);
    ASSERT_TRUE(keepEmbeddings(*many.collection, *key, *items, vectorsOf(*items)));
    std::vector<std::size_t> blocks;
    std::vector<ItemId> seen;
    ASSERT_TRUE(forEachEmbedding(
        *many.collection, *key, [&](std::span<const ItemId> block, const EmbeddingMatrix& rows) {
            blocks.push_back(rows.rows());
            seen.insert(seen.end(), block.begin(), block.end());
            EXPECT_GT(cosine(rows.row(0), vectorsOf(block).row(0)), 0.9999);
            return Status();
        }));
    EXPECT_THAT(blocks, ElementsAre(1024, 1024, 453));
    EXPECT_EQ(seen, *items);
    int calls = 0;
    const auto stopped = forEachEmbedding(*many.collection, *key, [&](const auto&, const auto&) {
        ++calls;
        return Status(cancelledError());
    });
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(calls, 1);
}

} // namespace
} // namespace taxo
