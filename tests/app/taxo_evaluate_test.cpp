// SPDX-License-Identifier: MIT
// Models evaluated on the command line: of folders, tables, vectors.
#include "core/base/files.h"
#include "core/vectors/npy.h"
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <array>
#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class TaxoEvaluate : public TaxoProgram {
protected:
    static std::vector<nlohmann::json> jsonIn(const std::string& output) {
        std::vector<nlohmann::json> lines;
        std::istringstream text(output);
        for (std::string line; std::getline(text, line);) {
            lines.push_back(nlohmann::json::parse(line));
        }
        return lines;
    }

    static const nlohmann::json& lineOf(const std::vector<nlohmann::json>& lines,
                                        const std::string& protocol,
                                        std::size_t which = 0) {
        for (const nlohmann::json& line : lines) {
            if (line.value("protocol", "") == protocol && which-- == 0) {
                return line;
            }
        }
        ADD_FAILURE() << protocol;
        return lines.front();
    }

    static void writePhotos(const std::string& folder) {
        for (const char* const name : {"Ursus arctos", "Felis catus"}) {
            std::filesystem::create_directories(*sharedDir / (folder + "/" + name));
            for (int i = 0; i < 4; ++i) {
                const int grey = (name[0] == 'U' ? 20 : 180) + 10 * i;
                sharedDir->write(folder + "/" + name + "/" + std::to_string(i) + ".bmp",
                                 bitmap(static_cast<unsigned char>(grey)));
            }
        }
    }

    /// Two classes along two axes; `blur` moves every third row to the other one.
    static std::string writeVectors(const std::string& name, bool blur) {
        auto file = NpyWriter::create(at(name), 3).value();
        for (int row = 0; row < 12; ++row) {
            const bool isOther = (row % 2 == 1) != (blur && row % 3 == 0);
            const std::array<float, 3> values = {
                isOther ? 0.0F : 1.0F, isOther ? 1.0F : 0.0F, 0.01F * static_cast<float>(row)};
            EXPECT_TRUE(file.append(values));
        }
        EXPECT_TRUE(file.commit());
        return at(name);
    }
};

TEST_F(TaxoEvaluate, AsksAModelAboutAFolderAndWritesAReport) {
    writePhotos("bears");
    sharedDir->write("bears/Felis catus/broken.bmp", "no picture");
    const auto found = run({"evaluate",
                            at("bears"),
                            "--model",
                            at("model"),
                            "--text",
                            "asis",
                            "--text",
                            "sci",
                            "--neighbors",
                            "1",
                            "--json",
                            "--out",
                            at("bears ü.html")});
    EXPECT_EQ(found.status, 1) << "one picture could not be read";
    EXPECT_THAT(found.errors, HasSubstr("broken.bmp"));
    const auto lines = jsonIn(found.output);
    ASSERT_EQ(lines.size(), 5U) << found.errors;
    EXPECT_THAT(lines[0]["notes"][1].get<std::string>(),
                HasSubstr("5-shot was not measured. 5-shot needs at least two classes"));
    EXPECT_EQ(lines[0]["photographs"], 8);
    EXPECT_EQ(lines[0]["classes"], 2);
    EXPECT_EQ(lineOf(lines, "zero-shot, asis")["numbers"][0]["name"], "top-1");
    EXPECT_EQ(lineOf(lines, "zero-shot, asis")["numbers"],
              lineOf(lines, "zero-shot, sci")["numbers"])
        << "folders are called by species";
    EXPECT_EQ(lineOf(lines, "1 nearest neighbours")["numbers"][0]["value"], 1.0);
    const std::string page = readTextFile(at("bears ü.html")).value();
    EXPECT_THAT(page, HasSubstr("zero-shot, asis"));
    EXPECT_THAT(page, HasSubstr(lines[1]["sha256"].get<std::string>()));
    EXPECT_THAT(page, HasSubstr("crop"));
    EXPECT_THAT(readTextFile(at("bears ü.csv")).value(), HasSubstr("folder bears"));
    EXPECT_EQ(linesIn(readTextFile(at("bears ü-photographs.csv")).value()), 9U);
}

TEST_F(TaxoEvaluate, SetsVectorsOfSeveralModelsSideBySide) {
    const std::string sharp = writeVectors("sharp.npy", false);
    const std::string blurred = writeVectors("blurred.npy", true);
    std::string table = "class\n";
    for (int row = 0; row < 12; ++row) {
        table += row % 2 == 0 ? "fox\n" : "badger\n";
    }
    sharedDir->write("names.csv", table);
    const auto found =
        run({"evaluate", sharp, blurred, "--table", at("names.csv"), "--json", "--seed", "3"});
    ASSERT_EQ(found.status, 0) << found.errors;
    EXPECT_THAT(found.errors, HasSubstr("No zero-shot"));
    const auto lines = jsonIn(found.output);
    EXPECT_EQ(lineOf(lines, "1-shot")["numbers"][0]["value"], 1.0);
    EXPECT_EQ(lineOf(lines, "1-shot")["numbers"][0]["runs"], 5);
    EXPECT_LT(lineOf(lines, "1-shot", 1)["numbers"][0]["value"], 1.0);
    const auto& difference = lineOf(lines, "1-shot", 2);
    EXPECT_EQ(difference["less"], "sharp.npy");
    EXPECT_LT(difference["difference"]["value"], 0.0);
    EXPECT_EQ(run({"evaluate", sharp, blurred, "--table", at("names.csv"), "--json", "--seed", "3"})
                  .output,
              found.output)
        << "the same seed, the same numbers";
}

TEST_F(TaxoEvaluate, SaysWhatDoesNotBelongTogether) {
    const std::string vectors = writeVectors("alone.npy", false);
    const auto alone = run({"evaluate", vectors});
    EXPECT_EQ(alone.status, 2);
    EXPECT_THAT(alone.errors, HasSubstr("--table names a CSV file"));
    EXPECT_THAT(run({"evaluate", at("photos"), "--include-agreed"}).errors,
                HasSubstr("are for collections"));
    EXPECT_THAT(run({"evaluate", at("photos"), at("model")}).errors,
                HasSubstr("Several inputs are .npy files"));
    const auto odd = run({"evaluate", at("photos"), "--model", at("model")});
    EXPECT_EQ(odd.status, 1);
    EXPECT_THAT(odd.errors, HasSubstr("no folders with photographs"));
    EXPECT_THAT(run({"evaluate", at("photos"), "--benchmark", "newt"}).errors,
                HasSubstr("newt2021_labels.csv"));
}

} // namespace
} // namespace taxo
