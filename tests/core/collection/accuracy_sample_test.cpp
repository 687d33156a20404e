// SPDX-License-Identifier: MIT
#include "core/collection/accuracy_sample.h"
#include "core/collection/determination.h"
#include "core/collection/item_rows.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using test::at;
using test::genusOf;
using test::kUnaidedAda;

Lineage bear() {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
    return lineage;
}

Lineage polarBear() {
    Lineage lineage = bear();
    lineage.at(Rank::Species) = "maritimus";
    return lineage;
}

TEST(AccuracySample, IsDrawnFromItsFilterAndAsLargeAsTheIntervalWants) {
    test::KeptPhotos photos(200);
    const auto from = std::span(photos.items).first(150);
    ASSERT_TRUE(tag(*photos.collection, from, "alps", {.person = "Ada"}));
    const auto sample = drawSample(*photos.collection,
                                   {.filter = *Filter::parse("tag:alps"), .halfWidth = 0.1},
                                   {.person = "Ada"})
                            .value();
    EXPECT_EQ(sample.population, 150);
    EXPECT_EQ(sample.items, 59) << "97 of many, 59 of 150";
    const auto drawn = findItems(*photos.collection, sample.filter(), {}).value();
    EXPECT_EQ(drawn.size(), 59U);
    EXPECT_TRUE(std::ranges::includes(from, drawn));
}

TEST(AccuracySample, DrawsEveryItemAsOften) {
    test::KeptPhotos photos(20);
    std::map<ItemId, int> times;
    constexpr int kDraws = 150;
    for (int seed = 0; seed < kDraws; ++seed) {
        // 14 of 20.
        const auto sample =
            drawSample(*photos.collection,
                       {.halfWidth = 0.15, .seed = static_cast<std::uint64_t>(seed)},
                       {.person = "Ada"})
                .value();
        ASSERT_EQ(sample.items, 14);
        const auto drawn = findItems(*photos.collection, sample.filter(), {}).value();
        for (const ItemId item : drawn) {
            ++times[item];
        }
        ASSERT_TRUE(undo(*photos.collection));
    }
    for (const ItemId item : photos.items) {
        EXPECT_NEAR(times[item], 105, 23) << "four deviations of a binomial";
    }
}

TEST(AccuracySample, IsTheSameBySeedAndSurvivesARestart) {
    test::KeptPhotos photos(50);
    const SampleOptions options{.halfWidth = 0.2, .name = "spring", .seed = 7};
    const auto sample = drawSample(*photos.collection, options, {.person = "Ada"}).value();
    const auto drawn = findItems(*photos.collection, sample.filter(), {}).value();
    photos.reopen();
    const auto found = sampleNamed(*photos.collection, "spring").value();
    EXPECT_EQ(found.population, 50);
    EXPECT_EQ(found.items, sample.items);
    EXPECT_EQ(*findItems(*photos.collection, found.filter(), {}), drawn);
    ASSERT_TRUE(undo(*photos.collection));
    const auto again = drawSample(*photos.collection, options, {.person = "Ada"}).value();
    EXPECT_EQ(*findItems(*photos.collection, again.filter(), {}), drawn);
}

TEST(AccuracySample, IsOneStepThatIsUndoneAndDoneAgain) {
    test::KeptPhotos photos(50);
    ASSERT_TRUE(drawSample(*photos.collection, {.halfWidth = 0.2}, {.person = "Ada"}));
    const auto undone = undo(*photos.collection).value();
    EXPECT_EQ(undone->text, "sample 1: 17 items drawn from 50");
    EXPECT_TRUE(samplesOf(*photos.collection)->empty());
    EXPECT_FALSE(nextUndo(*photos.collection).value()) << "there was no other step";
    ASSERT_TRUE(redo(*photos.collection));
    EXPECT_EQ(samplesOf(*photos.collection)->size(), 1U);
}

TEST(AccuracySample, HasANameOfItsOwn) {
    test::KeptPhotos photos(5);
    const DecisionMaker ada{.person = "Ada"};
    EXPECT_EQ(drawSample(*photos.collection, {}, ada)->name, "1");
    EXPECT_EQ(drawSample(*photos.collection, {}, ada)->name, "2");
    EXPECT_EQ(drawSample(*photos.collection, {.name = "from 3 from"}, ada)->tag(),
              "sample from 3 from from 5");
    EXPECT_TRUE(sampleNamed(*photos.collection, "from 3 from"));
    const auto twice = drawSample(*photos.collection, {.name = "2"}, ada);
    EXPECT_EQ(twice.error().code, ErrorCode::InvalidInput);
    const auto missing = sampleNamed(*photos.collection, "3");
    EXPECT_THAT(missing.error().message, testing::HasSubstr("1, 2, from 3 from"));
}

