// SPDX-License-Identifier: MIT
#include "core/workflow/identification_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <string>

namespace taxo {
namespace {

IdentifierInfo info() {
    IdentifierInfo info;
    info.model = "m";
    info.device = "cpu";
    info.precision = "fp32";
    info.labels = "l";
    info.labelCount = 3;
    return info;
}

Identification bear() {
    Identification bear;
    bear.ladder = {{Rank::Kingdom, {}, "Animalia", 0.9F, "Plantae", 0.1F, false},
                   {Rank::Species, {}, "Ursus arctos", 0.5F, "", 0.0F, false}};
    bear.bestSupportedStep = 0;
    Candidate candidate;
    candidate.lineage.names = {
        "Animalia", "Chordata", "", "Carnivora", "Ursidae", "Ursus", "arctos, L."};
    candidate.name = "Ursus arctos";
    candidate.commonName = "the \"bear\"";
    candidate.score = 0.5F;
    candidate.cosine = 0.25F;
    bear.candidates = {candidate};
    bear.marginToNext = 0.125F;
    bear.atRank = {{candidate.lineage, 0.75F}};
    return bear;
}

TEST(CsvOutput, BeginsWithPybioclipsColumnsAndQuotesWhatMustBeQuoted) {
    const auto writer = makeIdentificationWriter(OutputFormat::Csv, info(), {});
    EXPECT_TRUE(writer->head().starts_with(
        "file_name,kingdom,phylum,class,order,family,genus,species_epithet,species,common_name,"
        "score,"))
        << writer->head();
    EXPECT_EQ(writer->photo("a,b.jpg", bear()),
              "\"a,b.jpg\",Animalia,Chordata,,Carnivora,Ursidae,Ursus,\"arctos, L.\",\"Ursus "
              "arctos, L.\",\"the \"\"bear\"\"\",0.5,0.25,0.125,kingdom,Animalia,0.9,,,m fp32,l\n");
    Identification outside = bear();
    outside.shareInside = 0.25F;
    outside.probablyNotInList = true;
    EXPECT_NE(writer->photo("a.jpg", outside).find(",0.25,yes,m fp32"), std::string::npos);
}

TEST(CsvOutput, EndsAtTheRankThatWasAskedFor) {
    IdentifyOptions options;
    options.rank = Rank::Order;
    const auto writer = makeIdentificationWriter(OutputFormat::Csv, info(), options);
    EXPECT_TRUE(writer->head().starts_with("file_name,kingdom,phylum,class,order,score,"))
        << writer->head();
    EXPECT_TRUE(
        writer->photo("a.jpg", bear()).starts_with("a.jpg,Animalia,Chordata,,Carnivora,0.75,"));
}

TEST(CsvOutput, HasAClassificationForFreeLabels) {
    IdentifierInfo free = info();
    free.hasLineages = false;
    const auto writer = makeIdentificationWriter(OutputFormat::Csv, free, {});
    EXPECT_TRUE(writer->head().starts_with("file_name,classification,score,"));
    EXPECT_TRUE(writer->photo("a.jpg", bear()).starts_with("a.jpg,Ursus arctos,0.5,"));
}

TEST(EveryOutput, SaysThatTheConfigurationIsGuessed) {
    IdentifierInfo guessed = info();
    guessed.configIsInferred = true;
    const auto csv = makeIdentificationWriter(OutputFormat::Csv, guessed, {});
    EXPECT_NE(csv->photo("a.jpg", bear()).find(",m fp32 (configuration guessed),l"),
              std::string::npos);
    const auto table = makeIdentificationWriter(OutputFormat::Table, guessed, {});
    EXPECT_NE(table->head().find("configuration guessed from the weights"), std::string::npos);
    const auto lines = makeIdentificationWriter(OutputFormat::JsonLines, guessed, {});
    EXPECT_NE(lines->photo("a.jpg", bear()).find("\"config_inferred\":true"), std::string::npos);
}

TEST(EveryOutput, SaysThatTheDemoWorldIsSynthetic) {
    IdentifierInfo demo = info();
    demo.isSynthetic = true;
    const auto csv = makeIdentificationWriter(OutputFormat::Csv, demo, {});
    EXPECT_NE(csv->photo("a.jpg", bear()).find(",m fp32 (synthetic world),l"), std::string::npos);
    const auto table = makeIdentificationWriter(OutputFormat::Table, demo, {});
    EXPECT_NE(table->head().find("every taxon is invented"), std::string::npos);
    const auto lines = makeIdentificationWriter(OutputFormat::JsonLines, demo, {});
    EXPECT_NE(lines->photo("a.jpg", bear()).find("\"synthetic\":true"), std::string::npos);
}

TEST(EveryOutput, SaysNoMarginWhereThereIsNoNext) {
    Identification alone = bear();
    alone.marginToNext.reset();
    const auto csv = makeIdentificationWriter(OutputFormat::Csv, info(), {});
    EXPECT_NE(csv->photo("a.jpg", alone).find(",0.5,0.25,,kingdom,"), std::string::npos);
    const auto table = makeIdentificationWriter(OutputFormat::Table, info(), {});
    EXPECT_EQ(table->photo("a.jpg", alone).find("ahead"), std::string::npos);
    const auto lines = makeIdentificationWriter(OutputFormat::JsonLines, info(), {});
    EXPECT_TRUE(nlohmann::json::parse(lines->photo("a.jpg", alone))["margin_to_next"].is_null());
}

TEST(TableOutput, SaysNotSureWhereNoRankPasses) {
    Identification unsure = bear();
    unsure.bestSupportedStep.reset();
    const auto writer = makeIdentificationWriter(OutputFormat::Table, info(), {});
    EXPECT_NE(writer->photo("a.jpg", unsure).find("not sure"), std::string::npos);
    EXPECT_NE(writer->photo("a.jpg", bear()).find("best supported: kingdom Animalia"),
              std::string::npos);
}

TEST(TableOutput, ShowsCosineAndMarginOfFreeLabelsAndCallsScoresByTheirName) {
    IdentifierInfo free = info();
    free.hasLineages = false;
    Identification fox = bear();
    fox.ladder.clear();
    fox.bestSupportedStep.reset();
    fox.bestCosine = 0.25F;
    const auto writer = makeIdentificationWriter(OutputFormat::Table, free, {});
    EXPECT_NE(writer->head().find("model scores"), std::string::npos);
    const std::string text = writer->photo("a.jpg", fox);
    EXPECT_NE(text.find("best cosine 0.250, 0.125 ahead"), std::string::npos) << text;
    EXPECT_EQ(text.find("not sure"), std::string::npos) << text;
}

TEST(TableOutput, SaysThatTheAnswerIsProbablyNotInTheList) {
    Identification outside = bear();
    outside.shareInside = 0.01F;
    outside.probablyNotInList = true;
    const auto writer = makeIdentificationWriter(OutputFormat::Table, info(), {});
    EXPECT_NE(writer->photo("a.jpg", outside).find("probably not in your list"), std::string::npos);
}

TEST(JsonOutput, IsOneObjectALineWhateverTheNames) {
    Identification odd = bear();
    odd.candidates[0].commonName = "caf\xE9\n";
    const auto writer = makeIdentificationWriter(OutputFormat::JsonLines, info(), {});
    const std::string line = writer->photo("caf\xE9.jpg", odd);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    const auto parsed = nlohmann::json::parse(line);
    EXPECT_EQ(parsed["file_name"], "caf%E9.jpg");
    EXPECT_EQ(parsed["best_supported"], "kingdom");
    EXPECT_EQ(parsed["with"]["precision"], "fp32");
}

TEST(JsonOutput, HasALineForAPhotographThatFailedWhereTablesHaveNone) {
    const Error error = fail(ErrorCode::Corrupt, "a.jpg is cut off").value();
    EXPECT_EQ(failureText(OutputFormat::JsonLines, "a.jpg", error),
              "{\"file_name\":\"a.jpg\",\"error\":\"a.jpg is cut off\"}\n");
    EXPECT_EQ(failureText(OutputFormat::Csv, "a.jpg", error), "");
    EXPECT_EQ(failureText(OutputFormat::Table, "a.jpg", error), "");
}

TEST(JsonOutput, SaysWithWhatAnAnswerWasMade) {
    IdentifierInfo made = info();
    made.transform = Transform::Crop;
    made.decode = DecodeOptions::likeOriginals();
    made.decode.dctScaleDown = 4;
    IdentifyOptions options;
    options.within.assign(30, "Ursidae");
    const auto lines = makeIdentificationWriter(OutputFormat::JsonLines, made, options);
    const auto with = nlohmann::json::parse(lines->photo("a.jpg", bear()))["with"];
    EXPECT_EQ(with["preprocess"], "crop");
    EXPECT_EQ(with["orientation"], "ignore");
    EXPECT_EQ(with["sixteen_bit_grey"], "clipped");
    EXPECT_EQ(with["alpha"], "dropped");
    EXPECT_EQ(with["dct_scale"], 4);
    EXPECT_EQ(with["threshold"].dump(), "0.7");
    EXPECT_EQ(with["within"].size(), 20U);
    EXPECT_EQ(with["within_count"], 30);
    const auto usual = makeIdentificationWriter(OutputFormat::JsonLines, info(), {});
    EXPECT_TRUE(nlohmann::json::parse(usual->photo("a", bear()))["with"]["within"].is_null());
}

} // namespace
} // namespace taxo
