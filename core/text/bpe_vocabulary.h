// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Which two neighbouring tokens become which one, and in which order that is tried. A hash table,
/// since it is asked for every pair of every word.
class MergeTable {
public:
    struct Merge {
        std::int32_t left = -1;
        std::int32_t right = -1;
        std::int32_t rank = 0; ///< smaller ones come first
        std::int32_t result = -1;
    };

    /// Of merges of the same pair the last counts.
    explicit MergeTable(const std::vector<Merge>& merges);

    /// The merge of this pair, or null.
    const Merge* find(std::int32_t left, std::int32_t right) const {
        for (std::size_t at = slotOf(left, right); m_slots[at].left >= 0; at = (at + 1) & m_mask) {
            if (m_slots[at].left == left && m_slots[at].right == right) {
                return &m_slots[at];
            }
        }
        return nullptr;
    }

private:
    std::size_t slotOf(std::int32_t left, std::int32_t right) const {
        const std::uint64_t key = (static_cast<std::uint64_t>(left) << 32U) |
                                  static_cast<std::uint64_t>(static_cast<std::uint32_t>(right));
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 32U) & m_mask;
    }

    std::size_t m_mask;
    std::vector<Merge> m_slots; ///< a power of two, at most half full
};

/// A byte-level BPE vocabulary of CLIP's kind: each byte is a token inside a word and another one
/// at its end ("</w>"), merges make longer ones.
struct BpeVocabulary {
    std::array<std::int32_t, 256> inner{}; ///< token of a byte inside a word
    std::array<std::int32_t, 256> last{};  ///< token of a byte that ends a word
    MergeTable merges;
    std::int32_t startMark = 0;
    std::int32_t endMark = 0;
    int size = 0; ///< number of tokens, marks included

    /// CLIP's own, compiled in: 49,408 tokens.
    static BpeVocabulary standard();

    /// Hugging Face's pair of files: {"token": id, ...} and one merge a line.
    static Result<BpeVocabulary> fromVocabAndMerges(std::string_view json, std::string_view merges);

    /// Hugging Face's single file.
    static Result<BpeVocabulary> fromTokenizerJson(std::string_view json);

    /// OpenAI's list of merges (bpe_simple_vocab_16e6.txt, unpacked), which holds more than a model
    /// uses: as many as a vocabulary of `size` tokens takes.
    static Result<BpeVocabulary> fromMergeList(std::string_view text, int size);
};

} // namespace taxo
