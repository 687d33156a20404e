// SPDX-License-Identifier: MIT
#include "core/collection/item_rows.h"
#include "core/collection/query.h"
#include "core/workflow/import_photos.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;

class ImportPhotos : public ::testing::Test {
protected:
    ImportPhotos() : collection(*Collection::create(dir / "season.taxo")) {
        fs::create_directories(dir / "photos/grün");
        dir.write("photos/a.jpg", "one");
        dir.write("photos/grün/b.jpg", "two");
        dir.write("photos/grün/b again.jpg", "two");
        dir.write("photos/notes.txt", "no photograph");
    }

    Result<ImportReport> import(const fs::path& from, const Progress& progress = {}) {
        return importPhotos(collection, std::array{from}, progress);
    }

    std::int64_t photos() { return infoOf(collection)->photos; }

    test::TempDir dir;
    Collection collection;
};

TEST_F(ImportPhotos, KeepsEveryPhotographBelowAFolderOnce) {
    const auto report = import(dir / "photos");
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->count(Added::New), 2U);
    ASSERT_EQ(report->copies.size(), 1U);
    EXPECT_EQ(report->copies[0].filename(), "b.jpg") << "its copy comes first by name";
    EXPECT_TRUE(report->failed.empty());
    EXPECT_EQ(photos(), 2);
    const auto rows = rowsOf(collection, *findItems(collection, {}, {.by = SortBy::Name}));
    EXPECT_EQ((*rows)[0].file, fs::absolute(dir / "photos/a.jpg"));
}

TEST_F(ImportPhotos, OfTheSameFolderAgainChangesNothing) {
    ASSERT_TRUE(import(dir / "photos"));
    const auto again = import(dir / "photos/");
    EXPECT_EQ(again->count(Added::Known), 2U);
    EXPECT_EQ(photos(), 2);
}

TEST_F(ImportPhotos, NamesWhatCannotBeReadAndKeepsTheOthers) {
    const std::array<fs::path, 2> from = {dir / "none", dir / "photos/a.jpg"};
    const auto report = importPhotos(collection, from, {});
    ASSERT_EQ(report->failed.size(), 1U);
    EXPECT_EQ(report->failed[0].path, dir / "none");
    EXPECT_EQ(report->count(Added::New), 1U);
}

TEST_F(ImportPhotos, FindsAPhotographAgainThatWasMoved) {
    ASSERT_TRUE(import(dir / "photos"));
    fs::rename(dir / "photos/a.jpg", dir / "photos/grün/c.jpg");
    EXPECT_EQ(import(dir / "photos")->count(Added::Moved), 1U);
    EXPECT_EQ(photos(), 2);
}

TEST_F(ImportPhotos, KeepsTheFirstAtOnceForThoseWhoWaitToSeeIt) {
    std::vector<std::int64_t> kept;
    const Progress progress({}, [&](std::size_t, std::size_t total, std::string_view) {
        if (total > 0) { // all were found
            kept.push_back(photos());
        }
    });
    ASSERT_TRUE(import(dir / "photos", progress));
    ASSERT_EQ(kept.size(), 3U);
    EXPECT_EQ(kept.front(), 1);
}

TEST_F(ImportPhotos, StoppedItSaysSo) {
    std::stop_source stop;
    stop.request_stop();
    const auto report = import(dir / "photos", Progress(stop.get_token()));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
