// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/text/bpe_vocabulary.h"
#include "core/text/tokens.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace taxo {

/// Text to token ids, exactly as open_clip 3.3.0's SimpleTokenizer (clean "lower") for any Unicode
/// text, with one stated difference: ftfy's detector of wrongly decoded text ("Ã©" for "é") is left
/// out, so such text is taken as it stands. Invalid UTF-8 becomes U+FFFD, one for each byte.
///
/// A value, cheap to copy; every function may be called from any thread. Some 10 microseconds for a
/// taxon's text.
class BpeTokenizer {
public:
    /// The tokenizer files of a model's folder: vocab.json with merges.txt, tokenizer.json,
    /// bpe_simple_vocab_16e6.txt or its .gz, the first that is there; the standard CLIP vocabulary
    /// where none is. `vocabularySize` is the number of rows of the model's token embedding; a
    /// tokenizer of another size belongs to another model and is refused (Mismatch).
    static Result<BpeTokenizer> open(const std::filesystem::path& folder, int vocabularySize);

    /// The standard CLIP vocabulary, for weights that come without tokenizer files.
    static Result<BpeTokenizer> standard(int vocabularySize);

    int vocabularySize() const { return m_vocabulary->size; }

    /// What it was read from, for people: "vocab.json and merges.txt", "the standard CLIP
    /// vocabulary" ...
    const std::string& source() const { return m_source; }

    /// Start mark, tokens, end mark; longer than `contextLength`, it is cut there and its last id
    /// becomes the end mark. `contextLength` is at least 1.
    TokenIds encode(std::string_view utf8, int contextLength) const;

private:
    BpeTokenizer(BpeVocabulary vocabulary, std::string source);
    static Result<BpeTokenizer> fitting(BpeVocabulary vocabulary, std::string source, int size);

    std::shared_ptr<const BpeVocabulary> m_vocabulary;
    std::string m_source;
};

} // namespace taxo
