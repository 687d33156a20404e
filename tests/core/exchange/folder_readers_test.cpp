// SPDX-License-Identifier: MIT
#include "core/exchange/camtrap_dp.h"
#include "core/exchange/image_folder.h"
#include "core/exchange/web_dataset.h"
#include "tests/core/exchange/reading.h"
#include "tests/support/tar_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <sstream>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string textOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(ImageFolder, NamesPhotographsByTheirFolders) {
    const test::TempDir dir;
    fs::create_directories(dir / "train/Ursus_arctos");
    fs::create_directories(dir /
                           "train/00002_Animalia_Chordata_Aves_Gaviiformes_Gaviidae_Gavia_immer");
    dir.write("train/Ursus_arctos/b 1.JPG", "x");
    dir.write("train/Ursus_arctos/notes.txt", "x");
    dir.write("train/00002_Animalia_Chordata_Aves_Gaviiformes_Gaviidae_Gavia_immer/g.png", "x");
    dir.write("top.jpg", "nothing names it");
    test::Records records;
    ASSERT_TRUE(readImageFolder(dir.path(), records.take(), {}));
    ASSERT_EQ(records.all.size(), 2U);
    EXPECT_EQ(records[0].taxon.at(Rank::Order), "Gaviiformes");
    EXPECT_EQ(records[1].file, "train/Ursus_arctos/b 1.JPG");
    EXPECT_EQ(records[1].taxon.binomial(), "Ursus arctos");
    EXPECT_TRUE(looksLikeImageFolder(dir / "train"));
    EXPECT_FALSE(looksLikeImageFolder(dir.path()));
}

TEST(ImageFolder, SaysThatItIsNone) {
    const test::TempDir dir;
    dir.write("a.jpg", "x");
    test::Records records;
    EXPECT_THAT(readImageFolder(dir.path(), records.take(), {}).error().message,
                HasSubstr("no folders with photographs"));
    EXPECT_EQ(readImageFolder(dir / "none", records.take(), {}).error().code, ErrorCode::NotFound);
}

class WebDataset : public ::testing::Test {
protected:
    Status read(const std::string& archive, const fs::path& folder) {
        const std::array files = {dir.write("shard-000000.tar", archive)};
        return readWebDataset(files, folder, records.take(), {});
    }

    test::TempDir dir;
    test::Records records;
};

TEST_F(WebDataset, UnpacksPhotographsWhereAskedAndTakesTheFullestCaption) {
    const std::string archive =
        test::TarBuilder()
            .add("u1.com.txt", "a photo of Common Loon.")
            .add("u1.jpg", "picture")
            .add("u1.sci.txt", "a photo of Gavia immer.")
            .add("u1.taxonTag_com.txt",
                 "a photo of kingdom Animalia phylum Chordata class Aves order Gaviiformes family "
                 "Gaviidae genus Gavia species immer with common name Common Loon.")
            .add("u2.jpg", "other")
            .add("u2.scientific_name.txt", "Ursidae")
            .finish();
    ASSERT_TRUE(read(archive, dir / "out/photos"));
    ASSERT_EQ(records.all.size(), 2U);
    EXPECT_EQ(records[0].taxon.at(Rank::Family), "Gaviidae");
    EXPECT_EQ(records[0].taxon.binomial(), "Gavia immer");
    EXPECT_EQ(records[1].taxon.at(Rank::Family), "Ursidae");
    EXPECT_EQ(textOf(dir / "out/photos/u1.jpg"), "picture");
    EXPECT_TRUE(read(archive, dir / "out/photos")) << "twice the same";
}

TEST_F(WebDataset, GivesEveryPictureOfASample) {
    ASSERT_TRUE(read(test::TarBuilder()
                         .add("u1.dorsal.jpg", "one")
                         .add("u1.ventral.jpg", "two")
                         .add("u1.scientific_name.txt", "Gavia immer")
                         .finish(),
                     dir / "out"));
    ASSERT_EQ(records.all.size(), 2U);
    for (const PhotoRecord& record : records.all) {
        EXPECT_EQ(record.taxon.binomial(), "Gavia immer");
    }
    EXPECT_EQ(textOf(dir / "out/u1.dorsal.jpg"), "one");
    EXPECT_EQ(textOf(dir / "out/u1.ventral.jpg"), "two");
}

TEST_F(WebDataset, WritesNothingOutsideItsFolder) {
    for (const char* name : {"../evil.jpg", "/tmp/evil.jpg", "a/../../evil.jpg"}) {
        const auto got = read(test::TarBuilder().add(name, "x").finish(), dir / "out");
        ASSERT_FALSE(got) << name;
        EXPECT_THAT(got.error().message, HasSubstr("leads out of the folder"));
    }
    EXPECT_FALSE(fs::exists(dir / "evil.jpg"));
}

TEST_F(WebDataset, PassesOverLinks) {
    ASSERT_TRUE(
        read(test::TarBuilder().add("a.jpg", "", '2').add("b.jpg", "x").finish(), dir / "o"));
    EXPECT_EQ(records.all.size(), 1U);
    EXPECT_FALSE(fs::exists(dir / "o/a.jpg"));
}

