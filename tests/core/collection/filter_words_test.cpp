// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/filter_words.h"
#include "core/collection/marks.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>

#include <array>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const DecisionMaker kAda{.person = "Ada"};
const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};

TEST(FilterProblems, AreTheFirstTermThatCannotBeRead) {
    const auto problem = problemOf("family:Felidae mass:0.8 date:2025");
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->at, (TermPlace{15, 23}));
    EXPECT_THAT(problem->error.message, HasSubstr("mass:0.8"));
    EXPECT_FALSE(problemOf("family:Felidae unverified"));
    EXPECT_FALSE(problemOf(""));
}

TEST(FilterProblems, TermsHaveTheirPlaces) {
    EXPECT_THAT(termPlaces("  a tag:\"x y\" "), ElementsAre(TermPlace{2, 3}, TermPlace{4, 13}));
}

TEST(FilterTypingAt, IsAWordAKeyOrAValue) {
    const auto word = typingAt("tag:check Urs", 13);
    ASSERT_TRUE(word);
    EXPECT_EQ(word->term, (TermPlace{10, 13}));
    EXPECT_EQ(word->typed, "Urs");
    EXPECT_FALSE(word->of);
    const auto value = typingAt("-place:\"Lake My", 15);
    ASSERT_TRUE(value && value->of);
    EXPECT_EQ(value->of->key, FilterKey::Place);
    EXPECT_TRUE(value->of->isNegated);
    EXPECT_EQ(value->typed, "Lake My");
    const auto second = typingAt("family:Ursidae,Fe tag:x", 17);
    ASSERT_TRUE(second && second->of);
    EXPECT_EQ(second->of->values, (std::vector<std::string>{"Ursidae"}));
    EXPECT_EQ(second->typed, "Fe");
    EXPECT_EQ(second->term, (TermPlace{0, 17}));
}

TEST(FilterTypingAt, BetweenTermsIsNothingYet) {
    const auto between = typingAt("tag:x  tag:y", 6);
    ASSERT_TRUE(between);
    EXPECT_EQ(between->term, (TermPlace{6, 6}));
    EXPECT_EQ(between->typed, "");
}

/// Three photographs: two bears, one with a place of two words and a field.
class FilterWordsOf : public ::testing::Test {
protected:
    FilterWordsOf() {
        const std::span bears(kept.items.data(), 2);
        EXPECT_TRUE(determine(*kept.collection, bears, Verdict::Taxon, kBear, "", kAda));
        EXPECT_TRUE(setField(*kept.collection, bears, {"life stage", "juvenile"}, kAda));
        EXPECT_TRUE(tag(*kept.collection, bears.first(1), "check", kAda));
        EXPECT_TRUE(tag(*kept.collection, bears, "new camera", kAda));
    }

    std::vector<std::string> terms(const std::string& text) {
        auto completion = words.complete(*kept.collection, text, text.size(), 12);
        EXPECT_TRUE(completion) << text;
        std::vector<std::string> found;
        for (const FilterSuggestion& one : completion->suggestions) {
            found.push_back(one.term);
        }
        return found;
    }

    test::KeptPhotos kept{3};
    FilterWords words;
};

TEST_F(FilterWordsOf, CompletesKeysStatesAndFields) {
    EXPECT_THAT(terms("fa"), ElementsAre("failed", "family:"));
    EXPECT_THAT(terms("mas"), ElementsAre("mass>"));
    EXPECT_THAT(terms("-fl"), ElementsAre("-flagged"));
    EXPECT_THAT(terms("lif"), ElementsAre("\"life stage\":"));
}

TEST_F(FilterWordsOf, CompletesTaxaAsTermsOfTheirRank) {
    EXPECT_THAT(terms("tag:check ursi"), ElementsAre("family:Ursidae"));
    EXPECT_THAT(terms("Ursus a"), Not(Contains("family:Ursidae")));
    EXPECT_THAT(terms("ursus"), AllOf(Contains("genus:Ursus"), Not(Contains("family:Ursidae"))));
    EXPECT_THAT(terms("genus:urs"), ElementsAre("genus:Ursus"));
    EXPECT_THAT(terms("species:\"ursus a"), ElementsAre("species:\"Ursus arctos\""));
    EXPECT_THAT(terms("taxon:ursi"), ElementsAre("taxon:Ursidae"));
}

TEST_F(FilterWordsOf, CompletesValuesTheMostFrequentFirst) {
    EXPECT_THAT(terms("tag:"), ElementsAre("tag:\"new camera\"", "tag:check"));
    EXPECT_THAT(terms("tag:cam"), ElementsAre("tag:\"new camera\""));
    EXPECT_THAT(terms("tag:check,n"), ElementsAre("tag:check,\"new camera\""));
    EXPECT_THAT(terms("person:"), ElementsAre("person:Ada"));
    EXPECT_THAT(terms("\"life stage\":j"), ElementsAre("\"life stage\":juvenile"));
    EXPECT_THAT(terms("family:"), ElementsAre("family:Ursidae"));
}

TEST_F(FilterWordsOf, KnowsNothingOfWhatIsNoWord) {
    EXPECT_THAT(terms("mass>0."), IsEmpty());
    EXPECT_THAT(terms("wings:tw"), IsEmpty());
    EXPECT_THAT(terms(":"), IsEmpty());
}

TEST_F(FilterWordsOf, TellsHowManyItemsHaveAValue) {
    const auto completion = words.complete(*kept.collection, "tag:", 4, 12);
    ASSERT_EQ(completion->suggestions.size(), 2U);
    EXPECT_EQ(completion->suggestions[0].items, 2);
}

} // namespace
} // namespace taxo
