// SPDX-License-Identifier: MIT
// Promise: kill -9 of the program itself while it imports and embeds a season loses nothing that is
// not done again. A tenth of TAXO_KILL_ROUNDS.
#include "core/collection/check.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/vectors/normalise.h"
#include "tests/collection_kill/child.h"
#include "tests/core/collection/table_dump.h"
#include "tests/support/environment.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::IsEmpty;
using Dump = std::map<std::string, std::vector<std::string>>;

/// A season of the demo world, and commands of the program on a collection of it.
class KillTaxo : public ::testing::Test {
protected:
    KillTaxo() {
        run({"demo",
             "world",
             "--photos",
             "300",
             "--size",
             "64",
             "--awkward",
             "0",
             "--out",
             (dir / "world").string()});
    }

    /// After a line that says so: from then on it is the program itself.
    test::ChildResult run(const std::vector<std::string>& words,
                          std::optional<std::chrono::nanoseconds> killAfter = std::nullopt) {
        std::vector<std::string> all = {
            "/bin/sh", "-c", "echo begin; exec \"$@\" 2> /dev/null", "sh", TAXO_PROGRAM};
        all.insert(all.end(), words.begin(), words.end());
        const auto result = test::runChild(all, killAfter);
        EXPECT_TRUE(result.wasKilled || result.status == 0) << words[1];
        return result;
    }

    void create() {
        for (const char* end : {"", "-wal", "-shm", "-lock"}) {
            fs::remove(file.string() + end);
        }
        run({"collection", "create", file.string()});
    }

    std::array<std::vector<std::string>, 2> steps() const {
        return {{{"collection", "import", file.string(), (dir / "world").string()},
                 {"collection", "embed", file.string(), "--model", kModel}}};
    }

    /// Opens by itself, for writing, and is sound.
    void checkOpens() const {
        const auto opened = Collection::open(file);
        ASSERT_TRUE(opened) << opened.error().text();
        EXPECT_FALSE(opened->isReadOnly()) << opened->whyReadOnly();
        const auto report = checkCollection(file);
        ASSERT_TRUE(report) << report.error().text();
        EXPECT_THAT(report->problems, IsEmpty());
    }

    /// All but the numbers of vectors: their last bits go by what is encoded together.
    Dump content() const {
        Dump dump = test::dumpOf(file, {.moments = false});
        dump.erase("embedding");
        return dump;
    }

    EmbeddingMatrix vectors() const {
        const auto collection = Collection::open(file);
        const auto key = vectorKeys(*collection)->front().id;
        return *embeddingsOf(*collection, key, *embeddedItems(*collection, key));
    }

    const std::string kModel = test::sourceFile("resources/demo").native();
    test::TempDir dir;
    test::Environment cache{"XDG_CACHE_HOME", (dir / "cache").string()};
    fs::path file = dir / "season.taxo";
};

TEST_F(KillTaxo, DuringImportAndEmbedding) {
    std::array<std::chrono::nanoseconds, 2> durations{};
    for (const bool isWarm : {false, true}) { // digests and files are remembered the second time
        create();
        for (std::size_t i = 0; i < durations.size(); ++i) {
            const auto duration = run(steps()[i]).duration;
            durations[i] = isWarm ? std::min(durations[i], duration) : duration;
        }
    }
    const Dump undisturbed = content();
    const EmbeddingMatrix whole = vectors();
    ASSERT_EQ(whole.rows(), 300U);
    const int rounds = std::max(3, test::killRounds() / 10);
    std::mt19937 random(7);
    int hits = 0;
    for (int round = 0; round < rounds; ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        create();
        for (std::size_t i = 0; i < durations.size(); ++i) {
            std::uniform_int_distribution<std::int64_t> moment(0, durations[i].count());
            const auto killed = run(steps()[i], std::chrono::nanoseconds(moment(random)));
            hits += killed.wasKilled ? 1 : 0;
            durations[i] =
                killed.wasKilled ? durations[i] : std::min(durations[i], killed.duration);
            checkOpens();
            run(steps()[i]); // goes on where it was
        }
        EXPECT_EQ(content(), undisturbed);
        const EmbeddingMatrix resumed = vectors();
        ASSERT_EQ(resumed.rows(), whole.rows());
        for (std::size_t row = 0; row < whole.rows(); ++row) {
            EXPECT_GT(cosine(resumed.row(row), whole.row(row)), 0.9999F) << row;
        }
        checkOpens();
        if (HasFailure()) {
            return;
        }
    }
    // Of few, two that come too late are 25 % already.
    constexpr int kMany = 20;
    const int share = rounds >= kMany ? 8 : 5;
    EXPECT_GE(hits * 10, rounds * 2 * share) << "at least 80 % must hit it running";
}

} // namespace
} // namespace taxo
