// SPDX-License-Identifier: MIT
#include "core/text/bpe_tokenizer.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/text/gunzip.h"
#include "core/text/words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr std::uint64_t kLargestFile = 256U << 20U;

/// Joins the tokens of one word until no pair of neighbours has a merge: of all pairs the one with
/// the smallest rank first, everywhere it occurs, from the left (Sennrich et al. 2016). A round is
/// one pass over the word, and there are no more rounds than merges, so that even a word of a
/// million letters ends.
class WordMerger {
public:
    explicit WordMerger(const BpeVocabulary& vocabulary) : m_vocabulary(vocabulary) {}

    const TokenIds& merge(std::u32string_view word) {
        begin(word);
        while (const MergeTable::Merge* const best = smallest()) {
            apply(*best);
        }
        return m_tokens;
    }

private:
    using Merge = MergeTable::Merge;

    void begin(std::u32string_view word) {
        m_bytes.clear();
        for (const char32_t c : word) {
            appendUtf8(m_bytes, c);
        }
        m_tokens.clear();
        for (const char c : m_bytes) {
            m_tokens.push_back(m_vocabulary.inner[static_cast<unsigned char>(c)]);
        }
        m_tokens.back() = m_vocabulary.last[static_cast<unsigned char>(m_bytes.back())];
        m_merges.clear();
        for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
            m_merges.push_back(m_vocabulary.merges.find(m_tokens[i], m_tokens[i + 1]));
        }
    }

    const Merge* smallest() const {
        const Merge* best = nullptr;
        for (const Merge* const merge : m_merges) {
            if (merge != nullptr && (best == nullptr || merge->rank < best->rank)) {
                best = merge;
            }
        }
        return best;
    }

    /// Joins every occurrence of the pair, in place.
    void apply(const Merge& merge) {
        std::size_t to = 0;
        bool isPreviousNew = false;
        for (std::size_t from = 0; from < m_tokens.size(); ++to) {
            const bool joins = from < m_merges.size() && m_merges[from] == &merge;
            m_tokens[to] = joins ? merge.result : m_tokens[from];
            if (to > 0) {
                m_merges[to - 1] = joins || isPreviousNew
                                       ? m_vocabulary.merges.find(m_tokens[to - 1], m_tokens[to])
                                       : m_merges[from - 1];
            }
            isPreviousNew = joins;
            from += joins ? 2 : 1;
        }
        m_tokens.resize(to);
        m_merges.resize(to - 1);
    }

    const BpeVocabulary& m_vocabulary;
    std::string m_bytes;
    TokenIds m_tokens;
    std::vector<const Merge*> m_merges; ///< of tokens i and i + 1; null where they have none
};

bool isThere(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored);
}

Result<BpeVocabulary> readVocabAndMerges(const std::filesystem::path& folder, int /*size*/) {
    const auto json = readTextFile(folder / "vocab.json", kLargestFile);
    const auto merges = readTextFile(folder / "merges.txt", kLargestFile);
    if (!json || !merges) {
        return tl::unexpected(!json ? json.error() : merges.error());
    }
    return BpeVocabulary::fromVocabAndMerges(*json, *merges);
}

Result<BpeVocabulary> readTokenizerJson(const std::filesystem::path& folder, int /*size*/) {
    const auto json = readTextFile(folder / "tokenizer.json", kLargestFile);
    if (!json) {
        return tl::unexpected(json.error());
    }
    return BpeVocabulary::fromTokenizerJson(*json);
}

Result<BpeVocabulary> readMergeList(const std::filesystem::path& folder, int size) {
    const auto text = readTextFile(folder / "bpe_simple_vocab_16e6.txt", kLargestFile);
    if (!text) {
        return tl::unexpected(text.error());
    }
    return BpeVocabulary::fromMergeList(*text, size);
}

Result<BpeVocabulary> readPackedMergeList(const std::filesystem::path& folder, int size) {
    const auto packed = readWholeFile(folder / "bpe_simple_vocab_16e6.txt.gz", kLargestFile);
    if (!packed) {
        return tl::unexpected(packed.error());
    }
    const auto text = gunzip(*packed, kLargestFile);
    if (!text) {
        return tl::unexpected(text.error());
    }
    return BpeVocabulary::fromMergeList(*text, size);
}

/// The forms a tokenizer comes in, in the order of preference.
struct Form {
    const char* source;
    std::vector<const char*> files;
    Result<BpeVocabulary> (*read)(const std::filesystem::path& folder, int size);
};

const std::vector<Form>& forms() {
    static const std::vector<Form> all = {
        {"vocab.json and merges.txt", {"vocab.json", "merges.txt"}, readVocabAndMerges},
        {"tokenizer.json", {"tokenizer.json"}, readTokenizerJson},
        {"bpe_simple_vocab_16e6.txt", {"bpe_simple_vocab_16e6.txt"}, readMergeList},
        {"bpe_simple_vocab_16e6.txt.gz", {"bpe_simple_vocab_16e6.txt.gz"}, readPackedMergeList},
    };
    return all;
}

} // namespace

BpeTokenizer::BpeTokenizer(BpeVocabulary vocabulary, std::string source)
    : m_vocabulary(std::make_shared<const BpeVocabulary>(std::move(vocabulary)))
    , m_source(std::move(source)) {}

Result<BpeTokenizer> BpeTokenizer::fitting(BpeVocabulary vocabulary, std::string source, int size) {
    if (vocabulary.size != size) {
        return fail(ErrorCode::Mismatch,
                    "The model embeds " + std::to_string(size) + " tokens, but " + source +
                        " has " + std::to_string(vocabulary.size) +
                        ": the tokenizer belongs to another model. Take the files that were "
                        "published with these weights.");
    }
    return BpeTokenizer(std::move(vocabulary), std::move(source));
}

Result<BpeTokenizer> BpeTokenizer::open(const std::filesystem::path& folder, int vocabularySize) {
    for (const Form& form : forms()) {
        if (!std::ranges::all_of(form.files,
                                 [&](const char* name) { return isThere(folder / name); })) {
            continue;
        }
        auto vocabulary = form.read(folder, vocabularySize);
        if (!vocabulary) {
            return std::move(vocabulary)
                .error()
                .during(std::string("reading ") + form.source + " of " + displayPath(folder));
        }
        return fitting(*std::move(vocabulary), form.source, vocabularySize);
    }
    return standard(vocabularySize);
}

Result<BpeTokenizer> BpeTokenizer::standard(int vocabularySize) {
    return fitting(BpeVocabulary::standard(), "the standard CLIP vocabulary", vocabularySize);
}

TokenIds BpeTokenizer::encode(std::string_view utf8, int contextLength) const {
    TAXO_ASSERT(contextLength >= 1);
    const auto longest = static_cast<std::size_t>(contextLength);
    const std::u32string text = cleanText(utf8);
    WordScanner words(text);
    WordMerger merger(*m_vocabulary);
    TokenIds ids{m_vocabulary->startMark};
    for (auto word = words.next(); !word.empty() && ids.size() < longest; word = words.next()) {
        if (word == U"<start_of_text>") {
            ids.push_back(m_vocabulary->startMark);
        } else if (word == U"<end_of_text>") {
            ids.push_back(m_vocabulary->endMark);
        } else {
            const TokenIds& tokens = merger.merge(word);
            ids.insert(ids.end(), tokens.begin(), tokens.end());
        }
    }
    ids.push_back(m_vocabulary->endMark);
    if (ids.size() > longest) {
        ids.resize(longest);
        ids.back() = m_vocabulary->endMark;
    }
    return ids;
}

} // namespace taxo
