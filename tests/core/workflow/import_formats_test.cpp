// SPDX-License-Identifier: MIT
// What files of other programs bring, beside tables.
#include "core/collection/occurrences.h"
#include "core/collection/regions.h"
#include "tests/core/workflow/record_import.h"
#include "tests/support/tar_builder.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::example;
using ::testing::HasSubstr;

class ImportFormats : public test::RecordImport {};

TEST_F(ImportFormats, DrawsRegionsOnceAndOnlyWhereTheyFit) {
    keep({"north/IMG_1.JPG", "north/IMG_2.JPG", "IMG_3.JPG", "IMG_4.JPG"}, 400, 200);
    const auto report = import({SourceKind::Coco, example("coco.json")});
    EXPECT_EQ(report.regions, 2U);
    EXPECT_EQ(find("region").size(), 2U);
    const auto bear = wordOn("region taxon:\"Ursus arctos\"");
    EXPECT_EQ(bear.person, "Ada");
    EXPECT_EQ(find("nothing").size(), 1U);
    EXPECT_EQ(find("deployment:north").size(), 2U);
    EXPECT_FALSE(import({SourceKind::Coco, example("coco.json")}).entry);
    EXPECT_EQ(find("region").size(), 2U);
}

TEST_F(ImportFormats, CountsOnlyTheBoxesThatAreNew) {
    keep({"a.jpg"}, 400, 200);
    const std::string start =
        R"({"images": [{"id": 1, "file_name": "a.jpg", "width": 400, "height": 200}],
        "categories": [{"id": 1, "name": "Ursus arctos"}],
        "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [0, 0, 100, 50]})";
    const std::string more =
        R"(, {"id": 2, "image_id": 1, "category_id": 1, "bbox": [100, 0, 100, 50]})";
    const auto importBoxes = [&](const std::string& text) {
        return import({SourceKind::Coco, dir.write("boxes.json", text + "]}")});
    };
    EXPECT_EQ(importBoxes(start).regions, 1U);
    const auto report = importBoxes(start + more);
    EXPECT_EQ(report.regions, 1U);
    EXPECT_EQ(report.items, 1U) << "the other box is known";
}

TEST_F(ImportFormats, SaysThatABoxWasDrawnOnATurnedPicture) {
    keep({"north/IMG_1.JPG"}, 200, 400);
    const auto report = import({SourceKind::Coco, example("coco.json")});
    EXPECT_EQ(report.regions, 0U);
    ASSERT_EQ(report.problems.size(), 4U);
    EXPECT_THAT(report.problems.back().what, HasSubstr("200 x 400 upright"));
}

TEST_F(ImportFormats, ADetectorsWordsAreFieldsThatFiltersFind) {
    keep({"CT-01/IMG_0001.JPG", "CT-01/IMG_0002.JPG", "CT-01/IMG_0003.JPG"});
    const auto report = import({SourceKind::Detections, example("megadetector.json")});
    EXPECT_EQ(report.regions, 2U);
    EXPECT_EQ(report.determined, 0U);
    EXPECT_EQ(find("detected:nothing").size(), 2U);
    EXPECT_EQ(find("detected:animal region").size(), 1U);
    EXPECT_TRUE(find("verified").empty()) << "nobody has decided anything";
    const auto regions =
        regionsOf(collection, photoOf(collection, only("file:IMG_0001 -region"))->id);
    EXPECT_EQ(regions->front().drawnBy, "MegaDetector v5a.0.0");
}

TEST_F(ImportFormats, OfCamtrapDpGroupsAndDetermines) {
    keep({"media/CT-01/IMG_0001.JPG",
          "media/CT-01/IMG_0002.JPG",
          "media/CT-01/IMG_0003.JPG",
          "m4.jpg"});
    const auto report = import({SourceKind::CamtrapDp, example("camtrap-dp")});
    EXPECT_EQ(report.deployments, 2U);
    EXPECT_EQ(find("deployment:CT-01").size(), 3U);
    EXPECT_EQ(wordOn("file:IMG_0001").taxon.at(Rank::Family), "Canidae");
    EXPECT_TRUE(wordOn("file:IMG_0002").isOfOccurrence);
    EXPECT_EQ(wordOn("file:IMG_0003").verdict, Verdict::Nothing);
    EXPECT_EQ(wordOn("region family:Cervidae").person, "Ben");
    EXPECT_EQ(find("place:\"Alder carr, north\"").size(), 3U);
    EXPECT_EQ(report.problemCount, 1U) << "an observation of no photograph";
    const auto again = import({SourceKind::CamtrapDp, example("camtrap-dp")});
    EXPECT_FALSE(again.entry) << again.text;
    ASSERT_TRUE(undo(collection)->has_value());
    EXPECT_TRUE(deploymentsOf(collection)->empty());
}

