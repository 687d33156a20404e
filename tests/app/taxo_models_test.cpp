// SPDX-License-Identifier: MIT
// What the command line does with models and labels that are installed, damaged or not what they
// seem.
#include "core/vectors/npy.h"
#include "tests/app/taxo_program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;

/// Ends the program's own folders with the test.
class TaxoInstalled : public TaxoProgram {
protected:
    void TearDown() override { fs::remove_all(at("home")); }

    static fs::path install(const std::string& name) {
        const fs::path folder = fs::path(at("home/data/taxoscope/models")) / name;
        fs::create_directories(folder);
        fs::copy(at("model"), folder, fs::copy_options::recursive);
        return folder;
    }

    static void setSettings(const nlohmann::json& settings) {
        fs::create_directories(at("home/config/taxoscope"));
        std::ofstream(at("home/config/taxoscope/settings.json")) << settings.dump();
    }
};

TEST_F(TaxoInstalled, UsesTheOnlyModelAndTheSettings) {
    install("mine");
    setSettings({{"labels", at("labels")}, {"threshold", 0.0}});
    const auto result = run({"identify", "--format", "jsonl", at("photos/2.bmp")});
    ASSERT_EQ(result.status, 0) << result.errors;
    const auto line = nlohmann::json::parse(result.output);
    EXPECT_EQ(line["with"]["model"], "mine");
    EXPECT_EQ(line["with"]["labels"], "labels");
    EXPECT_EQ(line["best_supported"], "species"); // at a threshold of 0
    setSettings({{"device", "tpu"}});
    EXPECT_EQ(identify({"--labels", at("labels"), at("photos/2.bmp")}).status, 2);
}

TEST_F(TaxoInstalled, TakesTheSettingsLabelsForTheSettingsModelOnly) {
    install("mine");
    setSettings({{"model", "mine"}, {"labels", at("labels")}});
    EXPECT_EQ(run({"identify", at("photos/2.bmp")}).status, 0);
    const auto other = identify({at("photos/2.bmp")});
    EXPECT_EQ(other.status, 3);
    EXPECT_NE(other.errors.find("No labels are known"), std::string::npos) << other.errors;
}

TEST_F(TaxoInstalled, KeepsDamagedSettingsAsideAndGoesOn) {
    install("mine");
    fs::create_directories(at("home/config/taxoscope"));
    std::ofstream(at("home/config/taxoscope/settings.json")) << "{";
    const std::vector<std::string> words = {
        "identify", "--labels", at("labels"), at("photos/2.bmp")};
    const auto result = run(words);
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.errors.find("taxoscope/settings.broken.json"), std::string::npos)
        << result.errors;
    EXPECT_TRUE(fs::exists(at("home/config/taxoscope/settings.broken.json")));
    EXPECT_EQ(run(words).errors, "") << "told once";
}

