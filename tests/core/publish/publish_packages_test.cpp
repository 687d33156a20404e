// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/base/mapped_file.h"
#include "core/checkpoint/zip_archive_private.h"
#include "core/workflow/import_records.h"
#include "core/workflow/rule_answers.h"
#include "tests/core/publish/published_season.h"

#include <pugixml.hpp>

#include <algorithm>
#include <fstream>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lynx;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Tables by the names of their columns.
class PublishPackages : public test::PublishedSeason {
protected:
    CsvTable table(const std::string& name) const {
        auto read = CsvTable::read(dir / name);
        EXPECT_TRUE(read) << read.error().text();
        return *std::move(read);
    }

    static std::vector<std::string> column(const CsvTable& table, const char* name) {
        std::vector<std::string> values;
        const auto at = table.column(name);
        EXPECT_TRUE(at) << name;
        for (const CsvTable::Row& row : table.rows()) {
            values.push_back(row.values[at.value_or(0)]);
        }
        return values;
    }

    /// Every file of a package that was written as a folder.
    std::vector<std::string> filesOf(const std::string& folder) const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(dir / folder)) {
            names.push_back(entry.path().filename().string());
        }
        std::ranges::sort(names);
        return names;
    }
};

TEST_F(PublishPackages, OfDarwinCoreHaveOneRecordForEachOccurrenceWithAllItsMedia) {
    const auto items = keep({"a.jpg", "b.jpg", "c.jpg"});
    const auto lynxes = together({items[0], items[1]});
    const std::array occurrence = {lynxes};
    ASSERT_TRUE(determine(collection, occurrence, Verdict::Taxon, lynx(), "", {.person = "Ada"}));
    say({items[2]}, fox());
    publish(choice(DatasetFormat::DarwinCore), "dwca");
    EXPECT_THAT(
        filesOf("dwca"),
        ElementsAre(
            "eml.xml", "identification.csv", "meta.xml", "multimedia.csv", "occurrence.csv"));
    const auto core = table("dwca/occurrence.csv");
    EXPECT_THAT(column(core, "scientificName"), ElementsAre("Lynx lynx", "Vulpes vulpes"));
    EXPECT_THAT(column(core, "taxonRank"), ElementsAre("species", "species"));
    EXPECT_THAT(column(core, "individualCount"), ElementsAre("1", "1"));
    EXPECT_THAT(column(core, "eventDate"),
                ElementsAre("2025-06-01T10:01:00+02:00/2025-06-01T10:02:00+02:00",
                            "2025-06-01T10:03:00+02:00"));
    EXPECT_THAT(column(core, "higherClassification"),
                Contains("Animalia | Chordata | Mammalia | Carnivora | Felidae | Lynx"));
    const auto ids = column(core, "occurrenceID");
    EXPECT_THAT(column(table("dwca/multimedia.csv"), "coreid"),
                ElementsAre(ids[0], ids[0], ids[1]));
}

TEST_F(PublishPackages, OfDarwinCoreTellPeopleAndMachinesApart) {
    const auto items = keep({"a.jpg", "b.jpg"});
    suggest(items, fox(), 0.894F);
    say({items[0]}, lynx().downTo(Rank::Genus));
    PublishChoice wanted = choice(DatasetFormat::DarwinCore);
    const auto cautious = publish(wanted, "cautious");
    EXPECT_THAT(sentences(cautious),
                Contains("1 occurrence left out that only a machine named; for example b.jpg"));
    EXPECT_THAT(column(table("cautious/occurrence.csv"), "scientificName"), ElementsAre("Lynx"));
    wanted.withUnverified = true;
    publish(wanted, "all");
    const auto core = table("all/occurrence.csv");
    EXPECT_THAT(column(core, "identifiedBy"), ElementsAre("Ada", "bioclip-2, treeoflife"));
    EXPECT_THAT(column(core, "identificationRemarks"),
                ElementsAre("classified by a human", "classified by a machine, model score 0.89"));
    EXPECT_THAT(column(core, "identificationVerificationStatus"),
                ElementsAre("verified using recorded media", ""));
    EXPECT_THAT(column(core, "dynamicProperties"),
                ElementsAre("", R"({"modelScore":0.89,"model":"bioclip-2, treeoflife"})"));
    EXPECT_THAT(column(core, "specificEpithet"), ElementsAre("", "vulpes"));
    const auto history = table("all/identification.csv");
    EXPECT_THAT(column(history, "scientificName"),
                ElementsAre("Lynx", "Vulpes vulpes", "Vulpes vulpes"));
    auto identifications = column(history, "identificationID");
    std::ranges::sort(identifications);
    EXPECT_EQ(std::ranges::adjacent_find(identifications), identifications.end());
}