TEST_F(WebDataset, WritesOverNoOtherFile) {
    fs::create_directories(dir / "out");
    dir.write("out/a.jpg", "mine, and longer");
    EXPECT_EQ(read(test::TarBuilder().add("a.jpg", "x").finish(), dir / "out").error().code,
              ErrorCode::Mismatch);
    EXPECT_EQ(textOf(dir / "out/a.jpg"), "mine, and longer");
}

TEST_F(WebDataset, SaysThatAnArchiveIsCutOffOrCompressed) {
    std::string archive = test::TarBuilder().add("a.jpg", std::string(2000, 'x')).finish();
    EXPECT_THAT(read(archive.substr(0, 1500), dir / "o").error().message, HasSubstr("cut off"));
    EXPECT_THAT(read("\x1F\x8B\x08", dir / "o").error().message, HasSubstr("gunzip"));
}

class CamtrapDp : public ::testing::Test {
protected:
    Status read(const fs::path& folder) {
        return readCamtrapDp(folder,
                             [this](const DeploymentRecord& deployment) {
                                 deployments.push_back(deployment);
                                 return Status();
                             },
                             records.take(),
                             {});
    }

    std::vector<DeploymentRecord> deployments;
    test::Records records;
};

TEST_F(CamtrapDp, GivesDeploymentsAndPhotographs) {
    const auto got = read(test::example("camtrap-dp"));
    ASSERT_TRUE(got) << got.error().text();
    ASSERT_EQ(deployments.size(), 2U);
    EXPECT_EQ(deployments[0].name, "CT-01");
    EXPECT_EQ(deployments[0].position, (GeoPoint{52.70442, -2.0531}));
    EXPECT_EQ(deployments[0].beginsAt->aheadOfUtc, 3600);
    EXPECT_EQ(records[0].file, "media/CT-01/IMG_0001.JPG");
    EXPECT_EQ(records[0].deployment, "CT-01");
    EXPECT_EQ(records[0].place, "Alder carr, north");
    EXPECT_EQ(test::field(records[0], "habitat"), "wet woodland");
    EXPECT_EQ(records[0].takenAt->time.aheadOfUtc, 3600);
    EXPECT_THAT(records[0].tags, ElementsAre("favorite"));
    EXPECT_EQ(records[3].file, "m4.jpg") << "an address is no path";
}

TEST_F(CamtrapDp, TellsPeopleFromPrograms) {
    ASSERT_TRUE(read(test::example("camtrap-dp")));
    const PhotoRecord& blank = records[4];
    EXPECT_EQ(blank.verdict, Verdict::Nothing);
    EXPECT_EQ(blank.person, "Ada");
    const PhotoRecord& deer = records[5];
    EXPECT_EQ(deer.taxon.at(Rank::Family), "Cervidae");
    EXPECT_EQ(deer.taxon.at(Rank::Kingdom), "Animalia") << "from the package's own list";
    EXPECT_EQ(deer.box->box, (Box{0.25, 0.5, 0.25, 0.25}));
    EXPECT_EQ(deer.person, "Ben");
    EXPECT_THAT(deer.tags, ElementsAre("antlers", "wet"));
    EXPECT_EQ(test::field(deer, "individual"), "roe-7");
    const PhotoRecord& machine = records[6];
    EXPECT_FALSE(machine.verdict);
    EXPECT_EQ(test::field(machine, "suggestion"), "Vulpes vulpes");
    EXPECT_EQ(test::field(machine, "detected"), "animal");
    EXPECT_EQ(machine.box->drawnBy, "MegaDetector 5");
    EXPECT_THAT(records[7].problems, ElementsAre(HasSubstr("mediaID \"m9\"")));
}

TEST_F(CamtrapDp, SaysOfAnOccurrenceWhatWasSaidOfAnEvent) {
    ASSERT_TRUE(read(test::example("camtrap-dp")));
    ASSERT_EQ(records.all.size(), 10U);
    for (const std::size_t fox : {8U, 9U}) {
        EXPECT_TRUE(records[fox].isOfOccurrence);
        EXPECT_EQ(records[fox].occurrence, "o1");
        EXPECT_EQ(records[fox].event, "e1");
        EXPECT_EQ(records[fox].taxon.at(Rank::Family), "Canidae");
    }
    EXPECT_EQ(records[9].file, "media/CT-01/IMG_0002.JPG");
}

