// SPDX-License-Identifier: MIT
#include "core/workflow/sort_paths.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class SortPaths : public ::testing::Test {
protected:
    fs::path folder(std::string_view name) const {
        fs::create_directories(dir / name);
        return dir / name;
    }

    fs::path table(std::string_view name) const {
        return dir.write(name, "file,species\na.jpg,Ursus arctos\n");
    }

    SortedPaths sort(const std::vector<fs::path>& paths) const { return *sortPaths(paths, {}); }

    test::TempDir dir;
};

TEST_F(SortPaths, TellsWhatEachOneIs) {
    const auto season = dir / "season.taxo";
    const auto photo = dir / "a.JPG";
    const auto captions = table("captions.csv");
    const auto detections = dir.write("md.json", R"({"images": [], "detection_categories": {}})");
    const auto sorted = sort({season, photo, captions, detections});
    EXPECT_THAT(sorted.collections, ElementsAre(season));
    EXPECT_THAT(sorted.photos, ElementsAre(photo)) << "importing says that it is not there";
    ASSERT_EQ(sorted.sources.size(), 2U);
    EXPECT_EQ(sorted.sources[0].path, captions);
    EXPECT_EQ(sorted.sources[0].kind, SourceKind::Table);
    EXPECT_EQ(sorted.sources[1].kind, SourceKind::Detections);
    EXPECT_THAT(sorted.failed, IsEmpty());
}

TEST_F(SortPaths, TakesAFolderForPhotographsUnlessItIsOfAnotherKind) {
    folder("trip/Alps");
    folder("trip/day 2");
    folder("taxa/Ursus arctos");
    folder("taxa/Lynx lynx");
    folder("package");
    dir.write("package/datapackage.json", "{}");
    const auto sorted = sort({dir / "trip", dir / "taxa", dir / "package"});
    EXPECT_THAT(sorted.photos, ElementsAre(dir / "trip"));
    ASSERT_EQ(sorted.sources.size(), 2U);
    EXPECT_EQ(sorted.sources[0].kind, SourceKind::ImageFolder);
    EXPECT_EQ(sorted.sources[1].kind, SourceKind::CamtrapDp);
}

TEST_F(SortPaths, SaysWhatToDoWithWhatItCannotTake) {
    const auto sorted =
        sort({dir.write("all.parquet", "PAR1...."), dir.write("v.npy", "\x93NUMPY")});
    ASSERT_EQ(sorted.failed.size(), 2U);
    EXPECT_THAT(sorted.failed[0].error.message, HasSubstr("Parquet"));
    EXPECT_THAT(sorted.failed[1].error.message, HasSubstr("table"));
    EXPECT_THAT(sorted.sources, IsEmpty());
    const auto gone = sort({dir / "gone.csv"});
    ASSERT_EQ(gone.failed.size(), 1U);
    EXPECT_EQ(gone.failed[0].error.code, ErrorCode::NotFound);
}

TEST_F(SortPaths, FindsTracks) {
    const auto walk = dir.write("walk.GPX", "<gpx/>");
    const auto sorted = sort({walk});
    EXPECT_THAT(sorted.tracks, ElementsAre(walk));
    EXPECT_THAT(sorted.failed, IsEmpty());
}

TEST_F(SortPaths, GivesEmbeddingsTheirTable) {
    const auto npy = dir.write("run.npy", "\x93NUMPY");
    const auto beside = table("run.csv");
    const auto other = table("other.csv");
    const auto alone = sort({npy});
    ASSERT_EQ(alone.sources.size(), 1U);
    EXPECT_EQ(alone.sources[0].path, beside);
    EXPECT_EQ(alone.sources[0].npy, npy);
    const auto named = sort({other, npy});
    ASSERT_EQ(named.sources.size(), 1U) << "the table comes with its embeddings, not twice";
    EXPECT_EQ(named.sources[0].path, other);
    const auto several = sort({other, beside, npy});
    ASSERT_EQ(several.sources.size(), 2U);
    EXPECT_EQ(several.sources[0].path, other);
    EXPECT_EQ(several.sources[1].path, beside) << "the one that is called alike";
}

TEST_F(SortPaths, CanBeStopped) {
    std::stop_source stop;
    stop.request_stop();
    const std::vector<fs::path> paths = {dir / "a.jpg"};
    const auto sorted = sortPaths(paths, Progress(stop.get_token(), {}));
    ASSERT_FALSE(sorted);
    EXPECT_EQ(sorted.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
