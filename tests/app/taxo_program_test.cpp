// SPDX-License-Identifier: MIT
// What the command line promises, on a tiny model with random weights.
#include "core/base/files.h"
#include "core/vectors/npy.h"
#include "tests/app/taxo_program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;

TEST_F(TaxoProgram, HelpsWithoutLoadingHeavyLibraries) {
    EXPECT_EQ(run({"--help"}).status, 0);
    // With the loader's own report of what it opened.
    const auto loaded = test::runProcess(TAXO_PROGRAM, {"--help"}, {{"LD_DEBUG", "files"}});
    EXPECT_NE(loaded.errors.find("libc.so"), std::string::npos);
    for (const char* const heavy :
         {"libtorch", "libopencv", "taxo_search", "libblas", "libraw", "libheif"}) {
        EXPECT_EQ(loaded.errors.find(heavy), std::string::npos) << heavy;
    }
}

TEST_F(TaxoProgram, EndsWithTwoOnWrongUse) {
    EXPECT_EQ(run({"identify"}).status, 2);
    EXPECT_EQ(run({"identify", "--nonsense", "x"}).status, 2);
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(identify({"--labels", at("labels"), "--device", "tpu", at("photos")}).status, 2);
}

TEST_F(TaxoProgram, CallsAMissingPhotographOrFolderAFailedInputAndAMissingListWrongUse) {
    for (const char* const gone : {"gone.jpg", "gone"}) {
        EXPECT_EQ(identify({at(gone)}).status, 1) << gone;
    }
    EXPECT_EQ(identify({"--names-file", at("gone.txt"), at("photos")}).status, 2);
    EXPECT_EQ(identify({"--within-file", at("gone.csv"), at("photos")}).status, 2);
    EXPECT_EQ(run({"labels", "build", "--taxa", at("gone.csv"), "--out", at("never")}).status, 2);
}

TEST_F(TaxoProgram, SaysHowToGetAModelWhereThereIsNone) {
    const auto result = run({"identify", at("photos")});
    EXPECT_EQ(result.status, 3);
    EXPECT_NE(result.errors.find("taxo models get"), std::string::npos) << result.errors;
}

TEST_F(TaxoProgram, IdentifiesAFolderAsCsv) {
    const auto result = identify({"--labels", at("labels"), "--top", "2", at("photos")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(linesIn(result.output), 1U + 2U * 2U) << result.output;
    EXPECT_EQ(result.errors, "taxo: 2 photographs identified\n");
}

TEST_F(TaxoProgram, NamesWhatFailedAndWritesTheRest) {
    const auto bad = sharedDir->write("text.jpg", "this is no picture");
    const auto result =
        identify({"--labels", at("labels"), at("gone.jpg"), bad.native(), at("photos/2.bmp")});
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("gone.jpg"), std::string::npos);
    EXPECT_NE(result.errors.find("text.jpg"), std::string::npos);
    EXPECT_NE(result.output.find("2.bmp"), std::string::npos);
    EXPECT_NE(result.errors.find("taxo: 1 identified, 2 failed\n"), std::string::npos)
        << result.errors;
}

TEST_F(TaxoProgram, WritesALineOfJsonForWhatFailed) {
    const auto some = identify(
        {"--labels", at("labels"), "--format", "jsonl", at("gone.jpg"), at("photos/2.bmp")});
    EXPECT_EQ(some.status, 1);
    EXPECT_EQ(linesIn(some.output), 2U) << some.output;
    const auto none = identify({"--format", "jsonl", at("gone.jpg")});
    EXPECT_EQ(none.status, 1);
    EXPECT_TRUE(nlohmann::json::parse(none.output).contains("error")) << none.output;
}

TEST_F(TaxoProgram, LikeTheOriginalsWritesNothingAfterABadPicture) {
    const auto bad = sharedDir->write("text.jpg", "this is no picture");
    const auto result =
        identify({"--like-originals", "--labels", at("labels"), at("photos/2.bmp"), bad.native()});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.output, "");
}

TEST_F(TaxoProgram, RestrictsToTaxaAndTellsTheShareInside) {
    const auto result = identify({"--labels",
                                  at("labels"),
                                  "--within",
                                  "Carnivora",
                                  "--format",
                                  "jsonl",
                                  at("photos/2.bmp")});
    ASSERT_EQ(result.status, 0) << result.errors;
    const auto line = nlohmann::json::parse(result.output);
    EXPECT_EQ(line["candidates"].size(), 2U);
    EXPECT_GT(line["share_inside"].get<double>(), 0.0);
    EXPECT_LT(line["share_inside"].get<double>(), 1.0);
}

TEST_F(TaxoProgram, AsksBackWhereATaxonIsUnknown) {
    const auto result =
        identify({"--labels", at("labels"), "--within", "Ursidea", at("photos/2.bmp")});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.errors.find("Ursidae"), std::string::npos) << result.errors;
}

