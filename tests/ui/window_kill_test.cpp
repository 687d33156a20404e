// SPDX-License-Identifier: MIT
// Promise: killed at any moment of a review in the window, nothing that it showed as decided is
// lost. Half of TAXO_KILL_ROUNDS rounds: each opens a window.
#include "core/collection/check.h"
#include "core/collection/determination.h"
#include "tests/collection_kill/child.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <vector>

namespace taxo {
namespace {

using ::testing::AnyOf;
using ::testing::IsEmpty;

/// What was said of each photograph that something was said of, in order.
using Verdicts = std::vector<Verdict>;

/// What the child has said after so many steps: every fourth takes the one before back.
Verdicts verdictsAfter(std::int64_t steps) {
    Verdicts said;
    for (std::int64_t step = 0; step < steps; ++step) {
        if (step % 4 == 3) {
            said.pop_back();
        } else {
            said.push_back(step % 2 == 0 ? Verdict::Nothing : Verdict::Unknown);
        }
    }
    return said;
}

class KillWindow : public ::testing::Test {
protected:
    KillWindow() : season(photos.collection->file()) {
        photos.collection.reset(); // all of it lies in the file
    }

    test::ChildResult review(std::optional<std::chrono::nanoseconds> killAfter = std::nullopt) {
        for (const char* const end : {"", "-wal", "-shm", "-lock"}) {
            std::filesystem::remove(file.string() + end);
        }
        std::filesystem::copy_file(season, file);
        return test::runChild({TAXO_REVIEW_CHILD, file}, killAfter);
    }

    /// Of the collection as it opens after that.
    Verdicts kept() const {
        const auto collection = Collection::open(file);
        EXPECT_TRUE(collection) << collection.error().text();
        EXPECT_FALSE(collection->isReadOnly()) << collection->whyReadOnly();
        const auto report = checkCollection(file);
        EXPECT_TRUE(report) << report.error().text();
        EXPECT_THAT(report->problems, IsEmpty());
        Verdicts verdicts;
        for (const ItemId item : photos.items) {
            const auto said = determinationsOf(*collection, item);
            EXPECT_TRUE(said) << said.error().text();
            for (const Determination& word : *said) {
                verdicts.push_back(word.verdict);
            }
        }
        return verdicts;
    }

    test::KeptPhotos photos{60};
    std::filesystem::path season;
    test::TempDir dir;
    std::filesystem::path file = dir / "season.taxo";
};

TEST_F(KillWindow, LosesNothingThatItShowedAsDecided) {
    auto shortest = std::chrono::nanoseconds::max();
    for (int i = 0; i < 3; ++i) {
        const test::ChildResult whole = review();
        ASSERT_EQ(whole.status, 0);
        ASSERT_EQ(kept().size(), photos.items.size());
        ASSERT_EQ(kept(), verdictsAfter(whole.committed.back()));
        shortest = std::min(shortest, whole.duration);
    }
    const int rounds = test::killRounds() / 2;
    int hits = 0;
    std::mt19937 random(7);
    for (int round = 0; round < rounds && !HasFailure(); ++round) {
        SCOPED_TRACE("round " + std::to_string(round));
        std::uniform_int_distribution<std::int64_t> moment(0, shortest.count());
        const auto killed = review(std::chrono::nanoseconds(moment(random)));
        hits += killed.wasKilled ? 1 : 0;
        shortest = killed.wasKilled ? shortest : std::min(shortest, killed.duration);
        const std::int64_t told = killed.committed.empty() ? 0 : killed.committed.back();
        // The next step may have been written and not been told of.
        EXPECT_THAT(kept(), AnyOf(verdictsAfter(told), verdictsAfter(told + 1)));
    }
    RecordProperty("hits", hits);
    EXPECT_GE(hits * 10, rounds * 8) << "at least 80 % must hit it running";
}

} // namespace
} // namespace taxo
