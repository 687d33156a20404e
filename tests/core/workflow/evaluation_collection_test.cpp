// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/predictions.h"
#include "core/workflow/evaluation_collection.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>

#include <array>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Twelve photographs of two species, embedded by two models; the second has not seen the last.
class EvaluationOfCollection : public testing::Test {
protected:
    EvaluationOfCollection() {
        for (std::size_t m = 0; m < 2; ++m) {
            VectorKey key;
            key.modelName = m == 0 ? "first" : "second";
            key.model.bytes[0] = static_cast<std::uint8_t>(m + 1);
            key.dimension = 3;
            ids[m] = keep(*photos.collection, key).value();
            const std::span items(photos.items.data(), photos.items.size() - m);
            EmbeddingMatrix rows(items.size(), 3);
            for (std::size_t i = 0; i < items.size(); ++i) {
                rows.row(i)[m] = static_cast<float>(i + 1);
            }
            EXPECT_TRUE(keepEmbeddings(*photos.collection, ids[m], items, rows));
        }
        for (std::size_t i = 0; i < photos.items.size(); ++i) {
            say(i, "chosen");
        }
    }

    void say(std::size_t i,
             const std::string& basis,
             std::optional<PredictionKeyId> seen = std::nullopt) {
        Lineage lineage;
        lineage.names = {"Animalia", "", "", "", "", "Ursus", i % 2 == 0 ? "arctos" : "maritimus"};
        EXPECT_TRUE(determine(*photos.collection,
                              std::span(photos.items).subspan(i, 1),
                              Verdict::Taxon,
                              lineage,
                              "",
                              {.person = "Ada", .basis = basis, .suggestedBy = seen}));
    }

    PredictionKeyId answersOf(std::size_t model) {
        PredictionKey key;
        key.vectors = ids[model];
        return keep(*photos.collection, key).value();
    }

    Result<CollectionEvaluation> made(std::size_t models, bool takesAgreed = false) const {
        std::vector<KeptVectorKey> keys = vectorKeys(*photos.collection).value();
        keys.resize(models);
        return evaluationOfCollection(*photos.collection, keys, {}, takesAgreed, {});
    }

    test::KeptPhotos photos{12};
    std::array<VectorKeyId, 2> ids;
};

TEST_F(EvaluationOfCollection, LeavesOutLabelsAgreedWithAModelThatIsMeasuredAndSaysHowMany) {
    say(0, "agreed", answersOf(0));
    say(1, "agreed", answersOf(1));
    const auto one = made(1).value();
    EXPECT_EQ(one.agreed, 1U);
    EXPECT_EQ(one.photos.count(), 11U);
    EXPECT_EQ(one.photos.names.front(), "item " + std::to_string(photos.items[1].value));
    EXPECT_EQ(one.notes.back(),
              "1 item whose label was agreed with a suggestion of a model that is measured left "
              "out.");
    const auto both = made(2).value();
    EXPECT_EQ(both.agreed, 2U) << "agreed with either of them";
    EXPECT_EQ(both.photos.count(), 9U) << "without the one that the second has not seen";
    EXPECT_EQ(both.models[0].rows.row(0)[0], 3.0F);
    EXPECT_EQ(both.models[1].rows.row(0)[1], 3.0F) << "the same photographs in the same order";
    const auto all = made(1, true).value();
    EXPECT_EQ(all.photos.count(), 12U);
    EXPECT_THAT(all.notes.back(), HasSubstr("this flatters it"));
}

TEST_F(EvaluationOfCollection, KnowsClassesLineagesAndModels) {
    const auto one = made(1).value();
    ASSERT_EQ(one.photos.classes.size(), 2U);
    EXPECT_EQ(textOf(one.photos.classes[0], TextForm::Taxon), "Animalia Ursus arctos");
    EXPECT_THAT(std::span(one.photos.classOf).first(3), ElementsAre(0U, 1U, 0U));
    EXPECT_EQ(one.models[0].label.name, "first");
    EXPECT_TRUE(one.models[0].label.digest.starts_with("01"));
    EXPECT_FALSE(one.models[0].textModel) << "no such model is installed";
    EXPECT_EQ(one.photos.alone, 12U);
}

TEST_F(EvaluationOfCollection, OfAgreedLabelsAloneNothingIsLeft) {
    for (std::size_t i = 0; i < photos.items.size(); ++i) {
        say(i, "agreed", answersOf(0));
    }
    EXPECT_THAT(made(1).error().message, HasSubstr("--include-agreed"));
}

} // namespace
} // namespace taxo
