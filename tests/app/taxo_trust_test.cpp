// SPDX-License-Identifier: MIT
// The accuracy dial, calibration and readers on the command line.
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

class TaxoTrust : public TaxoProgram {
protected:
    /// Names of species that are right as often as their score says, and genera that mostly are;
    /// each an event.
    static std::string answers(const std::string& name, std::size_t count) {
        Random random(5);
        std::string table = "event,taxon,genus_score,genus_right,species_score,species_right\n";
        for (std::size_t i = 0; i < count; ++i) {
            const double chance = std::pow(random.uniform(), 0.2);
            const bool isRight = random.chance(chance);
            const double ofGenus = 1.0 - (1.0 - chance) * 0.2;
            table += csvLine({std::to_string(i),
                              "t" + std::to_string(i % 7),
                              std::to_string(ofGenus),
                              isRight || random.chance(0.8) ? "1" : "0",
                              std::to_string(chance),
                              isRight ? "1" : "0"});
        }
        sharedDir->write(name, table);
        return at(name);
    }

    static nlohmann::json json(std::vector<std::string> words) {
        words.insert(words.begin(), "trust");
        words.emplace_back("--json");
        const auto result = run(words);
        EXPECT_EQ(result.status, 0) << result.errors;
        return nlohmann::json::parse(result.output);
    }
};

TEST_F(TaxoTrust, TurnsTheDialOverATable) {
    const std::string file = answers("answers.csv", 2000);
    const auto lax = json({"dial", file, "--target", "80"});
    const auto strict =
        json({"dial", file, "--target", "95", "--from", "80", "--out", at("named.csv")});
    EXPECT_GT(lax["ranks"]["species"]["share"], strict["ranks"]["species"]["share"]);
    EXPECT_GT(strict["ranks"]["genus"]["share"], 0.0);
    const double named = strict["ranks"]["species"]["right"].get<double>() /
                         strict["ranks"]["species"]["confirmed"].get<double>();
    EXPECT_GT(named, 0.95);
    EXPECT_EQ(strict["events"], 2000);
    const CsvTable table = CsvTable::read(at("named.csv")).value();
    EXPECT_EQ(table.rows().size(), 2000U);
    std::size_t changed = 0;
    std::size_t species = 0;
    for (const auto& row : table.rows()) {
        changed += row.values[*table.column("rank")] != row.values[*table.column("rankBefore")];
        species += row.values[*table.column("rank")] == "species" ? 1 : 0;
    }
    EXPECT_EQ(strict["changed"], changed);
    EXPECT_EQ(strict["ranks"]["species"]["named"], species);
    const auto lines = run({"trust", "dial", file, "--target", "95"});
    EXPECT_THAT(lines.output, HasSubstr("95.0 % right at each rank"));
    EXPECT_THAT(lines.output, HasSubstr("left open, of 2,000 answers"));
    EXPECT_THAT(lines.output, HasSubstr("Rests on 2,000 photographs of 2,000 events."));
}

TEST_F(TaxoTrust, SaysWhatIsMissing) {
    const auto few = run({"trust", "dial", answers("few.csv", 30), "--target", "95"});
    EXPECT_NE(few.status, 0);
    EXPECT_THAT(few.errors, HasSubstr("95 % cannot be promised at any rank."));
    EXPECT_THAT(few.errors, HasSubstr("more events"));
    sharedDir->write("one.csv", "taxon,species_score,species_right\na,0.9,1\na,0.8,1\n");
    EXPECT_THAT(run({"trust", "dial", at("one.csv")}).errors, HasSubstr("are of one taxon"));
    sharedDir->write("none.csv", "taxon,species_score,species_right\n");
    EXPECT_THAT(run({"trust", "calibrate", at("none.csv")}).errors,
                HasSubstr("no confirmed photographs"));
    sharedDir->write("bad.csv", "species_score,species_right\n0.5,1\n1.5,0\n");
    EXPECT_THAT(run({"trust", "dial", at("bad.csv")}).errors,
                HasSubstr("bad.csv, line 3: \"1.5\" in column species_score is no number"));
    sharedDir->write("half.csv", "species_score\n0.5\n");
    EXPECT_THAT(run({"trust", "dial", at("half.csv")}).errors,
                HasSubstr("a column species_score and none species_right"));
    EXPECT_EQ(run({"trust", "dial", at("half.csv"), "--target", "100"}).status, 2);
    EXPECT_EQ(run({"trust", "dial", at("no.taxo")}).status, 2) << "no sample";
}