TEST_F(PublishPackages, OfDarwinCoreSayWhatIsPromisedOfSinglePhotographs) {
    const auto items = keep({"a.jpg", "b.jpg", "c.jpg"});
    together({items[1], items[2]});
    suggest(items, fox(), 0.894F);
    AnswerRule rule;
    rule.target = 0.95;
    rule.confidence = 0.95;
    rule.least[indexOf(Rank::Species)] = 0.8F;
    rule.basis.photographs = 100;
    rule.basis.events = 80;
    ASSERT_TRUE(useRule(collection, rule, **originOfAnswers(collection), {}));
    PublishChoice wanted = choice(DatasetFormat::DarwinCore);
    wanted.withUnverified = true;
    publish(wanted, "dwca");
    EXPECT_THAT(column(table("dwca/occurrence.csv"), "identificationRemarks"),
                ElementsAre("classified by a machine, model score 0.89, right 95 % of the time at "
                            "each rank, by 100 photographs of 80 events",
                            "classified by a machine, model score 0.89"))
        << "nothing is promised of several photographs that are named by their mean";
}

TEST_F(PublishPackages, OfDarwinCoreKeepDoubtOutOfTheName) {
    const auto items = keep({"a.jpg"});
    say(items, lynx(), "cf.");
    publish(choice(DatasetFormat::DarwinCore), "dwca");
    const auto core = table("dwca/occurrence.csv");
    EXPECT_THAT(column(core, "scientificName"), ElementsAre("Lynx lynx"));
    EXPECT_THAT(column(core, "identificationQualifier"), ElementsAre("cf. lynx"));
    EXPECT_THAT(column(core, "verbatimIdentification"), ElementsAre("Lynx cf. lynx"));
    EXPECT_THAT(column(core, "identificationVerificationStatus"), ElementsAre(""));
}

TEST_F(PublishPackages, OfDarwinCoreNameSpeciesWithoutANameByNumber) {
    const auto items = keep({"a.jpg"});
    Lineage family = lynx().downTo(Rank::Family);
    say(items, family, "sp. 3");
    publish(choice(DatasetFormat::DarwinCore), "dwca");
    const auto core = table("dwca/occurrence.csv");
    EXPECT_THAT(column(core, "scientificName"), ElementsAre("Felidae"));
    EXPECT_THAT(column(core, "taxonRank"), ElementsAre("family"));
    EXPECT_THAT(column(core, "identificationQualifier"), ElementsAre("sp. 3"));
    EXPECT_THAT(column(core, "verbatimIdentification"), ElementsAre("Felidae sp. 3"));
}

TEST_F(PublishPackages, OfDarwinCoreNameWhatGbifRequiresAndLeaveNothingBehind) {
    const auto items = keep({"a.jpg"});
    say(items, lynx());
    PublishChoice wanted = choice(DatasetFormat::DarwinCore);
    wanted.about = {};
    const auto outcome = publish(wanted, "dwca");
    EXPECT_TRUE(outcome.isMissingSomething);
    EXPECT_THAT(outcome.files, IsEmpty());
    EXPECT_FALSE(fs::exists(dir / "dwca"));
    EXPECT_THAT(sentences(outcome),
                AllOf(Contains(HasSubstr("no title")),
                      Contains(HasSubstr("no licence")),
                      Contains(HasSubstr("basisOfRecord"))));
}