/// A copy of the example with other observations.
class CamtrapDpObserved : public CamtrapDp {
protected:
    std::vector<PhotoRecord> observed(const std::string& rows) {
        fs::copy(test::example("camtrap-dp"),
                 dir.path(),
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        dir.write("observations.csv",
                  "observationID,deploymentID,mediaID,eventID,eventStart,eventEnd,"
                  "observationLevel,observationType,scientificName,count,bboxX,classifiedBy\n" +
                      rows);
        const auto got = read(dir.path());
        EXPECT_TRUE(got) << got.error().text();
        constexpr std::ptrdiff_t kMedia = 4;
        return {records.all.begin() + kMedia, records.all.end()};
    }

    test::TempDir dir;
};

TEST_F(CamtrapDpObserved, TellsOnceWhatElseIsInAPhotograph) {
    const auto told = observed("o1,CT-02,m4,,,,media,animal,Cervidae,1,,Ben\n"
                               "o2,CT-02,m4,,,,media,animal,Vulpes vulpes,2,,Ben\n"
                               "o3,CT-02,m4,,,,media,animal,Meles meles,3,,Ben\n"
                               "o4,CT-02,m4,,,,media,animal,Vulpes vulpes,4,,Ben\n");
    ASSERT_EQ(told.size(), 5U);
    EXPECT_EQ(told[0].taxon.at(Rank::Family), "Cervidae");
    for (const std::size_t other : {1U, 2U, 3U}) {
        EXPECT_FALSE(told[other].verdict);
        EXPECT_TRUE(told[other].fields.empty());
    }
    EXPECT_EQ(test::field(told[4], "also_seen"), "Meles meles; Vulpes vulpes");
}

TEST_F(CamtrapDpObserved, OfAnEventWithOneSpeciesInTwoRowsIsThatSpecies) {
    const std::string event = "CT-01,,e1,2025-05-02T21:14:00+01:00,2025-05-02T21:14:10+01:00,event";
    const auto told = observed("o1," + event + ",animal,Vulpes vulpes,1,,Ada\n" + "o2," + event +
                               ",animal,Vulpes vulpes,2,,Ada\n");
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].taxon.binomial(), "Vulpes vulpes");
    EXPECT_EQ(test::field(told[0], "observed_in_event"), "");
}

TEST_F(CamtrapDpObserved, GuessesNoRankForAWord) {
    const auto told = observed("o1,CT-02,m4,,,,media,animal,Aves,1,,Ben\n"
                               "o2,CT-02,m4,,,,media,animal,Vulpes vulpes,2,,Ben\n");
    ASSERT_EQ(told.size(), 3U);
    EXPECT_EQ(told[0].nameKind, NameKind::Label);
    EXPECT_EQ(told[0].name, "Aves");
    EXPECT_EQ(told[0].taxon, Lineage{});
    EXPECT_EQ(test::field(told[2], "also_seen"), "Vulpes vulpes");
}

TEST_F(CamtrapDp, GuessesNoRankWhereItsPackageNamesNoneOfTheSeven) {
    const test::TempDir dir;
    fs::copy(test::example("camtrap-dp"), dir.path(), fs::copy_options::recursive);
    dir.write("datapackage.json",
              R"({"resources": [{"name": "deployments", "path": "deployments.csv"},
                                {"name": "media", "path": "data/media.csv"},
                                {"name": "observations", "path": "observations.csv"}],
                  "taxonomic": [{"scientificName": "Capreolinae", "taxonRank": "subfamily",
                                 "family": "Cervidae"},
                                {"scientificName": "Capreolus", "taxonRank": "genus"}]})");
    dir.write("observations.csv",
              "observationID,mediaID,observationLevel,observationType,scientificName\n"
              "o1,m1,media,animal,Capreolinae\no2,m2,media,animal,Capreolus\n");
    ASSERT_TRUE(read(dir.path()));
    EXPECT_EQ(records[4].nameKind, NameKind::Label);
    EXPECT_EQ(records[4].taxon.at(Rank::Family), "Cervidae");
    EXPECT_EQ(records[4].taxon.at(Rank::Genus), "");
    EXPECT_EQ(records[5].nameKind, NameKind::Scientific);
    EXPECT_EQ(records[5].taxon.at(Rank::Genus), "Capreolus");
}

TEST_F(CamtrapDpObserved, SaysNothingOfTheWholeWhereABoxCannotBeRead) {
    const auto told = observed("o1,CT-02,m4,,,,media,animal,Cervidae,1,left,Ben\n");
    ASSERT_EQ(told.size(), 1U);
    EXPECT_FALSE(told[0].verdict);
    EXPECT_EQ(told[0].nameKind, NameKind::None);
    EXPECT_TRUE(told[0].fields.empty()) << "one of them is not one of all";
    EXPECT_THAT(told[0].problems, ElementsAre(HasSubstr("not four numbers")));
}

TEST_F(CamtrapDp, SaysWhatIsMissing) {
    const test::TempDir dir;
    EXPECT_EQ(read(dir.path()).error().code, ErrorCode::NotFound);
    dir.write("datapackage.json", "{\"resources\": [{\"name\": \"media\", \"path\": \"m.csv\"}]}");
    EXPECT_THAT(read(dir.path()).error().message, HasSubstr("no table \"deployments\""));
    dir.write("datapackage.json",
              "{\"resources\": [{\"name\": \"media\", \"path\": \"../../etc/passwd\"}]}");
    EXPECT_THAT(read(dir.path()).error().message, HasSubstr("resources[0] lies elsewhere"));
}

} // namespace
} // namespace taxo
