// SPDX-License-Identifier: MIT
// Backups, check, repair, relink and changed files on the command line.
#include "core/base/files.h"
#include "core/collection/backup.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

/// Two folders of a disk, imported.
class TaxoCollectionCare : public ::testing::Test {
protected:
    TaxoCollectionCare() {
        for (const std::string folder : {"disk/2024", "disk/2025"}) {
            fs::create_directories(dir / folder);
            for (int i = 0; i < 5; ++i) {
                const std::string name = folder + "/IMG_" + std::to_string(i) + ".jpg";
                dir.write(name, "content of " + name);
            }
        }
        EXPECT_EQ(run({"create", file}).status, 0);
        EXPECT_EQ(run({"import", file, dir / "disk/2024", dir / "disk/2025"}).status, 0);
    }

    test::ProcessResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "collection");
        return test::runProcess(TAXO_PROGRAM,
                                arguments,
                                {{"XDG_CACHE_HOME", (dir / "cache").native()},
                                 {"XDG_DATA_HOME", (dir / "data").native()},
                                 {"XDG_CONFIG_HOME", (dir / "config").native()}});
    }

    test::TempDir dir;
    std::string file = dir / "season.taxo";
};

/// "0001-manual-20261122T204530Z.taxo", the first one in a text. Not by its number: a slow run has
/// the daily backup before it.
std::string backupNamedIn(const std::string& text) {
    std::smatch found;
    const bool isThere =
        std::regex_search(text, found, std::regex("[0-9]{4}-[a-z-]+-[0-9TZ]+\\.taxo"));
    return isThere ? found.str() : std::string();
}

TEST_F(TaxoCollectionCare, BacksUpListsAndRestores) {
    const auto made = run({"backup", file});
    ASSERT_EQ(made.status, 0) << made.errors;
    EXPECT_THAT(made.output, HasSubstr("-manual-"));
    ASSERT_EQ(run({"tag", file, "seen", "file:IMG_1"}).status, 0);
    EXPECT_THAT(run({"backup", file, "--list"}).output, HasSubstr("manual"));
    EXPECT_THAT(run({"find", file, "tag:seen"}).output, HasSubstr("IMG_1"));
    const auto restored = run({"backup", file, "--restore", backupNamedIn(made.output)});
    ASSERT_EQ(restored.status, 0) << restored.errors;
    EXPECT_THAT(restored.output, HasSubstr("before-restore"));
    EXPECT_THAT(run({"find", file, "tag:seen"}).output, Not(HasSubstr("IMG_1")));
    const std::string before = restored.output.substr(restored.output.find("until now"));
    const auto back = run({"backup", file, "--restore", backupNamedIn(before)});
    ASSERT_EQ(back.status, 0) << back.errors;
    EXPECT_THAT(run({"find", file, "tag:seen"}).output, HasSubstr("IMG_1"));
}

/// What each line of --json says.
std::vector<nlohmann::json> linesOf(const test::ProcessResult& result) {
    std::vector<nlohmann::json> lines;
    std::istringstream text(result.output);
    for (std::string line; std::getline(text, line);) {
        lines.push_back(nlohmann::json::parse(line, nullptr, false));
        EXPECT_TRUE(lines.back().is_object()) << line;
    }
    return lines;
}

TEST_F(TaxoCollectionCare, TellsAllOfItAsJsonLines) {
    EXPECT_EQ(linesOf(run({"create", dir / "b.taxo", "--json"})).at(0)["created"],
              (dir / "b.taxo").string());
    EXPECT_TRUE(linesOf(run({"undo", file, "--json"})).empty()) << "nothing to undo";
    ASSERT_EQ(run({"tag", file, "seen", "file:IMG_1"}).status, 0);
    EXPECT_EQ(linesOf(run({"undo", file, "--json"})).at(0)["state"], "undone");
    EXPECT_EQ(linesOf(run({"redo", file, "--json"})).at(0)["state"], "done");

    EXPECT_EQ(linesOf(run({"backup", file, "--json"})).at(0)["kind"], "manual");
    EXPECT_GE(linesOf(run({"backup", file, "--list", "--json"})).size(), 1U);
    const auto restored = linesOf(run({"backup", file, "--restore", "1", "--json"}));
    EXPECT_EQ(restored.at(0)["from"]["number"], 1);
    EXPECT_EQ(restored.at(0)["before"]["kind"], "before-restore");
    EXPECT_TRUE(linesOf(run({"check", file, "--json"})).at(0)["in_order"].get<bool>());
    const auto repaired = linesOf(run({"check", file, "--repair-to", dir / "r.taxo", "--json"}));
    EXPECT_TRUE(repaired.back()["whole"].get<bool>());

    dir.write("disk/2024/new.jpg", "late");
    fs::rename(dir / "disk/2024/IMG_0.jpg", dir / "disk/2024/moved.jpg");
    const auto files = linesOf(run({"check-files", file, "--json"}));
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[0]["state"], "new");
    EXPECT_EQ(files[1]["to"], (dir / "disk/2024/moved.jpg").string());
    EXPECT_EQ(files[2]["moved"], 1);
    EXPECT_FALSE(files[2]["taken"].get<bool>());
    EXPECT_TRUE(
        linesOf(run({"check-files", file, "--accept", "--json"})).back()["taken"].get<bool>());

    fs::rename(dir / "disk", dir / "other");
    EXPECT_FALSE(linesOf(run({"roots", file, "--json"})).at(0)["there"].get<bool>());
    const auto relinked = linesOf(run({"relink", file, dir / "disk", dir / "other", "--json"}));
    EXPECT_EQ(relinked.at(0)["missing"], 0);
    EXPECT_EQ(relinked.at(0)["roots"], 2);
}