TEST_F(TaxoProgram, ClassifiesByLabelsOfOnesOwnAndByBins) {
    const auto names = identify({"--names", "bear,red fox", at("photos/2.bmp")});
    EXPECT_EQ(names.status, 0) << names.errors;
    EXPECT_EQ(linesIn(names.output), 3U) << names.output;
    sharedDir->write("bins.csv", "label,bin\nbear,mammal\nfox,mammal\noak,tree\n");
    const auto bins = identify({"--bins", at("bins.csv"), at("photos/2.bmp")});
    EXPECT_EQ(bins.status, 0) << bins.errors;
    EXPECT_NE(bins.output.find(",mammal,"), std::string::npos) << bins.output;
    EXPECT_EQ(linesIn(bins.output), 3U) << bins.output;
}

TEST_F(TaxoProgram, WordsLabelsOfOnesOwnAsAsked) {
    const auto usual = identify({"--names", "bear,red fox", at("photos/2.bmp")});
    const auto words =
        identify({"--names", "bear,red fox", "--template", "words", at("photos/2.bmp")});
    EXPECT_EQ(words.status, 0) << words.errors;
    EXPECT_NE(words.output, usual.output);
    EXPECT_NE(words.output.find("own labels (words)"), std::string::npos) << words.output;
    EXPECT_EQ(usual.output.find("own labels ("), std::string::npos) << usual.output;
    const auto placeless =
        identify({"--names", "bear,fox", "--template", "at night", at("photos/2.bmp")});
    EXPECT_EQ(placeless.status, 2);
    EXPECT_NE(placeless.errors.find("\"at night\" is no template"), std::string::npos)
        << placeless.errors;
    const auto ofLabels =
        identify({"--labels", at("labels"), "--template", "words", at("photos/2.bmp")});
    EXPECT_EQ(ofLabels.status, 2);
    EXPECT_NE(ofLabels.errors.find("--template words labels of your own"), std::string::npos)
        << ofLabels.errors;
}

