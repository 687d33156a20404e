// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/collection/predictions.h"
#include "core/collection/promise_shift.h"
#include "core/collection/when_where.h"
#include "core/workflow/sample_shift.h"
#include "tests/core/collection/answered_photos.h"
#include "tests/core/workflow/photos_of_kinds.h"

#include <gmock/gmock.h>

#include <cmath>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using test::kind;
using testing::HasSubstr;

constexpr std::size_t kOfMonth = 40;

/// Photographs of June, which are the sample, and of July; several of a day.
struct Summer : AnsweredPhotos {
    explicit Summer(double turnedInJuly) : AnsweredPhotos(2 * kOfMonth) {
        answerAll(std::vector<Prediction>(2 * kOfMonth, answer(kind(0), Rank::Species)));
        constexpr std::int64_t kFirstOfJune = 1'748'736'000; // 2025
        constexpr std::int64_t kDay = 86'400;
        std::vector<ItemTime> times;
        Random random(3);
        EmbeddingMatrix rows(items.size(), 2);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool isJuly = i >= kOfMonth;
            const auto day = static_cast<std::int64_t>((isJuly ? 30 : 0) + i % 28);
            times.push_back({items[i], LocalTime{kFirstOfJune + day * kDay, std::nullopt}});
            const double angle = 0.5 * random.normal() + (isJuly ? turnedInJuly : 0.0);
            rows.row(i)[0] = static_cast<float>(std::cos(angle));
            rows.row(i)[1] = static_cast<float>(std::sin(angle));
        }
        EXPECT_TRUE(keepEmbeddings(*collection, vectors, items, rows));
        EXPECT_TRUE(apply(*collection, *proposeTimes(*collection, times), {.person = "Ada"}));
        sample = drawSample(*collection,
                            {.filter = *Filter::parse("date:2025-06"), .halfWidth = 0.001},
                            {.person = "Ada"})
                     .value();
    }

    void judgeAll() {
        for (std::size_t i = 0; i < kOfMonth; ++i) {
            say(i, kind(i % 3));
        }
    }

    Result<SampleShift> shift() const { return shiftOf(*collection, sample, {}, {}, {}); }

    AccuracySample sample;
};

TEST(ShiftOf, LikePhotographsLeavesThePromiseAndNamesTheMonthThatTheSampleHasNot) {
    Summer summer(0.0);
    summer.judgeAll();
    const SampleShift found = summer.shift().value();
    EXPECT_EQ(found.finding.verdict, ShiftVerdict::Stands);
    EXPECT_EQ(found.judged, kOfMonth);
    EXPECT_EQ(found.finding.photographs, kOfMonth);
    EXPECT_EQ(found.finding.whole.first, 28U) << "a day is an event";
    EXPECT_EQ(found.groupedBy, "month");
    ASSERT_EQ(found.unseen.size(), 1U);
    EXPECT_EQ(found.unseen[0].field, "month");
    EXPECT_EQ(found.unseen[0].values, std::vector<std::string>{"2025-07"});
    EXPECT_DOUBLE_EQ(found.unseen[0].share, 1.0);
    EXPECT_THAT(found.text(), HasSubstr("the promise stands"));
    EXPECT_THAT(found.text(), HasSubstr("100.0 % of them are of a month"));
}

TEST(ShiftOf, OtherPhotographsWithdrawsThePromise) {
    Summer summer(1.0);
    summer.judgeAll();
    const SampleShift found = summer.shift().value();
    EXPECT_EQ(found.finding.standsFor(), 0U);
    ASSERT_EQ(found.finding.groups.size(), 1U);
    EXPECT_EQ(found.groupNames[static_cast<std::size_t>(found.finding.groups[0].group)], "2025-07");
    EXPECT_FALSE(found.finding.groups[0].isInSample);
    EXPECT_THAT(found.text(), HasSubstr("promise is withdrawn"));
}

TEST(ShiftOf, ASampleThatNobodyReadSaysWhatToDo) {
    const Summer summer(0.0);
    EXPECT_THAT(summer.shift().error().message, HasSubstr("confirmed photographs"));
}

TEST(FindAndKeepShift, StandsBesideTheAnswersUntilSomethingIsWritten) {
    Summer summer(1.0);
    summer.judgeAll();
    Collection& collection = *summer.collection;
    EXPECT_EQ(promiseShift(collection).value(), std::nullopt);
    const std::string seen = shiftSeen(collection, summer.sample.tag()).value();
    const auto found = findAndKeepShift(collection, summer.sample, {});
    ASSERT_TRUE(found) << found.error().text();
    const auto kept = promiseShift(collection).value();
    ASSERT_TRUE(kept);
    EXPECT_FALSE(kept->stands());
    EXPECT_EQ(kept->seen, seen);
    EXPECT_EQ(kept->text, found->text());
    EXPECT_EQ(shiftSeen(collection, summer.sample.tag()).value(), seen) << "it is no decision";
    EXPECT_TRUE(shiftOfItem(collection, summer.items.back()).value());
    summer.say(0, kind(2));
    EXPECT_NE(shiftSeen(collection, summer.sample.tag()).value(), seen);
    EXPECT_TRUE(promiseShift(collection).value()) << "as it was when it was last looked at";
}

TEST(KeepShift, WithdrawsThePromiseForTheMonthsThatAreUnlikeAlone) {
    Summer summer(0.0);
    Collection& collection = *summer.collection;
    const auto current = currentPredictions(collection).value();
    ASSERT_TRUE(keepShift(collection,
                          {.key = current->id,
                           .sample = "1",
                           .groupedBy = "month",
                           .unlike = {"2025-07"},
                           .text = "why"}));
    EXPECT_EQ(shiftOfItem(collection, summer.items.front()).value(), std::nullopt) << "June";
    const auto july = shiftOfItem(collection, summer.items.back()).value();
    ASSERT_TRUE(july);
    EXPECT_EQ(july->text, "why");
    EXPECT_EQ(july->unlike, std::vector<std::string>{"2025-07"});
    ASSERT_TRUE(keepShift(collection, {.key = current->id, .sample = "1"}));
    EXPECT_TRUE(promiseShift(collection).value()->stands());
    EXPECT_EQ(shiftOfItem(collection, summer.items.back()).value(), std::nullopt);
}

} // namespace
} // namespace taxo
