// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxonomy_builder.h"
#include "core/workflow/prediction_answer.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(PredictionAnswer, ComesBackAsItWas) {
    TaxonomyBuilder builder;
    builder.add(
        {"Animalia", "Chordata", "", "Cypriniformes", "Cyprinidae", "Carassius", "auratus"});
    const Taxonomy taxonomy = std::move(builder).build().taxonomy;
    Identification found;
    found.threshold = 0.7F;
    for (std::int32_t node = 1; node < static_cast<std::int32_t>(taxonomy.size()); ++node) {
        if (const TaxonId taxon{node}; taxonomy.isNamed(taxon)) {
            found.ladder.push_back(
                {.rank = taxonomy.rankOf(taxon),
                 .taxon = taxon,
                 .name = taxonomy.rankOf(taxon) == Rank::Species
                             ? "Carassius auratus"
                             : taxonomy.lineageOf(taxon).at(taxonomy.rankOf(taxon)),
                 .score = 0.9F,
                 .runnerUp = "Other",
                 .runnerUpScore = 0.05F});
        }
    }
    found.ladder.back().heaviestLiesOutside = true;
    found.ladder.front().runnerUpScore = 0.001F; // too little to be kept
    found.bestSupportedStep = 4;
    found.candidates.push_back({.lineage = taxonomy.lineageOf(found.ladder.back().taxon),
                                .name = "Carassius auratus",
                                .commonName = "Goldfish",
                                .score = 0.9F,
                                .cosine = 0.3F});
    found.bestCosine = 0.3F;
    found.marginToNext = 0.02F;
    found.shareInside = 0.4F;
    found.probablyNotInList = true;

    const Identification back =
        identificationOf(predictionOf(Identification(found), taxonomy), found.threshold);

    ASSERT_EQ(back.ladder.size(), 6U); // the class is empty
    for (std::size_t i = 0; i < back.ladder.size(); ++i) {
        EXPECT_EQ(back.ladder[i].rank, found.ladder[i].rank);
        EXPECT_EQ(back.ladder[i].name, found.ladder[i].name);
        EXPECT_EQ(back.ladder[i].score, found.ladder[i].score);
        EXPECT_EQ(back.ladder[i].runnerUp, i == 0 ? "" : "Other");
    }
    EXPECT_TRUE(back.ladder.back().heaviestLiesOutside);
    EXPECT_EQ(back.bestSupportedStep, found.bestSupportedStep);
    ASSERT_EQ(back.candidates.size(), 1U);
    EXPECT_EQ(back.candidates.front().name, "Carassius auratus");
    EXPECT_EQ(back.candidates.front().commonName, "Goldfish");
    EXPECT_EQ(back.bestCosine, found.bestCosine);
    EXPECT_EQ(back.marginToNext, found.marginToNext);
    EXPECT_EQ(back.shareInside, found.shareInside);
    EXPECT_TRUE(back.probablyNotInList);
}

} // namespace
} // namespace taxo
