// SPDX-License-Identifier: MIT
// Maps on the command line, with a tiny model of random weights.
#include "core/base/files.h"
#include "core/vectors/npy.h"
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Twelve photographs from dark to light, ten of them embedded.
class TaxoProject : public TaxoProgram {
protected:
    void SetUp() override {
        std::filesystem::create_directories(at("greys"));
        for (int i = 0; i < 12; ++i) {
            sharedDir->write("greys/" + std::to_string(i) + ".bmp",
                             bitmap(static_cast<unsigned char>(10 + 20 * i)));
        }
        file = at("map käfer " + std::to_string(++made) + ".taxo");
        ASSERT_EQ(run({"collection", "create", file}).status, 0);
        std::vector<std::string> import = {"collection", "import", file};
        for (int i = 0; i < 10; ++i) {
            import.push_back(at("greys/" + std::to_string(i) + ".bmp"));
        }
        ASSERT_EQ(run(import).status, 0);
        embed();
    }

    void embed() const {
        const auto embedded = run({"collection", "embed", file, "--model", at("model")});
        ASSERT_EQ(embedded.status, 0) << embedded.errors;
    }

    test::ProcessResult project(const std::vector<std::string>& more) const {
        std::vector<std::string> all = {"project", file};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    std::string file;
    static inline int made = 0;
};

TEST_F(TaxoProject, WritesCoordinatesAndSaysHowGoodTheyAre) {
    for (const char* method : {"umap", "tsne", "pca"}) {
        const auto result = project({"--method", method});
        EXPECT_EQ(result.status, 0) << result.errors;
        EXPECT_THAT(result.output, StartsWith("item,file,x,y\n1,"));
        EXPECT_EQ(linesIn(result.output), 11U);
        EXPECT_THAT(result.errors, HasSubstr("10 items on the map."));
        EXPECT_THAT(result.errors, HasSubstr("Trustworthiness"));
    }
    const auto inSpace = project({"--dims", "3", "--out", at("space.csv"), "file:1.bmp"});
    EXPECT_EQ(inSpace.status, 0) << inSpace.errors;
    EXPECT_EQ(inSpace.output, "");
    EXPECT_THAT(*readTextFile(at("space.csv")), StartsWith("item,file,x,y,z\n2,"));
}

TEST_F(TaxoProject, KeepsListsAndRemovesMaps) {
    EXPECT_EQ(project({"--list"}).output, "");
    const auto kept = project({"--name", "all"});
    EXPECT_EQ(kept.status, 0) << kept.errors;
    EXPECT_EQ(kept.output, "") << "coordinates only where they are asked for";
    EXPECT_THAT(project({"--list"}).output, StartsWith("all\tumap\t10 points\t"));
    const auto json = nlohmann::json::parse(project({"--list", "--json"}).output);
    EXPECT_EQ(json["points"], 10);
    EXPECT_THAT(json["options"].get<std::string>(), HasSubstr("neighbors=15"));
    EXPECT_THAT(project({"--out", "-"}).errors, HasSubstr("as \"all\""));
    EXPECT_EQ(project({"--remove", "other"}).status, 1);
    EXPECT_EQ(project({"--remove", "all"}).status, 0);
    EXPECT_EQ(project({"--list"}).output, "");
}

TEST_F(TaxoProject, AMapOfACollectionIsDrawnWithoutItsCoordinates) {
    const auto draw = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"map", "--collection", file});
        return run(more);
    };
    const auto none = draw({"--out", at("figure.png")});
    EXPECT_EQ(none.status, 1);
    EXPECT_THAT(none.errors, HasSubstr("taxo project"));
    ASSERT_EQ(project({"--name", "all", "--method", "pca"}).status, 0);
    ASSERT_EQ(project({"--name", "some", "--method", "tsne", "file:1.bmp"}).status, 0);
    ASSERT_EQ(
        run({"collection", "verify-ids", file, "file:1.bmp", "--as", "family=Ursidae"}).status, 0);
    const auto drawn = draw({"--map", "all", "--colour", "family", "--out", at("figure.svg")});
    EXPECT_EQ(drawn.status, 0) << drawn.errors;
    EXPECT_THAT(drawn.errors, HasSubstr("the map \"all\", 10 points."));
    const auto svg = *readTextFile(at("figure.svg"));
    EXPECT_THAT(svg, HasSubstr("<desc>Principal components of 10 photographs by "));
    EXPECT_THAT(svg, HasSubstr("Coloured by family.</desc>"));
    EXPECT_THAT(draw({"--out", at("newest.png")}).errors, HasSubstr("the map \"some\", 1 point."));
    const auto trust =
        draw({"--map", "all", "--colour", "trustworthiness", "--out", at("trust.svg")});
    EXPECT_EQ(trust.status, 0) << trust.errors;
    EXPECT_NE(*readTextFile(at("trust.svg")), svg);
    EXPECT_THAT(draw({"--map", "other", "--out", at("no.png")}).errors,
                HasSubstr("There are: \"all\", \"some\"."));
    EXPECT_FALSE(std::filesystem::exists(at("no.png")));
    for (const std::vector<std::string>& wrong : {std::vector<std::string>{"--as", "kinds"},
                                                  {"--shape-by", "camera"},
                                                  {"--labels", "camera"},
                                                  {at("map.csv")}}) {
        auto all = wrong;
        all.insert(all.end(), {"--out", at("no.png")});
        EXPECT_EQ(draw(all).status, 2) << wrong.front();
    }
    EXPECT_EQ(run({"map", "--map", "all", "--out", at("no.png")}).status, 2);
}