TEST_F(TaxoInstalled, GoesOnWithoutSettingsThatCannotBeRead) {
    install("mine");
    fs::create_directories(at("home/config/taxoscope/settings.json")); // a folder
    const auto result = run({"identify", "--labels", at("labels"), at("photos/2.bmp")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.errors.find("The defaults are used."), std::string::npos) << result.errors;
}

TEST_F(TaxoInstalled, ListsTheDemoModelAndHowMuchOfADownloadIsHere) {
    const fs::path part = fs::path(at("home/data/taxoscope/models")) / "bioclip-2.part";
    fs::create_directories(part);
    std::ofstream(part / "open_clip_model.safetensors.part") << std::string(1'200'000, 'x');
    const auto list = run({"models", "list"});
    ASSERT_EQ(list.status, 0) << list.errors;
    EXPECT_NE(list.output.find("partly, 1.2 MB of 1.7 GB"), std::string::npos) << list.output;
    const std::size_t demo = list.output.find("\ndemo ");
    ASSERT_NE(demo, std::string::npos) << list.output;
    EXPECT_NE(list.output.find("\ndemo ", demo + 1), std::string::npos) << "and its labels";
    EXPECT_NE(run({"models", "info", "bioclip"}).output.find("and treeoflife-10m-bioclip ("),
              std::string::npos);
}

TEST_F(TaxoInstalled, ChecksTheDemoModelByItsOwnDigests) {
    const auto check = run({"models", "check", "demo"});
    EXPECT_EQ(check.status, 0) << check.output
                               << "Renew SHA256SUMS in resources/demo as make-model.sh does.";
    EXPECT_NE(check.output.find("as SHA256SUMS beside them says"), std::string::npos)
        << check.output;
    EXPECT_NE(check.output.find("cannot be said  Whether the golden"), std::string::npos)
        << check.output;
    const auto labels = run({"labels", "info", "demo"});
    EXPECT_EQ(labels.status, 0) << labels.errors;
}

TEST_F(TaxoInstalled, SeesBytesThatChangedSinceTheModelWasInstalled) {
    const fs::path folder = install("mine");
    const fs::path weights = folder / "open_clip_model.safetensors";
    const auto before = run({"models", "info", "mine"}); // remembers the digest
    const std::size_t sha = before.output.find("sha256");
    ASSERT_NE(sha, std::string::npos) << before.output << before.errors;
    const std::string hex =
        before.output.substr(before.output.find_first_of("0123456789abcdef", sha + 7), 64);
    const nlohmann::json record = {{"id", "mine"},
                                   {"revision", "main"},
                                   {"installed", "2026-01-01T00:00:00Z"},
                                   {"files",
                                    {{{"name", "open_clip_model.safetensors"},
                                      {"size", fs::file_size(weights)},
                                      {"sha256", hex},
                                      {"verified", true}}}}};
    std::ofstream(folder / "installed.json") << record.dump();
    const auto whole = run({"models", "check", "mine"});
    EXPECT_EQ(whole.status, 0) << whole.output << whole.errors;

    const auto time = fs::last_write_time(weights);
    {
        std::fstream bytes(weights, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(-2, std::ios::end);
        bytes.put('\x3D');
    }
    fs::last_write_time(weights, time); // as a disk that forgets does it
    const auto flipped = run({"models", "check", "mine"});
    EXPECT_EQ(flipped.status, 3) << flipped.output;
    EXPECT_NE(flipped.output.find("open_clip_model.safetensors"), std::string::npos)
        << flipped.output;
}

TEST_F(TaxoProgram, FindsLabelsBesideWeightsInTheCurrentFolder) {
    const test::TempDir folder;
    fs::copy(at("model"), folder.path(), fs::copy_options::recursive);
    fs::copy(at("labels"), folder.path(), fs::copy_options::recursive);
    const auto before = fs::current_path();
    fs::current_path(folder.path());
    const auto result =
        run({"identify", "--model", "open_clip_model.safetensors", at("photos/2.bmp")});
    fs::current_path(before);
    EXPECT_EQ(result.status, 0) << result.errors;
}

TEST_F(TaxoProgram, TellsWrongUseFromAnUnusableModelAndFromNothingToDo) {
    sharedDir->write("bins.csv", "label\nbear\n");
    EXPECT_EQ(identify({"--bins", at("bins.csv"), at("photos/2.bmp")}).status, 2);
    for (const std::string command : {"identify", "text"}) {
        const auto gone = run({command,
                               "--model",
                               at("model"),
                               "--names-file",
                               at("gone.txt"),
                               command == "text" ? "--out" : "--top",
                               command == "text" ? at("t.npy") : "1",
                               command == "text" ? "--device=cpu" : at("photos/2.bmp")});
        EXPECT_EQ(gone.status, 2) << command << ": " << gone.errors;
    }
    fs::create_directories(at("lying"));
    fs::copy(at("labels"), at("lying"), fs::copy_options::overwrite_existing);
    sharedDir->write("lying/labels.json", "[]");
    EXPECT_EQ(identify({"--labels", at("lying"), at("photos/2.bmp")}).status, 3);
    fs::create_directories(at("empty"));
    const auto empty = identify({"--labels", at("labels"), at("empty")});
    EXPECT_EQ(empty.status, 1);
    EXPECT_EQ(empty.output, "");
    EXPECT_NE(empty.errors.find("no photographs in"), std::string::npos) << empty.errors;
    EXPECT_EQ(identify({"--labels", at("labels"), at("photos"), "--out", "/dev/full"}).status, 2);
}

TEST_F(TaxoProgram, StopsWhereNothingCanBeWrittenAnyMore) {
    std::vector<std::string> words = {"-c",
                                      "exec \"$0\" identify \"$@\" >/dev/full",
                                      TAXO_PROGRAM,
                                      "--model",
                                      at("model"),
                                      "--labels",
                                      at("labels"),
                                      "--format",
                                      "jsonl",
                                      "--batch",
                                      "1"};
    words.insert(words.end(), 60, at("photos/2.bmp"));
    words.push_back(sharedDir->write("last.jpg", "this is no picture"));
    const auto result = test::runProcess("/bin/sh", words);
    EXPECT_EQ(result.status, 1) << result.errors;
    EXPECT_NE(result.errors.find("standard output"), std::string::npos) << result.errors;
    EXPECT_EQ(result.errors.find("last.jpg"), std::string::npos) << "went on to the end";
}

TEST_F(TaxoInstalled, LeavesRepairedLabelsOutLikeTheOriginals) {
    fs::copy(at("labels"), at("holes"), fs::copy_options::recursive);
    const auto whole = NpyFile::open(at("labels") + "/labels.npy");
    ASSERT_TRUE(whole);
    const auto* const first = reinterpret_cast<const float*>(whole->data().data());
    std::vector<float> values(first, first + whole->data().size() / sizeof(float));
    const std::size_t labels = whole->shape()[1];
    for (std::size_t i = 0; i < values.size(); i += labels) {
        values[i] = 0.0F; // the first label
    }
    auto writer = NpyWriter::create(at("holes") + "/labels.npy", labels);
    ASSERT_TRUE(writer && writer->append(values) && writer->commit());
    const auto repaired = run({"labels", "repair", "--model", at("model"), at("holes")});
    ASSERT_EQ(repaired.status, 0) << repaired.errors;
    EXPECT_NE(repaired.output.find(".overlay: 1 labels"), std::string::npos) << repaired.output;
    const std::vector<std::string> words = {
        "--labels", at("holes"), "--format", "jsonl", at("photos/2.bmp")};
    const auto ours = identify(words);
    EXPECT_NE(ours.output.find("\"repaired_columns\":1"), std::string::npos) << ours.errors;
    auto theirs = words;
    theirs.emplace_back("--like-originals");
    EXPECT_NE(identify(theirs).output.find("\"repaired_columns\":0"), std::string::npos);
}

TEST_F(TaxoProgram, RestrictsToTheTaxaOfAFile) {
    sharedDir->write("families.csv", "family,remark\nUrsidae,x\nFelidae,y\n");
    const auto result = identify({"--labels",
                                  at("labels"),
                                  "--within-file",
                                  at("families.csv"),
                                  "--format",
                                  "jsonl",
                                  at("photos/2.bmp")});
    ASSERT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(nlohmann::json::parse(result.output)["candidates"].size(), 2U);
}

} // namespace
} // namespace taxo
