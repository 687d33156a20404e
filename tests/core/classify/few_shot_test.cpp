// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/classify/few_shot.h"
#include "core/classify/few_shot_evaluation.h"

#include <gtest/gtest.h>

#include <array>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

constexpr std::size_t kDimension = 12;

/// `perClass` vectors of each of `classes` classes that differ by `apart` in a dimension of their
/// own, beside a large part that all share, as features of CLIP have it.
FewShotExamples examplesOf(std::size_t classes, std::size_t perClass, double apart) {
    Random random(4);
    FewShotExamples examples;
    for (std::size_t i = 0; i < classes * perClass; ++i) {
        std::vector<float> vector(kDimension);
        for (float& value : vector) {
            value = static_cast<float>(5.0 + 0.3 * random.normal());
        }
        vector[i % classes] += static_cast<float>(apart);
        examples.vectors.append(vector);
        examples.classes.push_back(static_cast<std::uint32_t>(i % classes));
        examples.groups.push_back(static_cast<std::int64_t>(i));
        examples.isAgreed.push_back(false);
    }
    return examples;
}

double shareOf(FewShotMethod method, double apart) {
    const FewShotExamples train = examplesOf(4, 30, apart);
    const auto classifier = FewShotClassifier::train(train.vectors, train.classes, method).value();
    Random random(9);
    std::size_t right = 0;
    for (std::size_t i = 0; i < 400; ++i) {
        std::vector<float> vector(kDimension);
        for (float& value : vector) {
            value = static_cast<float>(2.0 * (5.0 + 0.3 * random.normal()));
        }
        vector[i % 4] += static_cast<float>(2.0 * apart); // of twice the length: no matter
        right += classifier.nearest(vector) == i % 4 ? 1 : 0;
    }
    return static_cast<double>(right) / 400.0;
}

TEST(FewShotClassifier, TellsClassesApartInACommonCone) {
    for (const FewShotMethod method : {FewShotMethod::Prototypes, FewShotMethod::Linear}) {
        EXPECT_GT(shareOf(method, 2.0), 0.98);
        EXPECT_NEAR(shareOf(method, 0.0), 0.25, 0.08);
    }
}

TEST(FewShotClassifier, IsSimpleShotOnFeaturesCentredByTheMeanOfClassMeans) {
    // Two classes, one with three times as many: worked by hand in the plane.
    EmbeddingMatrix rows;
    rows.append(std::vector{1.0F, 0.0F});
    rows.append(std::vector{1.0F, 0.0F});
    rows.append(std::vector{2.0F, 0.0F});
    rows.append(std::vector{0.0F, 1.0F});
    const std::vector<std::uint32_t> classes = {0, 0, 0, 1};
    const auto classifier =
        FewShotClassifier::train(rows, classes, FewShotMethod::Prototypes).value();
    // The centre is (0.5, 0.5), not (0.75, 0.25): the diagonal is as far from both prototypes.
    const auto matches = classifier.rank(std::vector{3.0F, 3.0F}, 2);
    EXPECT_NEAR(matches[0].score, matches[1].score, 1e-6F);
    EXPECT_NEAR(classifier.rank(std::vector{1.0F, 0.0F}, 1)[0].score, 1.0F, 1e-6F);
}

TEST(FewShotClassifier, RanksAsManyAsThereAre) {
    const FewShotExamples train = examplesOf(3, 5, 2.0);
    const auto classifier =
        FewShotClassifier::train(train.vectors, train.classes, FewShotMethod::Prototypes).value();
    const auto matches = classifier.rank(train.vectors.row(1), 10);
    ASSERT_EQ(matches.size(), 3U);
    EXPECT_EQ(matches[0].classNumber, classifier.nearest(train.vectors.row(1)));
    EXPECT_GE(matches[0].score, matches[1].score);
    EXPECT_GE(matches[1].score, matches[2].score);
}

TEST(FewShotClassifier, WantsTwoClassesAndStopsWhenAsked) {
    const FewShotExamples train = examplesOf(1, 5, 2.0);
    EXPECT_EQ(FewShotClassifier::train(train.vectors, train.classes, FewShotMethod::Prototypes)
                  .error()
                  .code,
              ErrorCode::InvalidInput);
    std::stop_source stop;
    stop.request_stop();
    const FewShotExamples two = examplesOf(2, 5, 2.0);
    EXPECT_EQ(FewShotClassifier::train(
                  two.vectors, two.classes, FewShotMethod::Linear, Progress(stop.get_token()))
                  .error()
                  .code,
              ErrorCode::Cancelled);
}