TEST_F(TaxoProgram, UsesALabelThatComesAgainOnceAndSaysSo) {
    const auto result = identify({"--names", "bear,fox,bear", at("photos/2.bmp")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_EQ(linesIn(result.output), 1U + 2U) << result.output;
    EXPECT_NE(result.errors.find("\"bear\" comes more than once"), std::string::npos)
        << result.errors;
}

TEST_F(TaxoProgram, RefusesARankForLabelsOfOnesOwn) {
    const auto result = identify({"--names", "bear,fox", "--rank", "family", at("photos/2.bmp")});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.errors.find("--rank"), std::string::npos) << result.errors;
}

TEST_F(TaxoProgram, RefusesAnOutputThatCannotBeWrittenBeforeItOpensTheModel) {
    const std::string model = at("no-such-model");
    const std::vector<std::vector<std::string>> commands = {
        {"identify", "--model", model, "--out", at("none/x.csv"), at("photos")},
        {"embed", "--model", model, "--out", at("none/x.npy"), at("photos")},
        {"text", "--model", model, "--out", at("none/x.npy"), "--names", "bear"},
        {"labels", "build", "--model", model, "--taxa", at("taxa.csv"), "--out", at("taxa.csv/x")}};
    for (const auto& command : commands) {
        const auto result = run(command);
        EXPECT_EQ(result.status, 2) << command[0];
        EXPECT_NE(result.errors.find(command[0] == "labels" ? "Not a directory" : "no folder"),
                  std::string::npos)
            << result.errors;
        EXPECT_EQ(result.errors.find(model), std::string::npos) << result.errors;
    }
}

TEST_F(TaxoProgram, LikePybioclip216CommasAndBlankLinesOfAFileMakeLabels) {
    const auto names = sharedDir->write("names.txt", "bear, big\n\nfox\n").native();
    const auto ours = identify({"--names-file", names, at("photos/2.bmp")});
    EXPECT_EQ(linesIn(ours.output), 1U + 2U) << ours.output << ours.errors;
    const auto theirs = identify({"--like-originals", "--names-file", names, at("photos/2.bmp")});
    EXPECT_EQ(linesIn(theirs.output), 1U + 4U) << theirs.output << theirs.errors;
}

TEST_F(TaxoProgram, LeavesNoFileWhereTheModelCannotBeUsed) {
    const auto result = run({"identify",
                             "--model",
                             at("taxa.csv"),
                             "--labels",
                             at("labels"),
                             "--out",
                             at("never.csv"),
                             at("photos")});
    EXPECT_EQ(result.status, 3);
    EXPECT_FALSE(fs::exists(at("never.csv")));
}

TEST_F(TaxoProgram, RefusesLabelsOfAnotherWidth) {
    fs::create_directories(at("wide"));
    auto writer = NpyWriter::create(at("wide") + "/labels.npy", 3);
    ASSERT_TRUE(writer);
    const std::vector<float> ones(5 * 3, 1.0F);
    ASSERT_TRUE(writer->append(ones));
    ASSERT_TRUE(writer->commit());
    fs::copy_file(at("labels") + "/labels.json", at("wide") + "/labels.json");
    const auto result = identify({"--labels", at("wide"), at("photos")});
    EXPECT_EQ(result.status, 3);
    EXPECT_NE(result.errors.find("5"), std::string::npos) << result.errors;
}

TEST_F(TaxoProgram, SaysThatAConfigurationIsGuessed) {
    fs::create_directories(*sharedDir / "bare");
    fs::copy_file(*sharedDir / "model" / "open_clip_model.safetensors",
                  *sharedDir / "bare" / "weights.safetensors",
                  fs::copy_options::overwrite_existing);
    const auto result = run({"identify",
                             "--model",
                             at("bare/weights.safetensors"),
                             "--labels",
                             at("labels"),
                             "--format",
                             "table",
                             at("photos/2.bmp")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.errors.find("open_clip_config.json"), std::string::npos) << result.errors;
    EXPECT_NE(result.output.find("configuration guessed"), std::string::npos) << result.output;
}

TEST_F(TaxoProgram, EmbedsWithATableBesideTheVectors) {
    const auto bad = sharedDir->write("text.jpg", "this is no picture");
    const auto result = run({"embed",
                             "--model",
                             at("model"),
                             "--normalize",
                             "--out",
                             at("vectors.npy"),
                             at("photos"),
                             at("gone.jpg"),
                             bad.native()});
    EXPECT_EQ(result.status, 1) << result.errors;
    EXPECT_NE(result.errors.find("gone.jpg"), std::string::npos);
    const auto vectors = NpyFile::open(at("vectors.npy"));
    ASSERT_TRUE(vectors);
    EXPECT_EQ(vectors->shape(), (std::vector<std::size_t>{2, 16}));
    std::ifstream table(at("vectors.csv"));
    const std::string text{std::istreambuf_iterator<char>(table), {}};
    EXPECT_TRUE(text.starts_with("row,path,sha256,error\n"));
    EXPECT_EQ(linesIn(text), 5U) << text;
    for (const char* const name : {"\n0,", "\n1,", "text.jpg", "gone.jpg"}) {
        EXPECT_NE(text.find(name), std::string::npos) << name << " in\n" << text;
    }
}

TEST_F(TaxoProgram, WritesNoTableOfVectorsOverSomethingElse) {
    ASSERT_TRUE(writeWholeFile(at("season.csv"), "file_name,species\nbear.jpg,Ursus arctos\n"));
    const auto result =
        run({"embed", "--model", at("model"), "--out", at("season.npy"), at("photos")});
    EXPECT_EQ(result.status, 2) << result.errors;
    EXPECT_NE(result.errors.find("season.csv"), std::string::npos) << result.errors;
    EXPECT_EQ(readTextFile(at("season.csv")).value(), "file_name,species\nbear.jpg,Ursus arctos\n");
}

TEST_F(TaxoProgram, RefusesAnEndingThatIsNotOfWhatIsWritten) {
    const std::vector<std::vector<std::string>> commands = {
        {"embed", at("photos"), "--out", at("v.txt")},
        {"text", "--names", "bear", "--out", at("v.txt")},
        {"text", "--names", "bear", "--out", "-"},
        {"demo", "sheet", "--size", "64", "--out", at("v.png")}};
    for (const auto& command : commands) {
        const auto result = run(command);
        EXPECT_EQ(result.status, 2) << command[0] << ": " << result.errors;
        EXPECT_FALSE(fs::exists(command.back()));
    }
}

TEST_F(TaxoProgram, WritesJsonLinesIntoAFileThatIsCalledSo) {
    const auto result =
        identify({"--labels", at("labels"), "--out", at("x.jsonl"), at("photos/2.bmp")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_TRUE(nlohmann::json::accept(readTextFile(at("x.jsonl")).value()));
    const auto piped = identify({"--labels", at("labels"), "--out", "-", at("photos/2.bmp")});
    EXPECT_TRUE(piped.output.starts_with("file_name,")) << piped.output;
}

TEST_F(TaxoProgram, RefusesOneFileForVectorsAndTable) {
    const auto result = run({"embed", "--model", at("none"), "--out", at("v.csv"), at("photos")});
    EXPECT_EQ(result.status, 2) << result.errors;
    EXPECT_NE(result.errors.find("v.csv"), std::string::npos) << result.errors;
    EXPECT_FALSE(fs::exists(at("v.csv")));
}

TEST_F(TaxoProgram, SaysWhatIsOddAboutLabels) {
    const auto result = run({"labels", "info", at("labels")});
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.output.find("labels without class"), std::string::npos) << result.output;
}

TEST_F(TaxoProgram, DescribesAndChecksAModel) {
    const auto described = run({"models", "info", at("model")});
    EXPECT_EQ(described.status, 0) << described.errors;
    EXPECT_NE(described.output.find("16 dimensions"), std::string::npos) << described.output;
    const auto checked = run({"models", "check", at("model")});
    EXPECT_EQ(checked.status, 0) << checked.output << checked.errors;
    EXPECT_NE(checked.output.find("none are recorded"), std::string::npos) << checked.output;
    const auto without = run({"models", "check", at("model"), at("gone.jpg")});
    EXPECT_EQ(without.status, 1) << without.output;
    EXPECT_NE(without.errors.find("gone.jpg"), std::string::npos) << without.errors;
}

} // namespace
} // namespace taxo