TEST_F(TaxoCollectionCare, BacksUpElsewhere) {
    fs::create_directory(dir / "stick");
    const auto made = run({"backup", file, "--to", dir / "stick"});
    ASSERT_EQ(made.status, 0) << made.errors;
    EXPECT_FALSE(fs::is_empty(dir / "stick"));
    EXPECT_EQ(run({"backup", file, "--to", dir / "none/x.taxo"}).status, 1);
    EXPECT_EQ(run({"backup", file, "--restore", "99"}).status, 2);
}

TEST_F(TaxoCollectionCare, BacksUpByItselfOnceADay) {
    const std::string empty = dir / "empty.taxo";
    ASSERT_EQ(run({"create", empty}).status, 0);
    ASSERT_EQ(run({"info", empty}).status, 0);
    EXPECT_TRUE(backupsOf(empty).empty()) << "there is nothing in it";
    // The import may have made one already: beside it, of what it had brought until then.
    ASSERT_EQ(run({"info", file}).status, 0);
    ASSERT_EQ(run({"info", file}).status, 0);
    const auto backups = backupsOf(file);
    ASSERT_EQ(backups.size(), 1U);
    EXPECT_EQ(backups[0].kind, BackupKind::Daily);
}

TEST_F(TaxoCollectionCare, ChecksAndRepairs) {
    const auto fine = run({"check", file});
    EXPECT_EQ(fine.status, 0) << fine.errors;
    EXPECT_THAT(fine.output, HasSubstr("is in order"));
    ASSERT_EQ(run({"backup", file}).status, 0);
    std::string bytes = *readTextFile(file);
    constexpr std::size_t kPage = 8192;
    for (std::size_t at = 0; at < bytes.size(); at += kPage) { // those of photographs
        if (bytes.substr(at, kPage).find("IMG_0.jpg") != std::string::npos) {
            bytes.replace(at, 100, std::string(100, '\x7F'));
        }
    }
    ASSERT_TRUE(writeWholeFile(file, bytes));
    const auto damaged = run({"check", file});
    EXPECT_EQ(damaged.status, 1);
    EXPECT_THAT(damaged.output, HasSubstr("damaged"));
    EXPECT_THAT(damaged.output, HasSubstr("newest backup"));
    const auto repaired = run({"check", file, "--repair-to", dir / "saved.taxo"});
    EXPECT_LE(repaired.status, 1) << repaired.errors;
    EXPECT_THAT(repaired.output, HasSubstr("photo: "));
    EXPECT_EQ(run({"check", dir / "saved.taxo"}).status, 0);
    const auto restored = run({"backup", file, "--restore", "1"});
    EXPECT_EQ(restored.status, 0) << restored.errors;
    EXPECT_EQ(run({"check", file}).status, 0);
}

TEST_F(TaxoCollectionCare, WorksOnAnotherMachineAfterOneRelink) {
    fs::create_directories(dir / "other machine/mnt");
    fs::copy_file(file, dir / "other machine/season.taxo");
    fs::rename(dir / "disk", dir / "other machine/mnt/disk");
    const std::string copy = dir / "other machine/season.taxo";
    EXPECT_THAT(run({"roots", copy}).output, HasSubstr("not there"));
    EXPECT_THAT(run({"check-files", copy}).errors, HasSubstr("taxo collection relink"));
    const auto wrong =
        run({"relink", copy, dir / "disk/2024", dir / "other machine/mnt/disk/2025"});
    EXPECT_NE(wrong.status, 0);
    EXPECT_THAT(wrong.errors, HasSubstr("does not hold"));
    const auto relinked = run({"relink", copy, dir / "disk", dir / "other machine/mnt/disk"});
    ASSERT_EQ(relinked.status, 0) << relinked.errors;
    EXPECT_THAT(relinked.output, HasSubstr("10 photographs below 2 folders"));
    EXPECT_THAT(run({"roots", copy}).output, Not(HasSubstr("not there")));
    const auto files = run({"check-files", copy});
    EXPECT_THAT(files.output, HasSubstr("10 photographs as they were, 0 new"));
}

TEST_F(TaxoCollectionCare, OffersChangedFilesAndTakesThemWhenAsked) {
    dir.write("disk/2024/new.jpg", "late");
    dir.write("disk/2024/film.mp4", "moving");
    fs::remove(dir / "disk/2024/IMG_0.jpg");
    const auto offered = run({"check-files", file});
    EXPECT_EQ(offered.status, 0) << offered.errors;
    EXPECT_THAT(offered.output, HasSubstr("1 new, 0 changed, 0 moved, 0 back, 1 missing"));
    EXPECT_THAT(offered.output, HasSubstr("video, not supported"));
    EXPECT_THAT(offered.output, HasSubstr("nothing was changed"));
    EXPECT_THAT(run({"check-files", file, "--accept", "missing"}).output, HasSubstr("taken"));
    EXPECT_THAT(run({"check-files", file}).output,
                HasSubstr("1 new, 0 changed, 0 moved, 0 back, 0 missing"));
    EXPECT_THAT(run({"check-files", file, "--accept"}).output, HasSubstr("taken"));
    EXPECT_THAT(run({"check-files", file}).output, HasSubstr("10 photographs as they were, 0 new"));
    EXPECT_EQ(run({"check-files", file, "--accept", "everything"}).status, 2);
}

} // namespace
} // namespace taxo
