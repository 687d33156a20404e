// SPDX-License-Identifier: MIT
#include "core/taxonomy/rank.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(Rank, ReadsItsOwnNamesInEitherCase) {
    for (const Rank rank : kAllRanks) {
        EXPECT_EQ(rankFromName(nameOf(rank)), rank);
    }
    EXPECT_EQ(rankFromName("FAMILY"), Rank::Family);
    EXPECT_EQ(rankFromName("species_epithet"), Rank::Species);
    EXPECT_EQ(rankFromName("Epithet"), Rank::Species);
}

TEST(Rank, RefusesOtherWords) {
    EXPECT_EQ(rankFromName("tribe"), std::nullopt);
    EXPECT_EQ(rankFromName(""), std::nullopt);
    EXPECT_EQ(rankFromName("genu"), std::nullopt);
}

TEST(Lineage, BinomialIsGenusAndEpithetOrWhatIsThere) {
    Lineage lineage;
    EXPECT_EQ(lineage.binomial(), "");
    lineage.at(Rank::Genus) = "Ursus";
    EXPECT_EQ(lineage.binomial(), "Ursus");
    lineage.at(Rank::Species) = "arctos";
    EXPECT_EQ(lineage.binomial(), "Ursus arctos");
    lineage.at(Rank::Genus) = "";
    EXPECT_EQ(lineage.binomial(), "arctos");
}

TEST(Lineage, DownToARankHasNoNameBelowIt) {
    const Lineage bear{{"Animalia", "Chordata", "", "Carnivora", "Ursidae", "Ursus", "arctos"}};
    EXPECT_EQ(bear.downTo(Rank::Order), (Lineage{{"Animalia", "Chordata", "", "Carnivora"}}));
    EXPECT_EQ(bear.downTo(Rank::Kingdom), (Lineage{{"Animalia"}}));
    EXPECT_EQ(bear.downTo(Rank::Species), bear);
}

TEST(Lineage, AgreesDownToTheRankWhereNamesBeginToDiffer) {
    const Lineage bear{{"Animalia", "Chordata", "", "Carnivora", "Ursidae", "Ursus", "arctos"}};
    Lineage other = bear;
    other.at(Rank::Genus) = "Melursus";
    EXPECT_TRUE(agree(bear, other, Rank::Family));
    EXPECT_FALSE(agree(bear, other, Rank::Genus));
    EXPECT_FALSE(agree(bear, other, Rank::Species)) << "equal epithets in different genera";
    EXPECT_TRUE(agree(bear, bear, Rank::Species));
    other.at(Rank::Kingdom) = "Plantae";
    EXPECT_FALSE(agree(bear, other, Rank::Kingdom));
}

} // namespace
} // namespace taxo
