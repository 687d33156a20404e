// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace taxo::test {

using Merges = std::vector<std::pair<std::string, std::string>>;

/// How vocabulary files write the 256 bytes, in the order of their tokens: GPT-2's rule.
inline std::vector<std::string> byteNames() {
    std::vector<std::string> printing;
    std::vector<std::string> others;
    for (int byte = 0; byte < 256; ++byte) {
        const bool prints = (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) ||
                            (byte >= 0xAE && byte <= 0xFF);
        std::string name;
        appendUtf8(name,
                   prints ? static_cast<char32_t>(byte)
                          : static_cast<char32_t>(0x100 + others.size()));
        (prints ? printing : others).push_back(name);
    }
    printing.insert(printing.end(), others.begin(), others.end());
    return printing;
}

/// All tokens in the order of their ids, with Hugging Face's names of the marks.
inline std::vector<std::string> tokensOf(const Merges& merges) {
    std::vector<std::string> tokens = byteNames();
    for (int i = 0; i < 256; ++i) {
        tokens.push_back(tokens[static_cast<std::size_t>(i)] + "</w>");
    }
    for (const auto& [left, right] : merges) {
        tokens.push_back(left + right);
    }
    tokens.emplace_back("<|startoftext|>");
    tokens.emplace_back("<|endoftext|>");
    return tokens;
}

inline std::string vocabJson(const Merges& merges) {
    nlohmann::json json = nlohmann::json::object();
    for (const std::string& token : tokensOf(merges)) {
        json[token] = json.size();
    }
    return json.dump();
}

inline std::string mergesText(const Merges& merges) {
    std::string text = "#version: 0.2\n";
    for (const auto& [left, right] : merges) {
        text.append(left).append(" ").append(right).append("\n");
    }
    return text;
}

/// `asPairs`: merges as arrays of two, as newer files have them.
inline std::string tokenizerJson(const Merges& merges, bool asPairs) {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& [left, right] : merges) {
        std::string line = left;
        line.append(" ").append(right);
        list.push_back(asPairs ? nlohmann::json::array({left, right}) : nlohmann::json(line));
    }
    nlohmann::json vocabulary = nlohmann::json::parse(vocabJson(merges));
    const int start = vocabulary["<|startoftext|>"];
    const int end = vocabulary["<|endoftext|>"];
    vocabulary.erase("<|endoftext|>"); // some files have marks among the added tokens alone
    return nlohmann::json{{"added_tokens",
                           {{{"id", start}, {"content", "<|startoftext|>"}},
                            {{"id", end}, {"content", "<|endoftext|>"}}}},
                          {"model", {{"type", "BPE"}, {"vocab", vocabulary}, {"merges", list}}}}
        .dump();
}

} // namespace taxo::test
