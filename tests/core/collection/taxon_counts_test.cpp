// SPDX-License-Identifier: MIT
#include "core/collection/answer_origin.h"
#include "core/collection/marks.h"
#include "core/collection/novelty_answers.h"
#include "core/collection/taxon_counts.h"
#include "tests/core/collection/answered_photos.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using test::kUnaidedAda;

Lineage bear(const std::string& epithet) {
    Lineage lineage;
    lineage.at(Rank::Kingdom) = "Animalia";
    lineage.at(Rank::Genus) = "Ursus";
    lineage.at(Rank::Species) = epithet;
    return lineage;
}

std::map<std::string, TaxonCount> countsOf(const AnsweredPhotos& photos) {
    std::map<std::string, TaxonCount> byEpithet;
    const auto counts = taxonCounts(*photos.collection, {});
    EXPECT_TRUE(counts);
    for (const TaxonCount& count : counts.value()) {
        const bool isNew = byEpithet.emplace(count.taxon.at(Rank::Species), count).second;
        EXPECT_TRUE(isNew) << "each taxon once";
    }
    return byEpithet;
}

TEST(TaxonCounts, CountWhatPeopleSaidElseWhatTheMachineSays) {
    AnsweredPhotos photos(7);
    Prediction elsewhere = answer(bear("maritimus"), Rank::Species);
    elsewhere.probablyNotInList = true;
    photos.answerAll({answer(bear("arctos"), Rank::Species),
                      answer(bear("arctos"), Rank::Species),
                      answer(bear("arctos"), Rank::Species),
                      answer(bear("arctos"), std::nullopt),
                      elsewhere});
    photos.say(1, bear("arctos"));
    photos.say(2, bear("maritimus"));
    photos.say(5, bear("arctos")); // not identified
    ASSERT_TRUE(setFlag(*photos.collection, photos.one(0), true, kUnaidedAda));
    const auto counts = countsOf(photos);
    ASSERT_EQ(counts.size(), 3U);
    const TaxonCount& arctos = counts.at("arctos");
    EXPECT_EQ(arctos.items, 3);
    EXPECT_EQ(arctos.confirmed, 2);
    EXPECT_EQ(arctos.uncertain, 0);
    EXPECT_EQ(arctos.flagged, 1);
    EXPECT_NEAR(arctos.mass, 2.9, 1e-6);
    EXPECT_EQ(counts.at("maritimus").items, 2);
    EXPECT_EQ(counts.at("maritimus").uncertain, 1) << "probably not in the list";
    EXPECT_EQ(counts.at("").taxon, Lineage{}) << "the machine supports no taxon";
    EXPECT_EQ(counts.at("").uncertain, 1);
    EXPECT_EQ(counts.at("").mass, 0.0);
}

TEST(TaxonCounts, TellWhatIsLikeNoKnownSpeciesUntilSomebodySaysWhatItIs) {
    AnsweredPhotos photos(3);
    photos.answerAll({answer(bear("arctos"), Rank::Species),
                      answer(bear("arctos"), Rank::Species),
                      answer(bear("arctos"), Rank::Species)});
    NoveltyRun run;
    run.key = originOfAnswers(*photos.collection).value().value().answers;
    std::vector<ItemNovelty> found(3);
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i].item = photos.items[i];
        found[i].isUnknown = i < 2;
    }
    ASSERT_TRUE(keepNovelty(*photos.collection, run, found));
    EXPECT_EQ(countsOf(photos).at("arctos").novel, 2);
    photos.say(0, bear("arctos"));
    EXPECT_EQ(countsOf(photos).at("arctos").novel, 1) << "a person's word";
    photos.answerAll({answer(bear("arctos"), Rank::Species), answer(bear("arctos"), Rank::Species)},
                     2);
    EXPECT_EQ(countsOf(photos).at("arctos").novel, 0) << "found of other answers";
}

TEST(TaxonCounts, TakeCfAndNotToldForUncertainAndLeaveOutWhatIsNoOrganism) {
    AnsweredPhotos photos(3);
    photos.answerAll({answer(bear("arctos"), Rank::Species),
                      answer(bear("arctos"), Rank::Species),
                      answer(bear("arctos"), Rank::Species)});
    Collection& collection = *photos.collection;
    ASSERT_TRUE(
        determine(collection, photos.one(0), Verdict::Taxon, bear("arctos"), "cf.", kUnaidedAda));
    ASSERT_TRUE(determine(collection, photos.one(1), Verdict::Unknown, {}, "", kUnaidedAda));
    ASSERT_TRUE(determine(collection, photos.one(2), Verdict::Nothing, {}, "", kUnaidedAda));
    const auto counts = countsOf(photos);
    ASSERT_EQ(counts.size(), 2U);
    EXPECT_EQ(counts.at("arctos").items, 1);
    EXPECT_EQ(counts.at("arctos").confirmed, 0);
    EXPECT_EQ(counts.at("arctos").uncertain, 1);
    EXPECT_EQ(counts.at("").items, 1);
    EXPECT_EQ(counts.at("").uncertain, 1);
}

} // namespace
} // namespace taxo
