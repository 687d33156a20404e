// SPDX-License-Identifier: MIT
#include "core/collection/compare_predictions.h"
#include "core/collection/determination.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::KeptPhotos;
using ::testing::ElementsAre;

/// Down to `ranks` names of a bear, of the genus `genus`.
Lineage bear(std::size_t ranks, const char* genus = "Ursus") {
    Lineage lineage{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", genus, "arctos"}};
    for (std::size_t rank = ranks; rank < kRanks; ++rank) {
        lineage.names[rank].clear();
    }
    return lineage;
}

/// One at each of these ranks.
RankCounts countsAt(std::initializer_list<Rank> ranks) {
    RankCounts counts{};
    for (const Rank rank : ranks) {
        ++counts.at(indexOf(rank));
    }
    return counts;
}

class ComparePredictions : public ::testing::Test {
protected:
    ComparePredictions() : kept(5) {
        VectorKey vectors;
        vectors.dimension = 1;
        key.vectors = *keep(*kept.collection, vectors);
        EXPECT_TRUE(
            keepEmbeddings(*kept.collection, key.vectors, kept.items, EmbeddingMatrix(5, 1)));
    }

    /// One answer for each photograph, supported down to its lowest name; none: not sure.
    PredictionKeyId answer(const std::string& within,
                           const std::vector<Lineage>& taxa,
                           std::optional<float> share = std::nullopt) {
        key.within = within;
        std::vector<Prediction> predictions;
        for (const Lineage& taxon : taxa) {
            Prediction made;
            made.lineage = taxon;
            for (std::size_t rank = 0; rank < kRanks; ++rank) {
                if (!taxon.names[rank].empty()) {
                    made.ranks.push_back({kAllRanks[rank], 0.9F, "", 0.0F, false});
                    made.bestSupported = kAllRanks[rank];
                }
            }
            made.best.push_back({taxon, "", 0.9F, 0.3F});
            made.shareInside = share;
            predictions.push_back(made);
        }
        const auto id = keep(*kept.collection, key);
        EXPECT_TRUE(id);
        EXPECT_TRUE(keepPredictions(
            *kept.collection, *id, std::span(kept.items).first(predictions.size()), predictions));
        return *id;
    }

    KeptPhotos kept;
    PredictionKey key;
};

TEST_F(ComparePredictions, TellsWhatChangesAndHow) {
    const auto before = answer("", {bear(7), bear(7), bear(5), bear(7), bear(0)});
    const auto after =
        answer("Ursidae", {bear(7), bear(6), bear(7), bear(7, "Helarctos"), bear(5)}, 0.8F);
    const auto comparison = comparePredictions(*kept.collection, before, after);
    ASSERT_TRUE(comparison) << comparison.error().text();
    EXPECT_EQ(comparison->items, 5);
    EXPECT_EQ(comparison->higher, 1);
    EXPECT_EQ(comparison->deeper, 2);
    EXPECT_EQ(comparison->others, 1);
    EXPECT_EQ(comparison->higherTo, countsAt({Rank::Genus}));
    EXPECT_EQ(comparison->deeperTo, countsAt({Rank::Family, Rank::Species}));
    EXPECT_EQ(comparison->othersFrom, countsAt({Rank::Genus}));
    EXPECT_THAT(comparison->changed,
                ElementsAre(kept.items[1], kept.items[2], kept.items[3], kept.items[4]));
    EXPECT_NEAR(*comparison->shareOutside, 0.2, 1e-6);
    EXPECT_FALSE(comparePredictions(*kept.collection, before, before)->shareOutside);
    EXPECT_EQ(comparePredictions(*kept.collection, before, before)->changes(), 0);
}

TEST_F(ComparePredictions, TellsWhetherItGoesTowardsWhatPeopleSaid) {
    const auto before = answer("", {bear(7, "Helarctos"), bear(6), bear(7), bear(5)});
    const auto after = answer("x", {bear(7), bear(7, "Helarctos"), bear(5), bear(7)});
    const auto said = determine(*kept.collection,
                                std::span(kept.items).first(3),
                                Verdict::Taxon,
                                bear(7),
                                "",
                                {.person = "Ada"});
    ASSERT_TRUE(said);
    const auto comparison = comparePredictions(*kept.collection, before, after);
    EXPECT_EQ(comparison->verified, 3); // the fourth is nobody's word
    EXPECT_EQ(comparison->towards, 1);  // the wrong genus became the right species
    EXPECT_EQ(comparison->away, 2);     // a wrong one instead of a right one; a higher rank
}

TEST_F(ComparePredictions, WhoIsNotSureAnyMoreIsAtNoRank) {
    const auto before = answer("", {bear(7)});
    const auto after = answer("x", {bear(0)});
    const auto comparison = comparePredictions(*kept.collection, before, after);
    EXPECT_EQ(comparison->higher, 1);
    EXPECT_EQ(comparison->higherTo, RankCounts());
}

TEST_F(ComparePredictions, CountsOnlyWhatBothAnswered) {
    const auto before = answer("", {bear(7), bear(7)});
    const auto after = answer("x", {bear(7)});
    EXPECT_EQ(comparePredictions(*kept.collection, before, after)->items, 1);
    EXPECT_EQ(comparePredictions(*kept.collection, before, after)->missing, 1);
    EXPECT_EQ(comparePredictions(*kept.collection, before, after)->changes(), 1);
    EXPECT_TRUE(comparePredictions(*kept.collection, before, after)->changed.empty());
}

} // namespace
} // namespace taxo
