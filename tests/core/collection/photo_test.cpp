// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/photo.h"
#include "core/collection/query.h"
#include "core/collection/verified_items.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>

namespace taxo {
namespace {

using test::KeptPhotos;
using test::photoFile;
using ::testing::ElementsAre;

AddedPhoto addOne(KeptPhotos& kept, const PhotoFile& file) {
    const auto added = addPhotos(*kept.collection, std::array{file});
    EXPECT_TRUE(added) << added.error().text();
    return added->front();
}

TEST(Photo, ComesBackAsItWasFound) {
    KeptPhotos kept(0);
    PhotoFile file = photoFile("of \"two\"; kinds\xFF.jpg", 9);
    file.modifiedNs = 1'234'567'890'123'456'789;
    file.width = 4000;
    file.height = 3000;
    file.camera = std::string("NUL\0inside", 10);
    file.takenAt = LocalTime{1'750'000'000, 7200};
    file.position = GeoPoint{-33.9, 151.2};
    const AddedPhoto added = addOne(kept, file);
    EXPECT_EQ(added.outcome, Added::New);
    kept.reopen();
    const auto photo = photoOf(*kept.collection, added.photo);
    ASSERT_TRUE(photo) << photo.error().text();
    EXPECT_EQ(photo->file.root, file.root);
    EXPECT_EQ(photo->file.path, file.path);
    EXPECT_EQ(photo->file.modifiedNs, file.modifiedNs);
    EXPECT_EQ(photo->file.bytes, file.bytes);
    EXPECT_EQ(photo->file.camera, file.camera);
    EXPECT_EQ(photo->file.takenAt, file.takenAt);
    EXPECT_EQ(photo->file.position, file.position);
    EXPECT_EQ(photo->state, PhotoState::Present);
    EXPECT_NE(photo->uuid, Uuid{});
}

TEST(Photo, AddedTwiceIsKnown) {
    KeptPhotos kept(1);
    const AddedPhoto again = addOne(kept, photoFile("IMG_0.jpg", 1));
    EXPECT_EQ(again.outcome, Added::Known);
    EXPECT_EQ(again.item, kept.items[0]);
    EXPECT_EQ(infoOf(*kept.collection)->photos, 1);
}

TEST(Photo, OfTheSameBytesElsewhereIsACopyWhileTheFirstIsThere) {
    KeptPhotos kept(0);
    PhotoFile file = photoFile("a.jpg", 1);
    file.root = kept.dir.path();
    (void)kept.dir.write("a.jpg", "x");
    const AddedPhoto first = addOne(kept, file);
    file.path = "b.jpg";
    const AddedPhoto copy = addOne(kept, file);
    EXPECT_EQ(copy.outcome, Added::Copy);
    EXPECT_EQ(copy.photo, first.photo);
    std::filesystem::remove(kept.dir / "a.jpg");
    const AddedPhoto moved = addOne(kept, file);
    EXPECT_EQ(moved.outcome, Added::Moved);
    EXPECT_EQ(moved.item, first.item);
    EXPECT_EQ(photoOf(*kept.collection, first.photo)->file.path, "b.jpg");
}

TEST(Photo, WithOtherMetadataKeepsItsItem) {
    KeptPhotos kept(1);
    PhotoFile edited = photoFile("IMG_0.jpg", 1);
    edited.bytes.bytes.fill(99);
    const AddedPhoto added = addOne(kept, edited);
    EXPECT_EQ(added.outcome, Added::Metadata);
    EXPECT_EQ(added.item, kept.items[0]);
    EXPECT_EQ(photoOf(*kept.collection, added.photo)->file.bytes, edited.bytes);
}

TEST(Photo, WithAnotherPictureIsANewVersion) {
    KeptPhotos kept(1);
    const AddedPhoto added = addOne(kept, photoFile("IMG_0.jpg", 99));
    EXPECT_EQ(added.outcome, Added::Version);
    EXPECT_NE(added.item, kept.items[0]);
    EXPECT_EQ(photoOf(*kept.collection, kept.items[0])->state, PhotoState::Changed);
    EXPECT_EQ(photoOf(*kept.collection, added.item)->state, PhotoState::Present);
}

TEST(Photo, EditedAndTakenBackIsTheFirstVersionAgain) {
    KeptPhotos kept(1);
    const AddedPhoto edited = addOne(kept, photoFile("IMG_0.jpg", 99));
    const AddedPhoto back = addOne(kept, photoFile("IMG_0.jpg", 1));
    EXPECT_EQ(back.outcome, Added::Version);
    EXPECT_EQ(back.item, kept.items[0]);
    EXPECT_EQ(photoOf(*kept.collection, back.item)->state, PhotoState::Present);
    EXPECT_EQ(photoOf(*kept.collection, back.item)->file.path, "IMG_0.jpg");
    EXPECT_EQ(photoOf(*kept.collection, edited.item)->state, PhotoState::Changed);
    EXPECT_EQ(addOne(kept, photoFile("IMG_0.jpg", 99)).item, edited.item) << "and forth again";
}

TEST(Photo, OfAnOlderVersionIsNeitherFoundNorSearchedNorLearnedFrom) {
    KeptPhotos kept(2);
    const auto key = keep(*kept.collection, VectorKey{{}, "fake", 2, "squash", "fp32"});
    ASSERT_TRUE(keepEmbeddings(*kept.collection, *key, kept.items, EmbeddingMatrix(2, 2)));
    const Lineage bear{{"Animalia", "", "", "", "", "Ursus", "arctos"}};
    ASSERT_TRUE(
        determine(*kept.collection, kept.items, Verdict::Taxon, bear, "", {.person = "Ada"}));
    const AddedPhoto edited = addOne(kept, photoFile("IMG_0.jpg", 99));
    const auto find = [&](const char* filter) {
        return *findItems(*kept.collection, *Filter::parse(filter), {});
    };
    EXPECT_THAT(find(""), ElementsAre(kept.items[1], edited.item));
    EXPECT_THAT(find("taxon:Ursus"), ElementsAre(kept.items[1]));
    EXPECT_THAT(find("older"), ElementsAre(kept.items[0]));
    EXPECT_EQ(*countItems(*kept.collection, {}), 2);
    EXPECT_EQ(infoOf(*kept.collection)->photos, 2);
    EXPECT_EQ(infoOf(*kept.collection)->items, 2);
    EXPECT_EQ(verifiedItems(*kept.collection, {})->size(), 1U);
    EXPECT_THAT(*embeddedItems(*kept.collection, *key), ElementsAre(kept.items[1]));
    EXPECT_EQ(vectorKeys(*kept.collection)->front().vectors, 1);
    std::size_t vectors = 0;
    ASSERT_TRUE(forEachEmbedding(
        *kept.collection, *key, [&](std::span<const ItemId> items, const EmbeddingMatrix&) {
            vectors += items.size();
            return Status();
        }));
    EXPECT_EQ(vectors, 1U);
}

} // namespace
} // namespace taxo
