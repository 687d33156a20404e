// SPDX-License-Identifier: MIT
// What people decide in a collection, on the command line.
#include "core/demo/jpeg_file.h"
#include "tests/app/taxo_program.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

/// A collection of three photographs of a trap and one of a beetle.
class TaxoDecisions : public TaxoProgram {
protected:
    void SetUp() override {
        std::filesystem::create_directories(at("trap/CT-04"));
        sharedDir->write("trap/CT-04/1.bmp", bitmap(40));
        sharedDir->write("trap/CT-04/2.bmp", bitmap(120));
        sharedDir->write("trap/CT-04/3.bmp", bitmap(200));
        sharedDir->write("trap/B-1234_dorsal.bmp", bitmap(90));
        file = at("decisions " + std::to_string(++made) + ".taxo");
        ASSERT_EQ(run({"collection", "create", file}).status, 0);
        ASSERT_EQ(run({"collection", "import", file, at("trap")}).status, 0);
    }

    test::ProcessResult collection(const std::string& command,
                                   const std::vector<std::string>& more = {}) const {
        std::vector<std::string> all = {"collection", command, file};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    /// What a command that succeeds prints.
    std::string output(const std::string& command,
                       const std::vector<std::string>& more = {}) const {
        const auto result = collection(command, more);
        EXPECT_EQ(result.status, 0) << result.errors;
        return result.output;
    }

    std::size_t found(const std::string& filter) const { return linesIn(output("find", {filter})); }

    std::string file;
    static inline int made = 0;
};

std::vector<nlohmann::json> jsonLines(const std::string& output) {
    std::vector<nlohmann::json> lines;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(nlohmann::json::parse(line));
    }
    return lines;
}

constexpr const char* kBear = "kingdom=Animalia, phylum=Chordata, class=Mammalia, "
                              "order=Carnivora, family=Ursidae, genus=Ursus, species=arctos";