TEST_F(ImportFormats, OfDeploymentsTakesInTheirFoldersAndGivesThemPlaces) {
    keep({"CT-01/IMG_1.JPG", "CT-01/IMG_2.JPG", "CT-09/IMG_3.JPG"});
    const ImportSource source{SourceKind::Deployments, example("camtrap-dp/deployments.csv")};
    const auto report = import(source);
    EXPECT_EQ(report.deployments, 2U);
    EXPECT_EQ(report.grouped, 2U);
    EXPECT_EQ(report.places, 2U);
    EXPECT_EQ(find("deployment:CT-01 place:\"Alder carr, north\"").size(), 2U);
    EXPECT_EQ(photoOf(collection, only("file:IMG_1"))->file.position,
              (GeoPoint{52.70442, -2.0531}));
    EXPECT_FALSE(import(source).entry);
    ASSERT_TRUE(undo(collection)->has_value());
    EXPECT_TRUE(find("deployment:CT-01").empty());
}

TEST_F(ImportFormats, BringsPhotographsOfAFolderWithTheirNames) {
    fs::create_directories(dir / "set/Ursus_arctos");
    fs::create_directories(dir / "set/Lynx_lynx");
    dir.write("set/Ursus_arctos/a.jpg", "one");
    dir.write("set/Lynx_lynx/a.jpg", "two");
    RecordImportOptions options;
    options.photos = dir / "set";
    const auto preview =
        import({SourceKind::ImageFolder, dir / "set"}, {.photos = dir / "set", .isPreview = true});
    EXPECT_EQ(preview.photosToImport, 2U);
    EXPECT_EQ(infoOf(collection)->photos, 0);
    const auto report = import({SourceKind::ImageFolder, dir / "set"}, options);
    EXPECT_EQ(report.photos.count(Added::New), 2U);
    EXPECT_EQ(report.determined, 2U);
    EXPECT_EQ(wordOn("file:Lynx_lynx").taxon.binomial(), "Lynx lynx");
}

TEST_F(ImportFormats, UnpacksAWebDatasetIntoTheFolderNamed) {
    const auto archive = dir.write("s-0.tar",
                                   test::TarBuilder()
                                       .add("k1.jpg", "picture")
                                       .add("k1.scientific_name.txt", "Gavia immer")
                                       .finish());
    ImportSource source{SourceKind::WebDataset, archive};
    EXPECT_EQ(import(source, {.isPreview = true}).photosToImport, 1U);
    EXPECT_FALSE(fs::exists(dir / "out"));
    source.unpackTo = dir / "out";
    const auto report = import(source, {.photos = dir / "out"});
    EXPECT_EQ(report.photos.count(Added::New), 1U);
    EXPECT_EQ(wordOn("file:k1").taxon.binomial(), "Gavia immer");
}

TEST(ImportSource, IsRecognisedByItsContent) {
    const test::TempDir dir;
    EXPECT_EQ(recogniseSource(example("coco.json")), SourceKind::Coco);
    EXPECT_EQ(recogniseSource(example("megadetector.json")), SourceKind::Detections);
    EXPECT_EQ(recogniseSource(example("speciesnet.json")), SourceKind::Detections);
    EXPECT_EQ(recogniseSource(example("camtrap-dp")), SourceKind::CamtrapDp);
    EXPECT_EQ(recogniseSource(example("camtrap-dp/deployments.csv")), SourceKind::Deployments);
    EXPECT_EQ(recogniseSource(example("inaturalist.csv")), SourceKind::Table);
    EXPECT_EQ(recogniseSource(dir.write("x.bin", test::TarBuilder().add("a.jpg", "x").finish())),
              SourceKind::WebDataset);
    EXPECT_THAT(recogniseSource(dir.write("x.parquet", "PAR1...")).error().message,
                HasSubstr("Parquet"));
    EXPECT_THAT(recogniseSource(dir.write("x.zip", "PK\x03\x04")).error().message,
                HasSubstr("unpack it"));
    EXPECT_EQ(recogniseSource(dir / "none").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
