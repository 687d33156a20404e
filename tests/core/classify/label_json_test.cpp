// SPDX-License-Identifier: MIT
#include "core/classify/label_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace taxo {
namespace {

using ::testing::HasSubstr;

Result<LabelList> read(std::string_view text, const Progress& progress = {}) {
    return readLabelJson(std::as_bytes(std::span(text)), "labels.json", progress);
}

constexpr const char* kTwo =
    R"([[["Animalia", "Chordata", "", "O", "F", "Ursus", "arctos"], "Brown Bear"],)"
    R"( [["Plantae", null, "C", "O", "F", "Ficus", "caf\u00e9 \ud83d\udc3b"], null]])";

TEST(LabelJson, ReadsThePublishedForm) {
    const auto list = read(kTwo);
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->size(), 2U);
    EXPECT_EQ(list->lineageOf(0).binomial(), "Ursus arctos");
    EXPECT_EQ(list->lineageOf(0).at(Rank::Class), "");
    EXPECT_EQ(list->commonNameOf(0), "Brown Bear");
    EXPECT_EQ(list->lineageOf(1).at(Rank::Phylum), "");
    EXPECT_EQ(list->lineageOf(1).at(Rank::Species), "caf\u00e9 \U0001F43B");
    EXPECT_EQ(list->commonNameOf(1), "");
    EXPECT_TRUE(list->hasLineages());
}

TEST(LabelJson, WritesWhatItReads) {
    const auto list = read(kTwo);
    ASSERT_TRUE(list);
    const auto again = read(labelJsonOf(*list));
    ASSERT_TRUE(again) << again.error().message;
    ASSERT_EQ(again->size(), list->size());
    for (std::size_t label = 0; label < list->size(); ++label) {
        EXPECT_EQ(again->lineageOf(label), list->lineageOf(label));
        EXPECT_EQ(again->commonNameOf(label), list->commonNameOf(label));
    }
}

TEST(LabelJson, NamesTheRowThatIsNotALabel) {
    const auto refused = [](std::string_view second) {
        const auto list =
            read(R"([[["k","p","c","o","f","g","s"],"n"],)" + std::string(second) + "]");
        EXPECT_FALSE(list) << second;
        return list ? std::string() : list.error().message;
    };
    EXPECT_THAT(refused(R"([["k","p","c","o","f","g"],"n"])"), HasSubstr("row 2 has 6 ranks"));
    EXPECT_THAT(refused(R"([["k","p","c","o","f","g","s","t"],"n"])"),
                HasSubstr("row 2 holds a text"));
    EXPECT_THAT(refused(R"([["k","p","c","o","f","g","s"]])"), HasSubstr("row 2 is not a list of"));
    EXPECT_THAT(refused(R"([["k","p","c","o","f","g","s"],"n","m"])"), HasSubstr("row 2 holds"));
    EXPECT_THAT(refused(R"(["n",["k","p","c","o","f","g","s"]])"), HasSubstr("row 2 holds a text"));
    EXPECT_THAT(refused(R"([["k","p","c","o","f","g",7],"n"])"), HasSubstr("a number"));
    EXPECT_THAT(refused(R"({"k":1})"), HasSubstr("an object"));
    EXPECT_THAT(refused("[]"), HasSubstr("row 2"));
    EXPECT_THAT(refused(R"("n")"), HasSubstr("row 2"));
    EXPECT_THAT(refused(R"([[["k"],"p","c","o","f","g","s"],"n"])"), HasSubstr("a list"));
    EXPECT_THAT(refused(R"([["k","p","c","o","f","g","s"],["k","p","c","o","f","g","s"]])"),
                HasSubstr("a list"));
}

TEST(LabelJson, SaysWhereItIsNotJson) {
    EXPECT_THAT(read("hello").error().message, HasSubstr("labels.json: is not JSON: at byte"));
    EXPECT_THAT(read("").error().message, HasSubstr("is not JSON"));
    EXPECT_THAT(read("[[[\"\xFF\"").error().message, HasSubstr("is not JSON"));
    EXPECT_EQ(read("\"text\"").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(read("[]").error().code, ErrorCode::Corrupt);
}

TEST(LabelJson, RefusesEveryFileCutShort) {
    const std::string_view whole = kTwo;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(read(whole.substr(0, size))) << size;
    }
}

TEST(LabelJson, SurvivesDeepNesting) {
    EXPECT_FALSE(read(std::string(1'000'000, '[')));
}

TEST(LabelJson, StopsWhenAsked) {
    std::string many = "[";
    for (int i = 0; i < 5000; ++i) {
        many += std::string(i == 0 ? "" : ",") + R"([["k","p","c","o","f","g","s"],""])";
    }
    std::stop_source source;
    source.request_stop();
    const auto list = read(many + "]", Progress(source.get_token()));
    ASSERT_FALSE(list);
    EXPECT_EQ(list.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
