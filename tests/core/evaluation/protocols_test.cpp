// SPDX-License-Identifier: MIT
#include "core/evaluation/protocols.h"
#include "core/statistics/groups.h"
#include "tests/core/evaluation/labelled_world.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace taxo {
namespace {

using test::LabelledWorld;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Protocols : public testing::Test {
protected:
    std::unique_ptr<BatchSearch> search = loadBatchSearch().value();
};

std::size_t asked(const std::vector<double>& right) {
    return static_cast<std::size_t>(
        std::ranges::count_if(right, [](double one) { return !std::isnan(one); }));
}

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

TEST_F(Protocols, ZeroShotTakesTheNearestTextAndCountsThoseBeforeTheRightOne) {
    // Texts along the axes; a row lies nearer to some of them than to its own.
    EmbeddingMatrix texts(6, 6);
    for (std::size_t i = 0; i < 6; ++i) {
        texts.row(i)[i] = 1.0F;
    }
    LabelledRows data;
    data.classCount = 6;
    const auto add = [&](std::initializer_list<float> values, std::uint32_t ofClass) {
        data.rows.append(std::vector<float>(values));
        data.classes.push_back(ofClass);
    };
    add({0.1F, 0.9F, 0, 0, 0, 0}, 1);
    add({0.9F, 0.8F, 0.7F, 0, 0, 0}, 2);
    add({0.9F, 0.8F, 0.7F, 0.6F, 0, 0}, 3);
    add({0.9F, 0.8F, 0.7F, 0.6F, 0.5F, 0.4F}, 5);
    data.events = numberedEvents({}, 4);
    const std::vector<std::uint32_t> own = {0, 1, 2, 3, 4, 5};
    const auto scores = zeroShot(data, texts, own, *search).value();
    EXPECT_THAT(scores.right, ElementsAre(1, 0, 0, 0));
    EXPECT_THAT(scores.amongThree, ElementsAre(1, 1, 0, 0));
    EXPECT_THAT(scores.amongFive, ElementsAre(1, 1, 1, 0));
    // Classes 0 and 2 are called the same: either is right.
    const std::vector<std::uint32_t> shared = {0, 1, 0, 3, 4, 5};
    EXPECT_THAT(zeroShot(data, texts, shared, *search)->right, ElementsAre(1, 1, 0, 0));
    EXPECT_THAT(zeroShot(data, EmbeddingMatrix(6, 7), own, *search).error().message,
                HasSubstr("different models"));
}

TEST_F(Protocols, SimpleShotAsksEachPhotographThatIsNoSupport) {
    const auto data = LabelledWorld{}.make().data; // 6 x 10
    const auto one = simpleShot(data, {.shots = 1, .draws = 5, .seed = 0}).value();
    EXPECT_EQ(one.draws.size(), 5U);
    EXPECT_GT(mean(one.draws), 0.8);
    const auto five = simpleShot(data, {.shots = 5, .draws = 5, .seed = 0}).value();
    EXPECT_GT(mean(five.draws), mean(one.draws));
    const auto single = simpleShot(data, {.shots = 5, .draws = 1, .seed = 0}).value();
    EXPECT_EQ(asked(single.right), 30U);
    EXPECT_DOUBLE_EQ(std::accumulate(single.right.begin(),
                                     single.right.end(),
                                     0.0,
                                     [](double sum, double score) {
                                         return std::isnan(score) ? sum : sum + score;
                                     }) /
                         30.0,
                     single.draws.front());
    EXPECT_EQ(simpleShot(data, {.shots = 5, .draws = 1, .seed = 0})->right.size(), 60U);
    EXPECT_EQ(simpleShot(data, {.shots = 5, .draws = 5, .seed = 0})->draws, five.draws);
    EXPECT_NE(simpleShot(data, {.shots = 1, .draws = 5, .seed = 1})->draws, one.draws);
}

TEST_F(Protocols, SimpleShotIsAtChanceWhereClassesSayNothing) {
    auto data = LabelledWorld{.photographsOfEvent = 8, .spread = 50.0}.make().data;
    const auto scores = simpleShot(data, {.shots = 5, .draws = 20}).value();
    EXPECT_NEAR(mean(scores.draws), 1.0 / 6.0, 0.03);
}

TEST_F(Protocols, SimpleShotListsClassesWithTooFewPhotographs) {
    auto data =
        LabelledWorld{.classes = 3, .eventsOfClass = 1, .photographsOfEvent = 6}.make().data;
    // Leaves class 0 six, class 1 five, class 2 three.
    data.classes = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 0, 0, 0, 0};
    const auto scores = simpleShot(data, {.shots = 5, .draws = 2}).value();
    EXPECT_THAT(scores.tooFew, ElementsAre(2U));
    EXPECT_THAT(scores.supportOnly, ElementsAre(1U));
    for (std::size_t row = 11; row < 14; ++row) {
        EXPECT_TRUE(std::isnan(scores.right[row]));
    }
    data.classes.assign(18, 0);
    EXPECT_THAT(simpleShot(data, {.shots = 5}).error().message, HasSubstr("at least two classes"));
}

