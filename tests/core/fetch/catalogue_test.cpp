// SPDX-License-Identifier: MIT
#include "core/fetch/catalogue.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

namespace taxo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

using Kind = CatalogueEntry::Kind;

bool consistsOf(const std::string& text, const char* characters) {
    return !text.empty() && text.find_first_not_of(characters) == std::string::npos;
}

bool isHex(const std::string& text, std::size_t digits) {
    return text.size() == digits && consistsOf(text, "0123456789abcdef");
}

TEST(Catalogue, BuiltInHoldsTheModelsAndTheirLabels) {
    const Catalogue& catalogue = Catalogue::builtIn();
    for (const char* const id : {"bioclip", "bioclip-2", "bioclip-2.5-vith14"}) {
        const CatalogueEntry* const model = catalogue.find(id);
        ASSERT_NE(model, nullptr) << id;
        EXPECT_EQ(model->kind, Kind::Model) << id;
        const CatalogueEntry* const labels = catalogue.find(model->labels);
        ASSERT_NE(labels, nullptr) << id;
        EXPECT_EQ(labels->kind, Kind::Labels) << id;
        EXPECT_EQ(labels->dimension, model->dimension) << id;
    }
}

TEST(Catalogue, EveryEntrySaysWhatItIs) {
    std::set<std::string> ids;
    for (const CatalogueEntry& entry : Catalogue::builtIn().entries()) {
        EXPECT_TRUE(ids.insert(entry.id).second) << entry.id << " twice";
        EXPECT_TRUE(consistsOf(entry.id, "abcdefghijklmnopqrstuvwxyz0123456789.-")) << entry.id;
        EXPECT_FALSE(entry.title.empty()) << entry.id;
        EXPECT_FALSE(entry.description.empty()) << entry.id;
        EXPECT_FALSE(entry.licence.empty()) << entry.id;
        EXPECT_FALSE(entry.citations.empty()) << entry.id;
        EXPECT_FALSE(entry.files.empty()) << entry.id;
        EXPECT_GT(entry.dimension, 0U) << entry.id;
        const bool isModel = entry.kind == Kind::Model;
        EXPECT_EQ(isModel, entry.parameters > 0 && entry.memoryBytes > entry.bytes()) << entry.id;
        EXPECT_EQ(isModel, entry.taxa == 0) << entry.id;
    }
}

