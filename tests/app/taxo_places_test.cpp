// SPDX-License-Identifier: MIT
// Lists of places on the command line, and answers weighed by them.
#include "core/base/files.h"
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

class TaxoPlaces : public TaxoProgram {
protected:
    /// Bears in the north, oaks in the south, and one that no label knows.
    static std::string occurrences() {
        std::string table = "kingdom\tgenus\tspecies\tdecimalLatitude\tdecimalLongitude\tmonth\n";
        for (int i = 0; i < 200; ++i) {
            table += "Animalia\tUrsus\tUrsus arctos\t65.0\t20.0\t6\n"
                     "Plantae\tQuercus\tQuercus robur\t45.0\t10.0\t6\n";
        }
        table += "Animalia\tNulla\tNulla usquam\t45.0\t10.0\t6\n"
                 "Animalia\tUrsus\tUrsus arctos\t\t\t6\n";
        sharedDir->write("0012.csv", table);
        return at("0012.csv");
    }

    static test::ProcessResult build(const std::vector<std::string>& more = {}) {
        std::vector<std::string> words = {
            "places", "build", "--from", occurrences(), "--out", "there"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
};

TEST_F(TaxoPlaces, AreBuiltListedAndComparedWithLabels) {
    const auto built = build();
    ASSERT_EQ(built.status, 0) << built.errors;
    EXPECT_THAT(built.output, HasSubstr("401 records of 3 taxa, in cells of 50 km"));
    EXPECT_THAT(built.output, HasSubstr("1 row left out without a position, first in line 403"));
    EXPECT_EQ(build().status, 2) << "a list is not replaced unasked";
    EXPECT_EQ(build({"--replace"}).status, 0);
    EXPECT_EQ(run({"places", "info"}).output, "there\n");
    const auto info = run({"places",
                           "info",
                           "there",
                           "--labels",
                           at("labels"),
                           "--unmatched",
                           at("missing.csv"),
                           "--json"});
    ASSERT_EQ(info.status, 0) << info.errors;
    const auto json = nlohmann::json::parse(info.output);
    EXPECT_EQ(json["matched"], 2);
    EXPECT_EQ(json["unmatched"], 1);
    EXPECT_EQ(json["source"], "0012.csv");
    EXPECT_THAT(readTextFile(at("missing.csv")).value(), HasSubstr("usquam"));
    EXPECT_THAT(run({"places", "info", "nowhere"}).errors, HasSubstr("There are: there."));
    EXPECT_EQ(run({"places", "build", "--from", at("0012.csv"), "--out", "../x"}).status, 2);
}

TEST_F(TaxoPlaces, WeighAnswersOfACollectionAndSayWhatIsOutsideItsRange) {
    ASSERT_EQ(build({"--replace"}).status, 0);
    const std::string file = at("season.taxo");
    ASSERT_EQ(run({"collection", "create", file}).status, 0);
    ASSERT_EQ(run({"collection", "import", file, at("photos")}).status, 0);
    ASSERT_EQ(run({"collection", "place", file, "--position", "65.0,20.0", "--by", "Ada"}).status,
              0);
    const std::vector<std::string> identify = {"collection",
                                               "identify",
                                               file,
                                               "--model",
                                               at("model"),
                                               "--labels",
                                               at("labels"),
                                               "--places",
                                               "there",
                                               "--strength",
                                               "1"};
    const auto identified = run(identify);
    ASSERT_EQ(identified.status, 0) << identified.errors;
    EXPECT_THAT(identified.output, HasSubstr("2 items identified"));
    EXPECT_THAT(identified.output, HasSubstr("2 items weighed by places (there, "));
    const auto info =
        nlohmann::json::parse(run({"collection", "info", file, "--json"}).output)["predictions"];
    ASSERT_EQ(info.size(), 2U) << "answers by looks alone stay beside";
    EXPECT_EQ(info[0]["places"], "");
    EXPECT_THAT(info[1]["places"].get<std::string>(), HasSubstr("strength 1"));
    EXPECT_TRUE(info[1]["shown"].get<bool>());
    std::istringstream lines(run({"collection", "find", file, "--json", "--details"}).output);
    std::string line;
    ASSERT_TRUE(std::getline(lines, line));
    std::map<std::string, std::string> notes;
    const auto details = nlohmann::json::parse(line);
    for (const auto& offered : details["offered"]) {
        notes[offered["taxon"]] = offered["place_note"];
    }
    EXPECT_EQ(notes.at("Ursus arctos"), "");
    EXPECT_THAT(notes.at("Quercus robur"), HasSubstr("outside its known range"));
    EXPECT_THAT(notes.at("Felis catus"), HasSubstr("not on the list"));
    // Elsewhere they are other questions, and are answered anew.
    ASSERT_EQ(run({"collection", "place", file, "--position", "45.0,10.0", "--by", "Ada"}).status,
              0);
    EXPECT_THAT(run(identify).output, HasSubstr("2 items weighed by places"));
    EXPECT_THAT(run(identify).output, HasSubstr("0 items weighed by places"));
}

} // namespace
} // namespace taxo
