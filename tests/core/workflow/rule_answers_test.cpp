// SPDX-License-Identifier: MIT
// Answers by a rule that judged photographs have earned.
#include "core/collection/answer_origin.h"
#include "core/collection/item_rows.h"
#include "core/workflow/identify_collection.h"
#include "core/workflow/rule_answers.h"
#include "core/workflow/turned_dial.h"
#include "tests/core/collection/answered_photos.h"
#include "tests/core/workflow/photos_of_kinds.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <stop_token>

namespace taxo {
namespace {

using test::AnsweredPhotos;
using test::kind;
using testing::HasSubstr;

constexpr std::uint8_t kLabels = 1; ///< of AnsweredPhotos::answerAll

/// Sure of the family, less so of genus and species.
Prediction answerWith(float genus, float species) {
    Prediction prediction = test::answer(kind(0), std::nullopt);
    for (PredictedRank& rank : prediction.ranks) {
        rank.mass = rank.rank == Rank::Genus ? genus : rank.rank == Rank::Species ? species : 0.95F;
    }
    prediction.best = {{kind(0), "", species, 0.3F}, {kind(1), "", 0.01F, 0.2F}};
    prediction.bestSupported = species >= 0.7F ? Rank::Species
                               : genus >= 0.7F ? Rank::Genus
                                               : Rank::Family;
    prediction.madeAt = 1'750'000'000;
    return prediction;
}

AnswerRule rule() {
    AnswerRule made;
    made.target = 0.95;
    made.confidence = 0.95;
    made.least[indexOf(Rank::Species)] = 0.8F;
    made.least[indexOf(Rank::Genus)] = 0.6F;
    made.basis.photographs = 100;
    made.basis.events = 80;
    return made;
}

/// Four of six are identified: to species, to species, to genus and to family.
struct RuledPhotos : AnsweredPhotos {
    RuledPhotos() : AnsweredPhotos(6) {
        answerAll({answerWith(0.95F, 0.9F),
                   answerWith(0.95F, 0.75F),
                   answerWith(0.75F, 0.3F),
                   answerWith(0.4F, 0.3F)},
                  kLabels);
        origin = **originOfAnswers(*collection);
    }

    std::string taxonOf(std::size_t which) {
        return rowsOf(*collection, one(which)).value().front().taxon;
    }

    std::vector<std::string> taxa() {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < items.size(); ++i) {
            all.push_back(taxonOf(i));
        }
        return all;
    }

    Result<CollectionRun> identifyTheRest() {
        PictureEmbedder embedder;
        embedder.key = origin.vectors; // of which all have a vector
        embedder.encode = [](std::span<const PhotoParts> photos, const auto&, const Progress&) {
            EXPECT_TRUE(photos.empty());
            return Status();
        };
        VectorClassifier classifier;
        classifier.key = origin.key;
        classifier.classify = [](const EmbeddingMatrix& rows, const Progress&) {
            return Result<std::vector<Prediction>>(
                std::vector<Prediction>(rows.rows(), answerWith(0.95F, 0.75F)));
        };
        return identifyCollection(*collection, embedder, classifier, {});
    }

