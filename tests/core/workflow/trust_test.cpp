// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/second_reading.h"
#include "core/workflow/compare_readers.h"
#include "core/workflow/trust_answers.h"
#include "tests/core/collection/answered_photos.h"
#include "tests/core/workflow/photos_of_kinds.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using test::kind;
using test::kUnaidedAda;
using testing::HasSubstr;

const DecisionMaker kUnaidedBen{.person = "Ben", .basis = kUnaided};

/// 40 photographs of four kinds in turn, which the machine all takes for the first.
struct ReadPhotos : AnsweredPhotos {
    ReadPhotos() : AnsweredPhotos(40) {
        answerAll(std::vector<Prediction>(40, answer(kind(0), Rank::Species)));
        sample = drawAll();
    }

    AccuracySample sample;
};

TEST(TrustAnswersOf, ASampleAreWhatWasReadUnaided) {
    ReadPhotos photos;
    for (std::size_t i = 0; i < 20; ++i) {
        photos.say(i, kind(i % 4));
    }
    photos.say(20, kind(0), {.person = "Ada", .basis = "agreed"});
    photos.say(0, kind(1), kUnaidedBen);
    const TrustAnswers found = trustAnswersOf(*photos.collection, photos.sample).value();
    EXPECT_EQ(found.answers.size(), 19U);
    EXPECT_EQ(found.basis.photographs, 19U);
    EXPECT_EQ(found.basis.disputed, 1);
    EXPECT_EQ(found.basis.aided, 1);
    EXPECT_EQ(found.basis.notLookedAt, 19);
    EXPECT_EQ(found.basis.text(), "19 photographs of 19 events, Carnivora");
    EXPECT_THAT(found.basis.answers(), HasSubstr("tiny"));
    EXPECT_THAT(found.basis.notes(), HasSubstr("1 photograph left out: people contradict"));
    std::size_t right = 0;
    for (const RankTruths& truths : found.answers.truths) {
        right += truths[indexOf(Rank::Species)] == true ? 1 : 0;
    }
    EXPECT_EQ(right, 4U) << "of five, one is disputed";
}

TEST(TrustAnswersOf, ASampleThatNobodyReadSaysWhatToDo) {
    const ReadPhotos photos;
    const auto none = trustAnswersOf(*photos.collection, photos.sample);
    EXPECT_EQ(none.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(none.error().message, HasSubstr("40 photographs of the sample not looked at yet"));
}

TEST(CompareReaders, CountsWhatBothReadUnaided) {
    ReadPhotos photos;
    for (std::size_t i = 0; i < 40; ++i) {
        photos.say(i, kind(i % 4));
        photos.say(i, kind(i < 4 ? (i + 1) % 4 : i % 4), kUnaidedBen);
    }
    const ReadersCompared found =
        compareReaders(*photos.collection, {.first = "Ada", .second = "Ben"}).value();
    EXPECT_EQ(found.all.photographs, 40U);
    EXPECT_DOUBLE_EQ(found.all.observed, 0.9);
    EXPECT_NEAR(found.all.kappa.value, (0.9 - 0.25) / 0.75, 1e-12);
    EXPECT_EQ(found.disputes.size(), 4U);
    EXPECT_EQ(found.disputes[0].first, "Ursus alpha");
    EXPECT_EQ(found.disputes[0].second, "Ursus beta");
    ASSERT_EQ(found.taxa.size(), 4U);
    EXPECT_EQ(found.taxa[0].count.photographs, 11U) << "that either calls so";
}

TEST(CompareReaders, OfASecondReadingTakeWhatTheFirstOneSaidHoweverItCameAbout) {
    ReadPhotos photos;
    for (std::size_t i = 0; i < 40; ++i) {
        photos.say(i, kind(i % 4), {.person = "Ada", .basis = "agreed"});
    }
    const auto reading = drawSecondReading(
        *photos.collection, {.first = "Ada", .reader = "Ben", .size = 20}, {.person = "Ben"});
    ASSERT_TRUE(reading) << reading.error().text();
    for (std::size_t i = 0; i < 40; ++i) {
        photos.say(i, kind((i + 1) % 4), {.person = "Ben", .basis = i < 30 ? kUnaided : "agreed"});
    }
    ReadersChoice choice{.first = "Ada", .second = "Ben"};
    EXPECT_EQ(compareReaders(*photos.collection, choice).value().all.photographs, 0U);
    choice.takesAidedOfFirst = true;
    EXPECT_EQ(compareReaders(*photos.collection, choice).value().all.photographs, 30U)
        << "the reader's own words count as ever";
    choice.within = reading->filter();
    EXPECT_LE(compareReaders(*photos.collection, choice).value().all.photographs, 20U);
}

TEST(CompareReaders, SetsTheMachineBesideAPerson) {
    ReadPhotos photos;
    for (std::size_t i = 0; i < 8; ++i) {
        photos.say(i, kind(i % 4));
    }
    photos.say(8, test::genusOf(kind(0)));
    photos.say(9, kind(1), {.person = "Ada", .basis = "agreed"});
    const ReadersCompared found = compareReaders(*photos.collection, {.first = "Ada"}).value();
    EXPECT_DOUBLE_EQ(found.all.observed, 0.25);
    EXPECT_EQ(found.disputes.size(), 6U);
    EXPECT_EQ(found.higher, 1);
    EXPECT_EQ(found.aided, 1);
}

TEST(CompareReaders, NamesThosePeopleWhoHaveSpoken) {
    ReadPhotos photos;
    photos.say(0, kind(0));
    const auto missing = compareReaders(*photos.collection, {.first = "Ada", .second = "Zoe"});
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_THAT(missing.error().message, HasSubstr("These people have: Ada."));
}

} // namespace
} // namespace taxo