TEST_F(PublishPackages, OfDarwinCoreLeaveOutFramesWithoutAnOrganismAndRecordsWithoutADate) {
    const auto items = keep({"a.jpg", "b.jpg", "c.jpg"});
    say({items[0], items[2]}, lynx());
    const std::array blank = {items[1]};
    ASSERT_TRUE(determine(collection, blank, Verdict::Nothing, {}, "", {.person = "Ada"}));
    const std::array undated = {ItemTime{items[2], std::nullopt}};
    ASSERT_TRUE(apply(collection, *proposeTimes(collection, undated), {.person = "Ada"}));
    const auto outcome = publish(choice(DatasetFormat::DarwinCore), "dwca");
    EXPECT_THAT(sentences(outcome),
                AllOf(Contains(HasSubstr("1 occurrence of people, vehicles or nothing left out")),
                      Contains(HasSubstr("1 occurrence without a date (eventDate)"))));
    EXPECT_EQ(table("dwca/occurrence.csv").rows().size(), 1U);
}

TEST_F(PublishPackages, OfDarwinCoreTellRegionsWithTheirPhotograph) {
    const auto items = keep({"a.jpg"});
    const std::array region = {
        NewRegion{photoOf(collection, items[0])->id, {0.25, 0.5, 0.25, 0.125}, "Ada"}};
    const auto drawn = addRegions(collection, region, {.person = "Ada"}).value();
    say({drawn[0].item}, fox());
    publish(choice(DatasetFormat::DarwinCore), "dwca");
    EXPECT_EQ(table("dwca/occurrence.csv").rows().size(), 1U)
        << "the whole photograph is no occurrence beside its regions";
    const auto media = table("dwca/multimedia.csv");
    const auto ids = column(media, "identifier");
    EXPECT_THAT(column(media, "isROIOf"), ElementsAre("", ids[0]));
    EXPECT_THAT(column(media, "xFrac"), ElementsAre("", "0.25"));
    EXPECT_THAT(column(media, "heightFrac"), ElementsAre("", "0.125"));
    EXPECT_THAT(column(media, "hashFunction"), ElementsAre("SHA-256", ""));
}

TEST_F(PublishPackages, OfDarwinCoreDescribeEveryColumn) {
    say(keep({"a.jpg"}), lynx());
    publish(choice(DatasetFormat::DarwinCore), "dwca");
    pugi::xml_document meta;
    ASSERT_TRUE(meta.load_string(text("dwca/meta.xml").c_str()));
    for (const auto& described : meta.child("archive").children()) {
        const std::string file = described.child("files").child("location").text().as_string();
        const auto header = table("dwca/" + file).header();
        std::size_t last = 0;
        for (const auto& field : described.children("field")) {
            last = field.attribute("index").as_uint();
            ASSERT_LT(last, header.size());
            EXPECT_THAT(field.attribute("term").as_string(), testing::EndsWith("/" + header[last]));
        }
        EXPECT_EQ(last + 1, header.size()) << file;
    }
}

