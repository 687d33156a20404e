// SPDX-License-Identifier: MIT
#include "core/collection/occurrences.h"
#include "tests/core/workflow/record_import.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

using test::example;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

class ImportRecords : public test::RecordImport {};

constexpr const char* kCaptions = "file,species,identified_by,date,site,sex,tags\n"
                                  "CT-1/IMG_1.JPG,Ursus arctos,Ben,2025-06-01 10:00,Alp,male,wet\n"
                                  "CT-1/IMG_2.JPG,Lynx cf. lynx,,2025-06-02,Alp,,\n";

TEST_F(ImportRecords, DescribesKeptPhotographsAsOneStep) {
    keep({"CT-1/IMG_1.JPG", "CT-1/IMG_2.JPG", "CT-1/IMG_3.JPG"});
    const auto report = importTable(kCaptions);
    EXPECT_EQ(report.matched, 2U);
    EXPECT_EQ(report.determined, 2U);
    EXPECT_EQ(report.items, 2U);
    EXPECT_EQ(report.problemCount, 0U);
    EXPECT_EQ(nextUndo(collection)->value().text, "2 items described by captions.csv");
    const auto bear = wordOn("file:IMG_1");
    EXPECT_EQ(bear.taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(bear.person, "Ben");
    EXPECT_EQ(bear.basis, "imported");
    EXPECT_EQ(wordOn("file:IMG_2").person, "Ada") << "who imports, where none is named";
    EXPECT_EQ(wordOn("file:IMG_2").qualifier, "cf.");
    EXPECT_EQ(find("place:Alp sex:male tag:wet date:2025-06-01").size(), 1U);
    EXPECT_EQ(find("unverified").size(), 1U);
}

TEST_F(ImportRecords, TwiceTheSameBringsNothingNew) {
    keep({"CT-1/IMG_1.JPG", "CT-1/IMG_2.JPG"});
    ASSERT_TRUE(importTable(kCaptions).entry);
    const auto again = importTable(kCaptions);
    EXPECT_FALSE(again.entry);
    EXPECT_EQ(again.items, 0U);
    EXPECT_EQ(again.determined + again.fields + again.tags + again.dates + again.places, 0U);
    EXPECT_EQ(infoOf(collection)->entries, 1);
}

TEST_F(ImportRecords, IsTakenBackWhole) {
    keep({"CT-1/IMG_1.JPG", "CT-1/IMG_2.JPG"});
    importTable(kCaptions);
    ASSERT_TRUE(undo(collection)->has_value());
    EXPECT_TRUE(find("verified").empty());
    EXPECT_TRUE(find("place:Alp").empty());
    EXPECT_TRUE(importTable(kCaptions).entry) << "and can be brought again";
    EXPECT_EQ(find("verified").size(), 2U);
}

TEST_F(ImportRecords, OfAPreviewCountsEverythingAndKeepsNothing) {
    keep({"CT-1/IMG_1.JPG", "CT-1/IMG_2.JPG"});
    const auto preview = importTable(kCaptions, {.isPreview = true});
    EXPECT_EQ(preview.determined, 2U);
    EXPECT_EQ(preview.fields, 2U) << "sex, and the verbatim name with its doubt";
    EXPECT_EQ(preview.dates, 2U);
    EXPECT_THAT(preview.names, ElementsAre(Pair("Lynx lynx", 1U), Pair("Ursus arctos", 1U)));
    EXPECT_FALSE(preview.entry);
    EXPECT_EQ(infoOf(collection)->entries, 0);
    EXPECT_TRUE(find("verified").empty());
}

TEST_F(ImportRecords, OfAPreviewKnowsWhatWouldBeImportedBefore) {
    constexpr const char* kTable = "file,photo_id,species\n"
                                   "CT-1/IMG_1.JPG,,Ursus arctos\n"
                                   "CT-2/IMG_1.JPG,,Ursus arctos\n"
                                   ",IMG_7,Ursus arctos\n";
    const auto preview = importTable(
        kTable, {.isPreview = true, .coming = {"/a/CT-1/IMG_1.JPG", "/a/CT-1/IMG_7.JPG"}});
    EXPECT_EQ(preview.photosToImport, 2U);
    EXPECT_EQ(preview.unmatched, 1U);
}

TEST_F(ImportRecords, NamesRowsWithoutAPhotograph) {
    keep({"a/IMG_1.JPG", "b/IMG_1.JPG", "c/IMG_2.JPG"});
    const auto report = importTable("file,species\n"
                                    "b/IMG_1.JPG,Ursus arctos\n"
                                    "IMG_1.JPG,Ursus arctos\n"
                                    "x/IMG_2.JPG,Ursus arctos\n"
                                    "IMG_9.JPG,Ursus arctos\n");
    EXPECT_EQ(report.matched, 1U);
    ASSERT_EQ(report.unmatched, 3U);
    EXPECT_THAT(report.unmatchedRows[0].what, HasSubstr("2 photographs are called so"));
    EXPECT_THAT(report.unmatchedRows[1].what, HasSubstr("in another folder"));
    EXPECT_EQ(report.unmatchedRows[2].where, "line 5");
    EXPECT_EQ(find("verified").size(), 1U);
    const auto byName =
        importTable("file,species\nx/IMG_2.JPG,Ursus arctos\n", {.matchesByNameAlone = true});
    EXPECT_EQ(byName.matched, 1U);
}

TEST_F(ImportRecords, TakesNoOtherSeasonsPhotograph) {
    keep({"2024/CT-1/IMG_1.JPG"});
    constexpr const char* kTable = "file,species\n2025/CT-1/IMG_1.JPG,Ursus arctos\n";
    const auto report = importTable(kTable);
    EXPECT_EQ(report.matched, 0U);
    ASSERT_EQ(report.unmatched, 1U);
    EXPECT_THAT(report.unmatchedRows[0].what, HasSubstr("in another folder"));
    EXPECT_EQ(importTable(kTable, {.matchesByNameAlone = true}).matched, 1U);
}

TEST_F(ImportRecords, LearnsACamerasZoneFromAMomentInUtc) {
    keep({"a.jpg", "b.jpg"});
    importTable("file,date\na.jpg,2025-06-01 10:12:00\nb.jpg,2025-06-01 10:13:00\n");
    importTable("file,date\na.jpg,2025-06-01 08:12:00 UTC\nb.jpg,2025-06-01 08:12:00 UTC\n");
    EXPECT_EQ(photoOf(collection, only("file:a.jpg"))->file.takenAt->text(),
              "2025-06-01T10:12:00+02:00");
    EXPECT_EQ(photoOf(collection, only("file:b.jpg"))->file.takenAt->text(),
              "2025-06-01T08:12:00+00:00")
        << "no zone is a minute off";
}

TEST_F(ImportRecords, FindsPhotographsByStemAndByDigest) {
    keep({"330855383.jpg", "4711.png"});
    const auto table = import({SourceKind::Table, example("inaturalist.csv")});
    EXPECT_EQ(table.matched, 1U);
    EXPECT_EQ(wordOn("file:330855383").taxon.binomial(), "Gavia immer");
    Digest digest;
    digest.bytes.fill(2);
    const auto byDigest = importTable("sha256,species\n" + digest.hex() + ",Ursus arctos\n");
    EXPECT_EQ(byDigest.matched, 1U);
    EXPECT_EQ(wordOn("file:4711").taxon.binomial(), "Ursus arctos");
}

TEST_F(ImportRecords, TheFirstOfTwoWordsCounts) {
    keep({"a.jpg"});
    const auto report = importTable("file,species\na.jpg,Ursus arctos\na.jpg,Ursus arctos\n"
                                    "a.jpg,Lynx lynx\n");
    EXPECT_EQ(report.determined, 1U);
    ASSERT_EQ(report.problemCount, 1U);
    EXPECT_EQ(report.problems[0].where, "line 4");
    EXPECT_THAT(report.problems[0].what, HasSubstr("line 2 said Ursus arctos"));
    EXPECT_EQ(wordOn("file:a.jpg").taxon.binomial(), "Ursus arctos");
}

constexpr const char* kContradictions = "file,sex,stage,tags,date,lat,lon,site\n"
                                        "a.jpg,male,,wet,2025-06-01 10:00,1,2,\n"
                                        "a.jpg,female,adult,wet,2025-06-02 10:00,3,4,Alp\n"
                                        "a.jpg,male,adult,far,2025-06-01,1,2,Lake\n";

TEST_F(ImportRecords, TheFirstOfTwoValuesCountsAndRepeatingSwapsNone) {
    keep({"a.jpg"});
    const auto report = importTable(kContradictions);
    EXPECT_EQ(report.fields, 2U);
    EXPECT_EQ(report.tags, 2U);
    EXPECT_EQ(find("sex:male stage:adult tag:wet tag:far place:Alp date:2025-06-01").size(), 1U);
    std::string problems;
    for (const RecordProblem& problem : report.problems) {
        problems += problem.where + ": " + problem.what + "\n";
    }
    EXPECT_EQ(problems,
              "line 3: sex is female, but male was said before of the same; the first counts\n"
              "line 3: it has another date than was said before of the same; the first counts\n"
              "line 3: it has another position than was said before of the same; the first "
              "counts\n"
              "line 4: its place is Lake, but Alp was said before of the same; the first "
              "counts\n");
    EXPECT_FALSE(importTable(kContradictions).entry);
}

TEST_F(ImportRecords, TheFirstOfTwoValuesCountsFarApartToo) {
    keep({"a.jpg", "b.jpg"});
    std::string table = "file,sex,date,site\na.jpg,male,2025-06-01 10:00,Alp\n";
    for (int row = 0; row < 5000; ++row) {
        table += "b.jpg,,,\n";
    }
    table += "a.jpg,female,2025-06-02 10:00,Lake\n";
    EXPECT_EQ(importTable(table).problemCount, 3U);
    EXPECT_EQ(find("sex:male date:2025-06-01 place:Alp").size(), 1U);
    EXPECT_FALSE(importTable(table).entry);
}

TEST_F(ImportRecords, RepeatedDoesNotOverturnWhoSpokeLater) {
    keep({"a.jpg"});
    importTable("file,species\na.jpg,Ursus arctos\n");
    const std::array items = {only("file:a.jpg")};
    Lineage lynx;
    lynx.at(Rank::Genus) = "Lynx";
    ASSERT_TRUE(determine(collection, items, Verdict::Taxon, lynx, "", {.person = "Ben"}));
    EXPECT_FALSE(importTable("file,species\na.jpg,Ursus arctos\n").entry);
    EXPECT_EQ(find("taxon:Lynx").size(), 1U);
}

TEST_F(ImportRecords, LeavesOccurrencesWithOtherPhotographsAlone) {
    keep({"a.jpg", "b.jpg", "x.jpg"});
    const std::array theirs = {
        NewOccurrence{"", std::nullopt, {only("file:a.jpg"), only("file:x.jpg")}}};
    ASSERT_TRUE(addOccurrences(collection, theirs, {.person = "Ben"}));
    constexpr const char* kTable = "file,occurrenceID\na.jpg,o1\nb.jpg,o1\n";
    EXPECT_EQ(importTable(kTable).grouped, 2U);
    const std::array items = {only("file:a.jpg"), only("file:b.jpg"), only("file:x.jpg")};
    const auto groups = groupsOf(collection, items);
    EXPECT_EQ((*groups)[0].occurrence, (*groups)[1].occurrence);
    EXPECT_NE((*groups)[0].occurrence, (*groups)[2].occurrence);
    EXPECT_FALSE(importTable(kTable).entry);
}

TEST_F(ImportRecords, GivesNamesTheRanksThatTheCollectionKnows) {
    keep({"a.jpg", "b.jpg"});
    importTable("file,kingdom,phylum,class,order,family,genus,species\n"
                "a.jpg,Animalia,Chordata,Mammalia,Carnivora,Ursidae,Ursus,arctos\n");
    importTable("file,species\nb.jpg,Ursus arctos\n");
    EXPECT_EQ(find("family:Ursidae").size(), 2U);
}

TEST_F(ImportRecords, FindsTheRankOfAWordAmongTheTaxaThatTheCollectionKnows) {
    keep({"a.jpg", "b.jpg", "c.jpg", "d.jpg"});
    importTable("file,kingdom,phylum,class,order,family,genus,species\n"
                "a.jpg,Animalia,Chordata,Aves,Gaviiformes,Gaviidae,Gavia,immer\n");
    const auto report = importTable("file,class,scientificName\n"
                                    "b.jpg,,Aves\nc.jpg,,Neornithes\nd.jpg,Aves,Neornithes\n");
    EXPECT_EQ(wordOn("file:b.jpg").taxon.at(Rank::Phylum), "Chordata");
    EXPECT_EQ(wordOn("file:b.jpg").taxon.at(Rank::Class), "Aves");
    EXPECT_EQ(wordOn("file:b.jpg").taxon.at(Rank::Genus), "");
    EXPECT_EQ(field("file:c.jpg", "label"), "Neornithes") << "nothing is guessed";
    EXPECT_THAT(report.unknownNames, ElementsAre(Pair("Neornithes", 1U)));
    EXPECT_EQ(wordOn("file:d.jpg").taxon.at(Rank::Class), "Aves") << "the rank above it is said";
    EXPECT_EQ(field("file:d.jpg", "verbatim_name"), "Neornithes");
}

TEST_F(ImportRecords, TakesNamesThroughAChecklistAndKeepsThemVerbatim) {
    keep({"a.jpg", "b.jpg", "c.jpg"});
    const auto names = SynonymTable::read(
        dir.write("synonyms.csv",
                  "synonym,accepted,family,common_name\nFelis lynx,Lynx lynx,Felidae,\n"
                  ",,,\n"));
    ASSERT_TRUE(names) << names.error().text();
    const auto report = importTable(
        "file,label\na.jpg,Felis lynx\nb.jpg,felis_lynx\nc.jpg,big cat\n", {.names = &*names});
    EXPECT_EQ(report.determined, 2U);
    EXPECT_EQ(wordOn("file:a.jpg").taxon.binomial(), "Lynx lynx");
    EXPECT_EQ(wordOn("file:a.jpg").taxon.at(Rank::Family), "Felidae");
    EXPECT_EQ(field("file:a.jpg", "verbatim_name"), "Felis lynx");
    EXPECT_EQ(field("file:b.jpg", "verbatim_name"), "felis_lynx");
    EXPECT_EQ(field("file:c.jpg", "label"), "big cat") << "no taxon's name is not lost";
    EXPECT_THAT(report.unknownNames, ElementsAre(Pair("big cat", 1U)));
}

TEST_F(ImportRecords, ADayDoesNotOverwriteATimeOfTheSameDay) {
    keep({"a.jpg"});
    importTable("file,date\na.jpg,2025-06-01 10:00:00\n");
    EXPECT_EQ(importTable("file,date\na.jpg,2025-06-01\n").dates, 0U);
    EXPECT_EQ(importTable("file,date\na.jpg,2025-06-02\n").dates, 1U);
}

TEST_F(ImportRecords, ChangesNothingWhereTheSourceBreaksOff) {
    keep({"a.jpg"});
    const auto table = dir.write("t.csv", "file,species\na.jpg,Ursus arctos\n\"b");
    const auto failed =
        importRecords(collection, {SourceKind::Table, table}, {.person = "Ada"}, {});
    ASSERT_FALSE(failed);
    EXPECT_THAT(failed.error().message, HasSubstr("t.csv: the quote that opens in line 3"));
    EXPECT_TRUE(find("verified").empty());
    EXPECT_EQ(infoOf(collection)->entries, 0);
}

} // namespace
} // namespace taxo
