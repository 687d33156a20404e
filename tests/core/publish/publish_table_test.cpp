// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/publish/csv_dataset.h"
#include "core/workflow/import_records.h"
#include "tests/core/publish/published_season.h"

namespace taxo {
namespace {

using test::fox;
using test::lynx;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using PublishTable = test::PublishedSeason;

std::string cell(const CsvTable& table, std::size_t row, const char* column) {
    const auto at = table.column(column);
    EXPECT_TRUE(at) << column;
    return at ? table.rows()[row].values[*at] : std::string();
}

TEST_F(PublishTable, KeepsPeoplesWordsApartFromTheMachines) {
    const auto items = keep({"a.jpg", "b.jpg"});
    suggest(items, fox(), 0.89F);
    say({items[0]}, lynx(), "cf.");
    publish(choice(DatasetFormat::Table), "t.csv");
    const auto table = CsvTable::read(dir / "t.csv").value();
    EXPECT_EQ(cell(table, 0, "scientificName"), "Lynx lynx");
    EXPECT_EQ(cell(table, 0, "identificationQualifier"), "cf.");
    EXPECT_EQ(cell(table, 0, "machineTaxon"), "Vulpes vulpes");
    EXPECT_EQ(cell(table, 1, "scientificName"), "") << "nobody said so";
    EXPECT_EQ(cell(table, 1, "machineScore"), "0.89");
    EXPECT_EQ(cell(table, 1, "machineModel"), "bioclip-2, treeoflife");
}

TEST_F(PublishTable, DefinesEachColumnInASecondFile) {
    keep({"a.jpg"});
    const auto outcome = publish(choice(DatasetFormat::Table), "t.csv");
    EXPECT_THAT(outcome.files, ElementsAre(dir / "t.csv", dir / "t.columns.csv"));
    const auto definitions = CsvTable::read(dir / "t.columns.csv").value();
    std::vector<std::string> defined;
    for (const CsvTable::Row& row : definitions.rows()) {
        defined.push_back(row.values[0]);
        EXPECT_THAT(row.values[1], testing::EndsWith("."));
    }
    EXPECT_EQ(defined, CsvTable::read(dir / "t.csv")->header());
}

TEST_F(PublishTable, HasTheColumnsThatWereChosen) {
    const auto items = keep({"a.jpg"});
    mark(items[0], "wing, mm", "71");
    PublishChoice wanted = choice(DatasetFormat::Table);
    const std::vector<std::string> names = {"field:wing, mm", "file"};
    wanted.columns = *chooseCsvColumns(names);
    publish(wanted, "t.csv");
    EXPECT_EQ(text("t.csv"), "\"wing, mm\",file\n71,a.jpg\n");
    const std::vector<std::string> none = {"fiel"};
    EXPECT_THAT(chooseCsvColumns(none).error().text(), HasSubstr("scientificName"));
}

TEST_F(PublishTable, OfThePresetIsLikePybioclips) {
    const auto items = keep({"a.jpg"});
    suggest(items, fox(), 0.5F);
    PublishChoice wanted = choice(DatasetFormat::Table);
    wanted.columns = pybioclipColumns();
    publish(wanted, "t.csv");
    EXPECT_EQ(text("t.csv"),
              "file_name,kingdom,phylum,class,order,family,genus,species_epithet,species,"
              "common_name,score\n"
              "a.jpg,Animalia,Chordata,Mammalia,Carnivora,Canidae,Vulpes,vulpes,Vulpes "
              "vulpes,,0.5\n");
}

TEST_F(PublishTable, LeavesPeopleOutUnlessAskedFor) {
    const auto items = keep({"a.jpg", "b.jpg"});
    mark(items[0], kDetectedField, "person");
    const auto outcome = publish(choice(DatasetFormat::Table), "t.csv");
    EXPECT_THAT(text("t.csv"), Not(HasSubstr("a.jpg")));
    EXPECT_THAT(sentences(outcome), Contains("1 item of people left out; for example a.jpg"));
    PublishChoice wanted = choice(DatasetFormat::Table);
    wanted.withPeople = true;
    publish(wanted, "all.csv");
    EXPECT_THAT(text("all.csv"), HasSubstr("a.jpg"));
}

TEST_F(PublishTable, ToldBeforeWhatItLoses) {
    const auto items = keep({"a.jpg"});
    say(items, lynx(), "", "Ada");
    say(items, fox(), "", "Ben");
    mark(items[0], kNoteField, std::string("=1+1\0x", 6));
    const auto outcome = checkPublication(collection, choice(DatasetFormat::Table), {}).value();
    EXPECT_THAT(sentences(outcome),
                ElementsAre(HasSubstr("several people"),
                            HasSubstr("U+FFFD stands for each"),
                            HasSubstr("a spreadsheet takes for a formula")));
    EXPECT_THAT(outcome.files, IsEmpty());
}

TEST_F(PublishTable, ThatNoSpreadsheetShowsWholeSaysSo) {
    const Publication publication{.about = {}, .places = SensitivePlaces({})};
    const std::vector<std::string> names = {"file"};
    const auto writer = makeCsvDataset(publication, *chooseCsvColumns(names), {});
    PublishedOccurrence occurrence;
    occurrence.items.resize(1'048'575);
    Findings findings;
    writer->check(occurrence, findings);
    writer->checkWhole(findings);
    EXPECT_THAT(findings.list(), IsEmpty()) << "with its header it has as many lines as they show";
    occurrence.items.resize(1);
    writer->check(occurrence, findings);
    writer->checkWhole(findings);
    ASSERT_EQ(findings.list().size(), 1U);
    EXPECT_THAT(findings.list().front().sentence(), HasSubstr("the first 1,048,576 lines alone"));
    expectListed(findings.list());
}

TEST_F(PublishTable, IsTheSameBytesTwice) {
    const auto items = keep({"a.jpg", "b.jpg"});
    say(items, lynx());
    publish(choice(DatasetFormat::Table), "1.csv");
    publish(choice(DatasetFormat::Table), "2.csv");
    EXPECT_EQ(text("1.csv"), text("2.csv"));
}

TEST_F(PublishTable, IsNotWrittenOverWhatIsThere) {
    keep({"a.jpg"});
    dir.write("t.csv", "mine");
    const auto wanted = choice(DatasetFormat::Table);
    EXPECT_EQ(publishCollection(collection, wanted, dir / "t.csv", false, {}, {}).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(text("t.csv"), "mine");
    EXPECT_TRUE(publishCollection(collection, wanted, dir / "t.csv", true, {}, {}));
    EXPECT_THAT(text("t.csv"), HasSubstr("a.jpg"));
}

TEST_F(PublishTable, ThatIsStoppedLeavesNothing) {
    keep({"a.jpg"});
    expectNothingIsLeftOf(choice(DatasetFormat::Table), "t.csv");
}

TEST_F(PublishTable, IsReadBackWithoutLossButForWhatWasTold) {
    const auto items = keep({"CT 1/a \"b\".jpg", "b.jpg", "c.jpg", "d.jpg"});
    say({items[0]}, lynx(), "cf.", "Ben, B.");
    const std::array unknown = {items[1]};
    const std::array nothing = {items[2]};
    ASSERT_TRUE(determine(collection, unknown, Verdict::Unknown, {}, "", {.person = "Ada"}));
    ASSERT_TRUE(determine(collection, nothing, Verdict::Nothing, {}, "", {.person = "Ada"}));
    for (const char* const hostile : {"two\nlines",
                                      "\xD7\xA9\xD7\x9C \xE2\x80\xAE",
                                      "=1+1",
                                      "a \"quote\"",
                                      "-",
                                      "\xF0\x9F\xA6\x8A"}) {
        mark(items[3], kHabitatField, hostile);
        publish(choice(DatasetFormat::Table), "t.csv");

        auto other = Collection::create(dir / "other.taxo").value();
        std::vector<PhotoFile> files;
        for (const ItemId item : items) {
            PhotoFile file = photoOf(collection, item)->file;
            file.takenAt.reset();
            file.position.reset();
            files.push_back(file);
        }
        const auto added = addPhotos(other, files).value();
        RecordImportOptions options;
        options.person = "Importer";
        const auto report = importRecords(other, {SourceKind::Table, dir / "t.csv"}, options, {});
        ASSERT_TRUE(report) << report.error().text();
        EXPECT_EQ(report->matched, 4U);
        EXPECT_EQ(report->problemCount, 0U);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto was = determinationsOf(collection, items[i]).value();
            const auto is = determinationsOf(other, added[i].item).value();
            ASSERT_EQ(was.size(), is.size()) << i;
            for (std::size_t each = 0; each < was.size(); ++each) {
                EXPECT_EQ(was[each].verdict, is[each].verdict);
                EXPECT_EQ(was[each].taxon, is[each].taxon);
                EXPECT_EQ(was[each].qualifier, is[each].qualifier);
                EXPECT_EQ(was[each].person, is[each].person);
            }
            const Photo before = photoOf(collection, items[i]).value();
            const Photo after = photoOf(other, added[i].item).value();
            EXPECT_EQ(before.file.takenAt, after.file.takenAt);
            EXPECT_EQ(before.file.position, after.file.position);
        }
        const std::array last = {added[3].item};
        EXPECT_EQ(marksOf(other, last)->front().field(kHabitatField), hostile);
        ASSERT_TRUE(other.close());
        std::filesystem::remove(dir / "other.taxo");
        std::filesystem::remove(dir / "other.taxo-lock");
        std::filesystem::remove(dir / "t.csv");
        std::filesystem::remove(dir / "t.columns.csv");
    }
}

} // namespace
} // namespace taxo
