// SPDX-License-Identifier: MIT
// Promise: kill -9 at any moment loses nothing that was committed. TAXO_KILL_ROUNDS rounds of each
// kind of work.
#include "core/base/digest.h"
#include "core/base/files.h"
#include "core/base/places.h"
#include "core/collection/backup.h"
#include "core/collection/check.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"
#include "core/collection/photo.h"
#include "tests/collection_kill/child.h"
#include "tests/collection_kill/work.h"
#include "tests/core/collection/table_dump.h"
#include "tests/support/environment.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::ChildResult;
using test::dumpOf;
using ::testing::ElementsAre;
using Dump = std::map<std::string, std::vector<std::string>>;

/// What undisturbed runs make, each out of the one before; made once.
class Stages {
public:
    static const Stages& get() {
        static const Stages stages;
        return stages;
    }

    fs::path photos() const { return m_dir / "photos"; }

    fs::path empty() const { return m_dir / "empty.taxo"; }

    fs::path imported() const { return m_dir / "imported.taxo"; }

    fs::path embedded() const { return m_dir / "embedded.taxo"; }

    fs::path decided() const { return m_dir / "decided.taxo"; }

    /// Decided, with a backup of what it was before.
    fs::path backedUp() const { return m_dir / "backed up.taxo"; }

    /// The determinations after so many decisions.
    const std::vector<std::string>& determinationsAfter(std::size_t decisions) const {
        return m_determinations.at(decisions);
    }

private:
    Stages() {
        fs::create_directory(photos());
        for (int i = 0; i < test::kPhotos; ++i) {
            m_dir.write("photos/" + std::to_string(1000 + i) + ".jpg",
                        "photograph " + std::to_string(i));
        }
        EXPECT_TRUE(Collection::create(empty()));
        const test::Acknowledge none = [](std::int64_t) {};
        fs::copy_file(empty(), imported());
        EXPECT_TRUE(test::importAll(imported(), photos(), none));
        fs::copy_file(imported(), embedded());
        EXPECT_TRUE(test::embedAll(embedded(), none));
        fs::copy_file(embedded(), decided());
        m_determinations.push_back(dumpOf(decided())["determination"]);
        EXPECT_TRUE(test::decideAll(decided(), [&](std::int64_t) {
            m_determinations.push_back(dumpOf(decided())["determination"]);
        }));
        fs::copy_file(embedded(), backedUp());
        EXPECT_TRUE(test::backUpOnce(backedUp(), none));
        EXPECT_TRUE(test::decideAll(backedUp(), none));
    }

    test::TempDir m_dir;
    std::vector<std::vector<std::string>> m_determinations;
};

/// One kind of work on copies of a stage, killed again and again.
class Kill : public ::testing::Test {
protected:
    /// `after` looks at the collection after each kill, open already, and at what was committed.
    void killAndResume(const std::string& work,
                       const fs::path& stage,
                       const std::function<void(const ChildResult&)>& after) {
        m_stage = stage;
        auto shortest = std::chrono::nanoseconds::max();
        for (int i = 0; i < 3; ++i) { // the measured duration
            begin();
            const ChildResult whole = run(work);
            ASSERT_EQ(whole.status, 0);
            shortest = std::min(shortest, whole.duration);
        }
        const Dump undisturbed = content();
        const int all = test::killRounds();
        int hits = 0;
        std::mt19937 random(7);
        for (int round = 0; round < all; ++round) {
            SCOPED_TRACE("round " + std::to_string(round));
            begin();
            std::uniform_int_distribution<std::int64_t> moment(0, shortest.count());
            const ChildResult killed = run(work, std::chrono::nanoseconds(moment(random)));
            hits += killed.wasKilled ? 1 : 0;
            if (!killed.wasKilled) { // quicker than measured
                shortest = std::min(shortest, killed.duration);
            }
            after(killed);
            ASSERT_EQ(run(work).status, 0) << "resumes";
            EXPECT_EQ(content(), undisturbed);
            checkSound();
            if (HasFailure()) {
                return;
            }
        }
        RecordProperty("hits", hits);
        EXPECT_GE(hits * 10, all * 8) << "at least 80 % must hit it running";
    }

