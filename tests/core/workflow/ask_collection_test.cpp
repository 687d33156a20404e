// SPDX-License-Identifier: MIT
#include "core/collection/journal.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"
#include "core/workflow/ask_collection.h"
#include "core/workflow/import_photos.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/fake_identifier.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::FakeIdentifier;
using test::KeptPhotos;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

IdentifierChoice asking(std::vector<std::string> labels, std::vector<std::string> bins = {}) {
    IdentifierChoice choice;
    choice.freeLabels = {std::move(labels), std::move(bins)};
    return choice;
}

std::vector<std::string> namesOf(const std::vector<ScoredLabel>& labels) {
    std::vector<std::string> names;
    for (const ScoredLabel& label : labels) {
        names.push_back(label.name);
    }
    return names;
}

std::vector<ItemId> itemsOf(const CollectionAnswer& answer) {
    std::vector<ItemId> items;
    for (const AskedItem& asked : answer.items) {
        items.push_back(asked.item);
    }
    return items;
}

TEST(AskCollection, AnswersForTheItemsThatAreAskedAboutInTheirOrder) {
    KeptPhotos kept(5);
    const FakeIdentifier fake(asking({"fox", "bear", "empty"}, {"animal", "animal", "nothing"}));
    const std::vector<ItemId> items = {kept.items[3], kept.items[1]};
    const auto answer = askCollection(*kept.collection, items, fake, 2, {});
    ASSERT_TRUE(answer) << answer.error().text();
    EXPECT_EQ(itemsOf(*answer), items);
    EXPECT_EQ(answer->embedded, 2U);
    EXPECT_THAT(vectorKeys(*kept.collection).value(), SizeIs(1));
    EXPECT_EQ(vectorKeys(*kept.collection)->front().vectors, 2) << "of the others none";
    const AskedItem& first = answer->items.front();
    EXPECT_THAT(namesOf(first.bins), ElementsAre("animal", "nothing"));
    EXPECT_FLOAT_EQ(first.bins.front().score, 2.0F / 3 + 2.0F / 9);
    EXPECT_FLOAT_EQ(first.labels.front().cosine, 0.3F);
    // The vectors are there now.
    EXPECT_EQ(askCollection(*kept.collection, items, fake, 2, {})->embedded, 0U);
}

TEST(AskCollection, ChangesNothingThatWasDecidedOrSuggested) {
    KeptPhotos kept(2);
    ASSERT_TRUE(
        askCollection(*kept.collection, kept.items, FakeIdentifier(asking({"fox"})), 2, {}));
    EXPECT_EQ(predictionOf(*kept.collection, kept.items[0]).value(), std::nullopt);
    EXPECT_THAT(journalOf(*kept.collection, 10).value(), IsEmpty());
}

TEST(AskCollection, UsesTheVectorsOfAnIdentification) {
    KeptPhotos kept(3);
    const auto model = FakeIdentifier().forCollection(VectorStorage::Half, {}, {}).value();
    ASSERT_TRUE(identifyCollection(*kept.collection, model.embedder, model.classifier, {}));
    const auto answer =
        askCollection(*kept.collection, kept.items, FakeIdentifier(asking({"fox"})), 2, {});
    EXPECT_EQ(answer->embedded, 0U);
    EXPECT_THAT(answer->items, SizeIs(3));
}

TEST(AskCollection, TellsWhichItemsCouldNotBeRead) {
    test::TempDir dir;
    auto collection = Collection::create(dir / "käfer.taxo").value();
    const std::vector<PhotoFile> files = {test::photoFile("broken.jpg", 1),
                                          test::photoFile("whole.jpg", 2)};
    const auto added = addPhotos(collection, files).value();
    const std::vector<ItemId> items = {added[0].item, added[1].item};
    const auto answer = askCollection(collection, items, FakeIdentifier(asking({"fox"})), 2, {});
    ASSERT_TRUE(answer) << answer.error().text();
    EXPECT_EQ(answer->withoutVector, std::vector{items[0]});
    EXPECT_EQ(itemsOf(*answer), std::vector{items[1]});
}

TEST(AskCollection, OfAReadOnlyCollectionTakesTheVectorsThatThereAre) {
    KeptPhotos kept(3);
    const FakeIdentifier fake(asking({"fox"}));
    ASSERT_TRUE(askCollection(*kept.collection, std::span(kept.items).first(2), fake, 2, {}));
    auto view = kept.collection->openView().value();
    const auto answer = askCollection(view, kept.items, fake, 2, {});
    ASSERT_TRUE(answer) << answer.error().text();
    EXPECT_THAT(answer->items, SizeIs(2));
    EXPECT_EQ(answer->withoutVector, std::vector{kept.items[2]});
}

TEST(AskCollection, StopsAsAskedAndKeepsTheVectorsThatItMade) {
    KeptPhotos kept(3);
    const FakeIdentifier fake(asking({"fox"}));
    std::stop_source stop;
    const Progress progress(stop.get_token(), [&](std::size_t, std::size_t, std::string_view what) {
        if (what == "items embedded") {
            stop.request_stop();
        }
    });
    const auto answer = askCollection(*kept.collection, kept.items, fake, 2, progress);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_GT(vectorKeys(*kept.collection)->front().vectors, 0);
}

TEST(AskCollection, AsksARealModelThatHasNoLabelsOfItsOwn) {
    const test::TempDir folder;
    test::writeTinyModel(folder / "model");
    std::filesystem::create_directory(folder / "fotos");
    for (const char* const name : {"bmp-rgb.bmp", "bmp-gray.bmp"}) {
        std::filesystem::copy(test::testFile("data/photos") / name, folder / "fotos");
    }
    auto collection = Collection::create(folder / "farben.taxo").value();
    ASSERT_TRUE(importPhotos(collection, std::array{folder / "fotos"}, {}));
    const auto items = findItems(collection, {}, {}).value();
    ASSERT_THAT(items, SizeIs(2));
    IdentifierChoice choice = asking({"red", "blue", "green"});
    choice.model = folder / "model";
    const auto identifier = openPhotoIdentifier(choice, {});
    ASSERT_TRUE(identifier) << identifier.error().text();
    const auto answer = askCollection(collection, items, **identifier, 3, {});
    ASSERT_TRUE(answer) << answer.error().text();
    ASSERT_THAT(answer->items, SizeIs(2));
    for (const AskedItem& asked : answer->items) {
        float sum = 0.0F;
        for (const ScoredLabel& label : asked.labels) {
            sum += label.score;
        }
        EXPECT_NEAR(sum, 1.0F, 1e-5F);
        EXPECT_THAT(asked.bins, IsEmpty());
    }
    EXPECT_EQ((*identifier)->forCollection(VectorStorage::Half, {}, {}).error().code,
              ErrorCode::InvalidInput);
    choice.prompt = "{} at night";
    const auto atNight = openPhotoIdentifier(choice, {});
    ASSERT_TRUE(atNight) << atNight.error().text();
    EXPECT_EQ((*atNight)->info().labels, "own labels ({} at night)");
    const auto other = askCollection(collection, items, **atNight, 3, {});
    ASSERT_TRUE(other) << other.error().text();
    EXPECT_NE(other->items[0].labels[0].cosine, answer->items[0].labels[0].cosine)
        << "other words, other vectors";
    choice.prompt = "at night";
    EXPECT_EQ(openPhotoIdentifier(choice, {}).error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
