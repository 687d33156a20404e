// SPDX-License-Identifier: MIT
#include "core/figure/styled_text.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(TaxonText, BinomialsAndGeneraAreInItalicsAndFamiliesAreNot) {
    EXPECT_EQ(taxonText("Ursus arctos", Rank::Species), (StyledText{{"Ursus arctos", true}}));
    EXPECT_EQ(taxonText("Ursus", Rank::Genus), (StyledText{{"Ursus", true}}));
    EXPECT_EQ(taxonText("Ursidae", Rank::Family), (StyledText{{"Ursidae", false}}));
}

TEST(TaxonText, WhatIsNoLatinStandsUpright) {
    EXPECT_EQ(
        taxonText("Rosa cf. alba var. rosea", Rank::Species),
        (StyledText{
            {"Rosa", true}, {" cf.", false}, {" alba", true}, {" var.", false}, {" rosea", true}}));
    EXPECT_EQ(taxonText("Apis sp. BOLD:AAA1234", Rank::Species),
              (StyledText{{"Apis", true}, {" sp. BOLD:AAA1234", false}}));
    EXPECT_EQ(
        taxonText("Mentha \u00d7 piperita L.", Rank::Species),
        (StyledText{{"Mentha", true}, {" \u00d7", false}, {" piperita", true}, {" L.", false}}));
    EXPECT_EQ(taxonText("Ursus arctos (Linnaeus, 1758)", Rank::Species),
              (StyledText{{"Ursus arctos", true}, {" (Linnaeus, 1758)", false}}));
}

TEST(TaxonText, SaysTheSameWithoutItsStyles) {
    EXPECT_EQ(plainOf(taxonText("Rosa cf. alba", Rank::Species)), "Rosa cf. alba");
    EXPECT_TRUE(taxonText("", Rank::Species).empty());
}

} // namespace
} // namespace taxo