TEST(Catalogue, EveryAddressIsHttps) {
    const Catalogue& catalogue = Catalogue::builtIn();
    for (const CatalogueEntry& entry : catalogue.entries()) {
        for (const PublishedFile& file : entry.files) {
            for (const std::string& path : file.paths) {
                const std::string address = catalogue.addressOf(entry, path);
                EXPECT_THAT(address, StartsWith("https://")) << entry.id;
                EXPECT_TRUE(consistsOf(
                    address.substr(8),
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/-"))
                    << address;
                EXPECT_EQ(address.find(".."), std::string::npos) << address;
            }
        }
    }
}

TEST(Catalogue, EveryDigestHas64DigitsAndAFixedRevision) {
    std::ifstream in(test::sourceFile("resources/models/catalogue.json"));
    const auto all = nlohmann::json::parse(in);
    int digests = 0;
    for (const char* const list : {"models", "labels"}) {
        for (const auto& entry : all.at(list)) {
            auto files = entry.at("files");
            for (const auto& other : entry.value("otherWeights", nlohmann::json::array())) {
                files.push_back(other);
            }
            for (const auto& file : files) {
                if (file.contains("sha256")) {
                    ++digests;
                    EXPECT_TRUE(isHex(file.at("sha256"), 64)) << file;
                    EXPECT_TRUE(isHex(entry.at("revision"), 40))
                        << entry.at("id") << ": bytes of a branch can change";
                }
            }
        }
    }
    EXPECT_EQ(digests, 8);
}

TEST(Catalogue, LabelMatricesAreAsLargeAsTheirShapeSays) {
    constexpr std::uint64_t kNpyHeader = 128;
    int seen = 0;
    for (const CatalogueEntry& entry : Catalogue::builtIn().entries()) {
        if (entry.kind == Kind::Labels) {
            ++seen;
            ASSERT_EQ(entry.files.size(), 2U) << entry.id;
            EXPECT_EQ(entry.files[0].size,
                      entry.dimension * entry.taxa * sizeof(float) + kNpyHeader)
                << entry.id;
            EXPECT_TRUE(entry.files[0].paths[0].ends_with(".npy")) << entry.id;
            EXPECT_TRUE(entry.files[1].paths[0].ends_with(".json")) << entry.id;
        }
    }
    EXPECT_EQ(seen, 3);
}

TEST(Catalogue, WeightsAreAsLargeAsTheirParameters) {
    for (const CatalogueEntry& entry : Catalogue::builtIn().entries()) {
        if (entry.kind == Kind::Model) {
            const std::uint64_t values = entry.parameters * sizeof(float);
            EXPECT_GE(entry.files.back().size, values) << entry.id;
            EXPECT_LT(entry.files.back().size - values, 250'000U) << entry.id << ": header alone";
        }
    }
}

TEST(Catalogue, KnowsAModelUnderAllItsNames) {
    const Catalogue& catalogue = Catalogue::builtIn();
    const CatalogueEntry* const model = catalogue.find("bioclip-2");
    ASSERT_NE(model, nullptr);
    EXPECT_EQ(catalogue.find("imageomics/bioclip-2"), model);
    EXPECT_EQ(catalogue.find("hf-hub:imageomics/bioclip-2"), model);
    EXPECT_EQ(catalogue.find("bioclip-3"), nullptr);
    EXPECT_EQ(catalogue.find(""), nullptr);
}

TEST(Catalogue, KnowsWeightsByTheirDigestInEitherFormat) {
    const Catalogue& catalogue = Catalogue::builtIn();
    const CatalogueEntry* const model = catalogue.find("bioclip-2");
    for (const char* const hex :
         {"b7b2bf6fbc95799e42630e394cf95803892ab447c1a8ab629dbc82fbeaf7dfef",
          "035208dd616321f6c220384efaa1f10e9fcd8e1f2998ddefc88687718d186a85"}) {
        EXPECT_EQ(catalogue.modelOfWeights(Digest::fromHex(hex).value()), model);
    }
    EXPECT_EQ(catalogue.modelOfWeights(Digest{}), nullptr);
}

TEST(Catalogue, AMirrorReplacesTheAddressOnly) {
    const Catalogue& catalogue = Catalogue::builtIn();
    const CatalogueEntry& model = *catalogue.find("bioclip-2");
    const CatalogueEntry& labels = *catalogue.find(model.labels);
    EXPECT_EQ(catalogue.addressOf(model, "a.json"),
              "https://huggingface.co/imageomics/bioclip-2/resolve/"
              "2957b322090f9cb17ae72c71981c7218a28d81e0/a.json");
    EXPECT_EQ(catalogue.addressOf(labels, "embeddings/a.npy", "https://mirror.example.org/hf/"),
              "https://mirror.example.org/hf/datasets/imageomics/TreeOfLife-200M/resolve/"
              "5f2dc493b3dc0e544438a04038ab15faa646b749/embeddings/a.npy");
}

TEST(Catalogue, NamesTheFilesThatCannotBeVerified) {
    EXPECT_THAT(Catalogue::builtIn().find("bioclip-2")->unverifiable(),
                ElementsAre("open_clip_config.json"));
    EXPECT_THAT(Catalogue::builtIn().find("treeoflife-200m-bioclip-2")->unverifiable(),
                ::testing::IsEmpty());
    EXPECT_EQ(Catalogue::builtIn().find("biocap")->unverifiable().size(), 2U);
}

TEST(Catalogue, SaysWhereItIsWrong) {
    const auto broken = Catalogue::parse("{");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::InvalidInput);
    const auto incomplete = Catalogue::parse(
        R"({"published": "https://example.org", "models": [{"id": "one", "title": "One"}], "labels": []})");
    ASSERT_FALSE(incomplete);
    EXPECT_THAT(incomplete.error().message, HasSubstr("in one"));
    const auto digest = Catalogue::parse(
        R"({"published": "https://example.org", "models": [], "labels": [{"id": "l", "title": "L",
            "description": "", "licence": "", "citations": [], "repository": "r", "revision": "v",
            "dimension": 1, "taxa": 1, "files": [{"path": "a.npy", "size": 1, "sha256": "12"}]}]})");
    ASSERT_FALSE(digest);
    EXPECT_THAT(digest.error().message, HasSubstr("64 hex digits"));
}

} // namespace
} // namespace taxo::test
