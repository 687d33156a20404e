// SPDX-License-Identifier: MIT
#include "core/publish/zip_file.h"
#include "core/ranges/read_places.h"
#include "tests/core/ranges/local_world.h"
#include "tests/support/temp_dir.h"
#include "tests/support/zip_bytes.h"

#include <gmock/gmock.h>

#include <map>
#include <stop_token>

namespace taxo {
namespace {

using ::testing::HasSubstr;

const std::string kHeader = "gbifID\tkingdom\tphylum\tclass\torder\tfamily\tgenus\tspecies\tinfrasp"
                            "ecificEpithet\ttaxonRank\t"
                            "scientificName\toccurrenceStatus\tdecimalLatitude\tdecimalLongitude\t"
                            "coordinateUncertaintyInMeters\teventDate\tmonth\trightsHolder\n";

struct Row {
    std::string species = "Agrotis segetum";
    std::string latitude = "55.5";
    std::string longitude = "13.5";
    std::string date = "2019-05-12";
    std::string month = "5";
    std::string status = "PRESENT";
    std::string uncertainty = "30";
    std::string rest = "A \"quoted name and no end";

    std::string text() const {
        return "1\tAnimalia\tArthropoda\tInsecta\tLepidoptera\tNoctuidae\tAgrotis\t" + species +
               "\tsub\tSPECIES\tWhatever L.\t" + status + "\t" + latitude + "\t" + longitude +
               "\t" + uncertainty + "\t" + date + "\t" + month + "\t" + rest + "\n";
    }
};

class ReadPlaces : public ::testing::Test {
protected:
    struct Read {
        Result<PlacesReading> reading;
        Result<LocalList> list;

        std::map<std::string, std::int64_t> leftOut() const {
            std::map<std::string, std::int64_t> found;
            for (const auto& left : reading->leftOut) {
                found[left.reason] = left.rows;
            }
            return found;
        }
    };

    static Read read(const std::filesystem::path& file,
                     const PlacesReadingOptions& options = {},
                     const Progress& progress = {}) {
        auto builder = LocalListBuilder::of({}).value();
        auto reading = readPlaces(file, builder, options, progress);
        return {std::move(reading), std::move(builder).finish()};
    }

    Read readRows(const std::vector<Row>& rows, const std::string& name = "0012.csv") const {
        std::string table = kHeader;
        for (const Row& row : rows) {
            table += row.text();
        }
        return read(m_dir.write(name, table));
    }

    std::string errorOf(const std::string& text) const {
        const auto found = read(m_dir.write("some.csv", text));
        EXPECT_FALSE(found.reading);
        return found.reading ? std::string() : found.reading.error().text();
    }

