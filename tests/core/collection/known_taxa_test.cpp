// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/known_taxa.h"
#include "core/collection/predictions.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

using test::KeptPhotos;
using ::testing::HasSubstr;
using ::testing::SizeIs;

const DecisionMaker kAda{.person = "Ada"};
const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kFig{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "Ficus", "carica"}};
const Lineage kFigShell{{"Animalia", "Mollusca", "Gastropoda", "", "Ficidae", "Ficus", "ficus"}};

/// A collection in which a bear, a fig and a fig shell have been named.
class TaxonNamed : public ::testing::Test {
protected:
    TaxonNamed() {
        for (const Lineage& taxon : {kBear, kFig, kFigShell}) {
            EXPECT_TRUE(determine(*kept.collection, kept.items, Verdict::Taxon, taxon, "", kAda));
        }
    }

    Result<Lineage> named(const std::string& text) { return taxonNamed(*kept.collection, text); }

    KeptPhotos kept{1};
};

TEST_F(TaxonNamed, IsFoundAtEveryRank) {
    EXPECT_EQ(*named("Ursus arctos"), kBear);
    EXPECT_EQ(*named("ursidae"),
              (Lineage{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "", ""}}));
    EXPECT_EQ(*named("Ficus carica"), kFig);
}

TEST_F(TaxonNamed, OfSeveralNamesThemAll) {
    const auto several = named("Ficus");
    ASSERT_FALSE(several);
    EXPECT_EQ(several.error().code, ErrorCode::InvalidInput);
    const std::string path = "Plantae/Tracheophyta//Rosales/Moraceae/Ficus";
    EXPECT_THAT(several.error().message, HasSubstr(path));
    EXPECT_THAT(several.error().message, HasSubstr("Animalia/Mollusca/Gastropoda//Ficidae/Ficus"));
    EXPECT_EQ(named(path)->at(Rank::Order), "Rosales") << "what is written there is understood";
}

TEST_F(TaxonNamed, ThatIsUnknownIsToldWithWhatIsNear) {
    const auto unknown = named("Ursus arctus");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_THAT(unknown.error().message, HasSubstr("Did you mean Ursus arctos?"));
    EXPECT_THAT(unknown.error().message, HasSubstr("genus=Ursus"));
}

TEST_F(TaxonNamed, ThatIsNewHasNamesOfRanks) {
    const Lineage wolf{{"Animalia", "", "Mammalia", "", "", "Canis", "lupus"}};
    EXPECT_EQ(*named("kingdom=Animalia, class=Mammalia, genus=Canis, species=lupus"), wolf);
    EXPECT_EQ(*named("kingdom=Animalia,class=Mammalia,genus=Canis,species=Canis lupus"), wolf);
    EXPECT_EQ(named("kingdom=Animalia, tribe=Canini").error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(named("kingdom=").error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(named("species=lupus").error().code, ErrorCode::InvalidInput);
}

TEST(KnownTaxa, HaveTheCommonNamesThatMachinesGave) {
    KeptPhotos kept(1);
    VectorKey vectors;
    vectors.dimension = 1;
    PredictionKey key;
    key.vectors = keep(*kept.collection, vectors).value();
    Prediction prediction;
    prediction.lineage = kBear;
    Lineage bears = kBear;
    bears.at(Rank::Genus).clear();
    bears.at(Rank::Species).clear();
    prediction.best = {{kBear, "Brown Bear", 0.8F, 0.3F}, {bears, "Bears", 0.1F, 0.2F}};
    const std::vector<Prediction> predictions = {prediction};
    ASSERT_TRUE(keepPredictions(
        *kept.collection, keep(*kept.collection, key).value(), kept.items, predictions));
    const auto known = knownTaxa(*kept.collection);
    ASSERT_TRUE(known) << known.error().text();
    const auto lineageOf = [&](const char* commonName) {
        const auto found = known->commonNames.complete(commonName, 9);
        EXPECT_THAT(found, SizeIs(1));
        return known->names.taxonomy().lineageOf(found.front());
    };
    EXPECT_EQ(lineageOf("brown"), kBear);
    EXPECT_EQ(lineageOf("bears"), bears);
}

} // namespace
} // namespace taxo