TEST_F(TaxoTrust, CalibratesATable) {
    const std::string file = answers("calibrated.csv", 2000);
    const auto found =
        json({"calibrate", file, "--out", at("bins.csv"), "--figure", at("bins.svg")});
    EXPECT_THAT(readTextFile(at("bins.svg")).value(),
                HasSubstr("Rests on 2,000 photographs of 2,000 events."));
    EXPECT_LT(found["ranks"]["species"]["calibrated"]["calibration_error"], 0.05);
    EXPECT_THAT(found["ranks"]["family"]["notEnough"].get<std::string>(), HasSubstr("family"));
    const CsvTable bins = CsvTable::read(at("bins.csv")).value();
    std::size_t photographs = 0;
    for (const auto& row : bins.rows()) {
        if (row.values[*bins.column("rank")] == "species" &&
            row.values[*bins.column("of")] == "masses") {
            photographs += std::stoul(row.values[*bins.column("photographs")]);
        }
    }
    EXPECT_EQ(photographs, 2000U);
}

TEST_F(TaxoTrust, RefusesACollectionThatNobodyHasRead) {
    const std::string file = at("unread.taxo");
    ASSERT_EQ(run({"collection", "create", file}).status, 0);
    ASSERT_EQ(run({"collection", "import", file, at("photos")}).status, 0);
    ASSERT_EQ(run({"collection", "sample", file, "--name", "May"}).status, 0);
    const auto dial = run({"trust", "dial", file, "--sample", "May"});
    EXPECT_NE(dial.status, 0);
    EXPECT_THAT(dial.errors, HasSubstr("no confirmed photographs"));
    EXPECT_THAT(dial.errors, HasSubstr("2 photographs of the sample not looked at yet"));
    EXPECT_THAT(run({"trust", "use", file, "--sample", "May"}).errors,
                HasSubstr("no confirmed photographs"));
    EXPECT_THAT(run({"trust", "leave", file}).errors, HasSubstr("No rule is in use"));
    const auto readers = run({"trust", "readers", file, "--first", "Ada"});
    EXPECT_THAT(readers.errors, HasSubstr("\"Ada\" has not said"));
}

TEST_F(TaxoTrust, SaysWhatOfAPhotographSpeaksForWhichName) {
    const std::vector<std::string> common = {
        "trust", "why", at("photos/2.bmp"), "--model", at("model"), "--labels", at("labels")};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), common.begin(), common.end());
        return run(more);
    };
    const auto told = with({"--rival", "Oak", "--name", "Ursidae", "--out", at("why.svg")});
    ASSERT_EQ(told.status, 0) << told.errors;
    EXPECT_THAT(told.output, HasSubstr("Why Ursus arctos, and not Quercus robur"));
    EXPECT_THAT(told.output, HasSubstr("Quercus robur (Oak): cosine "));
    EXPECT_THAT(readTextFile(at("why.svg")).value(), HasSubstr("<image"));

    const auto found = with({"--json"});
    ASSERT_EQ(found.status, 0) << found.errors;
    const auto json = nlohmann::json::parse(found.output);
    EXPECT_GE(json["first"]["cosine"].get<double>(), json["second"]["cosine"].get<double>());
    const auto side = json["side"].get<std::size_t>();
    EXPECT_EQ(json["values"].size(), side * side);

    const auto itself = with({"--rival", "Ursus arctos", "--name", "Bear"});
    EXPECT_NE(itself.status, 0);
    EXPECT_THAT(itself.errors, HasSubstr("no rival of itself"));
    EXPECT_THAT(with({"--rival", "Ursus arctus"}).errors, HasSubstr("Ursus arctos"));
    EXPECT_EQ(with({"--out", at("why.txt")}).status, 2);
}

TEST_F(TaxoTrust, LooksForUnknownSpeciesOnlyByWhatIsConfirmed) {
    const std::string file = at("unknown.taxo");
    ASSERT_EQ(run({"collection", "create", file}).status, 0);
    ASSERT_EQ(run({"collection", "import", file, at("photos")}).status, 0);
    const auto unidentified = run({"trust", "unknown", file});
    EXPECT_NE(unidentified.status, 0);
    EXPECT_THAT(unidentified.errors, HasSubstr("Nothing is identified in this collection yet."));
    EXPECT_THAT(run({"trust", "clusters", file}).errors,
                HasSubstr("No photograph is called unknown here."));
    EXPECT_EQ(run({"trust", "unknown", file, "--rate", "0.9"}).status, 2);
    EXPECT_EQ(run({"trust", "clusters", file, "--assign", "all"}).status, 2) << "of which?";
    EXPECT_EQ(run({"collection", "find", file, "novel"}).output, "");
}

} // namespace
} // namespace taxo
