// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/collection/roots.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// A disk with two folders of photographs, both imported, and one of another disk.
class RelinkRoots : public ::testing::Test {
protected:
    RelinkRoots() : collection(*Collection::create(dir / "season.taxo")) {
        for (const std::string folder : {"disk/2024", "disk/2025", "other"}) {
            fs::create_directories(dir / folder);
            for (int i = 0; i < 30; ++i) {
                add(folder, "IMG_" + std::to_string(i) + ".jpg");
            }
        }
    }

    void add(const std::string& folder, const std::string& name) {
        PhotoFile file;
        file.root = dir / folder;
        file.path = name;
        const fs::path path = dir.write(folder + "/" + name, folder + name);
        file.size = fs::file_size(path);
        file.bytes = *sha256OfFile(path);
        file.picture = file.bytes;
        const std::vector files = {file};
        const auto added = addPhotos(collection, files);
        ASSERT_TRUE(added) << added.error().text();
        photos.push_back(added->front().photo);
    }

    std::vector<fs::path> roots() {
        std::vector<fs::path> paths;
        const auto all = rootsOf(collection);
        for (const Root& root : *all) {
            paths.push_back(root.path);
        }
        return paths;
    }

    test::TempDir dir;
    Collection collection;
    std::vector<PhotoId> photos;
};

TEST_F(RelinkRoots, OfADiskTakesAllItsFoldersAlongAtOnce) {
    fs::rename(dir / "disk", dir / "elsewhere");
    ASSERT_TRUE(markFound(collection, photos, PhotoState::Missing));
    const auto relinked = relinkRoots(collection, dir / "disk/", dir / "elsewhere");
    ASSERT_TRUE(relinked) << relinked.error().text();
    EXPECT_EQ(relinked->roots, 2);
    EXPECT_EQ(relinked->photos, 60);
    EXPECT_EQ(relinked->missing, 0);
    EXPECT_EQ(
        roots(),
        (std::vector<fs::path>{dir / "elsewhere/2024", dir / "elsewhere/2025", dir / "other"}));
    EXPECT_EQ(photoOf(collection, photos[0])->state, PhotoState::Present) << "found again";
    EXPECT_EQ(photoOf(collection, photos.back())->state, PhotoState::Missing) << "another disk";
}

TEST_F(RelinkRoots, WorksWhereSomeFilesWereDeletedSince) {
    fs::rename(dir / "disk/2024", dir / "moved");
    for (int i = 3; i < 30; ++i) {
        fs::remove(dir / ("moved/IMG_" + std::to_string(i) + ".jpg"));
    }
    const auto relinked = relinkRoots(collection, dir / "disk/2024", dir / "moved");
    ASSERT_TRUE(relinked) << relinked.error().text();
    EXPECT_EQ(relinked->missing, 27);
}

TEST_F(RelinkRoots, ToAFolderOfOtherPhotographsIsRefused) {
    const auto before = roots();
    fs::rename(dir / "disk/2024", dir / "hidden");
    fs::copy(dir / "disk/2025", dir / "wrong");
    const auto relinked = relinkRoots(collection, dir / "disk/2024", dir / "wrong");
    ASSERT_FALSE(relinked);
    EXPECT_EQ(relinked.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(relinked.error().message, HasSubstr("of 16 that were looked for, 0"));
    EXPECT_EQ(roots(), before);
}

TEST_F(RelinkRoots, ToAnEmptyOrMissingFolderIsRefused) {
    const auto before = roots();
    fs::create_directory(dir / "empty");
    EXPECT_EQ(relinkRoots(collection, dir / "other", dir / "empty").error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(relinkRoots(collection, dir / "other", dir / "none").error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(roots(), before);
}

TEST_F(RelinkRoots, LeavesWhatIsNotThereAndSaysSo) {
    fs::create_directory(dir / "stick");
    fs::rename(dir / "disk/2025", dir / "stick/2025");
    const auto relinked = relinkRoots(collection, dir / "disk", dir / "stick");
    ASSERT_TRUE(relinked) << relinked.error().text();
    EXPECT_EQ(relinked->roots, 1);
    EXPECT_EQ(relinked->left, (std::vector<fs::path>{dir / "disk/2024"}));
}

TEST_F(RelinkRoots, MovesTheOthersWhereNothingIsLeftOfOne) {
    fs::rename(dir / "disk", dir / "stick");
    fs::remove_all(dir / "stick/2024");
    fs::create_directory(dir / "stick/2024"); // emptied
    const auto relinked = relinkRoots(collection, dir / "disk", dir / "stick");
    ASSERT_TRUE(relinked) << relinked.error().text();
    EXPECT_EQ(relinked->roots, 1);
    EXPECT_EQ(relinked->left, (std::vector<fs::path>{dir / "disk/2024"}));
    EXPECT_EQ(rootsOf(collection)->back().path, dir / "stick/2025");
}

TEST_F(RelinkRoots, OfAFolderThatIsNoneOfItsIsRefused) {
    const auto relinked = relinkRoots(collection, dir / "dis", dir / "other");
    ASSERT_FALSE(relinked);
    EXPECT_EQ(relinked.error().code, ErrorCode::InvalidInput) << "a part of a name is no folder";
}

TEST_F(RelinkRoots, NeverPutsTwoFoldersInOnePlace) {
    fs::copy(dir / "disk/2024",
             dir / "disk/2025",
             fs::copy_options::overwrite_existing | fs::copy_options::recursive);
    const auto relinked = relinkRoots(collection, dir / "disk/2024", dir / "disk/2025");
    ASSERT_FALSE(relinked);
    EXPECT_EQ(relinked.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(roots().size(), 3U);
}

TEST_F(RelinkRoots, MayPutOneWhereAnotherWas) {
    fs::rename(dir / "disk", dir / "deeper");
    fs::create_directory(dir / "disk");
    fs::rename(dir / "deeper", dir / "disk/2024"); // disk/2024 is disk/2024/2024 now
    const auto relinked = relinkRoots(collection, dir / "disk", dir / "disk/2024");
    ASSERT_TRUE(relinked) << relinked.error().text();
    EXPECT_EQ(relinked->photos, 60);
    EXPECT_EQ(relinked->missing, 0);
}

TEST(Roots, AreCountedWithWhatIsMissing) {
    const test::TempDir dir;
    auto collection = Collection::create(dir / "season.taxo");
    ASSERT_TRUE(collection);
    std::vector<PhotoFile> files(3);
    for (std::size_t i = 0; i < files.size(); ++i) {
        files[i].root = i == 0 ? "/b" : "/a";
        files[i].path = std::to_string(i);
        files[i].bytes.bytes.fill(static_cast<std::uint8_t>(i + 1));
        files[i].picture = files[i].bytes;
    }
    const auto added = addPhotos(*collection, files);
    ASSERT_TRUE(added);
    const std::vector missing = {added->at(2).photo};
    ASSERT_TRUE(markFound(*collection, missing, PhotoState::Missing));
    const auto roots = rootsOf(*collection);
    ASSERT_TRUE(roots);
    ASSERT_EQ(roots->size(), 2U);
    EXPECT_EQ(roots->at(0).path, "/a");
    EXPECT_EQ(roots->at(0).photos, 2);
    EXPECT_EQ(roots->at(0).missing, 1);
    EXPECT_EQ(roots->at(1).missing, 0);
}

} // namespace
} // namespace taxo
