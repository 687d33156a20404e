// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/workflow/import_records.h"
#include "tests/core/publish/training_season.h"

#include <nlohmann/json.hpp>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lineage;
using test::lynx;
using ::testing::Contains;
using ::testing::HasSubstr;

class TrainingReadBack : public test::TrainingSeason {
protected:
    /// What a new collection is told by a source: names by the photographs' bytes.
    std::map<Digest, std::string> broughtBack(const ImportSource& source, const fs::path& photos) {
        auto other = Collection::create(dir / "other.taxo").value();
        RecordImportOptions options;
        options.person = "Importer";
        options.photos = photos;
        const auto report = importRecords(other, source, options, {});
        EXPECT_TRUE(report) << report.error().text();
        EXPECT_EQ(report->problemCount, 0U);
        std::map<Digest, std::string> names;
        const auto items = findItems(other, {}, {}).value();
        for (const ItemId item : items) {
            const auto words = determinationsOf(other, item).value();
            std::string name;
            for (const std::string& one :
                 words.empty() ? std::array<std::string, kRanks>() : words.front().taxon.names) {
                name += one + "|";
            }
            names[photoOf(other, item)->file.bytes] = name;
        }
        EXPECT_TRUE(other.close());
        fs::remove(dir / "other.taxo");
        return names;
    }
};

TEST_F(TrainingReadBack, IsReadBackWithAllRanksFromFoldersNamedByLineage) {
    const auto items = keepFiles({"a.jpg", "b.jpg", "c.jpg"});
    say({items[0]}, lynx());
    say({items[1]}, fox());
    say({items[2]}, lineage({"Animalia", "Chordata", "", "", "", "", ""}));
    PublishChoice wanted = training(DatasetFormat::ImageFolder);
    wanted.training.names = ClassNames::Lineage;
    publish(wanted, "set");
    const auto back = broughtBack({SourceKind::ImageFolder, dir / "set"}, dir / "set");
    EXPECT_EQ(back.size(), 3U);
    EXPECT_EQ(back.at(digestOf(items[0])),
              "Animalia|Chordata|Mammalia|Carnivora|Felidae|Lynx|lynx|");
    EXPECT_EQ(back.at(digestOf(items[2])), "Animalia|Chordata||||||");
}

TEST_F(TrainingReadBack, IsReadBackFromAWebDataset) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    say({items[0]}, lynx());
    say({items[1]}, lineage({"Animalia", "", "", "", "Felidae", "", ""}));
    PublishChoice wanted = training(DatasetFormat::WebDataset);
    wanted.bytesInShard = 1; // a photograph fills it
    publish(wanted, "web");
    EXPECT_THAT(pathsIn("web"), Contains("shard-000001.tar"));
    ImportSource source{SourceKind::WebDataset, dir / "web"};
    source.unpackTo = dir / "out";
    const auto back = broughtBack(source, dir / "out");
    EXPECT_EQ(back.at(digestOf(items[0])),
              "Animalia|Chordata|Mammalia|Carnivora|Felidae|Lynx|lynx|");
    EXPECT_EQ(back.at(digestOf(items[1])), "Animalia||||Felidae|||");
}

TEST_F(TrainingReadBack, OfCocoHasBoxesInPixelsAndIsReadBack) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    const std::array drawn = {
        NewRegion{photoOf(collection, items[0])->id, {0.25, 0.5, 0.5, 0.25}, "Ada"},
        NewRegion{photoOf(collection, items[0])->id, {0.0, 0.0, 0.1, 0.1}, "Ada"}};
    const auto regions = addRegions(collection, drawn, {.person = "Ada"}).value();
    say({regions[0].item, regions[1].item}, lynx());
    say({items[1]}, fox(), "cf.");
    publish(training(DatasetFormat::Coco), "coco");
    const auto json = nlohmann::json::parse(text("coco/annotations/instances.json"));
    ASSERT_EQ(json["images"].size(), 2U);
    EXPECT_EQ(json["images"][0]["width"], 40);
    EXPECT_EQ(json["images"][0]["file_name"], "images/b.jpg") << "its item was added first";
    EXPECT_EQ(json["images"][1]["file_name"], "images/a.jpg");
    ASSERT_EQ(json["annotations"].size(), 3U);
    std::size_t withBox = 0;
    for (const auto& annotation : json["annotations"]) {
        withBox += annotation.contains("bbox") ? 1 : 0;
    }
    EXPECT_EQ(withBox, 2U);
    EXPECT_THAT(text("coco/annotations/instances.json"), HasSubstr("[10.0,15.0,20.0,7.5]"));
    EXPECT_EQ(json["categories"].size(), 2U);
    EXPECT_EQ(json["categories"][0]["specific_epithet"], "lynx");
    EXPECT_EQ(json["categories"][0]["supercategory"],
              "Animalia|Chordata|Mammalia|Carnivora|Felidae|Lynx");

    auto other = Collection::create(dir / "other.taxo").value();
    RecordImportOptions options;
    options.person = "Importer";
    options.photos = dir / "coco";
    const auto report = importRecords(
        other, {SourceKind::Coco, dir / "coco/annotations/instances.json"}, options, {});
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->regions, 2U);
    EXPECT_EQ(report->determined, 3U);
    EXPECT_EQ(findItems(other, *Filter::parse("taxon:\"Lynx lynx\" region"), {})->size(), 2U);
    EXPECT_EQ(findItems(other, *Filter::parse("taxon:Canidae -region"), {})->size(), 1U);
}

TEST_F(TrainingReadBack, WithHostileNamesIsWholeAndReadBack) {
    const std::vector<std::string> hostile = {"two\nlines",
                                              "a \"quote\"",
                                              "=1+1",
                                              "../../etc",
                                              "\xD7\xA9\xD7\x9C \xE2\x80\xAE",
                                              "C:\\nul",
                                              std::string(300, 'x')};
    std::vector<std::string> names;
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        names.push_back(std::to_string(i) + ".jpg");
    }
    const auto items = keepFiles(names);
    for (std::size_t i = 0; i < hostile.size(); ++i) {
        say({items[i]}, lineage({"Animalia", "", "", "", "", "Ursus", hostile[i]}));
    }
    for (const DatasetFormat format :
         {DatasetFormat::ImageFolder, DatasetFormat::Coco, DatasetFormat::WebDataset}) {
        publish(training(format), "set");
        const auto table = CsvTable::read(dir / "set/photographs.csv").value();
        ASSERT_EQ(table.rows().size(), hostile.size());
        for (std::size_t i = 0; i < hostile.size(); ++i) {
            EXPECT_EQ(table.rows()[i].values[*table.column("specificEpithet")], hostile[i]);
            const std::string file = table.rows()[i].values[*table.column("file")];
            if (format != DatasetFormat::WebDataset) {
                EXPECT_TRUE(fs::is_regular_file(dir / "set" / file)) << file;
            }
        }
        for (const auto& entry : fs::recursive_directory_iterator(dir / "set")) {
            EXPECT_LE(entry.path().filename().string().size(), 255U);
        }
        if (format == DatasetFormat::Coco) {
            EXPECT_TRUE(nlohmann::json::accept(text("set/annotations/instances.json")));
        }
        fs::remove_all(dir / "set");
    }
}

} // namespace
} // namespace taxo
