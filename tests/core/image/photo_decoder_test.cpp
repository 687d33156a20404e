// SPDX-License-Identifier: MIT
#include "core/image/photo_decoder.h"

#include <gtest/gtest.h>

namespace taxo {

TEST(PhotoExtension, GoesByTheEndingInAnyCase) {
    for (const char* name :
         {"a.jpg", "b.JPEG", "käfer.Tif", "c.heic", "d.CR3", "e.webp", "f.png"}) {
        EXPECT_TRUE(hasPhotoExtension(name)) << name;
    }
    for (const char* name : {"a.txt", "jpg", ".jpg", "a.jpg.txt", "a.", "b.mp4", ""}) {
        EXPECT_FALSE(hasPhotoExtension(name)) << name;
    }
}

} // namespace taxo
