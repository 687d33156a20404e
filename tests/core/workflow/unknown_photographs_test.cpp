// SPDX-License-Identifier: MIT
// From photographs that nobody knows to working names, in a collection.
#include "core/collection/answer_origin.h"
#include "core/collection/clusterings.h"
#include "core/collection/determination.h"
#include "core/collection/item_values.h"
#include "core/collection/journal.h"
#include "core/collection/judged_items.h"
#include "core/collection/novelty_answers.h"
#include "core/collection/query.h"
#include "core/structure/compare_clusterings.h"
#include "core/workflow/unknown_clusters.h"
#include "core/workflow/unknown_photographs.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/core/workflow/novelty_collection.h"
#include "tests/support/environment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::NoveltyWorld;
using ::testing::HasSubstr;
using Kind = NoveltyWorld::Kind;

const DecisionMaker kAda{.person = "Ada", .basis = kUnaided};

/// A world in a collection.
class UnknownPhotographsOf : public testing::Test {
protected:
    UnknownPhotographsOf() : kept(0), cache("XDG_CACHE_HOME", (kept.dir / "cache").native()) {
        world = NoveltyWorld{.seed = 4, .families = 5, .events = 6, .eventSpread = 0.5}.make();
        auto put = test::putInto(*kept.collection, world, kAda);
        EXPECT_TRUE(put) << put.error().text();
        items = *std::move(put);
    }

    Kind kindOf(ItemId item) const {
        const auto place = std::ranges::find(items, item);
        return world.kinds[static_cast<std::size_t>(place - items.begin())];
    }

    const Lineage& truthOf(ItemId item) const {
        const auto place = std::ranges::find(items, item);
        return world.truths[static_cast<std::size_t>(place - items.begin())];
    }

    UnknownPhotographs find(const UnknownOptions& options = {}) {
        auto found = findUnknown(*kept.collection, {}, options);
        EXPECT_TRUE(found) << found.error().text();
        return *std::move(found);
    }

    test::KeptPhotos kept;
    test::Environment cache;
    NoveltyWorld::Made world;
    std::vector<ItemId> items;
};

TEST_F(UnknownPhotographsOf, ACollectionAreFoundKeptAndFilteredBy) {
    Collection& collection = *kept.collection;
    const UnknownPhotographs found = find({.rate = 0.05});
    const auto confirmed = std::ranges::count(world.kinds, Kind::Confirmed);
    EXPECT_EQ(found.run.photographs, confirmed);
    EXPECT_EQ(found.items.size(), world.kinds.size() - static_cast<std::size_t>(confirmed));
    EXPECT_GT(found.power.area, 0.8);
    std::map<Kind, std::pair<double, double>> called;
    for (const ItemNovelty& one : found.items) {
        auto& [unknown, all] = called[kindOf(one.item)];
        unknown += one.isUnknown ? 1.0 : 0.0;
        all += 1.0;
        EXPECT_EQ(one.isUnknown, !one.sign.empty());
    }
    const auto shareOf = [&](Kind kind) { return called[kind].first / called[kind].second; };
    EXPECT_LT(shareOf(Kind::Known), 0.15);
    EXPECT_GT(shareOf(Kind::NewSpecies), 0.4);
    EXPECT_GT(shareOf(Kind::NewFamily), shareOf(Kind::NewSpecies));

    ASSERT_TRUE(keepNovelty(collection, found.run, found.items));
    EXPECT_EQ(findItems(collection, Filter::parse("novel").value(), {})->size(), found.unknown());
    EXPECT_EQ(noveltyRun(collection)->value().events, found.run.events);
    const auto values = valuesOf(collection, items, "novelty");
    ASSERT_TRUE(values);
    EXPECT_EQ(values->values, (std::vector<std::string>{"", "known", "unknown"}));
    const auto first = std::ranges::find_if(found.items, &ItemNovelty::isUnknown);
    const auto read = noveltyOf(collection, first->item);
    ASSERT_TRUE(read && *read);
    EXPECT_EQ((*read)->sign, first->sign);
    EXPECT_DOUBLE_EQ((*read)->pValue, first->pValue);
    EXPECT_FALSE(*noveltyOf(collection, items.front())) << "it is confirmed: nobody asked";

    // What somebody names since is looked for no more; a later search takes the place of this one.
    ASSERT_TRUE(determine(collection,
                          std::vector<ItemId>{first->item},
                          Verdict::Taxon,
                          truthOf(first->item),
                          "",
                          kAda));
    EXPECT_EQ(unknownItems(collection)->size(), found.unknown() - 1);
    const UnknownPhotographs again = find({.rate = 0.2});
    EXPECT_GT(again.unknown(), found.unknown());
    ASSERT_TRUE(keepNovelty(collection, again.run, again.items));
    EXPECT_EQ(unknownItems(collection)->size(), again.unknown());
}