    void checkSound() const {
        SQLite::Database database(test::uriToRead(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        EXPECT_EQ(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
        if (database.execAndGet("PRAGMA user_version").getInt() == test::versionMigratedTo()) {
            return; // no tables that the program knows
        }
        const auto report = checkCollection(file);
        ASSERT_TRUE(report) << report.error().text();
        EXPECT_THAT(report->problems, ElementsAre());
    }

    /// Opens by itself, for writing, and is sound.
    void checkOpens() const {
        const auto opened = Collection::open(file);
        ASSERT_TRUE(opened) << opened.error().text();
        EXPECT_FALSE(opened->isReadOnly()) << opened->whyReadOnly();
        checkSound();
    }

    Dump content() const { return dumpOf(file, {.moments = false}); }

    test::TempDir dir;
    fs::path file = dir / "season.taxo";

private:
    void begin() {
        for (const fs::directory_entry& entry : fs::directory_iterator(dir.path())) {
            fs::remove_all(entry);
        }
        fs::copy_file(m_stage, file);
        if (fs::exists(backupFolder(m_stage))) {
            fs::copy(backupFolder(m_stage), backupFolder(file));
        }
    }

    ChildResult run(const std::string& work,
                    std::optional<std::chrono::nanoseconds> killAfter = std::nullopt) {
        return test::runChild({TAXO_KILL_CHILD, work, file, Stages::get().photos()}, killAfter);
    }

    fs::path m_stage;
};

TEST_F(Kill, DuringImport) {
    killAndResume("import", Stages::get().empty(), [&](const ChildResult&) { checkOpens(); });
}

/// Every vector is that of its own photograph.
void checkVectors(const fs::path& file, std::int64_t atLeast) {
    const auto collection = Collection::open(file);
    ASSERT_TRUE(collection) << collection.error().text();
    const auto keys = vectorKeys(*collection);
    ASSERT_TRUE(keys);
    std::int64_t seen = 0;
    if (!keys->empty()) {
        const auto looked = forEachEmbedding(
            *collection,
            keys->front().id,
            [&](std::span<const ItemId> items, const EmbeddingMatrix& vectors) -> Status {
                for (std::size_t i = 0; i < items.size(); ++i) {
                    const auto photo = photoOf(*collection, items[i]);
                    const std::vector<float> expected = test::vectorOf(photo->file.bytes);
                    EXPECT_TRUE(
                        std::equal(expected.begin(), expected.end(), vectors.row(i).begin()));
                }
                seen += static_cast<std::int64_t>(items.size());
                return {};
            });
        EXPECT_TRUE(looked) << looked.error().text();
    }
    EXPECT_GE(seen, atLeast);
}

TEST_F(Kill, DuringEmbedding) {
    killAndResume("embed", Stages::get().imported(), [&](const ChildResult& killed) {
        checkOpens();
        checkVectors(file, killed.committed.empty() ? 0 : killed.committed.back());
    });
}

/// What is there under an index's name, byte by byte.
std::vector<std::string> indexesIn(const fs::path& cache) {
    std::vector<std::string> indexes;
    std::error_code none;
    for (const fs::directory_entry& entry : fs::directory_iterator(cache / "search", none)) {
        if (entry.path().extension() == ".index") {
            indexes.push_back(*readTextFile(entry.path()));
        }
    }
    return indexes;
}

TEST_F(Kill, DuringIndexBuilding) {
    std::vector<std::string> whole;
    std::vector<std::vector<Neighbor>> answers;
    {
        const test::TempDir undisturbed;
        const test::Environment cache("XDG_CACHE_HOME", undisturbed.path().string());
        fs::copy_file(Stages::get().embedded(), undisturbed / "season.taxo");
        answers = test::searchSome(undisturbed / "season.taxo").value();
        whole = indexesIn(places::cache());
        ASSERT_EQ(whole.size(), 1U);
    }
    const test::Environment cache("XDG_CACHE_HOME", (dir / "cache").string());
    killAndResume("index", Stages::get().embedded(), [&](const ChildResult& killed) {
        const auto left = indexesIn(places::cache());
        EXPECT_LE(left.size(), 1U);
        EXPECT_TRUE(left.empty() || left == whole) << "what has the name is whole";
        EXPECT_TRUE(killed.committed.empty() || !left.empty());
        checkOpens();
        EXPECT_EQ(test::searchSome(file).value(), answers);
        EXPECT_EQ(indexesIn(places::cache()), whole);
    });
}

TEST_F(Kill, DuringDeciding) {
    killAndResume("decide", Stages::get().embedded(), [&](const ChildResult& killed) {
        checkOpens();
        Dump there = dumpOf(file);
        const std::size_t decided = there["entry"].size();
        EXPECT_GE(decided, killed.committed.size()) << "no acknowledged decision is lost";
        EXPECT_LE(decided, killed.committed.size() + 1);
        EXPECT_EQ(there["determination"], Stages::get().determinationsAfter(decided));
        checkVectors(file, test::kPhotos);
    });
}

TEST_F(Kill, DuringUndo) {
    killAndResume("undo", Stages::get().decided(), [&](const ChildResult& killed) {
        checkOpens();
        const auto collection = Collection::open(file);
        const auto next = nextUndo(*collection);
        ASSERT_TRUE(next && *next);
        const auto left = static_cast<std::size_t>((*next)->id.value);
        const std::size_t acknowledged = test::kDecisions - killed.committed.size();
        EXPECT_LE(left, acknowledged) << "what was said to be undone is undone";
        EXPECT_GE(left + 1, acknowledged);
        EXPECT_EQ(dumpOf(file)["determination"], Stages::get().determinationsAfter(left));
    });
}

TEST_F(Kill, DuringBackup) {
    const Dump whole = dumpOf(Stages::get().decided(), {.derived = false});
    killAndResume("backup", Stages::get().decided(), [&](const ChildResult& killed) {
        checkOpens();
        const auto backups = backupsOf(file);
        EXPECT_GE(backups.size(), killed.committed.size());
        for (const Backup& backup : backups) { // what has the name is whole
            EXPECT_EQ(dumpOf(backup.file, {.derived = false}), whole);
            EXPECT_THAT(checkCollection(backup.file)->problems, ElementsAre());
        }
    });
}

TEST_F(Kill, DuringRestore) {
    const Dump before = dumpOf(Stages::get().backedUp());
    const Dump restored = dumpOf(Stages::get().embedded());
    killAndResume("restore", Stages::get().backedUp(), [&](const ChildResult& killed) {
        checkOpens();
        Dump there = dumpOf(file);
        const bool isRestored = there["entry"].empty();
        EXPECT_TRUE(isRestored || killed.committed.empty());
        if (isRestored) { // the taxa stay that predictions may name
            there["taxon"].clear();
        }
        EXPECT_EQ(there, isRestored ? restored : before);
    });
}

TEST_F(Kill, DuringMigration) {
    const Dump before = dumpOf(Stages::get().decided());
    killAndResume("migrate", Stages::get().decided(), [&](const ChildResult& killed) {
        checkSound();
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        const int version = database.execAndGet("PRAGMA user_version").getInt();
        EXPECT_TRUE(version == test::versionMigratedTo() || killed.committed.empty());
        if (version == test::versionOfProgram()) {
            EXPECT_EQ(dumpOf(database), before);
        }
        for (const Backup& backup : backupsOf(file)) {
            EXPECT_EQ(dumpOf(backup.file)["determination"], before.at("determination"));
        }
    });
}

} // namespace
} // namespace taxo
