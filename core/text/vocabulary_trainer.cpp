// SPDX-License-Identifier: MIT
#include "core/text/vocabulary_trainer.h"

#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/text/byte_tokens_private.h"
#include "core/text/words.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr const char* kStartMark = "<|startoftext|>";
constexpr const char* kEndMark = "<|endoftext|>";

using Token = std::int32_t;
using Pair = std::pair<Token, Token>;

/// A distinct word as it is cut up now.
struct Word {
    std::vector<Token> tokens;
    std::int64_t count = 0;
};

std::vector<Word> wordsOf(std::span<const std::string> texts) {
    std::map<std::string, std::int64_t> counts;
    for (const std::string& text : texts) {
        const std::u32string clean = cleanText(text);
        WordScanner scanner(clean);
        for (auto word = scanner.next(); !word.empty(); word = scanner.next()) {
            std::string bytes;
            for (const char32_t c : word) {
                appendUtf8(bytes, c);
            }
            ++counts[bytes];
        }
    }
    std::array<Token, 256> tokenOfByte{};
    const auto order = bytesInOrder();
    for (std::size_t i = 0; i < order.size(); ++i) {
        tokenOfByte[order[i]] = static_cast<Token>(i);
    }
    std::vector<Word> words;
    for (const auto& [bytes, count] : counts) {
        Word word;
        word.count = count;
        for (const char c : bytes) {
            word.tokens.push_back(tokenOfByte[static_cast<unsigned char>(c)]);
        }
        word.tokens.back() += kByteTokens / 2;
        words.push_back(std::move(word));
    }
    return words;
}

/// The most frequent pair, if one occurs twice. Counted anew each time: the texts are small.
std::optional<Pair> mostFrequentPair(const std::vector<Word>& words) {
    std::map<Pair, std::int64_t> counts;
    for (const Word& word : words) {
        for (std::size_t i = 0; i + 1 < word.tokens.size(); ++i) {
            counts[{word.tokens[i], word.tokens[i + 1]}] += word.count;
        }
    }
    std::optional<Pair> best;
    std::int64_t most = 1;
    for (const auto& [pair, count] : counts) {
        if (count > most) {
            best = pair;
            most = count;
        }
    }
    return best;
}

void join(std::vector<Token>& tokens, const Pair& pair, Token result) {
    std::size_t to = 0;
    for (std::size_t from = 0; from < tokens.size(); ++to) {
        const bool joins = from + 1 < tokens.size() && tokens[from] == pair.first &&
                           tokens[from + 1] == pair.second;
        tokens[to] = joins ? result : tokens[from];
        from += joins ? 2 : 1;
    }
    tokens.resize(to);
}

} // namespace

Result<TokenizerFiles> trainVocabulary(std::span<const std::string> texts, int size) {
    if (size < kByteTokens + kMarks) {
        return fail(ErrorCode::InvalidInput,
                    "A vocabulary of " + std::to_string(size) + " tokens is too small: " +
                        std::to_string(kByteTokens + kMarks) + " or more are needed.");
    }
    std::vector<Word> words = wordsOf(texts);
    std::vector<std::string> tokens = byteTokens();
    std::map<std::string, Token> numberOf;
    for (const std::string& token : tokens) {
        numberOf.emplace(token, static_cast<Token>(numberOf.size()));
    }
    TokenizerFiles files;
    files.merges = "#version: 0.2\n";
    while (static_cast<int>(tokens.size()) < size - kMarks) {
        const auto pair = mostFrequentPair(words);
        if (!pair) {
            break;
        }
        const std::string& left = tokens[static_cast<std::size_t>(pair->first)];
        const std::string& right = tokens[static_cast<std::size_t>(pair->second)];
        files.merges.append(left).append(" ").append(right).append("\n");
        // Two pairs may spell the same token.
        const auto [place, isNew] =
            numberOf.emplace(left + right, static_cast<Token>(tokens.size()));
        if (isNew) {
            tokens.push_back(place->first);
        }
        const Token result = place->second;
        for (Word& word : words) {
            join(word.tokens, *pair, result);
        }
    }
    tokens.emplace_back(kStartMark);
    tokens.emplace_back(kEndMark);
    nlohmann::ordered_json vocabulary = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        vocabulary[tokens[i]] = i;
    }
    files.size = static_cast<int>(tokens.size());
    files.vocabulary = vocabulary.dump() + "\n";
    return files;
}

Status TokenizerFiles::write(const std::filesystem::path& folder, int contextLength) const {
    const nlohmann::ordered_json marks = {
        {"bos_token", kStartMark}, {"eos_token", kEndMark}, {"unk_token", kEndMark}};
    nlohmann::ordered_json config = marks;
    config["do_lower_case"] = true;
    config["model_max_length"] = contextLength;
    config["tokenizer_class"] = "CLIPTokenizer";
    const std::pair<const char*, std::string> all[] = {
        {"vocab.json", vocabulary},
        {"merges.txt", merges},
        {"special_tokens_map.json", marks.dump(2) + "\n"},
        {"tokenizer_config.json", config.dump(2) + "\n"},
    };
    for (const auto& [name, text] : all) {
        if (auto written = writeWholeFile(folder / name, text); !written) {
            return written;
        }
    }
    return {};
}

} // namespace taxo