TEST_F(PublishPackages, InAnArchiveAreTheSameFilesAndTheSameBytesTwice) {
    say(keep({"a.jpg", "b.jpg"}), lynx());
    const auto wanted = choice(DatasetFormat::DarwinCore);
    publish(wanted, "dwca");
    publish(wanted, "1.zip");
    publish(wanted, "2.zip");
    EXPECT_EQ(text("1.zip"), text("2.zip"));
    const auto file = MappedFile::open(dir / "1.zip").value();
    const auto archive = ZipArchive::open(file.bytes(), "1.zip");
    ASSERT_TRUE(archive) << archive.error().text();
    EXPECT_EQ(archive->entries().size(), filesOf("dwca").size());
    for (const ZipEntry& entry : archive->entries()) {
        const auto bytes = inflateEntry(entry, "1.zip");
        ASSERT_TRUE(bytes) << bytes.error().text();
        const std::string unpacked(reinterpret_cast<const char*>((*bytes)->data()),
                                   (*bytes)->size());
        EXPECT_EQ(unpacked, text("dwca/" + std::string(entry.name)));
    }
    for (const auto& entry : fs::directory_iterator(dir.path())) {
        EXPECT_FALSE(entry.path().filename().string().starts_with('.')) << entry.path();
    }
}

TEST_F(PublishPackages, ReplaceAnOlderOneButNoFolderWithOtherThings) {
    say(keep({"a.jpg"}), fox());
    const auto wanted = choice(DatasetFormat::DarwinCore);
    publish(wanted, "dwca");
    const auto again = [&] {
        return publishCollection(collection, wanted, dir / "dwca", true, {}, {});
    };
    EXPECT_TRUE(again());
    std::ofstream(dir / "dwca" / "notes.txt") << "mine";
    const auto refused = again();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(refused.error().message, HasSubstr("notes.txt"));
    EXPECT_EQ(readTextFile(dir / "dwca" / "notes.txt").value(), "mine");
}

TEST_F(PublishPackages, OfCamtrapDpHoldEveryKindOfFrame) {
    const auto items = keep({"CT/a.jpg", "CT/b.jpg", "CT/c.jpg", "CT/d.jpg", "CT/e.jpg"});
    deploy("CT", items);
    suggest({items[0]}, fox(), 0.894F);
    say({items[1]}, lynx());
    const std::array blank = {items[2]};
    ASSERT_TRUE(determine(collection, blank, Verdict::Nothing, {}, "", {.person = "Ada"}));
    mark(items[3], kDetectedField, "person");
    mark(items[4], kDetectedField, "vehicle");
    publish(choice(DatasetFormat::CamtrapDp), "camtrap");
    const auto said = table("camtrap/observations.csv");
    EXPECT_THAT(column(said, "observationType"),
                ElementsAre("animal", "animal", "blank", "human", "vehicle"));
    EXPECT_THAT(column(said, "classificationMethod"),
                ElementsAre("machine", "human", "human", "machine", "machine"));
    EXPECT_THAT(column(said, "observationComments"),
                ElementsAre("model score 0.89", "", "", "", ""));
    EXPECT_THAT(column(said, "classificationProbability"), Each(std::string()));
    PublishChoice chosen = choice(DatasetFormat::CamtrapDp);
    chosen.withScoresAsProbability = true;
    EXPECT_THAT(sentences(publish(chosen, "scores")),
                Contains(HasSubstr("stand as classificationProbability, as you chose")));
    EXPECT_THAT(column(table("scores/observations.csv"), "classificationProbability"),
                ElementsAre("0.89", "", "", "", ""));
    EXPECT_THAT(column(table("camtrap/media.csv"), "filePublic"),
                ElementsAre("true", "true", "true", "false", "true"));
}

TEST_F(PublishPackages, OfCamtrapDpLeaveOutWhatTheFormatCannotHold) {
    const auto items = keep({"CT/a.jpg", "b.jpg"});
    deploy("CT", {items[0]});
    const auto outcome = publish(choice(DatasetFormat::CamtrapDp), "camtrap");
    EXPECT_THAT(sentences(outcome), Contains("1 item without a deployment; for example b.jpg"));
    EXPECT_EQ(table("camtrap/media.csv").rows().size(), 1U);
}

