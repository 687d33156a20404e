// SPDX-License-Identifier: MIT
#include "core/collection/filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Filter read(const std::string& text) {
    const auto filter = Filter::parse(text);
    EXPECT_TRUE(filter) << filter.error().text();
    return filter.value_or(Filter{});
}

TEST(Filter, ReadsTheExampleOfTheGuide) {
    const Filter filter =
        read("family:Ursidae mass>0.8 unverified date:2025-06 stage:juvenile -tag:check");
    ASSERT_EQ(filter.terms.size(), 6U);
    EXPECT_EQ(filter.terms[0].key, FilterKey::Taxon);
    EXPECT_EQ(filter.terms[0].rank, Rank::Family);
    EXPECT_EQ(filter.terms[1].key, FilterKey::Mass);
    EXPECT_EQ(filter.terms[1].comparison, Comparison::Greater);
    EXPECT_EQ(filter.terms[2].key, FilterKey::State);
    EXPECT_EQ(filter.terms[3].key, FilterKey::Date);
    EXPECT_EQ(filter.terms[4].key, FilterKey::Field);
    EXPECT_EQ(filter.terms[4].field, "stage");
    EXPECT_TRUE(filter.terms[5].isNegated);
}

TEST(Filter, TakesValuesInQuotesAndAlternatives) {
    const Filter filter = read(R"(place:"Lake ""My"", north",Hill "taxon:not a key")");
    ASSERT_EQ(filter.terms.size(), 2U);
    EXPECT_THAT(filter.terms[0].values, ElementsAre("Lake \"My\", north", "Hill"));
    EXPECT_EQ(filter.terms[1].key, FilterKey::Text);
    EXPECT_THAT(filter.terms[1].values, ElementsAre("taxon:not a key"));
}

TEST(Filter, AsksForAFieldOfAnyNameByQuotes) {
    const Filter filter = read(R"(-"wing, ""mm"" :">70.5 "family":Smith "two words")");
    ASSERT_EQ(filter.terms.size(), 3U);
    EXPECT_EQ(filter.terms[0].key, FilterKey::Field);
    EXPECT_EQ(filter.terms[0].field, "wing, \"mm\" :");
    EXPECT_EQ(filter.terms[0].comparison, Comparison::Greater);
    EXPECT_TRUE(filter.terms[0].isNegated);
    EXPECT_EQ(filter.terms[1].key, FilterKey::Field);
    EXPECT_EQ(filter.terms[1].field, "family");
    EXPECT_EQ(filter.terms[2].key, FilterKey::Text);
    EXPECT_EQ(read(filter.text()), filter) << filter.text();
}

TEST(Filter, OfNothingIsEmpty) {
    EXPECT_TRUE(read("").terms.empty());
    EXPECT_TRUE(read("  \t ").terms.empty());
}

TEST(Filter, IsWrittenAsTextThatIsReadAsTheSame) {
    for (const char* text :
         {"family:Ursidae mass>0.8 unverified date:2025-06 stage:juvenile",
          R"(-place:"a b","c""d" "unverified" word -"-x" count>3 file:"a>b")",
          "date:2025-06-01..2025-06-30 date<2024 ORDER:Carnivora taxon:\"Ursus arctos\""}) {
        const Filter filter = read(text);
        EXPECT_FALSE(filter.terms.empty());
        EXPECT_EQ(read(filter.text()), filter) << filter.text();
    }
}

TEST(Filter, NamesTheTermThatCannotBeRead) {
    for (const auto& [text, term, why] :
         {std::tuple("family:Ursidae mass>high", "mass>high", "0 to 1"),
          std::tuple("mass:0.8", "mass:0.8", "mass>0.8"),
          std::tuple("date:June", "date:June", "2025-06"),
          std::tuple("date:2025-13", "date:2025-13", "2025-06"),
          std::tuple("place:\"open", "place:\"open", "not closed"),
          std::tuple("a tag>b", "tag>b", "no order"),
          std::tuple("file:", "file:", "no value"),
          std::tuple(":x", "", "before its sign"),
          std::tuple("- x", "-", "hyphen")}) {
        const auto filter = Filter::parse(text);
        ASSERT_FALSE(filter) << text;
        EXPECT_EQ(filter.error().code, ErrorCode::InvalidInput);
        EXPECT_THAT(filter.error().message, HasSubstr("\"" + std::string(term) + "\"")) << text;
        EXPECT_THAT(filter.error().message, HasSubstr(why)) << text;
    }
}

TEST(DateSpan, HoldsTheWholeOfWhatIsNamed) {
    const auto year = DateSpan::parse("2024");
    EXPECT_EQ(year->last - year->first + 1, 366 * 86400);
    const auto month = DateSpan::parse("2025-02");
    EXPECT_EQ(month->last - month->first + 1, 28 * 86400);
    EXPECT_EQ(DateSpan::parse("1970-01-02")->first, 86400);
    EXPECT_EQ(DateSpan::parse("1970-01-01T00:01")->last, 119);
    EXPECT_EQ(DateSpan::parse("1970-01-01 00:01:05")->first, 65);
    EXPECT_EQ(DateSpan::parse("1970-01-01 00:01:05")->last, 65);
}

TEST(DateSpan, IsNoneOfWhatIsNoDate) {
    for (const char* text :
         {"", "25", "2025-6", "2025-02-30", "2025-01-01T10", "2025-01-01T24:00", "2025-01-01x"}) {
        EXPECT_FALSE(DateSpan::parse(text)) << text;
    }
}

} // namespace
} // namespace taxo
