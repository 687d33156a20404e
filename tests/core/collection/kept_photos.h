// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "core/collection/photo.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo::test {

/// A file that is nowhere, with digests made from `content`.
inline PhotoFile photoFile(const std::string& path, std::uint8_t content) {
    PhotoFile file;
    file.root = "/a season";
    file.path = path;
    file.size = 1000;
    file.bytes.bytes.fill(content);
    file.picture.bytes.fill(content);
    return file;
}

/// A collection with some photographs, and what was kept of them.
struct KeptPhotos {
    explicit KeptPhotos(std::size_t count) {
        auto created = Collection::create(dir / "käfer 甲虫.taxo");
        EXPECT_TRUE(created) << created.error().text();
        collection.emplace(*std::move(created));
        std::vector<PhotoFile> files;
        for (std::size_t i = 0; i < count; ++i) {
            files.push_back(
                photoFile("IMG_" + std::to_string(i) + ".jpg", static_cast<std::uint8_t>(i + 1)));
            if (i >= 255) { // contents of their own for more than a byte can tell
                const auto more = static_cast<std::uint8_t>(i / 256 + 1);
                for (Digest* const digest : {&files.back().bytes, &files.back().picture}) {
                    digest->bytes[0] = more;
                    digest->bytes[1] = static_cast<std::uint8_t>(~digest->bytes[2]);
                }
            }
        }
        const auto added = addPhotos(*collection, files);
        EXPECT_TRUE(added) << added.error().text();
        for (const AddedPhoto& photo : *added) {
            items.push_back(photo.item);
        }
    }

    void reopen() {
        const auto file = collection->file();
        collection.reset();
        auto opened = Collection::open(file);
        EXPECT_TRUE(opened) << opened.error().text();
        collection.emplace(*std::move(opened));
    }

    TempDir dir;
    std::optional<Collection> collection;
    std::vector<ItemId> items;
};

} // namespace taxo::test
