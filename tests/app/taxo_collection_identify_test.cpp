// SPDX-License-Identifier: MIT
// What machines find in a collection, on the command line.
#include "tests/app/taxo_program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

/// A collection of two photographs and one that is cut off.
class TaxoCollection : public TaxoProgram {
protected:
    void SetUp() override {
        std::filesystem::create_directories(at("season"));
        sharedDir->write("season/1.bmp", bitmap(40));
        sharedDir->write("season/2.bmp", bitmap(200));
        sharedDir->write("season/cut off.bmp", bitmap(90).substr(0, 60));
        file = at("season " + std::to_string(++made) + ".taxo");
        ASSERT_EQ(run({"collection", "create", file}).status, 0);
        ASSERT_EQ(run({"collection", "import", file, at("season")}).status, 0);
    }

    test::ProcessResult collection(const std::string& command,
                                   const std::vector<std::string>& more = {}) const {
        std::vector<std::string> all = {"collection", command, file};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    test::ProcessResult identifyAll(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> all = {"--model", at("model"), "--labels", at("labels")};
        all.insert(all.end(), more.begin(), more.end());
        return collection("identify", all);
    }

    std::string file;
    static inline int made = 0;
};

nlohmann::json lastLine(const std::string& output) {
    std::istringstream lines(output);
    std::string line;
    std::string last;
    while (std::getline(lines, line)) {
        last = line;
    }
    return nlohmann::json::parse(last);
}

TEST_F(TaxoCollection, IsIdentifiedAndNamesWhatCouldNotBeRead) {
    const auto result = identifyAll();
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.output.find("2 items identified"), std::string::npos) << result.output;
    EXPECT_NE(result.errors.find("cut off.bmp"), std::string::npos) << result.errors;
    EXPECT_EQ(linesIn(collection("find", {"failed"}).output), 1U);
    const auto again = identifyAll();
    EXPECT_EQ(again.status, 0) << again.errors;
    EXPECT_NE(again.output.find("nothing new to do"), std::string::npos) << again.output;
}

TEST_F(TaxoCollection, TellsWhatWasDoneAsJsonLines) {
    const auto result = identifyAll({"--json"});
    EXPECT_EQ(linesIn(result.output), 2U) << result.output;
    const auto summary = lastLine(result.output);
    EXPECT_EQ(summary["identified"], 2);
    EXPECT_EQ(summary["embedded"], 2);
    EXPECT_EQ(summary["failed"], 1);
}

TEST_F(TaxoCollection, IsEmbeddedOnceForAllLabels) {
    EXPECT_EQ(collection("embed", {"--model", at("model")}).status, 1);
    EXPECT_EQ(lastLine(identifyAll({"--json"}).output)["embedded"], 0);
    const auto within = lastLine(identifyAll({"--json", "--within", "Ursidae"}).output);
    EXPECT_EQ(within["embedded"], 0);
    EXPECT_EQ(within["identified"], 2) << "another question, another answer";
    EXPECT_EQ(linesIn(collection("find", {"genus:Ursus"}).output), 2U)
        << "the last answers are those that lists show";
}

TEST_F(TaxoCollection, TriesAgainWhatFailedWhenAsked) {
    EXPECT_EQ(identifyAll().status, 1);
    EXPECT_EQ(lastLine(identifyAll({"--json", "--try-again"}).output)["failed"], 1);
}

TEST_F(TaxoCollection, ListsInOrderAndCounts) {
    EXPECT_EQ(identifyAll().status, 1);
    const auto named = collection("find", {"--sort", "name", "--json"});
    EXPECT_EQ(linesIn(named.output), 3U) << named.output;
    const auto last = lastLine(named.output);
    EXPECT_NE(last["file"].get<std::string>().find("cut off.bmp"), std::string::npos);
    EXPECT_EQ(last["status"], "new");
    EXPECT_EQ(last["mass"], nullptr);
    const auto few = collection("find", {"--sort", "name", "--descending", "--limit", "1"});
    EXPECT_NE(few.output.find("cut off.bmp"), std::string::npos) << few.output;
    EXPECT_NE(few.errors.find("1 of 3"), std::string::npos) << few.errors;
    EXPECT_EQ(collection("find", {"file:off", "--count"}).output, "1 item\n");
    EXPECT_EQ(collection("find", {"--count-by", "camera"}).output, "3\t(none)\n");
    EXPECT_EQ(collection("find", {"--count-by", "colour"}).status, 2);
    EXPECT_EQ(collection("find", {"mass>>1"}).status, 2);
}

TEST_F(TaxoCollection, SaysWhatIsWrongWithAModelOrATaxon) {
    EXPECT_EQ(collection("identify", {"--model", at("none")}).status, 3);
    const auto unknown = identifyAll({"--within", "Ursidea"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_NE(unknown.errors.find("Ursidae"), std::string::npos) << unknown.errors;
}

} // namespace
} // namespace taxo
