// SPDX-License-Identifier: MIT
#include "core/workflow/find_photos.h"
#include "tests/support/temp_dir.h"
#include "tests/support/unprivileged.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;

FoundPhotos find(const std::vector<fs::path>& from) {
    auto found = findPhotos(from, {});
    EXPECT_TRUE(found);
    return std::move(*found);
}

TEST(FindPhotos, WalksFoldersByNameAndTakesOnlyPhotographs) {
    const test::TempDir dir;
    fs::create_directories(dir / "b/deeper");
    dir.write("b/deeper/2.JPG", "x");
    dir.write("a.png", "x");
    dir.write("notes.txt", "x");
    EXPECT_EQ(find({dir.path()}).files,
              (std::vector<fs::path>{dir / "a.png", dir / "b/deeper/2.JPG"}));
}

TEST(FindPhotos, TakesAFileThatIsNamedWhateverItIsCalled) {
    const test::TempDir dir;
    const auto file = dir.write("notes.txt", "x");
    EXPECT_EQ(find({file}).files, std::vector<fs::path>{file});
}

TEST(FindPhotos, EntersAFolderThatIsCalledLikeAPhotograph) {
    const test::TempDir dir;
    fs::create_directories(dir / "x.jpg");
    dir.write("x.jpg/inside.jpg", "x");
    EXPECT_EQ(find({dir.path()}).files, std::vector<fs::path>{dir / "x.jpg/inside.jpg"});
}

TEST(FindPhotos, EndsWhereLinksMakeALoop) {
    const test::TempDir dir;
    fs::create_directories(dir / "a");
    dir.write("a/1.jpg", "x");
    fs::create_directory_symlink("..", dir / "a/again");
    EXPECT_EQ(find({dir.path()}).files, std::vector<fs::path>{dir / "a/1.jpg"});
}

TEST(FindPhotos, NamesWhatIsMissingAndFindsTheRest) {
    const test::TempDir dir;
    const auto file = dir.write("1.jpg", "x");
    const FoundPhotos found = find({dir / "gone.jpg", file});
    EXPECT_EQ(found.files, std::vector<fs::path>{file});
    ASSERT_EQ(found.failed.size(), 1U);
    EXPECT_EQ(found.failed[0].path, dir / "gone.jpg");
    EXPECT_EQ(found.failed[0].error.code, ErrorCode::NotFound);
    EXPECT_NE(found.failed[0].error.message.find("gone.jpg"), std::string::npos);
}

TEST(FindPhotos, NamesAFolderThatMayNotBeReadAndFindsTheRest) {
    const test::TempDir dir;
    const auto file = dir.write("1.jpg", "x");
    fs::create_directories(dir / "closed");
    dir.write("closed/2.jpg", "x");
    fs::permissions(dir / "closed", fs::perms::none);
    FoundPhotos found;
    {
        const test::Unprivileged nobody(dir);
        found = find({dir.path()});
    }
    fs::permissions(dir / "closed", fs::perms::owner_all); // so that it can be removed
    EXPECT_EQ(found.files, std::vector<fs::path>{file});
    ASSERT_EQ(found.failed.size(), 1U);
    EXPECT_EQ(found.failed[0].error.code, ErrorCode::Permission);
    EXPECT_NE(found.failed[0].error.message.find("closed"), std::string::npos);
}

TEST(FindPhotos, KeepsNamesThatAreNotUtf8) {
    const test::TempDir dir;
    const auto file = dir.write("caf\xE9.jpg", "x");
    EXPECT_EQ(find({dir.path()}).files, std::vector<fs::path>{file});
}

TEST(FindPhotos, StopsWhenAsked) {
    const test::TempDir dir;
    dir.write("1.jpg", "x");
    std::stop_source stop;
    stop.request_stop();
    const std::vector<fs::path> from = {dir.path()};
    const auto found = findPhotos(from, Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