    const test::TempDir m_dir;
};

TEST_F(ReadPlaces, CountsOccurrencesAsGbifWritesThem) {
    const auto found = readRows({{}, {}, {.month = "6"}, {.latitude = "57.0"}});
    ASSERT_TRUE(found.reading) << found.reading.error().text();
    EXPECT_EQ(found.reading->rows, 4);
    EXPECT_EQ(found.reading->taken, 4);
    EXPECT_TRUE(found.reading->leftOut.empty());
    ASSERT_EQ(found.list->taxa().size(), 1U);
    EXPECT_EQ(found.list->taxa()[0].lineage, test::speciesCalled("segetum"))
        << "subspecies count for their species";
    const auto& counts = found.list->taxa()[0].counts;
    ASSERT_EQ(counts.size(), 3U);
    EXPECT_EQ(counts[0], (CellCount{found.list->grid().cellAt({55.5, 13.5}), 5, 2}));
}

TEST_F(ReadPlaces, TakesTheMonthOfTheDateWhereNoneIsGiven) {
    for (const auto& [date, month] :
         std::map<std::string, std::uint32_t>{{"2019-07-03T22:10:00Z", 7},
                                              {"2019-07", 7},
                                              {"2019", 0},
                                              {"2019-07-01/2019-07-31", 7},
                                              {"2019-07-01/2019-08-02", 0},
                                              {"2019-07-01/2020-07-02", 0},
                                              {"", 0},
                                              {"July", 0},
                                              {"2019-13-01", 0}}) {
        const auto found = readRows({{.date = date, .month = ""}});
        ASSERT_TRUE(found.list);
        EXPECT_EQ(found.list->taxa()[0].counts[0].month, month) << date;
        EXPECT_EQ(found.reading->withoutMonth, month == 0 ? 1 : 0);
    }
}

TEST_F(ReadPlaces, LeavesOutWhatIsNoRecordOfASpeciesAtAPlaceAndSaysWhy) {
    const auto found = readRows({{},
                                 {.species = ""},
                                 {.latitude = ""},
                                 {.latitude = "95"},
                                 {.latitude = "nan"},
                                 {.latitude = "55,5"},
                                 {.latitude = "0", .longitude = "0.0"},
                                 {.status = "ABSENT"},
                                 {.uncertainty = "80000"},
                                 {.month = "13"}});
    ASSERT_TRUE(found.reading) << found.reading.error().text();
    EXPECT_EQ(found.reading->taken, 2) << "what has an impossible month has its place";
    EXPECT_EQ(found.reading->withoutMonth, 1);
    const auto left = found.leftOut();
    EXPECT_EQ(left.at("not to the species"), 1);
    EXPECT_EQ(left.at("without a position"), 1);
    EXPECT_EQ(left.at("with a position that is none on Earth"), 3);
    EXPECT_EQ(left.at("at 0 degrees North, 0 degrees East, where nobody was"), 1);
    EXPECT_EQ(left.at("that say it was not there"), 1);
    EXPECT_EQ(left.at("whose position is less certain than a cell is wide"), 1);
    EXPECT_EQ(found.reading->leftOut.front().firstLine, 9U);
}

TEST_F(ReadPlaces, SaysThatLatitudeAndLongitudeAreSwapped) {
    std::vector<Row> rows(20, Row{.latitude = "147.2", .longitude = "-42.9"});
    rows.push_back({});
    const auto found = readRows(rows);
    ASSERT_FALSE(found.reading);
    EXPECT_THAT(found.reading.error().message, HasSubstr("swapped"));
    rows.resize(1);
    rows.resize(400);
    EXPECT_TRUE(readRows(rows).reading) << "a slip of one row is none of the table";
}

TEST_F(ReadPlaces, ReadsTheTableInADownloadedArchive) {
    const std::string table = kHeader + Row{}.text() + Row{.month = "9"}.text();
    m_dir.write("occurrence.txt", table);
    m_dir.write("verbatim.txt", "nothing\n");
    m_dir.write("meta.xml", "<archive/>");
    m_dir.write("0012345-26.csv", table);
    const auto pack = [&](const std::string& name, const std::vector<std::string>& files) {
        EXPECT_TRUE(writeZip(m_dir / name, m_dir.path(), files, {}));
        return read(m_dir / name);
    };
    const auto archive = pack("dwca.zip", {"meta.xml", "verbatim.txt", "occurrence.txt"});
    ASSERT_TRUE(archive.reading) << archive.reading.error().text();
    EXPECT_EQ(archive.list->taxa()[0].counts.size(), 2U);
    const auto simple = pack("simple.zip", {"0012345-26.csv"});
    ASSERT_TRUE(simple.reading);
    EXPECT_EQ(simple.list->digest(), archive.list->digest());
    const auto other = pack("other.zip", {"meta.xml"});
    EXPECT_THAT(other.reading.error().message, HasSubstr("meta.xml"));
    EXPECT_EQ(read(m_dir.write("cut.zip", "PK\x03\x04 and no more")).reading.error().code,
              ErrorCode::Corrupt);
}

TEST_F(ReadPlaces, RefusesArchivesThatAreDamagedOrEncrypted) {
    const std::string table = kHeader + Row{}.text();
    std::string damaged = test::zipBytes({{"0012.csv", table}});
    damaged[damaged.find("segetum")] = 'S'; // its checksum is another now
    EXPECT_EQ(read(m_dir.write("damaged.zip", damaged)).reading.error().code, ErrorCode::Corrupt);
    constexpr std::uint16_t kEncrypted = 1;
    const auto encrypted =
        m_dir.write("encrypted.zip", test::zipBytes({{"0012.csv", table, 0, 0, kEncrypted}}));
    EXPECT_THAT(read(encrypted).reading.error().message, HasSubstr("is encrypted"));
}

TEST_F(ReadPlaces, GivesTheSameOfALargeTableWhereverItIsCut) {
    std::string table = kHeader;
    for (int i = 0; i < 20'000; ++i) { // several pieces
        table += Row{.month = std::to_string(1 + i % 12), .rest = std::string(150, 'x')}.text();
    }
    table.pop_back(); // the last line is not ended
    const auto found = read(m_dir.write("large.txt", table));
    ASSERT_TRUE(found.reading);
    EXPECT_EQ(found.reading->taken, 20'000);
    EXPECT_EQ(found.list->records(), 20'000U);
}

TEST_F(ReadPlaces, ReadsOtherProgramsTablesWithCommasAndUtf16) {
    const std::string table = "Scientific Name,Latitude,Longitude,eventDate\n"
                              "\"Agrotis segetum (Denis, 1775)\",55.5,13.5,2019-05-12\n";
    const auto found = read(m_dir.write("a.csv", table));
    ASSERT_TRUE(found.reading) << found.reading.error().text();
    EXPECT_EQ(found.list->taxa()[0].lineage.binomial(), "Agrotis segetum");
    std::string wide = "\xFF\xFE";
    for (const char letter : kHeader + Row{.rest = "A"}.text()) {
        wide += letter;
        wide += '\0';
    }
    const auto utf16 = read(m_dir.write("b.txt", wide));
    ASSERT_TRUE(utf16.reading) << utf16.reading.error().text();
    EXPECT_EQ(utf16.reading->taken, 1);
}

TEST_F(ReadPlaces, RefusesTablesWithoutTheColumnsAndSaysWhichThereShouldBe) {
    EXPECT_THAT(errorOf(Row{}.text() + Row{}.text()), HasSubstr("decimalLatitude")) << "no header";
    EXPECT_THAT(errorOf("decimalLatitude\tdecimalLongitude\n1\t2\n"), HasSubstr("species"));
    EXPECT_THAT(errorOf("species\nAgrotis segetum\n"), HasSubstr("--area"));
    EXPECT_FALSE(read(m_dir.write("empty.csv", "")).reading);
    EXPECT_FALSE(read(m_dir / "nowhere.csv").reading);
    EXPECT_THAT(errorOf(kHeader + Row{.species = "Agrotis \xFF"}.text()), HasSubstr("UTF-8"));
}

TEST_F(ReadPlaces, PutsRangesIntoAllCellsOfTheirBoxesAndMonths) {
    const auto found = read(m_dir.write("ranges.csv",
                                        "species,west,south,east,north,from_month,to_month\n"
                                        "Agrotis segetum,10,54,12,55,11,2\n"
                                        "Agrotis ipsilon,10,54,12,55,,\n"));
    ASSERT_TRUE(found.reading) << found.reading.error().text();
    EXPECT_EQ(found.reading->table, PlacesTable::Ranges);
    const auto cells = found.list->grid().within({10.0, 54.0, 12.0, 55.0});
    ASSERT_EQ(found.list->taxa().size(), 2U);
    EXPECT_EQ(found.list->taxa()[0].counts.size(), cells.size());
    EXPECT_EQ(found.list->taxa()[1].counts.size(), 4 * cells.size()) << "over the new year";
    EXPECT_EQ(found.list->taxa()[1].counts[0], (CellCount{cells[0], 1, kRecordsOfRange}));
    EXPECT_THAT(errorOf("species,west,south,east,north\nAgrotis segetum,10,56,12,55\n"),
                HasSubstr("line 2"));
}

TEST_F(ReadPlaces, PutsAChecklistIntoItsArea) {
    const auto file = m_dir.write("list.csv", "genus,species\nAgrotis,segetum\nAgrotis,\n");
    const auto found = read(file, {RangeGrid::Box{10.0, 54.0, 12.0, 55.0}});
    ASSERT_TRUE(found.reading) << found.reading.error().text();
    EXPECT_EQ(found.reading->table, PlacesTable::Checklist);
    EXPECT_EQ(found.reading->taken, 1);
    EXPECT_EQ(found.leftOut().at("not to the species"), 1);
}

TEST_F(ReadPlaces, IsStoppedWhateverItReads) {
    m_dir.write("occurrence.txt", kHeader + Row{}.text());
    ASSERT_TRUE(writeZip(m_dir / "dwca.zip", m_dir.path(), {"occurrence.txt"}, {}));
    m_dir.write("occurrences.csv", "species,latitude,longitude\nAgrotis segetum,55.5,13.5\n");
    m_dir.write("ranges.csv", "species,west,south,east,north\nAgrotis segetum,10,54,12,55\n");
    m_dir.write("list.csv", "genus,species\nAgrotis,segetum\n");
    std::stop_source stop;
    stop.request_stop();
    const PlacesReadingOptions options{RangeGrid::Box{10.0, 54.0, 12.0, 55.0}};
    for (const char* const name :
         {"dwca.zip", "occurrence.txt", "occurrences.csv", "ranges.csv", "list.csv"}) {
        ASSERT_TRUE(read(m_dir / name, options).reading) << name;
        const auto stopped = read(m_dir / name, options, Progress(stop.get_token())).reading;
        ASSERT_FALSE(stopped) << name;
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled) << name;
    }
}

TEST_F(ReadPlaces, TakesSpeciesByCountryWhereAPersonSaysWhereCountriesAre) {
    PlacesReadingOptions options;
    options.countries = m_dir.write("countries.csv",
                                    "country,west,south,east,north\n"
                                    "SE,11,55,15,57\n"
                                    "SE,14,56,18,60\n"
                                    "dk,8,54.5,12.8,57.8\n");
    const auto found = read(m_dir.write("by country.csv",
                                        "genus,species,countryCode\n"
                                        "Agrotis,Agrotis segetum,se\n"
                                        "Agrotis,Agrotis segetum,SE\n"
                                        "Agrotis,Agrotis ipsilon,DK\n"
                                        "Agrotis,Agrotis ipsilon,NO\n"
                                        "Agrotis,,DK\n"
                                        "Agrotis,Agrotis ipsilon,\n"),
                            options);
    ASSERT_TRUE(found.reading) << found.reading.error().text();
    EXPECT_EQ(found.reading->table, PlacesTable::Countries);
    EXPECT_EQ(found.reading->taken, 3);
    EXPECT_EQ(
        found.leftOut(),
        (std::map<std::string, std::int64_t>{{"of NO, which the table of countries has not", 1},
                                             {"not to the species", 1},
                                             {"without a country", 1}}));
    ASSERT_TRUE(found.list);
    ASSERT_EQ(found.list->taxa().size(), 2U);
    for (const LocalList::Taxon& taxon : found.list->taxa()) {
        for (const CellCount& count : taxon.counts) {
            EXPECT_EQ(count.records, kRecordsOfRange) << "boxes overlap, and lines come twice";
        }
    }
}

TEST_F(ReadPlaces, SaysWhatATableOfCountriesLacks) {
    PlacesReadingOptions options;
    const auto table = m_dir.write("list.csv", "species,countryCode\nAgrotis segetum,SE\n");
    options.countries = m_dir.write("countries.csv", "country,west,south\nSE,11,55\n");
    EXPECT_THAT(read(table, options).reading.error().text(), HasSubstr("a line for each box"));
    options.countries =
        m_dir.write("countries.csv", "country,west,south,east,north\nSE,11,57,15,55\n");
    EXPECT_THAT(read(table, options).reading.error().text(), HasSubstr("line 2"));
    EXPECT_THAT(read(table).reading.error().text(), HasSubstr("--countries"));
}

} // namespace
} // namespace taxo