TEST_F(TaxoDecisions, ANewTaxonIsSaidByItsRanksAndThenByItsName) {
    EXPECT_EQ(output("verify-ids", {"file:1.bmp", "--as", kBear, "--by", "Ada"}),
              "1 item determined as Ursus arctos\n");
    EXPECT_EQ(output("verify-ids",
                     {"file:2.bmp", "--as", "Ursus arctos", "--qualifier", "cf.", "--by", "Ada"}),
              "1 item determined as cf. Ursus arctos\n");
    EXPECT_EQ(found("family:Ursidae"), 2U);
    const auto wrong = collection("verify-ids", {"file:3.bmp", "--as", "Ursus arctus"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_THAT(wrong.errors, HasSubstr("Did you mean Ursus arctos?"));
    EXPECT_EQ(found("verified"), 2U);
}

TEST_F(TaxoDecisions, AWordCanBeTakenBack) {
    output("verify-ids", {"CT-04", "--nothing", "--by", "Ada"});
    EXPECT_EQ(output("verify-ids", {"--withdraw", "--by", "Ben"}), "nothing changed\n");
    EXPECT_EQ(output("verify-ids", {"--withdraw", "--by", "Ada"}),
              "determination of 3 items withdrawn\n");
    EXPECT_EQ(found("verified"), 0U);
}

TEST_F(TaxoDecisions, EachIsUndoneAfterARestart) {
    output("verify-ids", {"CT-04", "--unknown", "--by", "Ada"});
    EXPECT_EQ(found("unknown"), 3U);
    EXPECT_EQ(output("undo"), "undone: 3 items determined as unknown\n");
    EXPECT_EQ(found("unknown"), 0U);
    EXPECT_EQ(output("redo"), "done again: 3 items determined as unknown\n");
    EXPECT_EQ(found("unknown"), 3U);
}

TEST_F(TaxoDecisions, SuggestionsAreAgreedWith) {
    ASSERT_EQ(collection("identify",
                         {"--model", at("model"), "--labels", at("labels"), "--threshold", "0"})
                  .status,
              0);
    const std::string preview = output("verify-ids", {"CT-04", "--agree", "--preview"});
    EXPECT_THAT(preview, StartsWith("would be: 3 items determined as suggested\n"));
    EXPECT_EQ(found("verified"), 0U);
    const std::string agreed = output("verify-ids", {"CT-04", "--agree", "--json"});
    EXPECT_EQ(jsonLines(agreed).front()["agreed"], 3);
    EXPECT_EQ(found("verified"), 3U);
    EXPECT_EQ(jsonLines(output("journal", {"--json"})).front()["basis"], "agreed");
}

TEST_F(TaxoDecisions, WithoutAnyWordIsWrongUse) {
    EXPECT_EQ(collection("verify-ids", {"CT-04"}).status, 2);
    EXPECT_EQ(collection("verify-ids", {"--agree", "--unknown"}).status, 2);
    EXPECT_EQ(collection("verify-ids", {"--unknown", "--qualifier", "cf."}).status, 2);
    EXPECT_EQ(collection("tag", {"check", "mass>5"}).status, 2);
    EXPECT_EQ(collection("field", {"stage"}).status, 2);
}

TEST_F(TaxoDecisions, MarksArePutOnAndTakenOff) {
    EXPECT_EQ(output("tag", {"check", "CT-04", "--preview"}), "would be: tag check on 3 items\n");
    EXPECT_EQ(found("tag:check"), 0U);
    EXPECT_EQ(output("tag", {"check", "CT-04"}), "tag check on 3 items\n");
    EXPECT_EQ(output("tag", {"check", "CT-04"}), "nothing changed\n");
    EXPECT_EQ(output("untag", {"check", "file:1.bmp"}), "tag check taken off 1 item\n");
    EXPECT_EQ(found("tag:check"), 2U);
    EXPECT_EQ(output("field", {"stage=juvenile"}), "stage = juvenile on 4 items\n");
    EXPECT_EQ(output("field", {"stage=", "file:1.bmp"}), "stage cleared on 1 item\n");
    EXPECT_EQ(found("stage:juvenile"), 3U);
    EXPECT_EQ(output("note", {"seen by the lake, twice", "file:1.bmp"}),
              "note = seen by the lake, twice on 1 item\n");
    EXPECT_EQ(output("flag", {"file:2.bmp"}), "1 item flagged\n");
    EXPECT_EQ(found("flagged"), 1U);
    EXPECT_EQ(output("flag", {"--off"}), "1 item no longer flagged\n");
    EXPECT_EQ(output("tag", {"x", "file:nowhere"}), "no item is meant by this filter\n");
}

TEST_F(TaxoDecisions, WhoDecidesIsWhoIsLoggedInOrNamed) {
    output("flag", {"--by", "Ada Lovelace"});
    output("tag", {"check"});
    const auto entries = jsonLines(output("journal", {"--json"}));
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_NE(entries[0]["person"], "");
    EXPECT_EQ(entries[1]["person"], "Ada Lovelace");
    EXPECT_EQ(entries[1]["items"], 4);
}

TEST_F(TaxoDecisions, AnItemHasAHistory) {
    output("flag", {"file:1.bmp"});
    output("tag", {"check"});
    output("undo");
    const auto items = jsonLines(output("find", {"file:1.bmp", "--json"}));
    const std::string item = std::to_string(items.front()["item"].get<int>());
    const std::string history = output("journal", {"--item", item});
    EXPECT_EQ(linesIn(history), 2U);
    EXPECT_THAT(history, HasSubstr("1 item flagged\n"));
    EXPECT_THAT(history, HasSubstr("tag check on 4 items (undone)\n"));
    EXPECT_EQ(linesIn(output("journal", {"--limit", "1"})), 1U);
}

TEST_F(TaxoDecisions, AllThatIsKnownOfAnItemComesBackAsItWas) {
    const std::string hostile =
        "=1+1 \"'; DROP TABLE item; -- \xD7\xA9\xD7\x9C \n\t" + std::string(10'000, 'x');
    output("field", {"habitat=" + hostile, "file:1.bmp"});
    output("tag", {hostile, "file:1.bmp"});
    output("verify-ids", {"file:1.bmp", "--as", kBear, "--qualifier", "aff.", "--by", hostile});
    output("group", {"file:1.bmp", "--together", "--name", "B-7"});
    const auto item = jsonLines(output("find", {"file:1.bmp", "--json", "--details"})).front();
    EXPECT_EQ(item["fields"]["habitat"], hostile);
    EXPECT_EQ(item["tags"][0], hostile);
    EXPECT_EQ(item["catalog_number"], "B-7");
    EXPECT_EQ(item["determinations"][0]["person"], hostile);
    EXPECT_EQ(item["determinations"][0]["lineage"]["family"], "Ursidae");
    EXPECT_EQ(item["determinations"][0]["qualifier"], "aff.");
    EXPECT_EQ(item["box"], nullptr);
}

TEST_F(TaxoDecisions, ViewsAreKept) {
    EXPECT_EQ(output("view", {"young bears", "family:Ursidae stage:juvenile", "--sort", "date"}),
              "view young bears saved\n");
    EXPECT_EQ(output("view"), "young bears\tfamily:Ursidae stage:juvenile\tdate\n");
    EXPECT_EQ(jsonLines(output("view", {"--json"})).front()["name"], "young bears");
    EXPECT_EQ(collection("view", {"x", "mass>5"}).status, 2);
    output("view", {"the trap", "CT-04"});
    EXPECT_EQ(linesIn(output("find", {"--view", "the trap"})), 3U);
    EXPECT_EQ(linesIn(output("find", {"--view", "the trap", "file:1.bmp"})), 1U);
    EXPECT_EQ(collection("find", {"--view", "the lake"}).status, 1);
    EXPECT_EQ(output("view", {"the trap", "--remove"}), "view the trap taken away\n");
    EXPECT_EQ(output("view", {"young bears", "--remove"}), "view young bears taken away\n");
    EXPECT_EQ(output("view"), "");
}

TEST_F(TaxoDecisions, GroupsAreShownBeforeTheyAreMade) {
    const std::string preview =
        output("group", {"--into", "deployments", "--within", "folder", "--preview"});
    EXPECT_EQ(linesIn(preview), 2U);
    EXPECT_THAT(preview, HasSubstr("deployment CT-04\t3 items\t"));
    EXPECT_EQ(found("deployment:CT-04"), 0U);
    EXPECT_EQ(output("group", {"--into", "deployments", "--within", "folder"}),
              "4 items put into 2 deployments\n");
    EXPECT_EQ(found("deployment:CT-04"), 3U);
    EXPECT_THAT(output("find", {"--count-by", "deployment"}), HasSubstr("3\tCT-04\n"));
    EXPECT_EQ(output("undo"), "undone: 4 items put into 2 deployments\n");
    EXPECT_EQ(found("deployment:CT-04"), 0U);
}

TEST_F(TaxoDecisions, SpecimensAreGroupedByTheirNumber) {
    const auto result = collection("group", {"--number", "B-#", "--preview", "--json"});
    const auto groups = jsonLines(result.output);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0]["name"], "B-1234");
    EXPECT_EQ(groups[0]["items"].size(), 1U);
    EXPECT_THAT(result.errors, HasSubstr("3 items left as they are"));
    EXPECT_EQ(output("group", {"--number", "B-#"}), "1 item put into 1 occurrence\n");
    EXPECT_EQ(found("catalog:B-1234"), 1U);
    EXPECT_EQ(output("group", {"CT-04", "--together", "--name", "B-1234"}),
              "3 items put into an occurrence\n");
    EXPECT_EQ(found("catalog:B-1234"), 4U);
    EXPECT_EQ(output("group", {"--apart"}), "4 items taken out of their occurrences\n");
    EXPECT_EQ(collection("group", {}).status, 2) << "neither a pause nor a number";
    EXPECT_EQ(collection("group", {"--gap", "soon"}).status, 2);
    EXPECT_EQ(collection("group", {"--gap", "60s", "--name", "B-1"}).status, 2)
        << "a rule names its groups itself";
}

TEST_F(TaxoDecisions, PlacesAreShownBeforeTheyAreWritten) {
    const auto preview = jsonLines(output(
        "place",
        {"file:1.bmp", "--position", "47.5,-13.25", "--name", "Mývatn", "--preview", "--json"}));
    ASSERT_EQ(preview.size(), 1U);
    EXPECT_EQ(preview[0]["before"]["latitude"], nullptr);
    EXPECT_EQ(preview[0]["after"]["longitude"], -13.25);
    EXPECT_EQ(found("place:Mývatn"), 0U);
    EXPECT_EQ(output("place", {"file:1.bmp", "--name", "Mývatn"}), "place of 1 item: Mývatn\n");
    EXPECT_EQ(found("place:Mývatn"), 1U);
    EXPECT_EQ(collection("place", {"--position", "north"}).status, 2);
    EXPECT_EQ(collection("place", {"--position", "91,0"}).status, 2);
    EXPECT_EQ(collection("place", {}).status, 2);
}

TEST_F(TaxoDecisions, ClocksOfItemsWithoutADateStayAsTheyAre) {
    EXPECT_EQ(output("clock", {"--shift", "-1:00:00", "--zone", "+02:00"}), "nothing changed\n");
    EXPECT_EQ(collection("clock", {"--zone", "Vienna"}).status, 2);
    EXPECT_EQ(collection("clock", {"--shift", "1h", "--deployment", "CT-99"}).status, 1);
    EXPECT_EQ(collection("clock", {}).status, 2);
}

/// Beside them a photograph of 12:05 by a clock two hours ahead of UTC.
class TaxoClock : public TaxoDecisions {
protected:
    void SetUp() override {
        TaxoDecisions::SetUp();
        PhotoDescription told;
        told.date = "2025:06:01 12:05:00";
        ImageBuffer picture{8, 8, PixelFormat::Rgb8, {}, {}};
        picture.pixels.assign(std::size_t{8} * 8 * 3, 99);
        const auto bytes = encodeJpeg(picture, told, 90);
        ASSERT_TRUE(bytes);
        sharedDir->write("lake.jpg", {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
        ASSERT_EQ(collection("import", {at("lake.jpg")}).status, 0);
    }

    nlohmann::json lake() const {
        return jsonLines(output("find", {"file:lake", "--json"})).front();
    }
};

TEST_F(TaxoClock, IsShownBeforeItIsCorrected) {
    const auto preview = jsonLines(
        output("clock", {"--shift", "-1:00:00", "--zone", "+02:00", "--preview", "--json"}));
    ASSERT_EQ(preview.size(), 1U);
    EXPECT_EQ(preview[0]["before"], "2025-06-01T12:05:00");
    EXPECT_EQ(preview[0]["after"], "2025-06-01T11:05:00+02:00");
    EXPECT_EQ(lake()["taken_at"], "2025-06-01T12:05:00");
    EXPECT_EQ(output("clock", {"--shift", "-1:00:00", "--zone", "+02:00"}),
              "clock of 1 item -01:00, in UTC+02:00\n");
    EXPECT_EQ(lake()["taken_at"], "2025-06-01T11:05:00+02:00");
    EXPECT_EQ(output("undo"), "undone: clock of 1 item -01:00, in UTC+02:00\n");
    EXPECT_EQ(lake()["taken_at"], "2025-06-01T12:05:00");
}

TEST_F(TaxoClock, OfADeploymentIsKeptWithIt) {
    output("group", {"file:lake", "--into", "deployments", "--together", "--name", "CT-04"});
    EXPECT_EQ(output("clock", {"--deployment", "CT-04", "--shift", "10min"}),
              "clock of deployment CT-04 with 1 item\n");
    EXPECT_EQ(output("clock", {"--deployment", "CT-04", "--shift", "15min"}),
              "clock of deployment CT-04 with 1 item\n");
    EXPECT_EQ(lake()["taken_at"], "2025-06-01T12:20:00") << "15 minutes in all";
}

TEST_F(TaxoClock, FindsPlacesOnATrack) {
    const std::string track = test::testFile("data/exchange/track.gpx").native();
    const auto unknown = collection("place", {"--track", track});
    EXPECT_EQ(unknown.output, "nothing changed\n");
    EXPECT_THAT(unknown.errors, HasSubstr("say it by --zone"));
    EXPECT_THAT(unknown.errors, HasSubstr("4 items left as they are: without a date"));
    EXPECT_THAT(unknown.errors, HasSubstr("1 point of the track left out: without a time"));
    const auto preview =
        jsonLines(output("place", {"--track", track, "--zone", "+02:00", "--preview", "--json"}));
    ASSERT_EQ(preview.size(), 1U);
    EXPECT_NEAR(preview[0]["after"]["latitude"].get<double>(), 65.60445, 1e-9);
    EXPECT_NEAR(preview[0]["after"]["longitude"].get<double>(), -16.99305, 1e-9);
    EXPECT_EQ(output("place", {"--track", track, "--zone", "+02:00"}), "place of 1 item\n");
    EXPECT_EQ(collection("place", {"--zone", "+02:00", "--name", "x"}).status, 2);
}

} // namespace
} // namespace taxo
