// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/predictions.h"
#include "core/workflow/learn_collection.h"
#include "core/workflow/search_collection.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/fake_encoder.h"

#include <gmock/gmock.h>

#include <vector>

namespace taxo {
namespace {

constexpr std::size_t kDimension = 16;

Lineage species(const std::string& genus, const std::string& epithet) {
    Lineage lineage;
    lineage.names = {"Animalia", "", "", "", "", genus, epithet};
    return lineage;
}

/// 40 photographs of four species in turn; the first 20 are determined, by fives.
class LearnCollection : public testing::Test {
protected:
    LearnCollection() {
        VectorKey key;
        key.modelName = "fake";
        key.dimension = kDimension;
        vectorKey = keep(*photos.collection, key).value();
        EmbeddingMatrix vectors(photos.items.size(), kDimension);
        for (std::size_t i = 0; i < photos.items.size(); ++i) {
            for (std::size_t d = 0; d < kDimension; ++d) {
                vectors.row(i)[d] =
                    3.0F + 2.0F * test::scatter(i % 4, d) + 0.4F * test::scatter(100 + i, d);
            }
        }
        EXPECT_TRUE(keepEmbeddings(*photos.collection, vectorKey, photos.items, vectors));
        for (std::size_t i = 0; i < 20; ++i) {
            say(i, species(i % 4 < 2 ? "Ursus" : "Vulpes", std::to_string(i % 4)), "chosen");
        }
    }

    void say(std::size_t i,
             const Lineage& lineage,
             const std::string& basis,
             std::optional<PredictionKeyId> seen = std::nullopt) {
        EXPECT_TRUE(determine(*photos.collection,
                              std::span(photos.items).subspan(i, 1),
                              Verdict::Taxon,
                              lineage,
                              "",
                              {.person = "Ada", .basis = basis, .suggestedBy = seen}));
    }

    KeptVectorKey vectors() const { return chooseVectors(*photos.collection).value(); }

    Result<LearningSet> learned(const LearningChoice& choice) const {
        return learningSetOf(*photos.collection, vectors(), choice);
    }

    test::KeptPhotos photos{40};
    VectorKeyId vectorKey;
};

TEST_F(LearnCollection, LearnsTheTaxaOfARank) {
    const auto bySpecies = learned({.by = "species"}).value();
    EXPECT_THAT(bySpecies.names,
                testing::ElementsAre("Ursus 0", "Ursus 1", "Vulpes 2", "Vulpes 3"));
    EXPECT_EQ(bySpecies.items.size(), 20U);
    EXPECT_EQ(bySpecies.smallestClass(), 5U);
    EXPECT_THAT(learned({.by = "genus"})->names, testing::ElementsAre("Ursus", "Vulpes"));
    EXPECT_EQ(
        learned({.by = "genus", .within = Filter::parse("genus:Ursus").value()})->items.size(),
        10U);
    EXPECT_EQ(learned({.by = "family"}).error().code, ErrorCode::NotFound);
}

TEST_F(LearnCollection, SaysWhatOtherItemsAre) {
    const auto set = learned({.by = "species"}).value();
    const auto classifier = FewShotClassifier::train(set.examples.vectors,
                                                     set.examples.classes,
                                                     FewShotMethod::Prototypes)
                                .value();
    const auto answers =
        askLearned(*photos.collection, vectors(), set, classifier, {}, 2, {}).value();
    ASSERT_EQ(answers.size(), 20U); // all but the examples
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_EQ(answers[i].item, photos.items[20 + i]);
        EXPECT_EQ(answers[i].best.size(), 2U);
        EXPECT_EQ(answers[i].best[0].classNumber, (20 + i) % 4);
    }
}

TEST_F(LearnCollection, LearnsAFieldAndKeepsIndividualsTogether) {
    for (std::size_t i = 0; i < 12; ++i) {
        const auto item = std::span(photos.items).subspan(i, 1);
        const DecisionMaker ada{.person = "Ada"};
        ASSERT_TRUE(
            setField(*photos.collection, item, {"stage", i % 4 < 2 ? "adult" : "young"}, ada));
        if (i < 8) {
            ASSERT_TRUE(
                setField(*photos.collection, item, {"individual", i < 4 ? "Anna" : "Bert"}, ada));
        }
    }
    const auto set = learned({.by = "stage", .together = "individual"}).value();
    EXPECT_THAT(set.names, testing::ElementsAre("adult", "young"));
    ASSERT_EQ(set.items.size(), 12U);
    EXPECT_EQ(set.examples.groups[0], set.examples.groups[3]);
    EXPECT_NE(set.examples.groups[3], set.examples.groups[4]);
    EXPECT_NE(set.examples.groups[8], set.examples.groups[9]);
    EXPECT_EQ(set.alone, 4U);
    EXPECT_EQ(learned({.by = "nonsense"}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(learned({.together = "nonsense"}).error().code, ErrorCode::InvalidInput);
}

TEST_F(LearnCollection, CountsLabelsApartThatWereAgreedWithTheSameVectors) {
    PredictionKey own;
    own.vectors = vectorKey;
    VectorKey other;
    other.modelName = "other";
    other.dimension = kDimension;
    other.model.bytes[0] = 1;
    PredictionKey others;
    others.vectors = keep(*photos.collection, other).value();
    say(0, species("Ursus", "0"), "agreed", keep(*photos.collection, own).value());
    say(1, species("Ursus", "1"), "agreed", keep(*photos.collection, others).value());
    say(2, species("Vulpes", "2"), "agreed");
    const auto set = learned({.by = "species"}).value();
    EXPECT_TRUE(set.examples.isAgreed[0]);
    EXPECT_FALSE(set.examples.isAgreed[1]); // another model's
    EXPECT_TRUE(set.examples.isAgreed[2]);  // nobody knows whose
    EXPECT_FALSE(set.examples.isAgreed[3]);
}

TEST_F(LearnCollection, LeavesOutWhatIsNotEmbedded) {
    const auto added = addPhotos(*photos.collection, std::vector{test::photoFile("new.jpg", 99)});
    photos.items.push_back(added->front().item);
    say(40, species("Ursus", "0"), "chosen");
    const auto set = learned({.by = "species"}).value();
    EXPECT_EQ(set.withoutVector, 1U);
    EXPECT_EQ(set.items.size(), 20U);
}

} // namespace
} // namespace taxo
