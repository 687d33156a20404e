// SPDX-License-Identifier: MIT
#include "core/classify/label_oddities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

ChecklistTaxon taxon(std::array<std::string, kRanks> names) {
    return {{std::move(names)}, ""};
}

TEST(LabelOddities, CountsWhatIsUnusual) {
    const std::vector<ChecklistTaxon> taxa = {
        taxon({"Animalia", "Mollusca", "G", "", "Ficidae", "Ficus", "variegata"}),
        taxon({"Plantae", "T", "M", "Rosales", "Moraceae", "Ficus", "carica L."}),
        taxon({"Plantae", "T", "M", "Rosales", "Moraceae", "Ficus", " elastica"}),
        taxon({"Plantae", "T", "M", "Rosales", "Moraceae", "Ficus", "Ficus religiosa"}),
        taxon({"Plantae", "T", "M", "Rosales", "Moraceae", "Ficus", "carica L."}),
        taxon({"Animalia", "Mollusca", "", "", "Ficidae", "Other", ""}),
    };
    EmbeddingMatrix vectors(taxa.size(), 2);
    for (std::size_t label = 0; label < 4; ++label) {
        vectors.row(label)[0] = 1.0F;
    }
    const auto odd = labelOddities(LabelSpace::of(LabelList::ofTaxa(taxa), vectors)).value();
    EXPECT_EQ(odd.labels, 6U);
    EXPECT_EQ(odd.zeroColumns, 2U);
    EXPECT_EQ(odd.repeatedLabels, 1U);
    EXPECT_THAT(odd.emptyRanks, ElementsAre(0, 0, 1, 2, 0, 0, 1));
    EXPECT_THAT(odd.taxa, ElementsAre(2, 2, 2, 1, 3, 3, 4));
    EXPECT_EQ(odd.paddedNames, 1U);
    EXPECT_EQ(odd.uncleanEpithets, 2U);
    ASSERT_EQ(odd.sharedGenera.size(), 1U);
    EXPECT_EQ(odd.sharedGenera[0].name, "Ficus");
    EXPECT_THAT(odd.sharedGenera[0].families,
                ElementsAre("Animalia/Mollusca/G//Ficidae", "Plantae/T/M/Rosales/Moraceae"));
}

TEST(LabelOddities, HasOnlyCountsForFreeLabels) {
    EmbeddingMatrix vectors(2, 2);
    vectors.row(0)[0] = 1.0F;
    const std::vector<std::string> names = {"cat", "dog"};
    const auto odd = labelOddities(LabelSpace::of(LabelList::ofNames(names), vectors)).value();
    EXPECT_EQ(odd.labels, 2U);
    EXPECT_EQ(odd.zeroColumns, 1U);
    EXPECT_TRUE(odd.sharedGenera.empty());
}

TEST(LabelOddities, StopsWhenAsked) {
    std::vector<ChecklistTaxon> taxa(5000);
    for (std::size_t i = 0; i < taxa.size(); ++i) {
        taxa[i] = taxon({"Animalia", "", "", "", "", "Genus", "s" + std::to_string(i)});
    }
    const auto space = LabelSpace::of(LabelList::ofTaxa(taxa), EmbeddingMatrix(taxa.size(), 1));
    std::stop_source source;
    source.request_stop();
    const auto stopped = labelOddities(space, Progress(source.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