TEST_F(Protocols, SimpleShotOfASplitLearnsFromOnePartAndAsksTheOther) {
    const auto whole = LabelledWorld{}.make().data;
    LabelledRows support;
    LabelledRows other;
    support.classCount = other.classCount = 6;
    for (std::size_t row = 0; row < whole.classes.size(); ++row) {
        LabelledRows& part = row % 10 < 3 && whole.classes[row] != 5 ? support : other;
        part.rows.append(whole.rows.row(row));
        part.classes.push_back(whole.classes[row]);
        part.events.push_back(whole.events[row]);
    }
    const auto scores = simpleShotOfSplit(support, other, {.shots = 1, .draws = 5}).value();
    EXPECT_EQ(scores.right.size(), other.classes.size());
    EXPECT_EQ(asked(scores.right), other.classes.size());
    EXPECT_THAT(scores.tooFew, ElementsAre(5U)) << "a class that the support has not";
    for (std::size_t row = 0; row < other.classes.size(); ++row) {
        if (other.classes[row] == 5) {
            EXPECT_EQ(scores.right[row], 0.0);
        }
    }
    EXPECT_GT(mean(scores.draws), 0.6);
    EXPECT_THAT(simpleShotOfSplit(support, {{}, {}, {}, 6}, {}).error().message,
                HasSubstr("no photographs to ask about"));
}

TEST_F(Protocols, NeighborsOfTheSameEventDoNotVote) {
    // Bursts of equal photographs about nothing: only one's own event would know the class.
    auto made = LabelledWorld{.eventsOfClass = 8, .photographsOfEvent = 3, .spread = 50.0}.make();
    for (std::size_t row = 0; row < made.data.classes.size(); ++row) {
        std::ranges::copy(made.data.rows.row(row - row % 3), made.data.rows.row(row).begin());
    }
    const auto honest = nearestNeighbors(made.data, 1, *search).value();
    EXPECT_LT(mean(honest), 0.4);
    auto alone = made.data;
    alone.events = numberedEvents({}, alone.classes.size());
    EXPECT_THAT(nearestNeighbors(alone, 1, *search).value(), Each(1.0));
}

TEST_F(Protocols, NeighborsVoteAndOfATieTheNearestWins) {
    LabelledRows data;
    data.classCount = 3;
    for (const float angle : {0.0F, 0.1F, 0.2F, 0.3F, 0.4F}) {
        data.rows.append(std::vector<float>{std::cos(angle), std::sin(angle)});
    }
    data.classes = {0, 0, 1, 1, 2};
    data.events = numberedEvents({}, 5);
    const auto two = nearestNeighbors(data, 2, *search).value();
    EXPECT_EQ(two[0], 1.0); // 0 and 1 with a vote each: that of row 1 is nearer
    EXPECT_EQ(two[4], 0.0);
    EXPECT_EQ(nearestNeighbors(data, 3, *search)->at(0), 0.0) << "two votes of class 1";
}

TEST(MeanAndSpread, SpreadIsThatOfAllAsNumpyHasIt) {
    const std::vector<double> values = {1.0, 2.0, 4.0};
    EXPECT_DOUBLE_EQ(meanAndSpread(values).mean, 7.0 / 3.0);
    EXPECT_NEAR(meanAndSpread(values).spread, 1.247219128924647, 1e-12);
}

} // namespace
} // namespace taxo
