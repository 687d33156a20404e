// SPDX-License-Identifier: MIT
// Maps as figures, on the command line.
#include "core/base/files.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

namespace taxo {
namespace {

constexpr const char* kMap = "item,file,x,y\n"
                             "1,a.jpg,0.5,1\n"
                             "2,b.jpg,-3,2.5\n"
                             "3,\"grün, 1.jpg\",7,1e-3\n"
                             "4,d.jpg,nan,\n";
constexpr const char* kFacts = "file_name,class,family,genus,species,score,camera,status\n"
                               "b.jpg,Mammalia,Ursidae,Ursus,Ursus arctos,0.93,A,verified\n"
                               "b.jpg,Mammalia,Canidae,Vulpes,Vulpes vulpes,0.04,A,verified\n"
                               "a.jpg,Mammalia,Felidae,Felis,Felis catus,0.5,B,suggested\n"
                               "other.jpg,Aves,,,,0.5,B,new\n";

class TaxoMap : public testing::Test {
protected:
    TaxoMap() {
        m_folder.write("map.csv", kMap);
        m_folder.write("facts.csv", kFacts);
    }

    std::string at(const char* name) const { return (m_folder / name).native(); }

    test::ProcessResult draw(std::vector<std::string> more) const {
        more.insert(more.begin(), {"map", at("map.csv")});
        return test::runProcess(TAXO_PROGRAM, more, {{"XDG_CONFIG_HOME", at("config")}});
    }

    /// Of an SVG figure.
    std::string drawn(std::vector<std::string> more) const {
        more.insert(more.end(), {"--out", at("map.svg")});
        const auto result = draw(more);
        EXPECT_EQ(result.status, 0) << result.errors;
        return readTextFile(at("map.svg")).value_or("");
    }

