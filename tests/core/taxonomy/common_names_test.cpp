// SPDX-License-Identifier: MIT
#include "core/taxonomy/common_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

CommonNames zoo() {
    return CommonNames({{TaxonId{1}, "Brown Bear"},
                        {TaxonId{2}, "Bearded Saki"},
                        {TaxonId{3}, "Polar Bear"},
                        {TaxonId{4}, "Bear"},
                        {TaxonId{5}, "Bear Cuscus"},
                        {TaxonId{6}, "Small-bearded Goat"},
                        {TaxonId{7}, "Forebear"},
                        {TaxonId{8}, ""},
                        {TaxonId{9}, "Élan"},
                        {TaxonId{9}, "Moose"},
                        {TaxonId{10}, "Moose"}});
}

std::vector<int> found(const CommonNames& names, const char* typed, std::size_t limit = 20) {
    std::vector<int> taxa;
    for (const TaxonId taxon : names.complete(typed, limit)) {
        taxa.push_back(static_cast<int>(taxon.value));
    }
    return taxa;
}

TEST(CommonNames, PutsWholeWordsBeforeTheirBeginnings) {
    EXPECT_THAT(found(zoo(), "bear"), ElementsAre(4, 5, 1, 3, 2, 6));
    EXPECT_THAT(found(zoo(), "bear", 2), ElementsAre(4, 5));
}

TEST(CommonNames, AreFoundInEitherCaseAndOverSeveralWords) {
    EXPECT_THAT(found(zoo(), " BROWN b"), ElementsAre(1));
    EXPECT_THAT(found(zoo(), "brown bear cub"), IsEmpty());
}

TEST(CommonNames, TakeNothingFromTheMiddleOfAWordNorOverTwoNames) {
    EXPECT_THAT(found(zoo(), "ear"), IsEmpty());
    EXPECT_THAT(found(zoo(), "bearbearded"), IsEmpty());
    EXPECT_THAT(found(zoo(), "lan"), IsEmpty()); // É is a letter
    EXPECT_THAT(found(zoo(), "Él"), ElementsAre(9));
}

TEST(CommonNames, FindAllTaxaThatAreCalledExactlySo) {
    EXPECT_THAT(zoo().find(" moose"), ElementsAre(TaxonId{9}, TaxonId{10}));
    EXPECT_THAT(zoo().find("BEAR"), ElementsAre(TaxonId{4}));
    EXPECT_THAT(zoo().find("Brown"), IsEmpty());
    EXPECT_THAT(zoo().find(""), IsEmpty());
    EXPECT_THAT(CommonNames().find("bear"), IsEmpty());
}

TEST(CommonNames, AskForThreeLetters) {
    EXPECT_THAT(found(zoo(), "be"), IsEmpty());
    EXPECT_THAT(found(zoo(), ""), IsEmpty());
    EXPECT_THAT(found(CommonNames(), "bear"), IsEmpty());
}

TEST(CommonNames, BelongToSeveralTaxaAndTheFirstOneStandsForATaxon) {
    EXPECT_THAT(found(zoo(), "moose"), ElementsAre(9, 10));
    EXPECT_EQ(zoo().of(TaxonId{9}), "Élan");
    EXPECT_EQ(zoo().of(TaxonId{10}), "Moose");
    EXPECT_EQ(zoo().of(TaxonId{8}), "");
    EXPECT_EQ(zoo().of(TaxonId{99}), "");
}

} // namespace
} // namespace taxo
