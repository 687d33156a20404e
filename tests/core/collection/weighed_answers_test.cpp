// SPDX-License-Identifier: MIT
// Answers that were weighed by where and when an item was taken.
#include "core/collection/backup.h"
#include "core/collection/compare_predictions.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"
#include "core/collection/when_where.h"
#include "tests/core/collection/kept_photos.h"

#include <array>

namespace taxo {
namespace {

const DecisionMaker kAda{.person = "Ada"};

Prediction answer(bool isWeighed) {
    Prediction prediction;
    for (const PlaceStanding standing : {PlaceStanding::Recorded,
                                         PlaceStanding::OutOfRange,
                                         PlaceStanding::OutOfSeason,
                                         PlaceStanding::NotListed,
                                         PlaceStanding::NotCovered}) {
        PredictedTaxon taxon;
        taxon.taxon.names[0] = "Animalia";
        taxon.mass = 0.1F;
        if (isWeighed) {
            taxon.place = PlaceFinding{standing, 0.25F, 640.0F};
        }
        prediction.best.push_back(taxon);
    }
    prediction.best.emplace_back().mass = 0.01F; // nothing is said of it
    prediction.madeAt = 1'750'000'000;
    return prediction;
}

/// A photograph with an answer by looks and one that is weighed.
struct WeighedPhotos : test::KeptPhotos {
    WeighedPhotos() : KeptPhotos(2) {
        VectorKey vectors;
        vectors.dimension = 2;
        PredictionKey key;
        key.vectors = *keep(*collection, vectors);
        EXPECT_TRUE(keepEmbeddings(*collection, key.vectors, items, EmbeddingMatrix(2, 2)));
        byLooks = *keep(*collection, key);
        key.places = "scania, 0a1b2c3d4e5f, strength 0.5";
        weighed = *keep(*collection, key);
        for (const auto& [id, isWeighed] : {std::pair(byLooks, false), std::pair(weighed, true)}) {
            const std::array both = {answer(isWeighed), answer(isWeighed)};
            EXPECT_TRUE(keepPredictions(*collection, id, items, both));
        }
    }

    bool isThere(PredictionKeyId key, std::size_t item) const {
        return predictionOf(*collection, key, items[item]).value().has_value();
    }

    void put(std::size_t item, GeoPoint at) {
        const std::array places = {ItemPlace{.item = items[item], .position = at}};
        EXPECT_TRUE(apply(*collection, *proposePlaces(*collection, places), kAda));
    }

    PredictionKeyId byLooks;
    PredictionKeyId weighed;
};

TEST(WeighedAnswers, ComeBackWithWhatPlacesSayOfEachLabel) {
    WeighedPhotos kept;
    kept.reopen();
    EXPECT_EQ(*predictionOf(*kept.collection, kept.weighed, kept.items[0]), answer(true));
    EXPECT_EQ(*predictionOf(*kept.collection, kept.byLooks, kept.items[0]), answer(false));
}

TEST(WeighedAnswers, GoWhenThePlaceOrDateIsCorrectedAndWhenThatIsUndone) {
    WeighedPhotos kept;
    kept.put(0, {55.0, 13.0});
    EXPECT_FALSE(kept.isThere(kept.weighed, 0));
    EXPECT_TRUE(kept.isThere(kept.weighed, 1)) << "of another photograph";
    EXPECT_TRUE(kept.isThere(kept.byLooks, 0));
    const std::array again = {answer(true)};
    const std::span first(kept.items.data(), 1);
    ASSERT_TRUE(keepPredictions(*kept.collection, kept.weighed, first, again));
    ASSERT_TRUE(undo(*kept.collection));
    EXPECT_FALSE(kept.isThere(kept.weighed, 0)) << "it was of the corrected place";
    ASSERT_TRUE(keepPredictions(*kept.collection, kept.weighed, first, again));
    const std::array times = {ItemTime{kept.items[0], LocalTime{1'750'000'000, std::nullopt}}};
    ASSERT_TRUE(apply(*kept.collection, *proposeTimes(*kept.collection, times), kAda));
    EXPECT_FALSE(kept.isThere(kept.weighed, 0));
    const std::array named = {ItemPlace{.item = kept.items[1], .name = "Lake Myvatn"}};
    ASSERT_TRUE(apply(*kept.collection, *proposePlaces(*kept.collection, named), kAda));
    EXPECT_TRUE(kept.isThere(kept.weighed, 1)) << "a name moves nothing";
}

TEST(WeighedAnswers, OfAnotherPlaceAreNotTakenBackWithABackupAndGoOnBeingForgotten) {
    WeighedPhotos kept;
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    kept.put(0, {55.0, 13.0});
    const std::array again = {answer(true)};
    const std::span first(kept.items.data(), 1);
    ASSERT_TRUE(keepPredictions(*kept.collection, kept.weighed, first, again));
    const auto file = kept.collection->file();
    kept.collection.reset();
    ASSERT_TRUE(restoreBackup(file, *backup)); // item 0 is nowhere again
    kept.collection.emplace(*Collection::open(file));
    EXPECT_FALSE(kept.isThere(kept.weighed, 0));
    EXPECT_TRUE(kept.isThere(kept.weighed, 1));
    EXPECT_TRUE(kept.isThere(kept.byLooks, 0));
    kept.put(1, {55.0, 13.0});
    EXPECT_FALSE(kept.isThere(kept.weighed, 1)) << "the trigger is there after a restore, too";
}

TEST(WeighedAnswers, AreFlaggedWherePlacesDoNotExpectWhatIsBestWithThemOrByLooks) {
    WeighedPhotos kept;
    ASSERT_TRUE(makeCurrent(*kept.collection, kept.weighed));
    const auto flagged = [&] {
        return findItems(*kept.collection, *Filter::parse("unexpected"), {}).value();
    };
    EXPECT_TRUE(flagged().empty()) << "the others are not the best";
    std::array both = {answer(true), answer(true)};
    both[0].best[2].cosine = 0.5F; // out of season, and best by looks
    both[0].bestSupported = Rank::Kingdom;
    ASSERT_TRUE(keepPredictions(*kept.collection, kept.weighed, kept.items, both));
    EXPECT_EQ(flagged(), std::vector<ItemId>{kept.items[0]});
    EXPECT_EQ(predictionOf(*kept.collection, kept.items[0]).value(), both[0]);
    std::swap(both[1].best[0], both[1].best[1]); // out of range, and best with places
    ASSERT_TRUE(keepPredictions(*kept.collection, kept.weighed, kept.items, both));
    EXPECT_EQ(flagged(), kept.items);
    const auto compared = comparePredictions(*kept.collection, kept.byLooks, kept.weighed).value();
    EXPECT_EQ(compared.unexpected, 2);
    EXPECT_EQ(comparePredictions(*kept.collection, kept.weighed, kept.byLooks).value().unexpected,
              std::nullopt);
    ASSERT_TRUE(makeCurrent(*kept.collection, kept.byLooks));
    EXPECT_TRUE(flagged().empty()) << "answers by looks alone are not flagged";
}

TEST(WeighedAnswers, HaveWhatWasSaidByLooksAloneBesideThem) {
    WeighedPhotos kept;
    ASSERT_TRUE(makeCurrent(*kept.collection, kept.weighed));
    EXPECT_EQ(predictionByLooks(*kept.collection, kept.items[0]).value(), answer(false));
    ASSERT_TRUE(makeCurrent(*kept.collection, kept.byLooks));
    EXPECT_EQ(predictionByLooks(*kept.collection, kept.items[0]).value(), std::nullopt);
}

} // namespace
} // namespace taxo
