// SPDX-License-Identifier: MIT
#include "core/text/bpe_tokenizer.h"
#include "core/text/vocabulary_trainer.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {

namespace {

constexpr int kBytesAndMarks = 514;

TEST(VocabularyTrainer, JoinsTheMostFrequentPairFirst) {
    const std::vector<std::string> texts = {"lower low", "low newest", "low"};
    const auto files = trainVocabulary(texts, kBytesAndMarks + 2);
    ASSERT_TRUE(files);
    // "lo" occurs 4 times, then "low" at a word's end 3 times.
    EXPECT_EQ(files->merges, "#version: 0.2\nl o\nlo w</w>\n");
    EXPECT_EQ(files->size, kBytesAndMarks + 2);
}

TEST(VocabularyTrainer, EndsWhereNoPairOccursTwice) {
    const std::vector<std::string> texts = {"ab cd"};
    const auto files = trainVocabulary(texts, 1000);
    ASSERT_TRUE(files);
    EXPECT_EQ(files->size, kBytesAndMarks);
}

TEST(VocabularyTrainer, TokenizersReadWhatItWrites) {
    const std::vector<std::string> texts = {
        "rubra rubrella rubrior", "Ursus arctos", "ursus ursinus", "café café"};
    const auto files = trainVocabulary(texts, kBytesAndMarks + 30);
    ASSERT_TRUE(files);
    const test::TempDir folder;
    ASSERT_TRUE(files->write(folder.path(), 16));
    const auto tokenizer = BpeTokenizer::open(folder.path(), files->size);
    ASSERT_TRUE(tokenizer) << tokenizer.error().text();
    // Frequent words are few tokens, unknown ones fall apart into bytes, none is lost.
    const TokenIds known = tokenizer->encode("ursus", 16);
    EXPECT_EQ(known.size(), 3U);
    EXPECT_EQ(known.front(), files->size - 2);
    EXPECT_EQ(known.back(), files->size - 1);
    EXPECT_EQ(tokenizer->encode("xyz", 16).size(), 5U);
    EXPECT_EQ(tokenizer->encode("URSUS", 16), known);
}

TEST(VocabularyTrainer, TwoPairsThatSpellOneTokenShareItsNumber) {
    // "abc" is joined as a + bc in some words and as ab + c in others.
    const std::vector<std::string> texts = {
        "abcx abcy abcz", "bcx bcy bcz bcw bcv bcu", "abq abq abq abq", "xabc yabc zabc"};
    const auto files = trainVocabulary(texts, kBytesAndMarks + 40);
    ASSERT_TRUE(files);
    const test::TempDir folder;
    ASSERT_TRUE(files->write(folder.path(), 16));
    EXPECT_TRUE(BpeTokenizer::open(folder.path(), files->size));
}

TEST(VocabularyTrainer, RefusesFewerTokensThanBytesNeed) {
    const auto files = trainVocabulary(std::vector<std::string>{"a"}, kBytesAndMarks - 1);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, ErrorCode::InvalidInput);
}

} // namespace

} // namespace taxo
