// SPDX-License-Identifier: MIT
#include "core/collection/photo.h"
#include "tests/core/collection/kept_photos.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

namespace taxo {
namespace {

using test::KeptPhotos;
using test::photoFile;

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

} // namespace
} // namespace taxo
