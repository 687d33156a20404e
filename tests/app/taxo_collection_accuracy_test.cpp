// SPDX-License-Identifier: MIT
// Samples and what they say, on the command line.
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

class TaxoAccuracy : public TaxoProgram {
protected:
    void SetUp() override {
        std::filesystem::create_directories(at("meadow"));
        for (int i = 1; i <= 6; ++i) {
            sharedDir->write("meadow/" + std::to_string(i) + ".bmp",
                             bitmap(static_cast<std::uint8_t>(30 * i)));
        }
        file = at("accuracy " + std::to_string(++made) + ".taxo");
        ASSERT_EQ(run({"collection", "create", file}).status, 0);
        ASSERT_EQ(run({"collection", "import", file, at("meadow")}).status, 0);
    }

    test::ProcessResult collection(const std::string& command,
                                   const std::vector<std::string>& more = {}) const {
        std::vector<std::string> all = {"collection", command, file};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    nlohmann::json json(const std::string& command, const std::vector<std::string>& more) const {
        const auto result = collection(command, more);
        EXPECT_EQ(result.status, 0) << result.errors;
        return nlohmann::json::parse(result.output);
    }

    std::string file;
    static inline int made = 0;
};

TEST_F(TaxoAccuracy, DrawsASampleAndCountsWhatWasSaidUnaided) {
    const auto sample =
        json("sample", {"--interval", "20", "--name", "May", "--seed", "3", "--json", "file:bmp"});
    EXPECT_EQ(sample["items"], 5) << "of six, to within 20 %";
    EXPECT_EQ(sample["population"], 6);
    const std::string filter = sample["filter"];
    EXPECT_EQ(collection("verify-ids", {filter, "--unknown", "--unaided"}).status, 0);
    EXPECT_EQ(collection("verify-ids", {filter + " file:1.bmp", "--nothing"}).status, 0);
    const auto accuracy = json("accuracy", {"--sample", "May", "--json"});
    EXPECT_EQ(accuracy["items"], 5);
    EXPECT_EQ(accuracy["unknown"].get<int>() + accuracy["aided"].get<int>(), 5);
    EXPECT_EQ(accuracy["not_looked_at"], 0);
    EXPECT_EQ(accuracy["ranks"]["species"]["items"], 0);
    EXPECT_THAT(collection("accuracy", {"--sample", "May"}).output, HasSubstr("could not be told"));
    EXPECT_EQ(collection("undo").status, 0);
    EXPECT_EQ(json("accuracy", {"--sample", "May", "--json"})["unknown"], 5);
}

TEST_F(TaxoAccuracy, RefusesWhatMakesNoSense) {
    const auto missing = collection("accuracy", {"--sample", "May"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_THAT(missing.errors, HasSubstr("There is no sample \"May\". None was drawn yet."));
    EXPECT_EQ(collection("sample", {"--interval", "50"}).status, 2);
    EXPECT_EQ(collection("sample", {"tag:none"}).status, 2);
    EXPECT_EQ(collection("verify-ids", {"--agree", "--unaided"}).status, 2);
}

} // namespace
} // namespace taxo