TEST(AccuracySample, IsNoTagOfAnotherKind) {
    test::KeptPhotos photos(5);
    for (const char* name : {"sample",
                             "sample 1",
                             "sample from 5",
                             "sample x from home",
                             "sample 1 from 0",
                             "a sample 1 from 5"}) {
        ASSERT_TRUE(tag(*photos.collection, photos.items, name, {.person = "Ada"}));
    }
    EXPECT_TRUE(samplesOf(*photos.collection)->empty());
}

TEST(AccuracySample, IsNotDrawnFromNothing) {
    test::KeptPhotos photos(5);
    const DecisionMaker ada{.person = "Ada"};
    for (const double halfWidth : {0.0, 0.5, -0.1}) {
        EXPECT_EQ(drawSample(*photos.collection, {.halfWidth = halfWidth}, ada).error().code,
                  ErrorCode::InvalidInput);
    }
    const auto none = drawSample(*photos.collection, {.filter = *Filter::parse("tag:none")}, ada);
    EXPECT_EQ(none.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(journalOf(*photos.collection, 10)->empty());
}

TEST(SampleAccuracy, IsThatOfEveryRankAndOfTheBestSupportedNames) {
    AnsweredPhotos photos(4);
    photos.answerAll({answer(bear(), Rank::Species),
                      answer(bear(), Rank::Species),
                      answer(bear(), Rank::Genus),
                      answer(bear(), std::nullopt)});
    const auto sample = photos.drawAll();
    photos.say(0, bear());
    photos.say(1, polarBear());
    photos.say(2, polarBear());
    photos.say(3, bear());
    const auto accuracy = accuracyOf(*photos.collection, sample).value();
    EXPECT_EQ(accuracy.judged, 4);
    EXPECT_EQ(accuracy.left(), 0);
    EXPECT_EQ(at(accuracy, Rank::Genus).right, 4U);
    EXPECT_EQ(at(accuracy, Rank::Genus).all, 4U);
    EXPECT_EQ(at(accuracy, Rank::Species).right, 2U);
    EXPECT_EQ(at(accuracy, Rank::Species).all, 4U);
    EXPECT_EQ(accuracy.supported.right, 2U) << "of two species and a genus";
    EXPECT_EQ(accuracy.supported.all, 3U);
    EXPECT_EQ(accuracy.notSure, 1);
    EXPECT_DOUBLE_EQ(at(accuracy, Rank::Species).low, 0.5) << "all of them were looked at";
    EXPECT_DOUBLE_EQ(at(accuracy, Rank::Species).high, 0.5);
}

TEST(SampleAccuracy, AsksOnlyAsDeepAsPeopleAreSure) {
    AnsweredPhotos photos(4);
    photos.answerAll(std::vector(4, answer(polarBear(), Rank::Species)));
    const auto sample = photos.drawAll();
    photos.say(0, genusOf(bear()));
    ASSERT_TRUE(
        determine(*photos.collection, photos.one(1), Verdict::Taxon, bear(), "cf.", kUnaidedAda));
    ASSERT_TRUE(
        determine(*photos.collection, photos.one(2), Verdict::Unknown, {}, "", kUnaidedAda));
    ASSERT_TRUE(
        determine(*photos.collection, photos.one(3), Verdict::Nothing, {}, "", kUnaidedAda));
    const auto accuracy = accuracyOf(*photos.collection, sample).value();
    EXPECT_EQ(accuracy.judged, 3);
    EXPECT_EQ(accuracy.unknown, 1);
    EXPECT_EQ(at(accuracy, Rank::Genus).right, 2U);
    EXPECT_EQ(at(accuracy, Rank::Genus).all, 2U);
    EXPECT_EQ(at(accuracy, Rank::Species).all, 0U);
    EXPECT_EQ(accuracy.tooDeep, 2);
    EXPECT_EQ(accuracy.supported.all, 1U) << "where nothing is there, a name is wrong";
    EXPECT_EQ(accuracy.supported.right, 0U);
}

TEST(SampleAccuracy, TakesAnEpithetForANameOnlyWithItsGenus) {
    AnsweredPhotos photos(1);
    Lineage other = bear();
    other.at(Rank::Genus) = "Helarctos";
    photos.answerAll({answer(other, Rank::Species)});
    const auto sample = photos.drawAll();
    photos.say(0, bear());
    EXPECT_EQ(at(*accuracyOf(*photos.collection, sample), Rank::Species).right, 0U);
}

TEST(SampleAccuracy, DoesNotCountWhatWasSeenWithTheSuggestionOrIsNotOfTheSample) {
    AnsweredPhotos photos(200);
    photos.answerAll(std::vector(200, answer(bear(), Rank::Species)));
    const auto sample =
        drawSample(*photos.collection, {.halfWidth = 0.2}, {.person = "Ada"}).value();
    const auto drawn = photos.drawn(sample);
    // All that is not of the sample was looked at because it was doubtful, and is wrong.
    const std::set<ItemId> inside(drawn.begin(), drawn.end());
    std::vector<ItemId> outside;
    std::ranges::copy_if(photos.items, std::back_inserter(outside), [&](ItemId item) {
        return !inside.contains(item);
    });
    ASSERT_TRUE(
        determine(*photos.collection, outside, Verdict::Taxon, polarBear(), "", kUnaidedAda));
    ASSERT_TRUE(agree(*photos.collection, std::span(drawn).first(3), "Ada"));
    const std::array chosen = {drawn[3]};
    ASSERT_TRUE(
        determine(*photos.collection, chosen, Verdict::Taxon, polarBear(), "", {.person = "Ada"}));
    const auto before = accuracyOf(*photos.collection, sample).value();
    EXPECT_EQ(before.judged, 0);
    EXPECT_EQ(before.aided, 4);
    EXPECT_EQ(before.notLookedAt, sample.items - 4);
    EXPECT_EQ(before.supported.all, 0U);
    EXPECT_EQ(before.supported.low, 0.0);
    EXPECT_EQ(before.supported.high, 1.0);
    // A second look without it does count, also where another person agreed before.
    ASSERT_TRUE(determine(*photos.collection,
                          std::span(drawn).first(3),
                          Verdict::Taxon,
                          bear(),
                          "",
                          {.person = "Ben", .basis = kUnaided}));
    const auto after = accuracyOf(*photos.collection, sample).value();
    EXPECT_EQ(after.judged, 3);
    EXPECT_EQ(after.aided, 1);
    EXPECT_EQ(after.supported.right, 3U);
}

TEST(SampleAccuracy, TakesTheWordOnAnOccurrence) {
    AnsweredPhotos photos(2);
    photos.answerAll(std::vector(2, answer(bear(), Rank::Species)));
    const auto sample = photos.drawAll();
    const std::vector<NewOccurrence> made = {{.items = photos.items}};
    const auto occurrence = addOccurrences(*photos.collection, made, {.person = "Ada"}).value();
    ASSERT_TRUE(determine(*photos.collection, occurrence, Verdict::Taxon, bear(), "", kUnaidedAda));
    EXPECT_EQ(accuracyOf(*photos.collection, sample)->judged, 2);
}

TEST(SampleAccuracy, GoesByTheAnswersThatAreCurrentAndSaysWhereThereIsNone) {
    AnsweredPhotos photos(2);
    const auto sample = photos.drawAll();
    photos.say(0, bear());
    photos.say(1, bear());
    EXPECT_EQ(accuracyOf(*photos.collection, sample)->notIdentified, 2);
    photos.answerAll({answer(polarBear(), Rank::Species)}, 1);
    EXPECT_EQ(accuracyOf(*photos.collection, sample)->notIdentified, 1);
    EXPECT_EQ(at(*accuracyOf(*photos.collection, sample), Rank::Species).right, 0U);
    photos.answerAll(std::vector(2, answer(bear(), Rank::Species)), 2);
    EXPECT_EQ(at(*accuracyOf(*photos.collection, sample), Rank::Species).right, 2U);
}

TEST(SampleAccuracy, RowsTellWhatWasSaidUnaided) {
    AnsweredPhotos photos(3);
    photos.answerAll(std::vector(3, answer(bear(), Rank::Species)));
    photos.say(0, bear());
    ASSERT_TRUE(agree(*photos.collection, photos.one(1), "Ada"));
    const auto rows = rowsOf(*photos.collection, photos.items).value();
    EXPECT_TRUE(rows[0].isUnaided);
    EXPECT_FALSE(rows[1].isUnaided);
    EXPECT_FALSE(rows[2].isUnaided);
}

} // namespace
} // namespace taxo
