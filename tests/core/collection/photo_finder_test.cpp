// SPDX-License-Identifier: MIT
#include "core/collection/database_private.h"
#include "core/collection/photo_finder.h"
#include "tests/core/collection/kept_photos.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

using test::KeptPhotos;

TEST(PhotoFinder, FindsByNameStemAndBytes) {
    const KeptPhotos kept(3);
    PhotoFinder finder(*kept.collection);
    for (const auto& found : {finder.named("IMG_1.jpg"),
                              finder.withStem("IMG_1"),
                              finder.ofBytes(test::photoFile("", 2).bytes)}) {
        ASSERT_TRUE(found) << found.error().text();
        ASSERT_EQ(found->size(), 1U);
        EXPECT_EQ(found->front().item, kept.items[1]);
        EXPECT_EQ(found->front().file, "/a season/IMG_1.jpg");
    }
    EXPECT_TRUE(finder.named("IMG_1")->empty());
    EXPECT_TRUE(finder.withStem("IMG_1.jpg")->empty());
}

TEST(PhotoFinder, OfADamagedCollectionSaysSoInsteadOfThrowing) {
    const KeptPhotos kept(1);
    kept.collection->store().database->exec("DROP INDEX photo_by_name; ALTER TABLE photo RENAME "
                                            "COLUMN name TO lost");
    PhotoFinder finder(*kept.collection);
    EXPECT_FALSE(finder.named("IMG_0.jpg"));
}

} // namespace
} // namespace taxo