TEST(FewShotEvaluation, AsksOnlyOfWhatWasNotSeenWithItsGroup) {
    // Labels follow the groups and nothing else: each group looks like itself, so that whoever sees
    // a part of it knows the rest.
    Random random(6);
    FewShotExamples examples;
    for (std::size_t group = 0; group < 60; ++group) {
        std::vector<float> looks(kDimension);
        for (float& value : looks) {
            value = static_cast<float>(random.normal());
        }
        for (int photo = 0; photo < 5; ++photo) {
            examples.vectors.append(looks);
            examples.classes.push_back(static_cast<std::uint32_t>(group % 2));
            examples.groups.push_back(static_cast<std::int64_t>(group));
            examples.isAgreed.push_back(false);
        }
    }
    const auto evaluation = evaluateFewShot(examples, FewShotMethod::Prototypes, {}).value();
    EXPECT_EQ(evaluation.independent.all, 300U);
    EXPECT_EQ(evaluation.groups, 60U);
    EXPECT_NEAR(evaluation.independent.share(), 0.5, 0.2);
    // As wide as 60 photographs allow, not as 300 would.
    const Proportion naive = wilson(evaluation.independent.right, 300);
    const Proportion ofGroups = wilson(evaluation.independent.right / 5, 60);
    const double width = evaluation.independent.high - evaluation.independent.low;
    EXPECT_GT(width, 1.5 * (naive.high - naive.low));
    EXPECT_NEAR(width, ofGroups.high - ofGroups.low, 0.03);
}

TEST(FewShotEvaluation, KnowsLittleFromThreeGroupsEvenWhereTheyAgree) {
    // 80, 82 and 78 of 100 are labelled as they look.
    const std::array wrong = {10, 9, 11};
    FewShotExamples examples;
    for (std::size_t group = 0; group < wrong.size(); ++group) {
        for (int photo = 0; photo < 100; ++photo) {
            const bool looksLikeFirst = photo < 50;
            const bool isWrong = photo % 50 < wrong[group];
            examples.vectors.append(
                std::vector{looksLikeFirst ? 1.0F : 0.0F, looksLikeFirst ? 0.0F : 1.0F});
            examples.classes.push_back(looksLikeFirst != isWrong ? 0 : 1);
            examples.groups.push_back(static_cast<std::int64_t>(group));
            examples.isAgreed.push_back(false);
        }
    }
    const Proportion part =
        evaluateFewShot(examples, FewShotMethod::Prototypes, {}).value().independent;
    EXPECT_EQ(part.right, 240U);
    EXPECT_GT(part.high - part.low, 1.8 * (wilson(240, 300).high - wilson(240, 300).low));
}

TEST(FewShotEvaluation, CountsAgreedLabelsApart) {
    FewShotExamples examples = examplesOf(3, 20, 3.0);
    for (std::size_t i = 0; i < 30; ++i) {
        examples.isAgreed[i] = true;
    }
    const auto evaluation = evaluateFewShot(examples, FewShotMethod::Prototypes, {}).value();
    EXPECT_EQ(evaluation.independent.all, 30U);
    EXPECT_EQ(evaluation.agreed.all, 30U);
    EXPECT_GT(evaluation.independent.share(), 0.9);
    EXPECT_NEAR(evaluation.perClass, evaluation.independent.share(), 1e-9);
}

TEST(FewShotEvaluation, DoesNotAskOfClassesOfOneGroup) {
    FewShotExamples examples = examplesOf(3, 4, 3.0);
    for (std::size_t i = 0; i < examples.classes.size(); ++i) {
        if (examples.classes[i] == 2) {
            examples.groups[i] = 1'000;
        }
    }
    const auto evaluation = evaluateFewShot(examples, FewShotMethod::Prototypes, {}).value();
    EXPECT_EQ(evaluation.notAsked, 4U);
    EXPECT_EQ(evaluation.independent.all, 8U);
}

TEST(FewShotEvaluation, WantsTwoGroupsAndTwoClasses) {
    FewShotExamples examples = examplesOf(2, 4, 3.0);
    examples.groups.assign(examples.groups.size(), 7);
    EXPECT_EQ(evaluateFewShot(examples, FewShotMethod::Prototypes, {}).error().code,
              ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
