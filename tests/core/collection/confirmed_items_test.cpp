// SPDX-License-Identifier: MIT
#include "core/collection/answer_origin.h"
#include "core/collection/confirmed_items.h"
#include "core/collection/determination.h"
#include "core/collection/occurrences.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>

#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const DecisionMaker kAda{.person = "Ada"};
const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kPolarBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "maritimus"}};

class ConfirmedItems : public ::testing::Test {
protected:
    ConfirmedItems() {
        VectorKey vectors;
        vectors.modelName = "fake";
        vectors.precision = "fp32";
        vectors.preprocessing = "squash 224";
        vectors.dimension = 1;
        key = keep(*kept.collection, vectors).value();
        EmbeddingMatrix all(4, 1);
        EXPECT_TRUE(keepEmbeddings(
            *kept.collection, key, std::span(kept.items).first(4), all)); // the last has none
    }

    void say(std::size_t number, const Lineage& taxon, const char* qualifier = "") {
        EXPECT_TRUE(determine(*kept.collection,
                              std::span(kept.items).subspan(number, 1),
                              Verdict::Taxon,
                              taxon,
                              qualifier,
                              kAda));
    }

    std::vector<ItemId> of(const Lineage& taxon) const {
        return confirmedItems(*kept.collection, taxon, key).value();
    }

    test::KeptPhotos kept{5};
    VectorKeyId key;
};

TEST_F(ConfirmedItems, AreThoseThatPeopleCalledSoOrBelow) {
    say(0, kBear);
    say(1, kPolarBear);
    Lineage ursidae = kBear;
    ursidae.at(Rank::Genus).clear();
    ursidae.at(Rank::Species).clear();
    EXPECT_THAT(of(kBear), ElementsAre(kept.items[0]));
    EXPECT_THAT(of(ursidae), ElementsAre(kept.items[0], kept.items[1]));
    EXPECT_THAT(of(Lineage()), IsEmpty());
}

TEST_F(ConfirmedItems, LeaveOutDoubtsAndWhatHasNoVector) {
    say(0, kBear, "cf.");
    say(4, kBear);
    EXPECT_THAT(of(kBear), IsEmpty());
}

TEST_F(ConfirmedItems, GoByTheOccurrenceWhereAnItemHasNoWordOfItsOwn) {
    const std::vector<NewOccurrence> made = {{.items = {kept.items[1], kept.items[2]}}};
    const auto occurrence = addOccurrences(*kept.collection, made, kAda).value();
    EXPECT_TRUE(determine(*kept.collection, occurrence, Verdict::Taxon, kBear, "", kAda));
    say(2, kPolarBear);
    EXPECT_THAT(of(kBear), ElementsAre(kept.items[1]));
}

TEST_F(ConfirmedItems, FindASpeciesWhateverRanksItsSourceLeftOut) {
    Lineage brief;
    brief.at(Rank::Genus) = "Ursus";
    brief.at(Rank::Species) = "arctos";
    say(0, brief);
    EXPECT_THAT(of(kBear), ElementsAre(kept.items[0]));
}

TEST_F(ConfirmedItems, TheOriginOfAnswersIsTheKeyThatIsShown) {
    EXPECT_FALSE(originOfAnswers(*kept.collection).value());
    PredictionKey answers;
    answers.vectors = key;
    answers.labelsName = "bears";
    answers.threshold = 0.8F;
    ASSERT_TRUE(keep(*kept.collection, answers));
    const auto origin = originOfAnswers(*kept.collection).value();
    ASSERT_TRUE(origin);
    EXPECT_EQ(origin->key.labelsName, "bears");
    EXPECT_EQ(origin->key.threshold, 0.8F);
    EXPECT_EQ(origin->vectors.modelName, "fake");
    EXPECT_EQ(origin->vectors.preprocessing, "squash 224");
    EXPECT_EQ(origin->vectors.precision, "fp32");
    EXPECT_EQ(origin->vectors.dimension, 1U);
}

} // namespace
} // namespace taxo
