// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/item_rows.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"
#include "tests/core/collection/kept_photos.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <span>
#include <vector>

namespace taxo {

namespace {

using test::KeptPhotos;

Lineage bear() {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
    return lineage;
}

/// With everything that a prediction can have.
Prediction richPrediction() {
    Prediction prediction;
    prediction.lineage = bear();
    prediction.ranks = {{Rank::Kingdom, 0.99F, "Plantae", 0.01F, false},
                        {Rank::Genus, 0.45F, "Helarctos", 0.5F, true},
                        {Rank::Species, 0.4F, "", 0.0F, false}};
    prediction.bestSupported = Rank::Kingdom;
    prediction.best = {{bear(), "brown bear", 0.4F, 0.31F}, {Lineage(), "", 0.1F, 0.3F}};
    prediction.best[1].taxon.names[0] = "Fungi";
    prediction.marginToNext = 0.01F;
    prediction.shareInside = 0.2F;
    prediction.probablyNotInList = true;
    prediction.madeAt = 1'750'000'000;
    return prediction;
}

Prediction unsure() {
    Prediction prediction;
    prediction.lineage = bear();
    prediction.best = {{bear(), "brown bear", 0.25F, 0.2F}};
    prediction.madeAt = 1'760'000'000;
    return prediction;
}

/// Photographs with vectors of one key.
struct EmbeddedPhotos : KeptPhotos {
    explicit EmbeddedPhotos(std::size_t count) : KeptPhotos(count) {
        VectorKey key;
        key.modelName = "tiny";
        key.dimension = 2;
        vectors = *keep(*collection, key);
        EmbeddingMatrix rows(count, 2);
        EXPECT_TRUE(keepEmbeddings(*collection, vectors, items, rows));
    }

    PredictionKeyId keyNamed(const std::string& labels) {
        PredictionKey key;
        key.vectors = vectors;
        key.labels.bytes.fill(static_cast<std::uint8_t>(labels.size()));
        key.labelsName = labels;
        const auto kept = keep(*collection, key);
        EXPECT_TRUE(kept);
        return *kept;
    }

