// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/item_rows.h"
#include "core/collection/occurrences.h"
#include "core/collection/query.h"
#include "tests/core/collection/decision_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

using test::decisionTables;
using test::expectUndoable;
using test::KeptPhotos;

const DecisionMaker kAda{.person = "Ada"};
const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kFig{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "Ficus", "carica"}};
const Lineage kFigShell{{"Animalia", "Mollusca", "Gastropoda", "", "Ficidae", "Ficus", "ficus"}};

Determination wordOf(const KeptPhotos& kept, ItemId item) {
    const auto words = determinationsOf(*kept.collection, item);
    EXPECT_FALSE(words->empty());
    return words->empty() ? Determination{} : words->front();
}

TEST(DetermineEach, SaysOfEachItemWhatItIsAndWhoSaysSo) {
    KeptPhotos kept(3);
    const auto before = decisionTables(*kept.collection);
    const std::array<ItemVerdict, 3> verdicts = {
        ItemVerdict{.item = kept.items[0], .taxon = kBear, .person = "Ben"},
        ItemVerdict{.item = kept.items[1], .taxon = kFig, .qualifier = "cf."},
        ItemVerdict{.item = kept.items[2], .verdict = Verdict::Nothing, .person = "Ben"}};
    ASSERT_TRUE(determineEach(*kept.collection, verdicts, {.person = "Ada", .basis = "imported"}));
    EXPECT_EQ(wordOf(kept, kept.items[0]).taxon, kBear);
    EXPECT_EQ(wordOf(kept, kept.items[0]).person, "Ben");
    EXPECT_EQ(wordOf(kept, kept.items[0]).basis, "imported");
    EXPECT_EQ(wordOf(kept, kept.items[1]).qualifier, "cf.");
    EXPECT_EQ(wordOf(kept, kept.items[1]).person, "Ada");
    EXPECT_EQ(wordOf(kept, kept.items[2]).verdict, Verdict::Nothing);
    EXPECT_EQ(wordOf(kept, kept.items[2]).taxon, Lineage());
    expectUndoable(kept, before, "3 items determined as 3 taxa");
}

TEST(DetermineEach, NeedsANameForEachTaxon) {
    KeptPhotos kept(2);
    const std::array<ItemVerdict, 2> verdicts = {ItemVerdict{.item = kept.items[0], .taxon = kBear},
                                                 ItemVerdict{.item = kept.items[1]}};
    EXPECT_EQ(determineEach(*kept.collection, verdicts, kAda).error().code,
              ErrorCode::InvalidInput);
}

TEST(Withdrawal, LeavesTheLatestWordOfTheOthers) {
    KeptPhotos kept(2);
    for (const auto& [person, taxon] :
         {std::pair("Ben", kBear), std::pair("Cleo", kFig), std::pair("Ada", kFigShell)}) {
        ASSERT_TRUE(determine(*kept.collection,
                              std::span(kept.items).first(1),
                              Verdict::Taxon,
                              taxon,
                              "",
                              {.person = person}));
    }
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(withdraw(*kept.collection, kept.items, kAda));
    EXPECT_EQ(wordOf(kept, kept.items[0]).person, "Cleo");
    EXPECT_EQ(rowsOf(*kept.collection, kept.items)->front().taxon, "Ficus carica");
    expectUndoable(kept, before, "determination of 1 item withdrawn");
    EXPECT_EQ(*withdraw(*kept.collection, kept.items, kAda), std::nullopt);
    ASSERT_TRUE(withdraw(*kept.collection, kept.items, {.person = "Ben"}));
    EXPECT_EQ(wordOf(kept, kept.items[0]).person, "Cleo") << "still the latest";
    ASSERT_TRUE(withdraw(*kept.collection, kept.items, {.person = "Cleo"}));
    EXPECT_TRUE(determinationsOf(*kept.collection, kept.items[0])->empty());
}

/// Four photographs: a bear is suggested, a fig, nothing sure, and nothing at all.
class Suggestions : public ::testing::Test {
protected:
    Suggestions() {
        VectorKey vectors;
        vectors.dimension = 2;
        PredictionKey described;
        described.vectors = *keep(*kept.collection, vectors);
        key = *keep(*kept.collection, described);
        std::vector<Prediction> predictions(3);
        predictions[0].lineage = kBear;
        predictions[0].ranks = {{Rank::Species, 0.9F, "", 0.0F, false}};
        predictions[0].bestSupported = Rank::Species;
        predictions[1].lineage = kFig;
        predictions[1].ranks = {{Rank::Family, 0.8F, "", 0.0F, false}};
        predictions[1].bestSupported = Rank::Family;
        predictions[2].lineage = kBear;
        EXPECT_TRUE(
            keepPredictions(*kept.collection, key, std::span(kept.items).first(3), predictions));
    }

    KeptPhotos kept{4};
    PredictionKeyId key;
};

TEST_F(Suggestions, AgreedWithAreDeterminationsOfTheSupportedTaxa) {
    const auto before = decisionTables(*kept.collection);
    const auto agreement = agree(*kept.collection, kept.items, "Ada");
    ASSERT_TRUE(agreement) << agreement.error().text();
    EXPECT_EQ(agreement->agreed, 2);
    EXPECT_EQ(agreement->notSure, 1);
    EXPECT_EQ(agreement->notIdentified, 1);
    EXPECT_EQ(wordOf(kept, kept.items[0]).taxon, kBear);
    EXPECT_EQ(wordOf(kept, kept.items[1]).taxon,
              (Lineage{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "", ""}}));
    EXPECT_TRUE(determinationsOf(*kept.collection, kept.items[2])->empty());
    const auto entry = nextUndo(*kept.collection);
    EXPECT_EQ((*entry)->basis, "agreed");
    EXPECT_EQ((*entry)->suggestedBy, key);
    expectUndoable(kept, before, "2 items determined as suggested");
}

TEST_F(Suggestions, AreOverruledByTheWordOnAnOccurrence) {
    const auto occurrence = addOccurrences(
        *kept.collection, std::array{NewOccurrence{.items = {kept.items[0], kept.items[2]}}}, kAda);
    ASSERT_TRUE(determine(*kept.collection, *occurrence, Verdict::Taxon, kFigShell, "", kAda));
    const auto find = [&](const char* filter) {
        return *findItems(*kept.collection, *Filter::parse(filter), {});
    };
    EXPECT_TRUE(find("family:Ursidae").empty()) << "the machine's bear is a shell now";
    EXPECT_EQ(find("family:Ficidae"), (std::vector{kept.items[0], kept.items[2]}));
    EXPECT_EQ(find("family:Moraceae"), std::vector{kept.items[1]});
    const auto sorted = findItems(*kept.collection, {}, {.by = SortBy::Taxon});
    EXPECT_EQ(*sorted, (std::vector{kept.items[0], kept.items[2], kept.items[1], kept.items[3]}));
}

TEST_F(Suggestions, ThatThereAreNotAreNoStep) {
    const auto agreement = agree(*kept.collection, std::span(kept.items).last(2), "Ada");
    EXPECT_EQ(agreement->entry, std::nullopt);
    EXPECT_TRUE(journalOf(*kept.collection, 10)->empty());
    KeptPhotos fresh(1);
    EXPECT_EQ(agree(*fresh.collection, fresh.items, "Ada").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
