// SPDX-License-Identifier: MIT
#include "core/trust/calibration.h"
#include "tests/core/trust/judged_world.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace taxo {
namespace {

using testing::HasSubstr;
using Kind = MassCurve::Kind;

/// Answers at species whose mass is the chance at another temperature: odds to its power.
JudgedAnswers sharpened(std::size_t events, double temperature, std::uint64_t seed) {
    Random random(seed);
    JudgedAnswers answers;
    for (std::size_t event = 0; event < events; ++event) {
        const double logOdds = 1.0 + 1.5 * random.normal();
        const double chance = 1.0 / (1.0 + std::exp(-logOdds));
        RankScores scores;
        scores.fill(kNoScore);
        scores[indexOf(Rank::Species)] =
            static_cast<float>(1.0 / (1.0 + std::exp(-logOdds * temperature)));
        RankTruths truths;
        truths[indexOf(Rank::Species)] = random.chance(chance);
        answers.scores.push_back(scores);
        answers.truths.push_back(truths);
        answers.taxa.push_back(static_cast<std::int32_t>(event % 9));
    }
    return answers;
}

const RankCalibration& speciesOf(const RankCalibrations& made) {
    return made[indexOf(Rank::Species)];
}

TEST(FitTemperature, FindsTheTemperatureThatSharpenedTheMasses) {
    for (const double temperature : {0.5, 1.0, 2.5}) {
        const auto made = calibrate(sharpened(20'000, temperature, 4)).value();
        const MassCurve& curve = speciesOf(made).curve;
        if (curve.kind == Kind::Temperature) {
            EXPECT_NEAR(curve.temperature, temperature, 0.1 * temperature);
        } else {
            EXPECT_TRUE(curve.kind == Kind::Isotonic || temperature == 1.0);
        }
        EXPECT_LT(speciesOf(made).calibrated.calibrationError, 0.02) << temperature;
    }
}

TEST(FitTemperature, AgreesWithScikitLearn) {
    // LogisticRegression(C=inf, fit_intercept=False) of scikit-learn 1.9, of the logits
    const std::vector<double> masses{
        .97, .92, .88, .81, .77, .7, .62, .55, .5, .43, .38, .3, .22, .15, .9, .6};
    const std::vector<bool> isRight{true,
                                    true,
                                    true,
                                    false,
                                    true,
                                    true,
                                    false,
                                    true,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    true};
    EXPECT_NEAR(fitTemperature(masses, isRight), 2.442498761918746, 1e-6);
}

TEST(Calibrate, TellsChancesOfEventsThatItHasNotSeen) {
    const test::JudgedWorld world{.events = 2000, .burstShare = 0.0, .seed = 11};
    const auto made = calibrate(world.judged()).value();
    for (const Rank rank : {Rank::Family, Rank::Genus, Rank::Species}) {
        const RankCalibration& one = made[indexOf(rank)];
        EXPECT_EQ(one.notEnough, "");
        EXPECT_LE(one.calibrated.logLoss, one.asTheyAre.logLoss) << nameOf(rank);
        EXPECT_LT(one.calibrated.calibrationError, 0.03) << nameOf(rank);
    }
}

TEST(Calibrate, TakesNoIsotonicLineOfFewEvents) {
    const auto made = calibrate(sharpened(kLeastEventsForIsotonic - 1, 3.0, 2)).value();
    EXPECT_EQ(speciesOf(made).curve.kind, Kind::Temperature);
}

TEST(Calibrate, FollowsALineThatNoTemperatureBends) {
    // Right half of the time up to a mass of 0.7, always above.
    JudgedAnswers answers = sharpened(2000, 1.0, 3);
    Random random(5);
    for (std::size_t row = 0; row < answers.size(); ++row) {
        const std::size_t at = indexOf(Rank::Species);
        const auto mass = static_cast<float>(random.uniform());
        answers.scores[row][at] = mass;
        answers.truths[row][at] = mass > 0.7F || random.chance(0.5);
    }
    const auto made = calibrate(answers).value();
    EXPECT_EQ(speciesOf(made).curve.kind, Kind::Isotonic);
    EXPECT_NEAR(speciesOf(made).curve.chance(0.2), 0.5, 0.1);
    EXPECT_GT(speciesOf(made).curve.chance(0.9), 0.98);
    EXPECT_LT(speciesOf(made).curve.chance(0.9), 1.0) << "nothing is always right";
}

TEST(Calibrate, SaysWhatIsMissing) {
    JudgedAnswers answers = sharpened(30, 1.0, 8);
    for (auto& truths : answers.truths) {
        truths[indexOf(Rank::Species)] = true;
    }
    const auto made = calibrate(answers).value();
    EXPECT_EQ(speciesOf(made).notEnough,
              "Wrong names at rank species are confirmed of 0 photographs from 0 events; at least "
              "8 from 4 are needed.");
    EXPECT_EQ(speciesOf(made).calibrated.photographs, 0U);
    EXPECT_THAT(made[indexOf(Rank::Genus)].notEnough, HasSubstr("Right names at rank genus"));
}

TEST(Calibrate, IsTheSameBySeedAndDealsEventsAsWholes) {
    const test::JudgedWorld world{.events = 300, .seed = 4};
    JudgedAnswers judged = world.judged();
    const auto once = calibrate(judged).value();
    const auto again = calibrate(judged).value();
    EXPECT_EQ(speciesOf(once).calibrated.logLoss, speciesOf(again).calibrated.logLoss);
    // A burst that is dealt to all parts tells them its own outcome.
    judged.events.clear();
    const auto byPhotograph = calibrate(judged).value();
    EXPECT_LT(speciesOf(byPhotograph).calibrated.logLoss, speciesOf(once).calibrated.logLoss);
}

TEST(Calibrate, RefusesOneTaxon) {
    JudgedAnswers answers = sharpened(30, 1.0, 8);
    answers.taxa.assign(30, 1);
    EXPECT_EQ(calibrate(answers).error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
