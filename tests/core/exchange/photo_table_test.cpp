// SPDX-License-Identifier: MIT
#include "core/exchange/photo_table.h"
#include "tests/core/exchange/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

class PhotoTable : public ::testing::Test {
protected:
    Status read(const std::filesystem::path& file, const std::vector<std::string>& changes = {}) {
        auto proposed = mappingOf(file);
        if (!proposed) {
            return tl::unexpected(proposed.error());
        }
        mapping = *proposed;
        for (const std::string& change : changes) {
            const auto set = mapping.set(change);
            EXPECT_TRUE(set) << set.error().text();
        }
        return readPhotoTable(file, mapping, records.take(), {});
    }

    Status readText(std::string_view text, const std::vector<std::string>& changes = {}) {
        return read(dir.write("table.csv", text), changes);
    }

    test::TempDir dir;
    ColumnMapping mapping;
    test::Records records;
};

TEST_F(PhotoTable, SaysWhatItSays) {
    const auto read = readText("Filename,Scientific Name,Identified By,Date,Time,Lat,Lon,Site,Sex,"
                               "Life Stage,Tags,Weight\n"
                               "a/IMG 1.jpg,Ursus cf. arctos,Ada,2025-06-01,14:30,47.5,11.25,Alp,"
                               "male,adult,wet|far,212\n");
    ASSERT_TRUE(read) << read.error().text();
    const PhotoRecord& record = records[0];
    EXPECT_EQ(record.where, "line 2");
    EXPECT_EQ(record.file, "a/IMG 1.jpg");
    EXPECT_EQ(record.taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(record.qualifier, "cf.");
    EXPECT_EQ(record.verdict, Verdict::Taxon);
    EXPECT_EQ(record.person, "Ada");
    EXPECT_EQ(record.takenAt->time.seconds, 1748736000 + 14 * 3600 + 30 * 60);
    EXPECT_EQ(record.position, (GeoPoint{47.5, 11.25}));
    EXPECT_EQ(record.place, "Alp");
    EXPECT_EQ(test::field(record, "sex"), "male");
    EXPECT_EQ(test::field(record, "stage"), "adult");
    EXPECT_THAT(record.tags, ElementsAre("wet", "far"));
    EXPECT_THAT(mapping.unused(), ElementsAre("Weight"));
}

TEST_F(PhotoTable, IsReadAsItsMappingWasCorrected) {
    ASSERT_TRUE(readText("photo,what,taxon,Weight (g)\nx.jpg,Ursus arctos,17,212\n",
                         {"species=what", "none=taxon", "field:weight=Weight (g)"}));
    EXPECT_EQ(records[0].taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(test::field(records[0], "weight"), "212");
    EXPECT_THAT(mapping.lines(),
                ElementsAre("file=photo", "species=what", "field:weight=Weight (g)"));
}

TEST_F(PhotoTable, OfBioscan1MIsKnown) {
    ASSERT_TRUE(read(test::example("bioscan-1m.tsv")));
    EXPECT_EQ(mapping.recognised, "BIOSCAN-1M");
    ASSERT_EQ(records.all.size(), 2U);
    EXPECT_EQ(records[0].file, "ABC001-20.jpg");
    EXPECT_EQ(records[0].taxon.at(Rank::Genus), "Megaselia");
    EXPECT_EQ(records[0].taxon.at(Rank::Species), "");
    EXPECT_EQ(records[1].taxon.binomial(), "Aedes cinereus");
    EXPECT_EQ(records[1].taxon.at(Rank::Order), "Diptera");
    EXPECT_EQ(records[1].catalogNumber, "BIOUG1-A02");
    EXPECT_EQ(test::field(records[1], "bin"), "BOLD:AAA0002");
    EXPECT_THAT(mapping.unused(), Contains("nucraw"));
}

TEST_F(PhotoTable, OfBioscan1MSaysNothingWhereItIsNotClassified) {
    ASSERT_TRUE(readText("sampleid,processid,order,family,genus,species,nucraw,image_file\n"
                         "s,p,Diptera,not_classified,not_classified,not_classified,A,a.jpg\n"));
    EXPECT_EQ(mapping.recognised, "BIOSCAN-1M");
    EXPECT_EQ(records[0].taxon.at(Rank::Order), "Diptera");
    EXPECT_EQ(records[0].taxon.at(Rank::Family), "");
    EXPECT_EQ(records[0].taxon.at(Rank::Genus), "");
    EXPECT_EQ(records[0].taxon.at(Rank::Species), "");
}

TEST_F(PhotoTable, OfTreeOfLife10MIsKnown) {
    ASSERT_TRUE(read(test::example("treeoflife-10m.csv")));
    EXPECT_EQ(mapping.recognised, "TreeOfLife-10M");
    EXPECT_THAT(records[0].stems, ElementsAre("6b1e1c2a-0000-4000-8000-000000000001"));
    EXPECT_EQ(records[0].taxon.at(Rank::Family), "Gaviidae");
    EXPECT_EQ(records[0].taxon.binomial(), "Gavia immer");
}

TEST_F(PhotoTable, OfINaturalistFindsPhotographsByTheirNumbers) {
    ASSERT_TRUE(read(test::example("inaturalist.csv")));
    EXPECT_EQ(mapping.recognised, "iNaturalist");
    EXPECT_THAT(records[0].stems, ElementsAre("1001", "330855383"));
    EXPECT_EQ(records[0].taxon.binomial(), "Gavia immer");
    EXPECT_EQ(records[0].place, "Lake Mývatn, IS");
    EXPECT_THAT(records[0].tags, ElementsAre("lake", "evening"));
    EXPECT_EQ(records[0].takenAt->time.text(), "2025-06-01T08:12:00+00:00");
    EXPECT_FALSE(records[1].takenAt->hasClock);
    EXPECT_EQ(test::field(records[0], "quality_grade"), "research");
    EXPECT_EQ(records[1].taxon.at(Rank::Family), "Salmonidae");
    EXPECT_FALSE(records[1].position);
    EXPECT_EQ(test::problemsOf(records), "");
}

TEST_F(PhotoTable, OfINaturalistKeepsTheDayOfThePlace) {
    ASSERT_TRUE(readText("id,quality_grade,iconic_taxon_name,observed_on,time_observed_at\n"
                         "1,research,Aves,2025-06-01,2025-06-02 03:12:00 UTC\n"));
    EXPECT_EQ(records[0].takenAt->time.text(), "2025-06-01T00:00:00") << "the evening before UTC's";
    EXPECT_FALSE(records[0].takenAt->hasClock);
    EXPECT_EQ(test::problemsOf(records), "");
}

TEST_F(PhotoTable, TakesNamesWithPointsWhole) {
    ASSERT_TRUE(readText("photo_id,species\nIMG.0042,Ursus arctos\nIMG.0042.jpg,Ursus arctos\n"
                         "https://x.org/p/B.12-3?size=4.5,Ursus arctos\n"));
    EXPECT_THAT(records[0].stems, ElementsAre("IMG.0042"));
    EXPECT_THAT(records[1].stems, ElementsAre("IMG.0042"));
    EXPECT_THAT(records[2].stems, ElementsAre("B.12-3"));
}

TEST_F(PhotoTable, NamesLineColumnAndValueOfWhatCannotBeRead) {
    ASSERT_TRUE(readText("file,date,lat,lon,species\r\n"
                         "a.jpg,2025-06-01,1,2,Ursus arctos\r\n"
                         "\"b\nb.jpg\",1.6.25,47°,11°,Ursus arctos\r\n"
                         "c.jpg,,,,\r\n"));
    EXPECT_EQ(records[1].where, "line 3");
    EXPECT_EQ(records[2].where, "line 5");
    EXPECT_THAT(records[1].problems,
                ElementsAre(HasSubstr("column date: \"1.6.25\" is no date"),
                            HasSubstr("column lat: \"47°, 11°\" is no position")));
    EXPECT_EQ(records[1].taxon.binomial(), "Ursus arctos") << "the rest of the row counts";
    EXPECT_EQ(records[2].nameKind, NameKind::None);
}

TEST_F(PhotoTable, SaysNothingOfTheWholeWhereABoxCannotBeRead) {
    ASSERT_TRUE(readText("file,species,catalog_number,sex,tags,bboxX,bboxY,bboxWidth,bboxHeight\n"
                         "a.jpg,Ursus arctos,B-1,male,wet,0.1,0.1,0.2,0.2\n"
                         "a.jpg,Ursus arctos,B-1,male,wet,0.1,x,0.2,0.2\n"
                         "a.jpg,Ursus arctos,B-1,male,wet,,0.1,0.2,0.2\n"
                         "a.jpg,Ursus arctos,B-1,male,wet,,,,\n"));
    for (const std::size_t usable : {0U, 3U}) {
        EXPECT_EQ(records[usable].verdict, Verdict::Taxon);
        EXPECT_EQ(records[usable].catalogNumber, "B-1");
    }
    for (const std::size_t unusable : {1U, 2U}) {
        EXPECT_FALSE(records[unusable].box);
        EXPECT_FALSE(records[unusable].verdict);
        EXPECT_EQ(records[unusable].nameKind, NameKind::None);
        EXPECT_EQ(records[unusable].taxon, Lineage{});
        EXPECT_EQ(records[unusable].catalogNumber, "") << "it is no word on the whole's specimen";
        EXPECT_TRUE(records[unusable].fields.empty());
        EXPECT_TRUE(records[unusable].tags.empty());
        EXPECT_THAT(records[unusable].problems, testing::SizeIs(1));
    }
}

TEST_F(PhotoTable, OfAGenusOnlyHasNoSpecies) {
    ASSERT_TRUE(readText("file,species\na.jpg,Lynx sp.\nb.jpg,Lynx indet.\n"));
    for (const PhotoRecord& record : records.all) {
        EXPECT_EQ(record.taxon.at(Rank::Genus), "Lynx");
        EXPECT_EQ(record.taxon.at(Rank::Species), "") << record.name;
    }
}

TEST_F(PhotoTable, GuessesNoRankForAWord) {
    ASSERT_TRUE(readText("file,kingdom,family,genus,scientificName,taxonRank\n"
                         "a.jpg,,,,Aves,\n"
                         "b.jpg,Animalia,Felidae,,Felinae,subfamily\n"
                         "c.jpg,,,,Lynx,genus\n"
                         "d.jpg,,,Lynx,Lynx,\n"
                         "e.jpg,,,,Felidae,\n"));
    EXPECT_EQ(records[0].nameKind, NameKind::Label);
    EXPECT_EQ(records[0].name, "Aves");
    EXPECT_EQ(records[0].taxon, Lineage{});
    EXPECT_FALSE(records[0].verdict);
    EXPECT_EQ(records[1].nameKind, NameKind::Label);
    EXPECT_EQ(records[1].taxon.at(Rank::Family), "Felidae") << "what the row tells of its ranks";
    EXPECT_EQ(records[1].taxon.at(Rank::Genus), "");
    for (const std::size_t genus : {2U, 3U}) {
        EXPECT_EQ(records[genus].nameKind, NameKind::Scientific);
        EXPECT_EQ(records[genus].taxon.at(Rank::Genus), "Lynx");
    }
    EXPECT_EQ(records[4].taxon.at(Rank::Family), "Felidae");
}

TEST_F(PhotoTable, TakesClassForALabelWhereNoOtherRankIsThere) {
    ASSERT_TRUE(readText("image,class\na.jpg,brown bear\nb.jpg,Ursus arctos\n"));
    EXPECT_EQ(records[0].nameKind, NameKind::Label);
    EXPECT_EQ(records[0].taxon, Lineage{});
    EXPECT_EQ(records[1].taxon.binomial(), "Ursus arctos");
    records.all.clear();
    ASSERT_TRUE(readText("image,class\na.jpg,zebra\nb.jpg,hyena\n"));
    EXPECT_EQ(records[0].nameKind, NameKind::Label);
    EXPECT_EQ(records[0].taxon, Lineage{});
    records.all.clear();
    ASSERT_TRUE(readText("image,class\na.jpg,Aves\nb.jpg,Mammalia\n"));
    EXPECT_EQ(records[0].taxon.at(Rank::Class), "Aves");
}

TEST_F(PhotoTable, SaysWhatIsMissing) {
    EXPECT_THAT(readText("species\nUrsus arctos\n").error().message,
                HasSubstr("No column tells which photograph"));
    EXPECT_THAT(readText("file,xyz\na.jpg,1\n").error().message,
                HasSubstr("No column says anything"));
    EXPECT_THAT(readText("").error().message, HasSubstr("table.csv is empty"));
    EXPECT_THAT(readText("file,species\na.jpg,\"Ursus\n").error().message,
                HasSubstr("line 2 is never closed"));
}

TEST(ColumnMapping, SaysWhichColumnsAndWordsThereAre) {
    auto mapping = proposeMapping({"file", "what"});
    EXPECT_THAT(mapping.set("species=nothing").error().message, HasSubstr("there are file, what"));
    EXPECT_THAT(mapping.set("spcies=what").error().message, HasSubstr("choose of none, file"));
    EXPECT_THAT(mapping.set("what").error().message, HasSubstr("species=ScientificName"));
}

TEST(ColumnMapping, GivesAUseToOneColumnOnly) {
    auto mapping = proposeMapping({"file", "species", "other"});
    ASSERT_TRUE(mapping.set("species=other"));
    EXPECT_THAT(mapping.lines(), ElementsAre("file=file", "species=other"));
}

TEST(ColumnMapping, KeepsAllColumnsOnRequest) {
    auto mapping = proposeMapping({"file", "Body Mass"});
    EXPECT_FALSE(mapping.check());
    mapping.keepAll();
    EXPECT_THAT(mapping.lines(), ElementsAre("file=file", "field:body_mass=Body Mass"));
    EXPECT_TRUE(mapping.check());
}

TEST(ColumnMapping, KeepsColumnsOfOneNameApart) {
    auto mapping = proposeMapping({"file", "Mass", "mass"});
    mapping.keepAll();
    EXPECT_THAT(mapping.lines(), ElementsAre("file=file", "field:mass=Mass", "field:mass_=mass"));
}

} // namespace
} // namespace taxo
