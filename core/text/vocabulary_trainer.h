// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <span>
#include <string>

namespace taxo {

/// The texts of a tokenizer's files, as Hugging Face's CLIP tokenizer and BpeTokenizer read them.
struct TokenizerFiles {
    std::string vocabulary; ///< vocab.json
    std::string merges;     ///< merges.txt
    int size = 0;           ///< number of tokens: bytes, merges and the two marks

    /// Writes them, with tokenizer_config.json and special_tokens_map.json, into a folder that
    /// exists.
    Status write(const std::filesystem::path& folder, int contextLength) const;
};

/// A vocabulary for texts like these (Sennrich et al. 2016): the pair of neighbouring tokens that
/// is most frequent in their words becomes a token, again and again, until there are `size` tokens
/// or no pair occurs twice. Of equally frequent pairs the one with the smaller numbers, so that the
/// same texts give the same files. `size` is at least 514: each byte inside a word and at its end,
/// and two marks (InvalidInput).
Result<TokenizerFiles> trainVocabulary(std::span<const std::string> texts, int size);

} // namespace taxo