    AnswerOrigin origin;
};

TEST(UseRule, ShowsTheDeepestRankThatEarnsIt) {
    RuledPhotos photos;
    const auto change = useRule(*photos.collection, rule(), photos.origin, {}).value();
    EXPECT_EQ(change.before, photos.origin.answers);
    EXPECT_EQ(change.answers, 4U);
    EXPECT_EQ(change.changed, 2U) << "one from species to genus, one from family to nothing";
    EXPECT_EQ(photos.taxa(),
              (std::vector<std::string>{"Ursus alpha", "Ursus", "Ursus", "", "", ""}));
    EXPECT_EQ(ruleOf((**originOfAnswers(*photos.collection)).key), rule());
    Prediction expected = answerWith(0.95F, 0.75F);
    expected.bestSupported = Rank::Genus;
    EXPECT_EQ(*predictionOf(*photos.collection, photos.items[1]), expected)
        << "masses, candidates and time are as they were";
    expected = answerWith(0.95F, 0.75F);
    EXPECT_EQ(*predictionOf(*photos.collection, change.before, photos.items[1]), expected)
        << "the answers before stay";
    const auto row = rowsOf(*photos.collection, photos.one(3)).value().front();
    EXPECT_FLOAT_EQ(row.mass, 0.3F) << "of the best label where nothing is supported";
}

TEST(UseRule, IsFollowedByNewAnswers) {
    RuledPhotos photos;
    const auto change = useRule(*photos.collection, rule(), photos.origin, {}).value();
    const auto run = photos.identifyTheRest();
    ASSERT_TRUE(run) << run.error().text();
    EXPECT_EQ(run->identified, 2U);
    EXPECT_EQ(run->predictions, change.now);
    EXPECT_EQ(photos.taxonOf(4), "Ursus") << "by the threshold it would be Ursus alpha";
}

TEST(LeaveRule, BringsBackTheAnswersByTheThresholdWithThoseMadeSince) {
    RuledPhotos photos;
    const auto before = photos.taxa();
    EXPECT_EQ(leaveRule(*photos.collection, {}).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(useRule(*photos.collection, rule(), photos.origin, {}));
    ASSERT_TRUE(photos.identifyTheRest());
    const auto change = leaveRule(*photos.collection, {}).value();
    EXPECT_EQ(change.now, photos.origin.answers);
    EXPECT_EQ(change.answers, 6U);
    EXPECT_EQ(change.changed, 2U) << "those that were identified by the rule";
    const auto after = photos.taxa();
    EXPECT_TRUE(std::equal(before.begin(), before.begin() + 4, after.begin()));
    EXPECT_EQ(after[4], "Ursus alpha");
    EXPECT_TRUE(predictionOf(*photos.collection, change.before, photos.items[0]).value())
        << "those by the rule stay beside";
}

TEST(UseRule, AnotherTargetTakesThePlaceOfTheFirst) {
    RuledPhotos photos;
    ASSERT_TRUE(useRule(*photos.collection, rule(), photos.origin, {}));
    AnswerRule laxer = rule();
    laxer.target = 0.8;
    laxer.least[indexOf(Rank::Species)] = 0.2F;
    ASSERT_TRUE(useRule(*photos.collection, laxer, photos.origin, {}));
    EXPECT_EQ(photos.taxonOf(3), "Ursus alpha");
    ASSERT_TRUE(useRule(*photos.collection, rule(), photos.origin, {})) << "and back";
    EXPECT_EQ(photos.taxonOf(3), "");
    EXPECT_EQ(predictionKeys(*photos.collection)->size(), 3U);
}

TEST(UseRule, CancelledLeavesEverythingAsItWas) {
    RuledPhotos photos;
    std::stop_source stop;
    stop.request_stop();
    const auto change =
        useRule(*photos.collection, rule(), photos.origin, Progress(stop.get_token()));
    EXPECT_EQ(change.error().code, ErrorCode::Cancelled);
    const auto keys = predictionKeys(*photos.collection).value();
    ASSERT_EQ(keys.size(), 1U) << "nothing half made is left";
    EXPECT_TRUE(keys.front().isCurrent);
    EXPECT_EQ(keys.front().predictions, 4);
}

TEST(UseRule, HoldsForNoOtherAnswersThanThoseThatWereJudged) {
    RuledPhotos photos;
    photos.answerAll({answerWith(0.95F, 0.9F)}, kLabels + 1);
    const auto change = useRule(*photos.collection, rule(), photos.origin, {});
    EXPECT_EQ(change.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(change.error().message, HasSubstr("other answers by now"));
    EXPECT_EQ(predictionKeys(*photos.collection)->size(), 2U);
}

TEST(IdentifyCollection, ByOtherLabelsFollowsNoRule) {
    RuledPhotos photos;
    ASSERT_TRUE(useRule(*photos.collection, rule(), photos.origin, {}));
    photos.origin.key.labels.bytes.fill(kLabels + 1);
    ASSERT_TRUE(photos.identifyTheRest());
    EXPECT_EQ(photos.taxonOf(1), "Ursus alpha");
    EXPECT_TRUE((**originOfAnswers(*photos.collection)).key.rule.empty());
}

/// 1,000 photographs, each an event, of which a tenth is called wrongly; all of a sample are
/// judged.
struct JudgedPhotos : AnsweredPhotos {
    static constexpr std::size_t kPhotos = 1000;

    JudgedPhotos() : AnsweredPhotos(kPhotos) {
        std::vector<Prediction> predictions;
        for (std::size_t i = 0; i < kPhotos; ++i) {
            predictions.push_back(answerWith(0.99F, isWrong(i) ? 0.72F : 0.9F));
        }
        answerAll(predictions, kLabels);
        sample = drawAll();
        for (const bool isRight : {true, false}) {
            std::vector<ItemId> some;
            for (std::size_t i = 0; i < kPhotos; ++i) {
                if (isRight != isWrong(i)) {
                    some.push_back(items[i]);
                }
            }
            EXPECT_TRUE(determine(
                *collection, some, Verdict::Taxon, kind(isRight ? 0 : 1), "", test::kUnaidedAda));
        }
    }

    static bool isWrong(std::size_t which) { return which % 10 == 0; }

    AccuracySample sample;
};

TEST(TurnDial, KnowsEveryPositionBeforehand) {
    const JudgedPhotos photos;
    const TurnedDial turned = turnDial(*photos.collection, photos.sample).value();
    EXPECT_EQ(turned.positions.size(), 50U);
    EXPECT_DOUBLE_EQ(turned.at(95).setting.target, 0.95);
    EXPECT_FALSE(turned.rule);
    // Nine of ten are right at species.
    EXPECT_EQ(turned.at(80).counts.given[indexOf(Rank::Species)], 1000U);
    EXPECT_EQ(turned.at(80).changed, 0U);
    EXPECT_EQ(turned.at(95).counts.given[indexOf(Rank::Species)], 900U);
    EXPECT_EQ(turned.at(95).counts.given[indexOf(Rank::Genus)], 100U);
    EXPECT_EQ(turned.at(95).changed, 100U);
    const auto changed = turned.changedAt(95);
    ASSERT_EQ(changed.size(), 100U);
    EXPECT_EQ(changed.front(), photos.items[0]);
    EXPECT_EQ(changed.back(), photos.items[990]);
    const DialSetting alone = AccuracyDial::of(turned.judged.answers).value().at(0.95).value();
    EXPECT_EQ(turned.at(95).setting.rule, alone.rule);
}

TEST(TurnDial, IsAboutTheAnswersAsTheyAreShown) {
    JudgedPhotos photos;
    const TurnedDial before = turnDial(*photos.collection, photos.sample).value();
    const AnswerRule used = ruleOf(before.at(95).setting, before.judged.basis, "1");
    EXPECT_EQ(used.basis.text(), "999 photographs of 999 events, mostly Ursus alpha");
    ASSERT_TRUE(useRule(*photos.collection, used, *before.judged.basis.origin, {}));
    const TurnedDial after = turnDial(*photos.collection, photos.sample).value();
    EXPECT_EQ(after.rule, used);
    EXPECT_EQ(after.at(95).changed, 0U);
    EXPECT_EQ(after.at(80).changed, 100U);
}

TEST(TurnDial, TellsWhatIsMissingWhereNothingIsPromised) {
    AnsweredPhotos photos(20);
    std::vector<Prediction> predictions(20, answerWith(0.99F, 0.9F));
    photos.answerAll(predictions, kLabels);
    const AccuracySample sample = photos.drawAll();
    for (std::size_t i = 0; i < 20; ++i) {
        photos.say(i, kind(i < 19 ? 0 : 1));
    }
    const TurnedDial turned = turnDial(*photos.collection, sample).value();
    const DialSetting& setting = turned.at(99).setting;
    EXPECT_FALSE(setting.promisesAny());
    const RankEvidence& nearest = setting.ranks[indexOf(setting.nearest())];
    EXPECT_EQ(nearest.finding, RankEvidence::Finding::TooFewEvents);
    EXPECT_GT(nearest.moreEvents, 200U);
    EXPECT_EQ(turned.at(99).counts.open, 20U);
    EXPECT_TRUE(turned.at(60).setting.promisesAny());
}

} // namespace
} // namespace taxo