    VectorKeyId vectors;
};

TEST(Predictions, ComeBackAsTheyWere) {
    EmbeddedPhotos kept(2);
    const auto key = kept.keyNamed("labels");
    const std::vector predictions = {richPrediction(), unsure()};
    ASSERT_TRUE(keepPredictions(*kept.collection, key, kept.items, predictions));
    kept.reopen();
    EXPECT_EQ(*predictionOf(*kept.collection, kept.items[0]), predictions[0]);
    EXPECT_EQ(*predictionOf(*kept.collection, kept.items[1]), predictions[1]);
}

TEST(Predictions, ThatSayNotWhenTheyWereMadeWereMadeNow) {
    EmbeddedPhotos kept(1);
    const auto key = kept.keyNamed("labels");
    std::vector predictions = {unsure()};
    predictions[0].madeAt = 0;
    ASSERT_TRUE(keepPredictions(*kept.collection, key, kept.items, predictions));
    const std::int64_t made = (*predictionOf(*kept.collection, kept.items[0]))->madeAt;
    EXPECT_GE(made, infoOf(*kept.collection)->createdAt);
    EXPECT_LE(made, infoOf(*kept.collection)->createdAt + 3600);
}

TEST(Predictions, AreWhatRowsAndFiltersShow) {
    EmbeddedPhotos kept(3);
    const auto key = kept.keyNamed("labels");
    ASSERT_TRUE(keepPredictions(*kept.collection,
                                key,
                                std::span(kept.items).first(2),
                                std::vector{richPrediction(), unsure()}));
    const auto rows = rowsOf(*kept.collection, kept.items);
    ASSERT_TRUE(rows);
    EXPECT_EQ((*rows)[0].taxon, "Animalia") << "the best supported rank, not the deepest";
    EXPECT_FLOAT_EQ((*rows)[0].mass, 0.99F);
    EXPECT_EQ((*rows)[1].taxon, "") << "not sure";
    EXPECT_FLOAT_EQ((*rows)[1].mass, 0.25F) << "of the best label";
    EXPECT_EQ((*rows)[2].status, ItemStatus::New);
    EXPECT_EQ(*countItems(*kept.collection, *Filter::parse("kingdom:Animalia")), 1);
    EXPECT_EQ(*countItems(*kept.collection, *Filter::parse("mass<0.5")), 1);
    EXPECT_EQ(*countItems(*kept.collection, *Filter::parse("mass>0.99")), 0) << "as it is kept";
}

TEST(Predictions, ThatAPersonContradictsAreToldSo) {
    EmbeddedPhotos kept(5);
    const auto key = kept.keyNamed("labels");
    Prediction genus = richPrediction();
    genus.bestSupported = Rank::Genus;
    ASSERT_TRUE(keepPredictions(*kept.collection,
                                key,
                                std::span(kept.items).first(4),
                                std::vector{genus, genus, genus, unsure()}));
    const auto say = [&kept](std::size_t which, const Lineage& taxon) {
        EXPECT_TRUE(determine(*kept.collection,
                              std::span(kept.items).subspan(which, 1),
                              Verdict::Taxon,
                              taxon,
                              "",
                              {.person = "Ada"}));
    };
    Lineage other = bear();
    other.names[5] = "Helarctos";
    Lineage family = bear();
    family.names[5] = family.names[6] = "";
    say(0, other);
    say(1, bear()); // deeper
    say(2, family); // higher
    say(3, other);  // the machine says nothing
    say(4, other);  // nor here
    const auto rows = rowsOf(*kept.collection, kept.items).value();
    std::vector<bool> corrected;
    for (const ItemRow& row : rows) {
        corrected.push_back(row.isCorrected);
    }
    EXPECT_EQ(corrected, (std::vector<bool>{true, false, false, false, false}));
    EXPECT_EQ(findItems(*kept.collection, *Filter::parse("corrected"), {}).value(),
              std::vector{kept.items[0]});
}

TEST(Predictions, OfAnotherKeyStandBesideAndShowOnceTheyAreCurrent) {
    EmbeddedPhotos kept(1);
    const auto first = kept.keyNamed("first");
    const auto second = kept.keyNamed("second labels");
    EXPECT_EQ(kept.keyNamed("first"), first) << "the same key has the same place";
    ASSERT_TRUE(keepPredictions(*kept.collection, first, kept.items, std::vector{unsure()}));
    ASSERT_TRUE(
        keepPredictions(*kept.collection, second, kept.items, std::vector{richPrediction()}));
    EXPECT_EQ(*predictionOf(*kept.collection, kept.items[0]), unsure())
        << "the first key stays the current one";
    ASSERT_TRUE(makeCurrent(*kept.collection, second));
    EXPECT_EQ(*predictionOf(*kept.collection, kept.items[0]), richPrediction());
    EXPECT_EQ(*predictionOf(*kept.collection, first, kept.items[0]), unsure());
    const auto keys = predictionKeys(*kept.collection);
    ASSERT_TRUE(keys);
    ASSERT_EQ(keys->size(), 2U);
    EXPECT_EQ((*keys)[1].key.labelsName, "second labels");
    EXPECT_TRUE((*keys)[1].isCurrent);
    EXPECT_EQ((*keys)[1].predictions, 1);
}

TEST(Predictions, ByAnotherRuleOrWeighedByPlacesAreOfAnotherKey) {
    EmbeddedPhotos kept(1);
    PredictionKey key;
    key.vectors = kept.vectors;
    const auto usual = keep(*kept.collection, key).value();
    key.rule = "right 95 % of the time";
    const auto ruled = keep(*kept.collection, key).value();
    key.places = "alps 0.5";
    const auto weighed = keep(*kept.collection, key).value();
    EXPECT_NE(usual, ruled);
    EXPECT_NE(ruled, weighed);
    EXPECT_EQ(keep(*kept.collection, key).value(), weighed);
    kept.reopen();
    const auto keys = predictionKeys(*kept.collection).value();
    ASSERT_EQ(keys.size(), 3U);
    EXPECT_EQ(keys[1].key.rule, "right 95 % of the time");
    EXPECT_EQ(keys[1].key.places, "");
    EXPECT_EQ(keys[2].key, key);
}

TEST(Predictions, AreDueForItemsWithAVectorOfTheirKey) {
    EmbeddedPhotos kept(3);
    const auto key = kept.keyNamed("labels");
    ASSERT_TRUE(keepPredictions(
        *kept.collection, key, std::span(kept.items).subspan(1, 1), std::vector{unsure()}));
    const auto due = itemsToIdentify(*kept.collection, key, 10);
    ASSERT_TRUE(due);
    EXPECT_EQ(*due, (std::vector{kept.items[0], kept.items[2]}));
    EXPECT_EQ(*itemsToIdentify(*kept.collection, key, 10, kept.items[0]),
              std::vector{kept.items[2]});
    VectorKey model;
    model.modelName = "other";
    model.model.bytes.fill(7);
    PredictionKey other;
    other.vectors = *keep(*kept.collection, model);
    EXPECT_TRUE(itemsToIdentify(*kept.collection, *keep(*kept.collection, other), 10)->empty())
        << "vectors of one model are never identified by labels of another";
}

TEST(Predictions, LeaveTheOnesThatHaveNoneFirstInTheOrderOfReview) {
    EmbeddedPhotos kept(1);
    std::vector<PhotoFile> files;
    for (int i = 0; i < 5'000; ++i) {
        files.push_back(test::photoFile(std::to_string(i) + ".jpg", 0));
        files.back().bytes.bytes = {
            1, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i / 256)};
        files.back().picture = files.back().bytes;
    }
    std::vector<ItemId> items = kept.items;
    const auto added = addPhotos(*kept.collection, files);
    ASSERT_TRUE(added);
    for (const AddedPhoto& photo : *added) {
        items.push_back(photo.item);
    }
    const std::vector unidentified = {items[3'210], items[4'900]};
    std::erase_if(items,
                  [&](ItemId item) { return item == unidentified[0] || item == unidentified[1]; });
    const auto key = kept.keyNamed("labels");
    ASSERT_TRUE(keepPredictions(
        *kept.collection, key, items, std::vector<Prediction>(items.size(), unsure())));
    const auto page = findItems(*kept.collection, {}, {.by = SortBy::Review}, 3);
    ASSERT_TRUE(page);
    EXPECT_EQ(*page, (std::vector{unidentified[0], unidentified[1], items[0]}));
}

TEST(Predictions, OfAnItemThatIsNotThereAreRefusedAndNothingIsKept) {
    EmbeddedPhotos kept(1);
    const auto key = kept.keyNamed("labels");
    const std::vector items = {kept.items[0], ItemId{999}};
    const auto status =
        keepPredictions(*kept.collection, key, items, std::vector{unsure(), unsure()});
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::NotFound);
    EXPECT_EQ(infoOf(*kept.collection)->predictions, 0);
}

TEST(Predictions, ThatAreCutOffAreSaidToBeDamaged) {
    EmbeddedPhotos kept(1);
    const auto key = kept.keyNamed("labels");
    ASSERT_TRUE(keepPredictions(*kept.collection, key, kept.items, std::vector{richPrediction()}));
    const auto file = kept.collection->file();
    kept.collection.reset();
    for (const int size : {60, 40, 20, 10, 2, 1, 0}) {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
            .exec("UPDATE prediction SET details = substr(details, 1, " + std::to_string(size) +
                  ")");
        const auto collection = Collection::open(file);
        ASSERT_TRUE(collection);
        const auto prediction = predictionOf(*collection, kept.items[0]);
        ASSERT_FALSE(prediction) << size;
        EXPECT_EQ(prediction.error().code, ErrorCode::Corrupt);
    }
}

} // namespace

} // namespace taxo
