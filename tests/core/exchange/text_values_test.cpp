// SPDX-License-Identifier: MIT
#include "core/exchange/text_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::ElementsAre;

PhotoRecord labelled(std::string_view label) {
    PhotoRecord record;
    takeLabel(record, label);
    return record;
}

TEST(RecordTime, ReadsWhatTablesWrite) {
    constexpr std::int64_t kDay = 1748736000; // 2025-06-01
    EXPECT_EQ(readRecordTime("2025-06-01")->time.seconds, kDay);
    EXPECT_FALSE(readRecordTime("2025-06-01")->hasClock);
    EXPECT_EQ(readRecordTime(" 2025:06:01 14:30:05")->time, (LocalTime{kDay + 52205, {}}));
    EXPECT_EQ(readRecordTime("2025/06/01 14:30")->time.seconds, kDay + 52200);
    EXPECT_EQ(readRecordTime("2025-06-01T14:30:05.125Z")->time, (LocalTime{kDay + 52205, 0}));
    EXPECT_EQ(readRecordTime("2025-06-01 14:30:05 UTC")->time.aheadOfUtc, 0);
    EXPECT_EQ(readRecordTime("2025-06-01T14:30:05-03:30")->time.aheadOfUtc, -12600);
    EXPECT_EQ(readRecordTime("2025-06-01T14:30:05+0200")->time.aheadOfUtc, 7200);
}

TEST(RecordTime, DoesNotGuess) {
    for (const char* text : {"",
                             "yesterday",
                             "01/06/2025",
                             "2025-13-01",
                             "2025-02-30",
                             "0000-00-00",
                             "2025-06-01T25:00",
                             "2025-06-01 14:30 o'clock",
                             "2025-06-01T14:30+99:00",
                             "2025-06",
                             "20250601"}) {
        EXPECT_FALSE(readRecordTime(text)) << text;
    }
}

TEST(Position, IsOnTheEarth) {
    EXPECT_EQ(readPosition(" 47.5", "-11.25 "), (GeoPoint{47.5, -11.25}));
    EXPECT_FALSE(readPosition("91", "0"));
    EXPECT_FALSE(readPosition("0", "-181"));
    EXPECT_FALSE(readPosition("47,5", "11,2"));
    EXPECT_FALSE(readPosition("nan", "0"));
    EXPECT_FALSE(readPosition("", "0"));
}

TEST(List, TakesBarsBeforeSemicolonsBeforeCommas) {
    EXPECT_THAT(readList("a, b | c|"), ElementsAre("a, b", "c"));
    EXPECT_THAT(readList("a, b; c"), ElementsAre("a, b", "c"));
    EXPECT_THAT(readList(" a ,b"), ElementsAre("a", "b"));
    EXPECT_TRUE(readList("").empty());
}

TEST(Label, IsATaxonWhereItLooksLikeOne) {
    EXPECT_EQ(labelled("Ursus arctos").taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(labelled("Ursus_arctos").taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(labelled("Ursus_arctos").name, "Ursus_arctos") << "verbatim";
    EXPECT_EQ(labelled("Ursus arctos Linnaeus, 1758").taxon.at(Rank::Species), "arctos");
    EXPECT_EQ(labelled("Ursidae").taxon.at(Rank::Family), "Ursidae");
    EXPECT_EQ(labelled("Orchidaceae").taxon.at(Rank::Family), "Orchidaceae");
    EXPECT_EQ(labelled("Lynx sp.").taxon.at(Rank::Genus), "Lynx");
    EXPECT_EQ(labelled("Lynx sp.").taxon.at(Rank::Species), "");
    for (const char* none : {"brown bear", "brown_bear", "Deer", "n01440764", "cat", "x", "2025"}) {
        EXPECT_EQ(labelled(none).taxon, Lineage{}) << none;
        EXPECT_EQ(labelled(none).nameKind, NameKind::Label) << none;
        EXPECT_FALSE(labelled(none).verdict) << none;
    }
}

TEST(Label, KeepsDoubtApart) {
    const auto record = labelled("Ursus cf. arctos");
    EXPECT_EQ(record.taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(record.qualifier, "cf.");
    EXPECT_EQ(record.name, "Ursus cf. arctos");
}

TEST(Label, OfINat21HoldsAllRanks) {
    const auto record = labelled("00001_Animalia_Chordata_Mammalia_Carnivora_Ursidae_Ursus_arctos");
    EXPECT_EQ(record.taxon.at(Rank::Class), "Mammalia");
    EXPECT_EQ(record.taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(record.verdict, Verdict::Taxon);
    EXPECT_EQ(labelled("1_Animalia_Chordata").taxon, Lineage{});
}

TEST(Label, SaysThatNothingIsThereOrThatItCannotBeTold) {
    EXPECT_EQ(labelled("Empty").verdict, Verdict::Nothing);
    EXPECT_EQ(labelled("blank").verdict, Verdict::Nothing);
    EXPECT_EQ(labelled("unidentified").verdict, Verdict::Unknown);
}

TEST(FieldName, CanBeWrittenInAFilter) {
    EXPECT_EQ(fieldName(" Weight (g): fresh"), "weight_(g)__fresh");
    EXPECT_EQ(fieldName("a<b>c=d\"e"), "a_b_c_d_e");
}

} // namespace
} // namespace taxo
