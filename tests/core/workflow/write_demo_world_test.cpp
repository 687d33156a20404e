// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/workflow/digested_folder.h"
#include "core/workflow/write_demo_world.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stop_token>
#include <string>

namespace taxo {
namespace {

namespace fs = std::filesystem;

DemoFolderOptions small() {
    DemoFolderOptions options;
    options.expedition.photos = 70; // a drawer and a truncated file among them
    options.side = 64;
    return options;
}

std::size_t entriesOf(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string textOf(const fs::path& file) {
    const auto text = readTextFile(file);
    return text ? *text : "";
}

TEST(WriteDemoWorld, WritesPhotographsWithTheirTruth) {
    const test::TempDir dir;
    const auto written = writeDemoWorld(small(), dir / "world", {});
    ASSERT_TRUE(written) << written.error().text();
    EXPECT_EQ(entriesOf(dir / "world/photographs"), 70U);
    const auto truth = CsvTable::read(dir / "world/truth.csv");
    ASSERT_TRUE(truth) << truth.error().text();
    ASSERT_EQ(truth->rows().size(), 70U);
    EXPECT_TRUE(fs::exists(dir / "world" / truth->rows()[69].values[0]));
    for (const char* const name :
         {"drawers.csv", "checklist.csv", "occurrences.txt", "tree.nwk", "SHA256SUMS"}) {
        EXPECT_TRUE(fs::exists(dir / "world" / name)) << name;
    }
    EXPECT_NE(textOf(dir / "world/ABOUT.txt").find("synthetic"), std::string::npos);
    EXPECT_TRUE(checkDigestedFolder(dir / "world", {}));
}

TEST(WriteDemoWorld, LeavesAFolderOfSomebodyElseAlone) {
    const test::TempDir dir;
    fs::create_directory(dir / "world.part");
    ASSERT_TRUE(writeWholeFile(dir / "world.part" / "notes.txt", "mine"));
    ASSERT_TRUE(writeDemoWorld(small(), dir / "world", {}));
    EXPECT_EQ(textOf(dir / "world.part/notes.txt"), "mine");
}

TEST(WriteDemoWorld, TheSameSeedGivesTheSameFiles) {
    const test::TempDir dir;
    ASSERT_TRUE(writeDemoWorld(small(), dir / "a", {}));
    ASSERT_TRUE(writeDemoWorld(small(), dir / "b", {}));
    EXPECT_EQ(textOf(dir / "a/SHA256SUMS"), textOf(dir / "b/SHA256SUMS"));
    DemoFolderOptions other = small();
    other.world.seed = 2;
    ASSERT_TRUE(writeDemoWorld(other, dir / "c", {}));
    EXPECT_NE(textOf(dir / "a/SHA256SUMS"), textOf(dir / "c/SHA256SUMS"));
}

TEST(WriteDemoWorld, StoppedItLeavesNothing) {
    const test::TempDir dir;
    std::stop_source stop;
    const Progress progress(stop.get_token(), [&stop](std::size_t done, std::size_t, auto) {
        if (done == 5) {
            stop.request_stop();
        }
    });
    const auto written = writeDemoWorld(small(), dir / "world", progress);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(entriesOf(dir.path()), 0U);
}

TEST(WriteDemoWorld, WritesIntoNoFolderThatHoldsSomething) {
    const test::TempDir dir;
    fs::create_directory(dir / "mine");
    dir.write("mine/thesis.txt", "precious");
    for (const auto write : {writeDemoWorld, provideDemoWorld}) {
        const auto written = write(small(), dir / "mine", {});
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::InvalidInput);
        EXPECT_EQ(textOf(dir / "mine/thesis.txt"), "precious");
    }
    EXPECT_FALSE(writeDemoWorld(small(), dir / "not/there", {}));
}

TEST(WriteDemoWorld, SaysTheRangeOfAnOption) {
    const test::TempDir dir;
    DemoFolderOptions options = small();
    options.side = 5000;
    const auto written = writeDemoWorld(options, dir / "world", {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(written.error().message.find("64 to 1024"), std::string::npos);
}

TEST(ProvideDemoWorld, KeepsAWholeOneAndMakesADamagedOneAgain) {
    const test::TempDir dir;
    const fs::path folder = dir / "deep/down/world";
    ASSERT_TRUE(provideDemoWorld(small(), folder, {}));
    const std::string sums = textOf(folder / "SHA256SUMS");
    const auto made = fs::last_write_time(folder / "ABOUT.txt");
    ASSERT_TRUE(provideDemoWorld(small(), folder, {}));
    EXPECT_EQ(fs::last_write_time(folder / "ABOUT.txt"), made) << "a whole one is kept";

    std::ofstream(folder / "photographs/000003.jpg", std::ios::app) << "!";
    const auto damaged = checkDigestedFolder(folder, {});
    ASSERT_FALSE(damaged);
    EXPECT_NE(damaged.error().message.find("000003.jpg"), std::string::npos);
    ASSERT_TRUE(provideDemoWorld(small(), folder, {}));
    EXPECT_TRUE(checkDigestedFolder(folder, {}));
    EXPECT_EQ(textOf(folder / "SHA256SUMS"), sums);

    fs::remove(folder / "photographs/000004.jpg");
    ASSERT_TRUE(provideDemoWorld(small(), folder, {}));
    EXPECT_TRUE(checkDigestedFolder(folder, {}));
}

TEST(ProvideDemoWorld, MakesAnotherWhereAnotherIsAskedFor) {
    const test::TempDir dir;
    ASSERT_TRUE(provideDemoWorld(small(), dir / "world", {}));
    DemoFolderOptions fewer = small();
    fewer.expedition.photos = 3;
    ASSERT_TRUE(provideDemoWorld(fewer, dir / "world", {}));
    EXPECT_EQ(entriesOf(dir / "world/photographs"), 3U);
}

} // namespace
} // namespace taxo
