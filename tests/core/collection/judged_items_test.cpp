// SPDX-License-Identifier: MIT
#include "core/collection/judged_items.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using test::genusOf;
using test::kUnaidedAda;
using testing::ElementsAre;
using testing::Eq;
using testing::Optional;

const DecisionMaker kUnaidedBen{.person = "Ben", .basis = kUnaided};

Lineage bear() {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "", "Carnivora", "Ursidae", "Ursus", "arctos"};
    return lineage;
}

Lineage polarBear() {
    Lineage lineage = bear();
    lineage.at(Rank::Species) = "maritimus";
    return lineage;
}

Lineage fox() {
    Lineage lineage = bear();
    lineage.at(Rank::Family) = "Canidae";
    lineage.at(Rank::Genus) = "Vulpes";
    lineage.at(Rank::Species) = "vulpes";
    return lineage;
}

class JudgedItemsTest : public testing::Test {
protected:
    JudgedItemsTest() {
        photos.answerAll(std::vector<Prediction>(6, answer(bear(), Rank::Species)));
    }

    JudgedItems judged() const { return judgedItems(*photos.collection, {}).value(); }

    std::optional<bool> rightAt(std::size_t which, Rank rank) const {
        return judged().judged.at(which).isRight[indexOf(rank)];
    }

    AnsweredPhotos photos{6};
};

TEST_F(JudgedItemsTest, AreRightRankByRank) {
    photos.say(0, bear());
    photos.say(1, polarBear());
    EXPECT_THAT(rightAt(0, Rank::Species), Optional(true));
    EXPECT_THAT(rightAt(1, Rank::Species), Optional(false));
    EXPECT_THAT(rightAt(1, Rank::Genus), Optional(true));
    EXPECT_EQ(rightAt(0, Rank::Class), std::nullopt) << "the answer has no name there";
    EXPECT_EQ(judged().judged[0].masses[indexOf(Rank::Class)], -1.0F);
    EXPECT_EQ(judged().judged[0].masses[indexOf(Rank::Genus)], 0.9F);
    EXPECT_EQ(judged().notLookedAt, 4);
}

TEST_F(JudgedItemsTest, AreNotKnownBelowWhatPeopleAreSureOf) {
    photos.say(0, genusOf(bear()));
    EXPECT_EQ(rightAt(0, Rank::Species), std::nullopt);
    EXPECT_THAT(rightAt(0, Rank::Genus), Optional(true));
    // But wrong where a name above is.
    photos.say(1, genusOf(fox()));
    EXPECT_THAT(rightAt(1, Rank::Species), Optional(false));
    EXPECT_THAT(rightAt(1, Rank::Order), Optional(true));
}

TEST_F(JudgedItemsTest, AreWrongAtEveryRankWhereNothingIs) {
    ASSERT_TRUE(
        determine(*photos.collection, photos.one(0), Verdict::Nothing, {}, "", kUnaidedAda));
    EXPECT_THAT(rightAt(0, Rank::Kingdom), Optional(false));
}

TEST_F(JudgedItemsTest, CountUnaidedWordsAlone) {
    photos.say(0, bear(), {.person = "Ada", .basis = "agreed"});
    ASSERT_TRUE(
        determine(*photos.collection, photos.one(1), Verdict::Unknown, {}, "", kUnaidedAda));
    EXPECT_EQ(judged().aided, 1);
    EXPECT_EQ(judged().unknown, 1);
    EXPECT_TRUE(judged().judged.empty());
}

TEST_F(JudgedItemsTest, LeaveOutWhatPeopleContradictEachOtherIn) {
    photos.say(0, bear());
    photos.say(0, polarBear(), kUnaidedBen);
    photos.say(1, bear());
    photos.say(1, genusOf(bear()), kUnaidedBen);
    EXPECT_THAT(judged().disputed, ElementsAre(photos.items[0]));
    ASSERT_EQ(judged().judged.size(), 1U) << "less deep is no contradiction";
    EXPECT_EQ(judged().judged[0].item, photos.items[1]);
}

TEST_F(JudgedItemsTest, AreOfTheAnswersThatAreShownNow) {
    photos.say(0, bear());
    EXPECT_THAT(rightAt(0, Rank::Species), Optional(true));
    photos.answerAll({answer(fox(), Rank::Species)}, 2);
    EXPECT_THAT(rightAt(0, Rank::Species), Optional(false)) << "another model";
    photos.say(1, bear());
    EXPECT_EQ(judged().notIdentified, 1);
}

TEST(MassesOf, AreThoseOfEachItemsLineage) {
    AnsweredPhotos photos(3);
    Prediction restricted = answer(fox(), Rank::Genus);
    restricted.ranks[0].runnerUp = "Plantae";
    restricted.marginToNext = 0.1F;
    restricted.shareInside = 0.4F;
    photos.answerAll({answer(bear(), Rank::Species), restricted});
    const ItemMasses found = massesOf(*photos.collection, {}).value();
    EXPECT_THAT(found.items, ElementsAre(photos.items[0], photos.items[1]));
    EXPECT_THAT(found.masses[1], ElementsAre(0.9F, 0.9F, -1.0F, 0.9F, 0.9F, 0.9F, 0.9F));
    EXPECT_EQ(found.lineages.at(found.lineageOf.at(1)), fox());
    const auto one = massesOf(*photos.collection, *Filter::parse("family:Canidae")).value();
    EXPECT_THAT(one.items, ElementsAre(photos.items[1]));
}

} // namespace
} // namespace taxo