    test::TempDir m_folder;
};

TEST_F(TaxoMap, IsDrawnInEveryFormatAndSaysWhatItLeftOut) {
    for (const auto& [name, head] :
         {std::pair("map.png", "\x89PNG"), {"map.svg", "<?xml"}, {"map.pdf", "%PDF-"}}) {
        const auto result = draw({"--out", at(name)});
        EXPECT_EQ(result.status, 0) << result.errors;
        EXPECT_NE(result.errors.find("3 points; 1 point without a place left out."),
                  std::string::npos)
            << result.errors;
        EXPECT_TRUE(readTextFile(at(name)).value_or("").starts_with(head)) << name;
    }
}

TEST_F(TaxoMap, WhatIsTooFarToBeDrawnIsWithoutAPlace) {
    m_folder.write("map.csv", "item,x,y,z\n1,1,2,3\n2,-3e38,3e38,-3e38\n3,1e300,0,0\n");
    const auto result = draw({"--out", at("map.png")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.errors.find("1 point; 2 points without a place left out."), std::string::npos)
        << result.errors;
    m_folder.write("map.csv", "item,x,y,z\n2,-3e38,3e38,-3e38\n"); // and nothing else
    EXPECT_EQ(draw({"--out", at("map.png")}).status, 0);
}

TEST_F(TaxoMap, CaptionSaysHowItIsColoured) {
    const auto svg = drawn({"--with",
                            at("facts.csv"),
                            "--color-by",
                            "family",
                            "--caption",
                            "PCA.",
                            "--title",
                            "Bears"});
    EXPECT_NE(svg.find("<title>Bears</title>"), std::string::npos);
    EXPECT_NE(
        svg.find("<desc>PCA. 3 points. Coloured by family, grey where it is not known (2 points). "
                 "1 point without a place left out.</desc>"),
        std::string::npos)
        << svg.substr(0, 600);
}

TEST_F(TaxoMap, FactsAreFoundByFileAndTheFirstRowCounts) {
    const auto first = drawn({"--with", at("facts.csv"), "--color-by", "species"});
    m_folder.write("facts.csv",
                   "file_name,class,family,genus,species\n"
                   "b.jpg,Mammalia,Ursidae,Ursus,Ursus arctos\n"
                   "a.jpg,Mammalia,Felidae,Felis,Felis catus\n");
    EXPECT_EQ(drawn({"--with", at("facts.csv"), "--color-by", "species"}), first);
}

TEST_F(TaxoMap, NumbersKindsAndShapes) {
    const auto numbers = drawn({"--with", at("facts.csv"), "--color-by", "score"});
    const auto kinds = drawn({"--with", at("facts.csv"), "--color-by", "score", "--as", "kinds"});
    EXPECT_NE(numbers, kinds);
    EXPECT_NE(drawn({"--with", at("facts.csv"), "--color-by", "camera", "--shape-by", "status"}),
              kinds);
    const auto wrong = draw({"--with",
                             at("facts.csv"),
                             "--color-by",
                             "camera",
                             "--as",
                             "numbers",
                             "--out",
                             at("w.png")});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_NE(wrong.errors.find("\"camera\""), std::string::npos) << wrong.errors;
}

TEST_F(TaxoMap, OptionsChangeTheFigure) {
    const std::vector<std::string> usual = {"--with", at("facts.csv"), "--color-by", "family"};
    const auto plain = drawn(usual);
    for (const std::vector<std::string>& more : {std::vector<std::string>{"--dark"},
                                                 {"--no-legend"},
                                                 {"--no-caption"},
                                                 {"--labels", "none"},
                                                 {"--labels", "genus"},
                                                 {"--size", "900x900"},
                                                 {"--dpi", "150"}}) {
        auto all = usual;
        all.insert(all.end(), more.begin(), more.end());
        EXPECT_NE(drawn(all), plain) << more.front();
    }
    EXPECT_EQ(drawn(usual), plain);
}

TEST_F(TaxoMap, OfThreeDimensionsIsSeenFromWhereOneAsks) {
    m_folder.write("map.csv", "x,y,z\n0,0,0\n1,2,3\n4,-1,2\n");
    const auto front = drawn({});
    EXPECT_NE(front.find("three dimensions"), std::string::npos);
    EXPECT_NE(drawn({"--azimuth", "80"}), front);
    EXPECT_NE(drawn({"--elevation", "70"}), front);
}

TEST_F(TaxoMap, OfNoPointIsDrawn) {
    m_folder.write("map.csv", "item,x,y\n");
    EXPECT_NE(drawn({}).find("0 points"), std::string::npos);
}

TEST_F(TaxoMap, WrongUseIsSaidAndLeavesNothing) {
    for (const auto& [options, words] : {std::pair<std::vector<std::string>, std::string>{
                                             {"--color-by", "depth"}, "item, file, x, y"},
                                         {{"--labels", "depth"}, "no column \"depth\""},
                                         {{"--size", "12"}, "2400x1600"},
                                         {{"--size", "30000x100"}, "20000"},
                                         {{"--dpi", "3"}, "18 to 2400"},
                                         {{"--shape-by", "file"}, "three shapes"}}) {
        auto all = options;
        all.insert(all.end(), {"--out", at("no.png")});
        const auto result = draw(all);
        EXPECT_EQ(result.status, 2) << options.front();
        EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
        EXPECT_FALSE(std::filesystem::exists(at("no.png")));
    }
    EXPECT_EQ(draw({"--out", at("map.jpg")}).status, 2);
    EXPECT_EQ(draw({"--out", at("none/map.png")}).status, 2);
}

TEST_F(TaxoMap, FilesThatAreNoMapAreNamedWithTheirLine) {
    const auto wrong = [&](const char* map, const char* words) {
        m_folder.write("map.csv", map);
        const auto result = draw({"--out", at("no.png")});
        EXPECT_EQ(result.status, 2);
        EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
    };
    wrong("item,a,b\n1,2,3\n", "no column x");
    wrong("item,x,y\n1,2,3\n2,4,east\n", "line 3: \"east\" in column y");
    m_folder.write("map.csv", kMap);
    m_folder.write("strange.csv", "file,depth\nz.jpg,3\n");
    EXPECT_NE(draw({"--with", at("strange.csv"), "--out", at("no.png")}).errors.find("No row"),
              std::string::npos);
    m_folder.write("strange.csv", "depth\n3\n");
    EXPECT_NE(draw({"--with", at("strange.csv"), "--out", at("no.png")}).errors.find("in common"),
              std::string::npos);
}

} // namespace
} // namespace taxo
