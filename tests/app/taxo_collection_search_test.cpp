// SPDX-License-Identifier: MIT
// Search and learning in a collection, on the command line, with a tiny model of random weights.
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

/// Six photographs from dark to light.
class TaxoSearch : public TaxoProgram {
protected:
    void SetUp() override {
        std::filesystem::create_directories(at("greys"));
        for (int i = 0; i < 6; ++i) {
            sharedDir->write("greys/" + std::to_string(i) + ".bmp",
                             bitmap(static_cast<unsigned char>(20 + 40 * i)));
        }
        file = at("search " + std::to_string(++made) + ".taxo");
        ASSERT_EQ(run({"collection", "create", file}).status, 0);
        ASSERT_EQ(run({"collection", "import", file, at("greys")}).status, 0);
    }

    test::ProcessResult collection(const std::string& command,
                                   const std::vector<std::string>& more = {}) const {
        std::vector<std::string> all = {"collection", command, file};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    void embed() const {
        const auto embedded = collection("embed", {"--model", at("model")});
        ASSERT_EQ(embedded.status, 0) << embedded.errors;
    }

    std::string file;
    static inline int made = 0;
};

TEST_F(TaxoSearch, SaysWhatToDoFirst) {
    const auto result = collection("search", {"--like", "1"});
    EXPECT_NE(result.status, 0);
    EXPECT_THAT(result.errors, HasSubstr("taxo collection embed"));
    EXPECT_EQ(collection("search").status, 2);
    EXPECT_EQ(collection("search", {"--like", "1", "--taxon", "Ursus"}).status, 2);
}

TEST_F(TaxoSearch, FindsByItemsAndPhotographs) {
    embed();
    const auto byItem = collection("search", {"--like", "1", "-k", "3"});
    EXPECT_EQ(byItem.status, 0) << byItem.errors;
    EXPECT_EQ(linesIn(byItem.output), 3U);
    const auto byPhoto = collection("search", {"--like", at("greys/0.bmp"), "-k", "3"});
    EXPECT_EQ(byPhoto.output, byItem.output); // it is the same item
    // A copy that is not in the collection finds the original first.
    sharedDir->write("elsewhere.bmp", bitmap(20));
    const auto other = collection(
        "search", {"--like", at("elsewhere.bmp"), "--model", at("model"), "-k", "1", "--json"});
    ASSERT_EQ(other.status, 0) << other.errors;
    const auto json = nlohmann::json::parse(other.output);
    EXPECT_THAT(json["file"].get<std::string>(), HasSubstr("0.bmp"));
    EXPECT_EQ(json["by"], "picture");
    EXPECT_NEAR(json["similarity"].get<double>(), 1.0, 1e-3);
    EXPECT_EQ(collection("search", {"--like", at("nowhere.bmp")}).status, 1);
}

TEST_F(TaxoSearch, NeedsNoInstalledModelForWhatIsKept) {
    embed();
    const auto result = collection("search", {"--like", "1", "--model", "model", "-k", "3"});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(linesIn(result.output), 3U);
    EXPECT_THAT(collection("search", {"--like", "1", "--model", "other"}).errors,
                HasSubstr("there are those of model"));
}

TEST_F(TaxoSearch, FindsByATextWithinAFilter) {
    embed();
    const auto result = collection(
        "search", {"--text", "a grey square", "--model", at("model"), "file:3.bmp", "--json"});
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(linesIn(result.output), 1U);
    EXPECT_EQ(nlohmann::json::parse(result.output)["by"], "text");
}

TEST_F(TaxoSearch, LearnsFromWhatPeopleSay) {
    embed();
    const auto nothing = collection("learn", {"--by", "species"});
    EXPECT_THAT(nothing.errors, HasSubstr("Determine some photographs first"));
    for (const std::string one : {"0", "1"}) {
        ASSERT_EQ(collection("field", {"tone=dark", "file:" + one + ".bmp"}).status, 0);
    }
    for (const std::string one : {"4", "5"}) {
        ASSERT_EQ(collection("field", {"tone=light", "file:" + one + ".bmp"}).status, 0);
    }
    const auto words = collection("learn", {"--by", "tone"});
    EXPECT_EQ(words.status, 0) << words.errors;
    EXPECT_THAT(words.output, HasSubstr("2 classes by tone from 4 verified items"));
    EXPECT_THAT(words.output, HasSubstr("95 % interval"));
    EXPECT_THAT(words.output, HasSubstr("--ask"));
    const auto asked = collection("learn", {"--by", "tone", "--ask", "file:bmp"});
    EXPECT_THAT(asked.output, HasSubstr("2.bmp\t"));
    EXPECT_THAT(collection("learn", {"--by", "tone", "--linear"}).errors, HasSubstr("20 items"));
}

} // namespace
} // namespace taxo
