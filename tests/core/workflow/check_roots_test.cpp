// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/item_rows.h"
#include "core/collection/query.h"
#include "core/workflow/check_roots.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <stop_token>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

class CheckRoots : public ::testing::Test {
protected:
    CheckRoots() : collection(*Collection::create(dir / "season.taxo")) {
        fs::create_directories(dir / "photos/deeper");
        for (const std::string name : {"a.jpg", "b.jpg", "deeper/c.jpg", "deeper/d.jpg"}) {
            dir.write("photos/" + name, "content of " + name);
        }
        EXPECT_TRUE(importPhotos(collection, std::array{dir / "photos"}, {}));
    }

    RootsReport check() {
        auto report = checkRoots(collection, {});
        EXPECT_TRUE(report) << report.error().text();
        return *std::move(report);
    }

    ImportReport accept(const RootsReport& report, AcceptedKinds kinds = {}) {
        auto accepted = acceptRoots(collection, report, kinds, {});
        EXPECT_TRUE(accepted) << accepted.error().text();
        return *std::move(accepted);
    }

    ItemId itemOf(const std::string& name) {
        const auto items = findItems(collection, *Filter::parse("file:" + name), {});
        EXPECT_EQ(items->size(), 1U) << name;
        return items->front();
    }

    PhotoState stateOf(ItemId item) { return photoOf(collection, item)->state; }

    test::TempDir dir;
    Collection collection;
};

TEST_F(CheckRoots, OfferNothingWhereNothingChanged) {
    const auto report = check();
    EXPECT_TRUE(report.isAsKept());
    EXPECT_EQ(report.unchanged, 4U);
}

TEST_F(CheckRoots, OfferWhatIsNewChangedMovedAndMissingAndTakeNothingUnasked) {
    dir.write("photos/new.jpg", "something else");
    dir.write("photos/a.jpg", "other content");
    fs::rename(dir / "photos/deeper/c.jpg", dir / "photos/c again.jpg");
    fs::remove(dir / "photos/deeper/d.jpg");
    dir.write("photos/film.MP4", "moving");
    const auto report = check();
    ASSERT_EQ(report.added.size(), 1U);
    EXPECT_EQ(report.added[0].path, "new.jpg");
    ASSERT_EQ(report.changed.size(), 1U);
    EXPECT_EQ(report.changed[0].path, "a.jpg");
    ASSERT_EQ(report.moved.size(), 1U);
    EXPECT_EQ(report.moved[0].from.path, "deeper/c.jpg");
    EXPECT_EQ(report.moved[0].to.path, "c again.jpg");
    ASSERT_EQ(report.missing.size(), 1U);
    EXPECT_EQ(report.missing[0].path, "deeper/d.jpg");
    EXPECT_THAT(report.videos, ElementsAre(dir / "photos/film.MP4"));
    EXPECT_EQ(report.unchanged, 1U);
    EXPECT_EQ(infoOf(collection)->photos, 4) << "an offer changes nothing";
    EXPECT_EQ(infoOf(collection)->missingPhotos, 0);
}

TEST_F(CheckRoots, AcceptedKeepWhatIsKnownAndLeaveNothingToOffer) {
    const ItemId moved = itemOf("c.jpg");
    const ItemId missing = itemOf("d.jpg");
    const ItemId edited = itemOf("a.jpg");
    dir.write("photos/new.jpg", "something else");
    dir.write("photos/a.jpg", "other content");
    fs::rename(dir / "photos/deeper/c.jpg", dir / "photos/c again.jpg");
    fs::remove(dir / "photos/deeper/d.jpg");
    const auto report = accept(check());
    EXPECT_EQ(report.count(Added::New), 1U);
    EXPECT_EQ(report.count(Added::Version), 1U);
    EXPECT_EQ(report.count(Added::Moved), 1U);
    EXPECT_EQ(itemOf("again"), moved);
    EXPECT_EQ(stateOf(missing), PhotoState::Missing);
    EXPECT_EQ(stateOf(edited), PhotoState::Changed);
    const auto again = check();
    EXPECT_TRUE(again.isAsKept());
    EXPECT_EQ(again.stillMissing, 1U);
}

TEST_F(CheckRoots, AcceptedInPartLeaveTheRest) {
    dir.write("photos/new.jpg", "something else");
    fs::remove(dir / "photos/a.jpg");
    accept(check(), {.added = false, .changed = false, .moved = false, .missing = true});
    const auto report = check();
    EXPECT_EQ(report.added.size(), 1U);
    EXPECT_TRUE(report.missing.empty());
}

TEST_F(CheckRoots, FindAMissingFileThatIsBack) {
    const ItemId item = itemOf("a.jpg");
    fs::rename(dir / "photos/a.jpg", dir / "away");
    accept(check());
    ASSERT_EQ(stateOf(item), PhotoState::Missing);
    fs::rename(dir / "away", dir / "photos/a.jpg");
    const auto report = check();
    ASSERT_EQ(report.back.size(), 1U);
    accept(report);
    EXPECT_EQ(stateOf(item), PhotoState::Present);
}

TEST_F(CheckRoots, OnlyTouchedFilesKeepTheirItem) {
    const ItemId item = itemOf("a.jpg");
    fs::last_write_time(dir / "photos/a.jpg",
                        fs::file_time_type::clock::now() + std::chrono::hours(1));
    const auto report = check();
    ASSERT_EQ(report.changed.size(), 1U);
    EXPECT_EQ(accept(report).count(Added::Known), 1U);
    EXPECT_EQ(itemOf("a.jpg"), item);
    EXPECT_TRUE(check().isAsKept());
}

