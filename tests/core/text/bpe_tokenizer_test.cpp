// SPDX-License-Identifier: MIT
#include "core/text/bpe_tokenizer.h"
#include "tests/core/text/tokenizer_files.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <string>
#include <thread>

namespace taxo {
namespace {

using ::testing::ElementsAre;

constexpr int kClipTokens = 49408;

BpeTokenizer clip() {
    return BpeTokenizer::standard(kClipTokens).value();
}

TEST(BpeTokenizer, GivesTheKnownIdsOfTexts) {
    const std::pair<const char*, TokenIds> known[] = {
        {"", {49406, 49407}},
        {"Hello World!", {49406, 3306, 1002, 256, 49407}},
        {"a diagram", {49406, 320, 22697, 49407}},
        {"a photo of a cat.", {49406, 320, 1125, 539, 320, 2368, 269, 49407}},
        {"Xylocopa virginica", {49406, 20023, 549, 22749, 5651, 2576, 49407}},
        {"it's 12 µm – café naïve",
         {49406, 585, 568, 272, 273, 126, 113, 332, 1224, 15304, 1097, 35689, 563, 49407}},
        {"Animalia Chordata Mammalia Carnivora Ursidae Ursus arctos Kodiak bear",
         {49406, 2190,  2492, 7567, 2281, 4404, 46714, 8438, 85,   4301, 565,
          564,   15422, 565,  3036, 4997, 6094, 46611, 1196, 4298, 49407}},
        {"a photo of Animalia Chordata Aves Anseriformes Anatidae Branta sandvicensis with common "
         "name Hawaiian Goose.",
         {49406, 320,  1125, 539,  2190,  2492,  7567, 2281, 14023, 514,
          2763,  1157, 542,  514,  591,   15422, 711,  3023, 2147,  1555,
          32842, 593,  4176, 1981, 17734, 13822, 269,  49407}},
    };
    for (const auto& [text, ids] : known) {
        EXPECT_EQ(clip().encode(text, 77), ids) << text;
    }
}

TEST(BpeTokenizer, CutsLongTextsAndEndsThemWithTheEndMark) {
    const BpeTokenizer tokenizer = clip();
    EXPECT_THAT(tokenizer.encode("a photo of a cat.", 8).size(), 8U); // fits exactly
    EXPECT_THAT(tokenizer.encode("a photo of a cat.", 7),
                ElementsAre(49406, 320, 1125, 539, 320, 2368, 49407));
    EXPECT_THAT(tokenizer.encode("a photo of a cat.", 2), ElementsAre(49406, 49407));
    EXPECT_THAT(tokenizer.encode("a photo of a cat.", 1), ElementsAre(49407));
    EXPECT_THAT(tokenizer.encode("Xylocopa", 4),
                ElementsAre(49406, 20023, 549, 49407)); // in a word
}

TEST(BpeTokenizer, TakesMarksInsideATextForMarks) {
    EXPECT_THAT(clip().encode("a <END_OF_TEXT>a", 77), ElementsAre(49406, 320, 49407, 320, 49407));
    EXPECT_THAT(clip().encode("<start_of_text>", 77), ElementsAre(49406, 49406, 49407));
}

TEST(BpeTokenizer, TakesInvalidBytesForReplacementCharacters) {
    EXPECT_EQ(clip().encode("caf\xE9", 77), clip().encode("caf\uFFFD", 77));
}

TEST(BpeTokenizer, EndsOnAWordOfManyLetters) {
    std::mt19937 random(1);
    std::string word;
    for (int i = 0; i < 20000; ++i) {
        word += static_cast<char>('a' + random() % 26);
    }
    EXPECT_EQ(clip().encode(word, 77).size(), 77U);
}

TEST(BpeTokenizer, GivesTheSameIdsFromManyThreads) {
    const BpeTokenizer tokenizer = clip();
    const std::string text = "an image of Plantae Tracheophyta Magnoliopsida Rosales \u00D7 Grüne";
    const TokenIds expected = tokenizer.encode(text, 77);
    std::vector<int> wrong(4);
    {
        std::vector<std::jthread> threads;
        threads.reserve(wrong.size());
        for (int& count : wrong) {
            threads.emplace_back([&] {
                for (int i = 0; i < 500; ++i) {
                    count += tokenizer.encode(text, 77) == expected ? 0 : 1;
                }
            });
        }
    }
    EXPECT_THAT(wrong, ::testing::Each(0));
}

// What the published algorithm does, written down over strings.
std::vector<std::string> mergeNaively(std::vector<std::string> word, const test::Merges& merges) {
    while (true) {
        std::size_t best = merges.size();
        for (std::size_t i = 0; i + 1 < word.size(); ++i) {
            const auto pair = std::pair(word[i], word[i + 1]);
            const auto rank = std::ranges::find(merges, pair) - merges.begin();
            best = std::min(best, static_cast<std::size_t>(rank));
        }
        if (best == merges.size()) {
            return word;
        }
        std::vector<std::string> merged;
        for (std::size_t i = 0; i < word.size(); ++i) {
            if (i + 1 < word.size() && std::pair(word[i], word[i + 1]) == merges[best]) {
                merged.push_back(word[i] + word[i + 1]);
                ++i;
            } else {
                merged.push_back(word[i]);
            }
        }
        word = std::move(merged);
    }
}

TEST(BpeTokenizer, MergesAsThePublishedAlgorithmDoes) {
    const test::Merges merges = {{"a", "a"},
                                 {"b", "a"},
                                 {"aa", "b"},
                                 {"a", "b</w>"},
                                 {"aa", "aa"},
                                 {"ba", "aab"},
                                 {"b", "b"}};
    const std::vector<std::string> tokens = test::tokensOf(merges);
    const test::TempDir folder;
    folder.write("vocab.json", test::vocabJson(merges));
    folder.write("merges.txt", test::mergesText(merges));
    const auto tokenizer = BpeTokenizer::open(folder.path(), static_cast<int>(tokens.size()));
    ASSERT_TRUE(tokenizer) << tokenizer.error().text();
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        std::vector<std::string> word;
        for (std::size_t i = 0, n = 1 + random() % 12; i < n; ++i) {
            text += random() % 3 == 0 ? 'b' : 'a';
            word.push_back(text.substr(i));
        }
        word.back() += "</w>";
        TokenIds expected{static_cast<std::int32_t>(tokens.size() - 2)};
        for (const std::string& token : mergeNaively(word, merges)) {
            expected.push_back(
                static_cast<std::int32_t>(std::ranges::find(tokens, token) - tokens.begin()));
        }
        expected.push_back(static_cast<std::int32_t>(tokens.size() - 1));
        ASSERT_EQ(tokenizer->encode(text, 77), expected) << text;
    }
}

const test::Merges kSmall = {{"u", "r"}, {"ur", "s"}, {"s", "u"}, {"s</w>", "x"}};
const int kSmallSize = 512 + 4 + 2;

TEST(BpeTokenizer, ReadsEveryPublishedFormAlike) {
    const std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>>
        forms = {
            {"vocab.json and merges.txt",
             {{"vocab.json", test::vocabJson(kSmall)}, {"merges.txt", test::mergesText(kSmall)}}},
            {"tokenizer.json", {{"tokenizer.json", test::tokenizerJson(kSmall, false)}}},
            {"tokenizer.json", {{"tokenizer.json", test::tokenizerJson(kSmall, true)}}},
            // OpenAI's list holds more merges than are used.
            {"bpe_simple_vocab_16e6.txt",
             {{"bpe_simple_vocab_16e6.txt", test::mergesText(kSmall) + "n o\nno t\n"}}},
        };
    const std::int32_t urs = 512 + 1;
    for (const auto& [source, files] : forms) {
        const test::TempDir folder;
        for (const auto& [name, text] : files) {
            folder.write(name, text);
        }
        const auto tokenizer = BpeTokenizer::open(folder.path(), kSmallSize);
        ASSERT_TRUE(tokenizer) << tokenizer.error().text();
        EXPECT_EQ(tokenizer->source(), source);
        EXPECT_EQ(tokenizer->vocabularySize(), kSmallSize);
        // u-r-s joined, then two last letters of words: tokens 256 + their place in the byte order.
        EXPECT_THAT(
            tokenizer->encode("URSA a", 77),
            ElementsAre(kSmallSize - 2, urs, 256 + 'a' - '!', 256 + 'a' - '!', kSmallSize - 1));
    }
}

TEST(BpeTokenizer, TakesTheStandardVocabularyWhereAFolderHasNone) {
    const test::TempDir folder;
    const auto tokenizer = BpeTokenizer::open(folder.path(), kClipTokens);
    ASSERT_TRUE(tokenizer);
    EXPECT_EQ(tokenizer->source(), "the standard CLIP vocabulary");
    EXPECT_EQ(tokenizer->vocabularySize(), kClipTokens);
}

TEST(BpeTokenizer, RefusesTheTokenizerOfAnotherModel) {
    const test::TempDir folder;
    folder.write("tokenizer.json", test::tokenizerJson(kSmall, false));
    const auto tokenizer = BpeTokenizer::open(folder.path(), kClipTokens);
    ASSERT_FALSE(tokenizer);
    EXPECT_EQ(tokenizer.error().code, ErrorCode::Mismatch);
    EXPECT_NE(tokenizer.error().message.find("49408"), std::string::npos)
        << tokenizer.error().text();
    EXPECT_NE(tokenizer.error().message.find("518"), std::string::npos) << tokenizer.error().text();
    EXPECT_FALSE(BpeTokenizer::standard(kSmallSize));
}

TEST(BpeTokenizer, NamesTheDamageOfAFile) {
    const std::pair<const char*, std::string> damaged[] = {
        {"not JSON", "{\"a\": "},
        {"a list", "[]"},
        {"no marks", R"({"a": 0})"},
        {"a number that is a word", R"({"a": "b"})"},
        {"a negative number", R"({"a": -1})"},
        {"numbers with gaps", R"({"a": 0, "<|startoftext|>": 7, "<|endoftext|>": 2})"},
        {"numbers twice", R"({"a": 0, "<|startoftext|>": 1, "<|endoftext|>": 1})"},
        {"no bytes", R"({"a": 0, "<|startoftext|>": 1, "<|endoftext|>": 2})"},
    };
    for (const auto& [what, json] : damaged) {
        const test::TempDir folder;
        folder.write("vocab.json", json);
        folder.write("merges.txt", "#version: 0.2\n");
        const auto tokenizer = BpeTokenizer::open(folder.path(), 3);
        ASSERT_FALSE(tokenizer) << what;
        EXPECT_TRUE(tokenizer.error().code == ErrorCode::Corrupt ||
                    tokenizer.error().code == ErrorCode::Unsupported)
            << what;
        EXPECT_NE(tokenizer.error().text().find("vocab.json"), std::string::npos);
    }
    for (const char* const merges : {"u  r\n", "u\n", " u\n", "u r s\n", "u zz\n"}) {
        const test::TempDir folder;
        folder.write("vocab.json", test::vocabJson(kSmall));
        folder.write("merges.txt", merges);
        EXPECT_FALSE(BpeTokenizer::open(folder.path(), kSmallSize)) << merges;
    }
    for (const char* const json :
         {"{}",
          R"({"model": 3})",
          R"({"model": {"vocab": [], "merges": []}})",
          R"({"model": {"vocab": {}, "merges": [3]}})",
          R"({"model": {"vocab": {}, "merges": []}, "added_tokens": [1]})",
          R"({"model": {"vocab": {}, "merges": []}, "added_tokens": 1})"}) {
        const test::TempDir folder;
        folder.write("tokenizer.json", json);
        EXPECT_FALSE(BpeTokenizer::open(folder.path(), kSmallSize)) << json;
    }
}

TEST(BpeTokenizer, RefusesADamagedPackedList) {
    const test::TempDir folder;
    folder.write("bpe_simple_vocab_16e6.txt.gz", "\x1F\x8B\x08 damaged");
    const auto tokenizer = BpeTokenizer::open(folder.path(), kClipTokens);
    ASSERT_FALSE(tokenizer);
    EXPECT_NE(tokenizer.error().text().find("bpe_simple_vocab_16e6.txt.gz"), std::string::npos);
}

} // namespace
} // namespace taxo