TEST_F(TaxoProject, PlacesWhatCameLater) {
    ASSERT_EQ(project({"--name", "all"}).status, 0);
    const auto before = project({}).output;
    ASSERT_EQ(run({"collection", "import", file, at("greys/10.bmp"), at("greys/11.bmp")}).status,
              0);
    embed();
    const auto placed = project({"--place", "all", "--out", "-"});
    EXPECT_EQ(placed.status, 0) << placed.errors;
    EXPECT_THAT(placed.errors, HasSubstr("2 items placed on the map \"all\"."));
    EXPECT_EQ(linesIn(placed.output), 3U);
    EXPECT_THAT(project({"--list"}).output, HasSubstr("12 points (2 placed later)"));
    EXPECT_EQ(project({"--place", "none"}).status, 1);
    EXPECT_EQ(project({"--place", "all", "--name", "other"}).status, 2) << "one or the other";
    EXPECT_EQ(project({"--place", "all", "--rank", "family"}).status, 2);
    EXPECT_EQ(project({"--remove", "all", "--name", "all"}).status, 2);
}

TEST_F(TaxoProject, MapsTheTaxaOfARank) {
    const auto none = project({"--rank", "family"});
    EXPECT_EQ(none.status, 1);
    EXPECT_THAT(none.errors, HasSubstr("No item is called anything at the rank family."));
    ASSERT_EQ(
        run({"collection", "verify-ids", file, "file:1.bmp", "--as", "family=Ursidae"}).status, 0);
    const auto result = project({"--rank", "family", "--method", "pca"});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("kingdom,phylum,class,order,family,genus,species,items"));
    EXPECT_THAT(result.output, HasSubstr(",Ursidae,,,1,"));
    EXPECT_THAT(result.errors, HasSubstr("9 items are called nothing at this rank"));
}

TEST_F(TaxoProject, OfAnArrayLeavesOutWhatIsNoVector) {
    auto npy = NpyWriter::create(at("rows.npy"), 4);
    ASSERT_TRUE(npy);
    for (int i = 0; i < 8; ++i) {
        const float value = i == 3 ? std::numeric_limits<float>::quiet_NaN() : 0.1F;
        ASSERT_TRUE(npy->append(std::array{value, static_cast<float>(i % 2), 1.0F, 0.3F}));
    }
    ASSERT_TRUE(npy->commit());
    const auto result = run({"project", at("rows.npy")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_THAT(result.output, StartsWith("row,x,y\n0,"));
    EXPECT_THAT(result.output, HasSubstr("\n4,"));
    EXPECT_EQ(linesIn(result.output), 8U);
    EXPECT_THAT(result.errors, HasSubstr("1 other is no vector"));
    EXPECT_THAT(result.errors, HasSubstr("6 neighbours were looked at instead of 15"));
    EXPECT_EQ(run({"project", at("rows.npy"), "--name", "x"}).status, 2);
}

TEST_F(TaxoProject, SaysWhatIsWrong) {
    EXPECT_EQ(project({"--neighbors", "1"}).status, 2);
    EXPECT_EQ(project({"--method", "isomap"}).status, 2);
    EXPECT_EQ(project({"--out", at("map.txt")}).status, 2);
    EXPECT_EQ(project({"nonsense:"}).status, 2);
    EXPECT_EQ(project({"--rank", "family", "--name", "families"}).status, 2);
    EXPECT_THAT(project({"--centre-within", "wing"}).errors, HasSubstr("\"wing\""));
    EXPECT_THAT(project({"file:nothing"}).errors, HasSubstr("The filter leaves nothing"));
    EXPECT_EQ(run({"project", at("nowhere.npy")}).status, 1);
}

} // namespace
} // namespace taxo
