// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/workflow/map_coordinates.h"
#include "tests/core/collection/kept_photos.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(MapCoordinates, AreATableWithTheFilesOfItems) {
    test::KeptPhotos kept(3);
    EmbeddingMatrix positions(3, 3);
    positions.row(1)[0] = 0.1F;
    positions.row(1)[2] = -2.0F;
    std::vector<ItemId> items = kept.items;
    items.back() = ItemId{999}; // not there any more
    const auto file = kept.dir / "Karte ü.csv";
    const auto written = writeCoordinates(*kept.collection, items, positions, file);
    ASSERT_TRUE(written) << written.error().text();
    const std::string first = std::to_string(items[0].value);
    const std::string second = std::to_string(items[1].value);
    std::string text = readTextFile(file).value();
    std::erase(text, '\r');
    EXPECT_EQ(text,
              "item,file,x,y,z\n" + first + ",/a season/IMG_0.jpg,0,0,0\n" + second +
                  ",/a season/IMG_1.jpg,0.1,0,-2\n999,,0,0,0\n");
}

TEST(MapCoordinates, OfATableThatCannotBeWrittenFail) {
    test::KeptPhotos kept(1);
    const auto written = writeCoordinates(
        *kept.collection, kept.items, EmbeddingMatrix(1, 2), kept.dir / "no" / "where.csv");
    EXPECT_FALSE(written);
}

} // namespace
} // namespace taxo
