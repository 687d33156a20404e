// SPDX-License-Identifier: MIT
#include "core/collection/query.h"
#include "core/workflow/ask_map.h"
#include "tests/core/workflow/embedded_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::EmbeddedPhotos;
using ::testing::HasSubstr;

/// Gives the vector of item number "N" for a file called N, and none for "broken".
PictureEmbedder embedderOf(const EmbeddedPhotos& kept) {
    PictureEmbedder embedder;
    embedder.key = kept.vectors.key;
    embedder.encode = [&kept](std::span<const PhotoParts> photos,
                              const std::function<Status(EncodedGroup)>& onGroup,
                              const Progress&) -> Status {
        EncodedGroup group;
        for (const PhotoParts& photo : photos) {
            const std::string name = photo.file.stem().string();
            if (name == "broken") {
                group.read.emplace_back(fail(ErrorCode::Corrupt, "It ends too early."));
                continue;
            }
            group.read.emplace_back();
            const auto row = kept.rows.row(std::stoul(name));
            group.vectors.append(std::vector<float>(row.begin(), row.end()));
        }
        return onGroup(std::move(group));
    };
    return embedder;
}

/// How like the items on the map are to this row, the most like it first.
std::vector<float> productsWith(const EmbeddedPhotos& kept, std::size_t row) {
    std::vector<float> products;
    for (std::size_t i = 0; i < kept.embedded; ++i) {
        products.push_back(cosine(kept.rows.row(row), kept.rows.row(i)));
    }
    std::ranges::sort(products, std::greater());
    return products;
}

TEST(AskMap, PlacesPhotographsBesideTheirLikeAndTakesNoneIn) {
    EmbeddedPhotos kept(62);
    const CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    const auto vectors = MapVectors::read(*kept.collection, map);
    const std::vector<std::filesystem::path> files = {"60.jpg", "broken.jpg", "61.jpg"};
    const auto asked = askMap(*vectors, embedderOf(kept), files, 6);
    ASSERT_TRUE(asked) << asked.error().text();
    ASSERT_EQ(asked->placed.size(), 2U);
    EXPECT_EQ(asked->placed[0].file, "60.jpg");
    EXPECT_EQ(asked->placed[1].file, "61.jpg");
    EXPECT_EQ(asked->placed[0].nearest.size(), 6U);
    for (const std::size_t which : {0U, 1U}) {
        const auto products = productsWith(kept, 60 + which);
        for (std::size_t i = 0; i < 6; ++i) {
            EXPECT_NEAR(asked->placed[which].nearest[i].product, products[i], 1e-3F);
        }
    }
    ASSERT_EQ(asked->failed.size(), 1U);
    EXPECT_EQ(asked->failed[0].path, "broken.jpg");
    EXPECT_EQ(countItems(*kept.collection, {}).value(), 62);
}

TEST(AskMap, RefusesAnotherModelBeforeAnythingIsEncoded) {
    EmbeddedPhotos kept(32);
    const auto vectors =
        MapVectors::read(*kept.collection, kept.map({.method = ProjectionMethod::Pca}));
    PictureEmbedder other = embedderOf(kept);
    other.key.model.bytes.fill(7);
    other.key.modelName = "another";
    bool isEncoded = false;
    other.encode = [&](auto, const auto&, const Progress&) -> Status {
        isEncoded = true;
        return {};
    };
    const std::vector<std::filesystem::path> files = {"30.jpg"};
    const auto refused = askMap(*vectors, other, files, 6);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(refused.error().text(), HasSubstr("Choose \"tiny\""));
    EXPECT_FALSE(isEncoded);
    PictureEmbedder turned = embedderOf(kept);
    turned.key.preprocessing = "crop";
    EXPECT_FALSE(askMap(*vectors, turned, files, 6)) << "prepared in another way";
}

TEST(AskMap, FindsWhatIsMostLikeATextBestFirst) {
    EmbeddedPhotos kept(62);
    for (const bool isCentred : {false, true}) {
        const CollectionMap map =
            kept.map({.method = ProjectionMethod::Pca, .isCentred = isCentred});
        const auto row = kept.rows.row(61); // between those of its sort
        const TextVector text{kept.vectors.key.model, "tiny", {row.begin(), row.end()}};
        const auto found = askMap(*kept.collection, map, text, 10);
        ASSERT_TRUE(found) << found.error().text();
        ASSERT_EQ(found->size(), 10U);
        const auto products = productsWith(kept, 61);
        for (std::size_t i = 0; i < 10; ++i) {
            EXPECT_NEAR((*found)[i].product, products[i], 1e-3F) << "centring is of pictures";
        }
    }
}

TEST(AskMap, FindsOnlyWhatLiesOnTheMap) {
    EmbeddedPhotos kept(62);
    CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    map.items.erase(map.items.begin(), map.items.begin() + 40);
    map.positions = EmbeddingMatrix(20, 2);
    const auto row = kept.rows.row(45);
    const TextVector text{kept.vectors.key.model, "tiny", {row.begin(), row.end()}};
    const auto found = askMap(*kept.collection, map, text, 50);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), 20U);
    EXPECT_EQ(found->front().row, 5U);
}

TEST(AskMap, RefusesATextOfAnotherModel) {
    EmbeddedPhotos kept(32);
    TextVector text{{}, "another", std::vector<float>(8, 0.1F)};
    text.model.bytes.fill(9);
    const auto refused =
        askMap(*kept.collection, kept.map({.method = ProjectionMethod::Pca}), text, 5);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Mismatch);
}

} // namespace
} // namespace taxo