TEST_F(UnknownPhotographsOf, ABatchKeepFalseDiscoveriesRare) {
    const UnknownPhotographs all = find({.rate = 0.2});
    const UnknownPhotographs some = find({.rate = 0.2, .falseShare = 0.1});
    EXPECT_LT(some.unknown(), all.unknown());
    EXPECT_GT(some.unknown(), 0U);
    EXPECT_EQ(some.unknown() + static_cast<std::size_t>(some.heldBack), all.unknown());
    EXPECT_THAT(some.notes(), HasSubstr("held back"));
    std::size_t known = 0;
    for (const ItemNovelty& one : some.items) {
        EXPECT_TRUE(!one.isUnknown || one.falseShare <= 0.1);
        known += one.isUnknown && kindOf(one.item) == Kind::Known ? 1 : 0;
    }
    EXPECT_LT(static_cast<double>(known), 0.2 * static_cast<double>(some.unknown()));
    EXPECT_THAT(some.promise(), HasSubstr("at most 10.0 % are of confirmed species"));
    const UnknownPhotographs clades = find({.rate = 0.2, .clades = Rank::Order});
    EXPECT_FALSE(clades.clades.empty());
    EXPECT_THAT(clades.notes(), HasSubstr("Of rank order"));
}

TEST_F(UnknownPhotographsOf, FewConfirmedOnesAreNotCalledAnything) {
    const auto few = findUnknown(
        *kept.collection, {}, {.known = Filter::parse("species:\"Genus00 species000\"").value()});
    ASSERT_FALSE(few);
    EXPECT_THAT(few.error().message, HasSubstr("Not enough confirmed photographs"));
}

TEST_F(UnknownPhotographsOf, AnswersWeighedByPlacesAreNotSought) {
    PredictionKey key = (*originOfAnswers(*kept.collection))->key;
    key.places = "alps 0.5";
    ASSERT_TRUE(makeCurrent(*kept.collection, keep(*kept.collection, key).value()));
    EXPECT_THAT(findUnknown(*kept.collection, {}, {}).error().message,
                HasSubstr("weighed by places"));
}

TEST_F(UnknownPhotographsOf, ASpeciesShareAClusterAParentAndAWorkingName) {
    Collection& collection = *kept.collection;
    EXPECT_EQ(seekUnknownClusters(collection).error().code, ErrorCode::NotFound);
    const UnknownPhotographs found = find({.rate = 0.05});
    ASSERT_TRUE(keepNovelty(collection, found.run, found.items));
    auto clusters = seekUnknownClusters(collection);
    ASSERT_TRUE(clusters) << clusters.error().text();
    ASSERT_GE(clusters->clusters.size(), 5U);
    std::size_t right = 0;
    for (const UnknownCluster& one : clusters->clusters) {
        std::map<Lineage, std::size_t> truths;
        for (const ItemId item : one.items) {
            ++truths[truthOf(item)];
        }
        const Lineage& most = std::ranges::max_element(truths, {}, [](const auto& truth) {
                                  return truth.second;
                              })->first;
        const auto rank = std::ranges::count_if(
            one.parent.names, [](const std::string& name) { return !name.empty(); });
        right +=
            rank > 0 && most.downTo(kAllRanks[static_cast<std::size_t>(rank) - 1]) == one.parent
                ? 1
                : 0;
        EXPECT_NE(one.nearest, Lineage());
    }
    EXPECT_GE(static_cast<double>(right), 0.8 * static_cast<double>(clusters->clusters.size()));

    const auto step = keepUnknownClusters(collection, *clusters, "unknown", kAda);
    ASSERT_TRUE(step && *step);
    std::set<std::string> names;
    for (const UnknownCluster& one : clusters->clusters) {
        EXPECT_TRUE(names.insert(one.name).second) << one.name << " stands twice";
        EXPECT_NE(one.id, ClusterId()) << "it is kept";
    }
    EXPECT_EQ(keepUnknownClusters(collection, *clusters, "unknown", kAda).error().code,
              ErrorCode::InvalidInput);

    // Determined by its name, and back.
    const auto described =
        describeUnknownClusters(collection, *clusteringNamed(collection, "unknown"));
    ASSERT_TRUE(described) << described.error().text();
    const UnknownCluster& first = described->front();
    EXPECT_EQ(first.name, clusters->clusters.front().name);
    ASSERT_TRUE(determineByWorkingName(collection, first, kAda));
    const auto word = determinationsOf(collection, first.items.front())->front();
    EXPECT_EQ(word.taxon, first.parent);
    EXPECT_THAT(word.qualifier, testing::StartsWith("sp. "));
    EXPECT_EQ(sureOf(word), first.parent) << "the number takes nothing away";
    EXPECT_THAT(journalOf(collection, 1)->front().text, HasSubstr(first.name));
    ASSERT_TRUE(undo(collection));
    EXPECT_TRUE(determinationsOf(collection, first.items.front())->empty());

    // All of them are one step.
    std::vector<UnknownCluster> named = clusters->clusters;
    std::erase_if(named, [](const UnknownCluster& one) { return one.name.empty(); });
    ASSERT_GT(named.size(), 1U);
    ASSERT_TRUE(determineByWorkingNames(collection, named, kAda));
    EXPECT_EQ(determinationsOf(collection, named.back().items.front())->front().taxon,
              named.back().parent);
    ASSERT_TRUE(undo(collection));
    for (const UnknownCluster& one : named) {
        EXPECT_TRUE(determinationsOf(collection, one.items.front())->empty());
    }

    // Undone, its number is not given again.
    ASSERT_TRUE(undo(collection));
    EXPECT_FALSE(clusteringNamed(collection, "unknown"));
    auto later = seekUnknownClusters(collection);
    ASSERT_TRUE(keepUnknownClusters(collection, *later, "unknown", kAda));
    for (const UnknownCluster& one : later->clusters) {
        EXPECT_TRUE(names.insert(one.name).second) << one.name << " was given before";
    }
}

} // namespace
} // namespace taxo