TEST_F(CheckRoots, SayThatAWholeFolderIsGoneInsteadOfEachFile) {
    fs::rename(dir / "photos", dir / "unplugged");
    const auto report = check();
    ASSERT_EQ(report.gone.size(), 1U);
    EXPECT_EQ(report.gone[0].path, dir / "photos");
    EXPECT_EQ(report.gone[0].photos, 4);
    EXPECT_TRUE(report.isAsKept());
    accept(report);
    EXPECT_EQ(infoOf(collection)->missingPhotos, 0) << "its disk may come back";
}

TEST_F(CheckRoots, OfferAFileBelowTwoRootsOnce) {
    ASSERT_TRUE(importPhotos(collection, std::array{dir / "photos/deeper/c.jpg"}, {}));
    EXPECT_EQ(infoOf(collection)->photos, 4) << "the same file by another root";
    dir.write("photos/deeper/e.jpg", "late");
    ASSERT_TRUE(importPhotos(collection, std::array{dir / "photos/deeper/e.jpg"}, {}));
    dir.write("photos/deeper/f.jpg", "later");
    const auto report = check();
    EXPECT_EQ(report.added.size(), 1U);
    EXPECT_EQ(report.unchanged, 5U);
}

TEST_F(CheckRoots, OfferACopyOfAKnownPhotographOnce) {
    dir.write("photos/copy of a.jpg", "content of a.jpg");
    EXPECT_EQ(check().added.size(), 1U) << "by size and time it is new";
    EXPECT_EQ(accept(check()).count(Added::Copy), 1U);
    EXPECT_TRUE(check().isAsKept());
    dir.write("photos/copy of a.jpg", "a picture of its own");
    EXPECT_EQ(check().added.size(), 1U);
    EXPECT_EQ(accept(check()).count(Added::New), 1U);
    EXPECT_TRUE(check().isAsKept());
}

TEST_F(CheckRoots, FindAPhotographAgainInItsCopy) {
    const ItemId item = itemOf("b.jpg");
    dir.write("photos/copy.jpg", "content of b.jpg");
    ASSERT_TRUE(importPhotos(collection, std::array{dir / "photos"}, {}));
    ASSERT_TRUE(check().isAsKept());
    fs::remove(dir / "photos/b.jpg");
    const auto report = check();
    ASSERT_EQ(report.moved.size(), 1U);
    EXPECT_EQ(report.moved[0].to.path, "copy.jpg");
    accept(report);
    EXPECT_EQ(photoOf(collection, item)->file.path, "copy.jpg");
    EXPECT_TRUE(check().isAsKept());
}

TEST_F(CheckRoots, MissNoPictureWhereThereNeverWasOne) {
    PhotoFile file;
    file.root = dir / "photos";
    file.path = "elsewhere.jpg";
    file.bytes.bytes.fill(7);
    file.picture = file.bytes;
    file.problem = "its embedding was imported without its picture";
    ASSERT_TRUE(addPhotos(collection, std::array{file}));
    const auto report = check();
    EXPECT_TRUE(report.isAsKept());
    EXPECT_EQ(report.unchanged, 4U);
}

TEST_F(CheckRoots, StoppedSaySo) {
    std::stop_source stop;
    stop.request_stop();
    const auto report = checkRoots(collection, Progress(stop.get_token()));
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
}

TEST_F(CheckRoots, ReadByAViewOfTheirOwn) {
    const auto view = collection.openView();
    ASSERT_TRUE(view);
    const auto report = checkRoots(*view, {});
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->unchanged, 4U);
}

TEST(ImportPhotosNamed, ComeBackAsTheyWereWhateverTheirName) {
    const test::TempDir dir;
    fs::create_directory(dir / "photos");
    const std::string longest(251, 'l');
    const std::vector<std::string> names = {
        "\"two\" 'kinds'.jpg",
        "line\nbreak.jpg",
        "not UTF-8 \xFF\xFE.jpg",
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE gpj.exe.jpg",
        "=1+1;%s.jpg",
        "-rf *.jpg",
        " .jpg",
        "tab\t.jpg",
        "\\..\\.jpg",
        longest + ".jpg"};
    std::vector<fs::path> expected;
    for (const std::string& name : names) {
        dir.write("photos/" + name, "content of " + name);
        expected.push_back(dir / "photos" / name);
    }
    auto collection = Collection::create(dir / "season.taxo");
    ASSERT_TRUE(collection);
    const auto report = importPhotos(*collection, std::array{dir / "photos"}, {});
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->count(Added::New), names.size());
    ASSERT_TRUE(collection->close());
    const auto opened = Collection::open(dir / "season.taxo");
    ASSERT_TRUE(opened);
    const auto items = findItems(*opened, {}, {});
    const auto rows = rowsOf(*opened, *items);
    std::vector<fs::path> files;
    for (const ItemRow& row : *rows) {
        files.push_back(row.file);
        EXPECT_TRUE(fs::exists(row.file));
    }
    EXPECT_THAT(files, ::testing::UnorderedElementsAreArray(expected));
    EXPECT_TRUE(checkRoots(*opened, {})->isAsKept());
}

TEST(FindPhotosBeside, VideosAreListedApart) {
    const test::TempDir dir;
    dir.write("a.jpg", "x");
    dir.write("b.MOV", "x");
    dir.write("c.txt", "x");
    const auto found = findPhotos(std::array{dir.path()}, {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->files.size(), 1U);
    EXPECT_THAT(found->videos, UnorderedElementsAre(dir / "b.MOV"));
}

} // namespace
} // namespace taxo