TEST_F(PublishPackages, OfCamtrapDpAreReadBackButForWhatIsStated) {
    const auto items = keep({"CT/a.jpg", "CT/b.jpg", "CT/c.jpg", "CT/d.jpg"});
    deploy("CT", items);
    say({items[0]}, lynx(), "", "Ben");
    const std::array blank = {items[1]};
    ASSERT_TRUE(determine(collection, blank, Verdict::Nothing, {}, "", {.person = "Ada"}));
    mark(items[0], kSexField, "female");
    mark(items[0], kStageField, "juvenile");
    mark(items[0], kNoteField, "limps, \"a bit\"\nleft");
    const std::array tagged = {items[2]};
    ASSERT_TRUE(tag(collection, tagged, "second visit", {.person = "Ada"}));
    ASSERT_TRUE(tag(collection, tagged, "=1+1", {.person = "Ada"}));
    const std::array region = {
        NewRegion{photoOf(collection, items[3])->id, {0.25, 0.5, 0.25, 0.125}, "Ada"}};
    const auto drawn = addRegions(collection, region, {.person = "Ada"}).value();
    say({drawn[0].item}, fox());
    publish(choice(DatasetFormat::CamtrapDp), "camtrap");

    auto other = Collection::create(dir / "other.taxo").value();
    std::vector<PhotoFile> files;
    for (const ItemId item : items) {
        files.push_back(photoOf(collection, item)->file);
        files.back().takenAt.reset();
        files.back().position.reset();
    }
    const auto added = addPhotos(other, files).value();
    RecordImportOptions options;
    options.person = "Importer";
    const auto report = importRecords(other, {SourceKind::CamtrapDp, dir / "camtrap"}, options, {});
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->problemCount, 0U);
    EXPECT_EQ(report->unmatched, 0U);
    EXPECT_EQ(report->regions, 1U);
    const auto first = determinationsOf(other, added[0].item).value();
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0].taxon, lynx());
    EXPECT_EQ(first[0].person, "Ben");
    EXPECT_EQ(determinationsOf(other, added[1].item)->at(0).verdict, Verdict::Nothing);
    const std::array wanted = {added[0].item, added[2].item};
    const auto marks = marksOf(other, wanted).value();
    EXPECT_EQ(marks[0].field(kSexField), "female");
    EXPECT_EQ(marks[0].field(kStageField), "juvenile");
    EXPECT_EQ(marks[0].field(kNoteField), "limps, \"a bit\"\nleft");
    EXPECT_THAT(marks[1].tags, ElementsAre("=1+1", "second visit"));
    const auto regions = regionsOf(other, photoOf(other, added[3].item)->id).value();
    ASSERT_EQ(regions.size(), 1U);
    EXPECT_EQ(regions[0].box, (Box{0.25, 0.5, 0.25, 0.125}));
    EXPECT_EQ(determinationsOf(other, regions[0].item)->at(0).taxon, fox());
    for (std::size_t i = 0; i < items.size(); ++i) {
        EXPECT_EQ(photoOf(other, added[i].item)->file.takenAt,
                  photoOf(collection, items[i])->file.takenAt);
        EXPECT_EQ(photoOf(other, added[i].item)->file.position,
                  photoOf(collection, items[i])->file.position);
    }
    EXPECT_EQ(deploymentsOf(other)->front().about.name, "CT");
}

TEST_F(PublishPackages, TakeHostileFileNamesOnlyWhereTheFormatDoes) {
    const auto items = keep({"~home/a.jpg", "a..b.jpg", "CT/\xFF.jpg"});
    deploy("CT", items);
    const auto outcome = publish(choice(DatasetFormat::CamtrapDp), "camtrap");
    EXPECT_THAT(sentences(outcome), Contains(HasSubstr("2 items with a file name")));
    for (const std::string& path : column(table("camtrap/media.csv"), "filePath")) {
        EXPECT_THAT(path, AllOf(Not(HasSubstr("..")), Not(testing::StartsWith("~"))));
    }
}

} // namespace
} // namespace taxo
