// SPDX-License-Identifier: MIT
#include "core/trust/accuracy_dial.h"
#include "tests/core/trust/dial_trial.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <limits>

namespace taxo {
namespace {

using test::JudgedWorld;
using Finding = RankEvidence::Finding;
using testing::HasSubstr;

/// So many answers at species alone, each an event, scores falling from 1; right where asked.
template <class IsRight>
JudgedAnswers answersOf(std::size_t count, const IsRight& isRight) {
    JudgedAnswers answers;
    for (std::size_t i = 0; i < count; ++i) {
        RankScores scores;
        scores.fill(kNoScore);
        scores[indexOf(Rank::Species)] = 1.0F - static_cast<float>(i) / static_cast<float>(count);
        RankTruths truths;
        truths[indexOf(Rank::Species)] = isRight(i);
        answers.scores.push_back(scores);
        answers.truths.push_back(truths);
        answers.taxa.push_back(static_cast<std::int32_t>(i % 5));
    }
    return answers;
}

const RankEvidence& speciesOf(const DialSetting& setting) {
    return setting.ranks[indexOf(Rank::Species)];
}

TEST(AccuracyDial, NamesAllWhereAllAreRight) {
    const auto dial = AccuracyDial::of(answersOf(300, [](std::size_t) { return true; })).value();
    const DialSetting setting = dial.at(0.95).value();
    EXPECT_EQ(speciesOf(setting).finding, Finding::Promised);
    EXPECT_EQ(speciesOf(setting).photographs, 300U);
    const ClimbCounts counts = countsOf(setting.rule, dial.answers().scores);
    EXPECT_EQ(counts.given[indexOf(Rank::Species)], 300U);
    EXPECT_EQ(counts.open, 0U);
}

TEST(AccuracyDial, StopsWhereNamesBecomeWrong) {
    // The surer half is right, the other by chance of a half.
    const auto dial = AccuracyDial::of(answersOf(2000, [](std::size_t i) {
                          return i < 1000 || i % 2 == 0;
                      })).value();
    const DialSetting setting = dial.at(0.95).value();
    EXPECT_EQ(speciesOf(setting).finding, Finding::Promised);
    // 95 % of 1,111 would be right; a twentieth of chance costs some 30.
    EXPECT_NEAR(static_cast<double>(speciesOf(setting).photographs), 1060.0, 50.0);
    const auto stricter = dial.at(0.99).value();
    const auto laxer = dial.at(0.8).value();
    const std::size_t species = indexOf(Rank::Species);
    EXPECT_GT(stricter.rule.least[species], setting.rule.least[species]);
    EXPECT_LT(laxer.rule.least[species], setting.rule.least[species]);
}

TEST(AccuracyDial, SaysHowManyMoreEventsAreNeeded) {
    const auto dial = AccuracyDial::of(answersOf(40, [](std::size_t) { return true; })).value();
    const auto setting = dial.at(0.95);
    ASSERT_FALSE(setting);
    EXPECT_EQ(setting.error().code, ErrorCode::InvalidInput);
    // 59 right ones of 59 are the fewest that show 95 %.
    EXPECT_EQ(setting.error().message,
              "95 % cannot be promised at any rank. Nearest to it is the species: 40 of 40 "
              "confirmed names of 40 events are right, which are too few to promise 95 %. Confirm "
              "photographs of about 19 more events.");
    EXPECT_TRUE(dial.at(0.8));
}

TEST(AccuracyDial, SaysThatMorePhotographsDoNotHelpWhereTheSurestAreWrong) {
    const auto dial =
        AccuracyDial::of(answersOf(400, [](std::size_t i) { return i % 3 != 0; })).value();
    const auto setting = dial.at(0.95);
    ASSERT_FALSE(setting);
    EXPECT_THAT(setting.error().message, HasSubstr("choose a lower target"));
}

TEST(AccuracyDial, CountsABurstOnce) {
    JudgedAnswers answers = answersOf(300, [](std::size_t) { return true; });
    answers.events.resize(300);
    for (std::size_t i = 0; i < 300; ++i) {
        answers.events[i] = static_cast<std::int32_t>(i / 10);
    }
    const auto setting = AccuracyDial::of(answers).value().at(0.95);
    ASSERT_FALSE(setting);
    EXPECT_THAT(setting.error().message, HasSubstr("names of 30 events are right"));
}

TEST(AccuracyDial, RanksAboveNameWhatDeeperOnesLeave) {
    const JudgedWorld world{.events = 3000, .burstShare = 0.0, .seed = 5};
    const auto dial = AccuracyDial::of(world.judged()).value();
    const DialSetting setting = dial.at(0.9).value();
    const ClimbCounts counts = countsOf(setting.rule, dial.answers().scores);
    for (const Rank rank : {Rank::Genus, Rank::Species}) {
        const RankEvidence& evidence = setting.ranks[indexOf(rank)];
        EXPECT_EQ(evidence.finding, Finding::Promised);
        EXPECT_EQ(evidence.photographs, counts.given[indexOf(rank)])
            << "what was counted is what gets a name of this rank";
    }
}

TEST(AccuracyDial, LeavesOutWhatPeopleCouldNotTell) {
    JudgedAnswers answers = answersOf(200, [](std::size_t i) { return i % 2 == 0; });
    for (std::size_t i = 1; i < 200; i += 2) {
        answers.truths[i].fill(std::nullopt);
    }
    const DialSetting setting = AccuracyDial::of(answers).value().at(0.95).value();
    EXPECT_EQ(speciesOf(setting).photographs, 100U);
}

TEST(AccuracyDial, RefusesWhatSaysNothing) {
    const auto none = AccuracyDial::of({});
    EXPECT_THAT(none.error().message, HasSubstr("no confirmed photographs"));
    JudgedAnswers same = answersOf(100, [](std::size_t) { return true; });
    same.taxa.assign(100, 3);
    EXPECT_THAT(AccuracyDial::of(same).error().message, HasSubstr("are of one taxon"));
    JudgedAnswers broken = answersOf(100, [](std::size_t) { return true; });
    broken.scores[7].fill(std::numeric_limits<float>::quiet_NaN());
    EXPECT_THAT(AccuracyDial::of(broken).error().message, HasSubstr("Answer 7"));
    const auto dial = AccuracyDial::of(answersOf(100, [](std::size_t) { return true; })).value();
    for (const double target : {1.0, 0.3, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_FALSE(dial.at(target)) << target;
    }
}

TEST(ChangedRows, AreThoseThatGetAnotherRank) {
    ClimbRule before;
    before.least = {0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.5F, 0.9F};
    ClimbRule after = before;
    after.least[indexOf(Rank::Species)] = 0.7F;
    const RankScores sure{1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 0.95F};
    const RankScores moved{1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 1.0F, 0.8F};
    const RankScores unnamed{0.4F, kNoScore, kNoScore, kNoScore, kNoScore, kNoScore, kNoScore};
    const std::vector<RankScores> answers{sure, moved, unnamed};
    EXPECT_THAT(changedRows(before, after, answers), testing::ElementsAre(1U));
    EXPECT_EQ(before.rankOf(moved), Rank::Genus);
    const ClimbCounts counts = countsOf(after, answers);
    EXPECT_DOUBLE_EQ(counts.shareAt(Rank::Species), 2.0 / 3.0);
    EXPECT_DOUBLE_EQ(counts.shareOpen(), 1.0 / 3.0);
}

TEST(AccuracyDial, KeepsItsPromiseInWorldsOfBursts) {
    constexpr std::size_t kWorlds = 40;
    const test::DialTrial trial = test::tryWorlds(kWorlds, 600, {0.9}, true).front();
    EXPECT_EQ(trial.refused, 0U);
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        // More than 6 of 40 that break with a chance of 0.05 come once in 300.
        EXPECT_LE(trial.broken[rank], 6U) << nameOf(kAllRanks[rank]);
    }
    EXPECT_GT(trial.ofBest, 0.8);
}

TEST(AccuracyDial, CountedByPhotographWouldBreakIt) {
    const test::DialTrial trial = test::tryWorlds(40, 600, {0.9}, false).front();
    EXPECT_GT(trial.broken[indexOf(Rank::Species)], 6U)
        << "worlds without bursts would not show why events are counted";
}

} // namespace
} // namespace taxo
