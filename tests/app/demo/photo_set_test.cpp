// SPDX-License-Identifier: MIT
#include "app/demo/photo_set.h"
#include "tests/app/demo/fake_decoder.h"
#include "tests/support/tar_builder.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo::demo {

namespace {

void addSample(test::TarBuilder& tar,
               const std::string& key,
               const std::string& color,
               const std::string& epithet) {
    tar.add(key + ".jpg", color);
    tar.add(key + ".sci.txt", "a photo of Genus " + epithet + ".");
    tar.add(key + ".com.txt", "a photo of " + epithet + " one.");
    tar.add(key + ".taxon.txt", "a photo of K P C O F Genus " + epithet + ".");
    tar.add(key + ".sci_com.txt",
            "a photo of Genus " + epithet + " with common name " + epithet + " one.");
    tar.add(key + ".taxon_com.txt",
            "a photo of K P C O F Genus " + epithet + " with common name " + epithet + " one.");
    tar.add(key + ".taxonTag.txt", "a photo of kingdom K.");
}

TEST(PhotoSet, ReadsTarsInBioClipsLayout) {
    const test::TempDir folder;
    test::TarBuilder tar;
    addSample(tar, "set/a1", "\x10\x20\x30", "alba");
    addSample(tar, "set/a2", "\x40\x50\x60", "alba");
    addSample(tar, "set/b1", "\x70\x01\x02", "nigra");
    addSample(tar, "set/broken", "not three bytes", "nigra");
    const std::vector<std::filesystem::path> tars = {folder.write("0.tar", tar.finish())};
    const auto set = loadTars(tars, 4, test::ColorDecoder(), {});
    ASSERT_TRUE(set) << set.error().text();
    ASSERT_EQ(set->size(), 3U);
    EXPECT_EQ(set->unreadable, 1U);
    EXPECT_EQ(set->classes, (std::vector<std::int32_t>{0, 0, 1}));
    ASSERT_EQ(set->names.size(), 2U);
    EXPECT_EQ(set->names[0].in(TextForm::Scientific), "Genus alba");
    EXPECT_EQ(set->names[1].in(TextForm::TaxonCommon),
              "K P C O F Genus nigra with common name nigra one");
    EXPECT_EQ(set->picture(1)[0], 0x40);
    EXPECT_EQ(set->picture(1)[2], 0x60);
}

TEST(PhotoSet, NamesASampleThatIsNotWhole) {
    const test::TempDir folder;
    test::TarBuilder tar;
    tar.add("x.jpg", "\x10\x20\x30").add("x.sci.txt", "a photo of A b.");
    const std::vector<std::filesystem::path> tars = {folder.write("0.tar", tar.finish())};
    const auto set = loadTars(tars, 4, test::ColorDecoder(), {});
    ASSERT_FALSE(set);
    EXPECT_NE(set.error().text().find("taxon_com.txt"), std::string::npos) << set.error().text();
}

TEST(PhotoSet, LoadsAWorldAndCountsWhatCannotBeRead) {
    const test::TempDir folder;
    std::vector<WorldPhoto> photos(3);
    photos[0].file = folder.write("0.jpg", "\x01\x02\x03");
    photos[1].file = folder.write("1.jpg", "broken");
    photos[2].file = folder.write("2.jpg", "\x04\x05\x06");
    photos[2].lineage.at(Rank::Genus) = "Other";
    const auto set = loadPhotos(photos, 4, test::ColorDecoder(), 2, {});
    ASSERT_TRUE(set) << set.error().text();
    EXPECT_EQ(set->size(), 2U);
    EXPECT_EQ(set->unreadable, 1U);
    EXPECT_EQ(set->classes, (std::vector<std::int32_t>{0, 1}));
    EXPECT_EQ(set->picture(1)[1], 5);
}

} // namespace

} // namespace taxo::demo
