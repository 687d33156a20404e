// SPDX-License-Identifier: MIT
#include "core/exchange/tar_reader.h"
#include "tests/support/tar_builder.h"

#include <gtest/gtest.h>

#include <span>
#include <string>

namespace taxo {

namespace {

Result<std::vector<TarEntry>> read(const std::string& archive) {
    return readTar(std::as_bytes(std::span(archive)), "test.tar");
}

std::string textOf(const TarEntry& entry) {
    return {reinterpret_cast<const char*>(entry.bytes.data()), entry.bytes.size()};
}

TEST(TarReader, GivesFilesInOrder) {
    const std::string archive = test::TarBuilder()
                                    .add("a.jpg", std::string(600, 'x'))
                                    .add("folder/", "", '5')
                                    .add("a.sci.txt", "a photo of A b.")
                                    .add("empty", "")
                                    .finish();
    const auto entries = read(archive);
    ASSERT_TRUE(entries) << entries.error().text();
    ASSERT_EQ(entries->size(), 3U);
    EXPECT_EQ((*entries)[0].name, "a.jpg");
    EXPECT_EQ(textOf((*entries)[0]), std::string(600, 'x'));
    EXPECT_EQ((*entries)[1].name, "a.sci.txt");
    EXPECT_EQ(textOf((*entries)[1]), "a photo of A b.");
    EXPECT_EQ((*entries)[2].bytes.size(), 0U);
}

TEST(TarReader, ReadsLongNamesInAllThreeWays) {
    const std::string longName(150, 'n');
    const std::string pax = "30 mtime=1700000000.123456789\n160 path=" + longName + "\n";
    const std::string archive = test::TarBuilder()
                                    .add("rest", "1", '0', "some/folder")
                                    .add("././@LongLink", longName + '\0', 'L')
                                    .add("nnn", "2")
                                    .add("PaxHeader", pax, 'x')
                                    .add("nnn", "3")
                                    .add("short", "4")
                                    .finish();
    const auto entries = read(archive);
    ASSERT_TRUE(entries) << entries.error().text();
    ASSERT_EQ(entries->size(), 4U);
    EXPECT_EQ((*entries)[0].name, "some/folder/rest");
    EXPECT_EQ((*entries)[1].name, longName);
    EXPECT_EQ((*entries)[2].name, longName);
    EXPECT_EQ((*entries)[3].name, "short"); // a long name counts once
}

TEST(TarReader, NoticesEveryCut) {
    const std::string archive =
        test::TarBuilder().add("a", std::string(700, 'x')).add("b", "y").unfinished();
    for (std::size_t length = 0; length <= archive.size(); length += 100) {
        EXPECT_FALSE(read(archive.substr(0, length))) << length;
    }
    EXPECT_FALSE(read(archive));
}

TEST(TarReader, NoticesAChangedHeader) {
    std::string archive = test::TarBuilder().add("a", "x").add("b", "y").finish();
    archive[1024] = 'c';
    const auto entries = read(archive);
    ASSERT_FALSE(entries);
    EXPECT_EQ(entries.error().code, ErrorCode::Corrupt);
    EXPECT_NE(entries.error().text().find("byte 1024"), std::string::npos);
}

TEST(TarReader, RefusesASizeBeyondTheEnd) {
    const std::string archive = test::TarBuilder().add("a", std::string(5000, 'x')).finish();
    EXPECT_FALSE(read(archive.substr(0, 1024) + std::string(1024, '\0')));
}

TEST(TarReader, RefusesWhatIsNoArchive) {
    EXPECT_FALSE(read(std::string(4096, 'x')));
    EXPECT_FALSE(read(""));
}

} // namespace

} // namespace taxo
