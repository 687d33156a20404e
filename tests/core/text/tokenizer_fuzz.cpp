// SPDX-License-Identifier: MIT
// The readers of tokenizer files, and the way of a text. The first byte of an input says which.
#include "core/base/assert.h"
#include "core/text/bpe_tokenizer.h"
#include "core/text/bpe_vocabulary.h"
#include "core/text/gunzip.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace {

constexpr std::uint64_t kMostUnpacked = 1U << 22U;
constexpr int kSize = 600;
constexpr int kContext = 77;

void encode(std::string_view text) {
    static const taxo::BpeTokenizer tokenizer = taxo::BpeTokenizer::standard(49408).value();
    const taxo::TokenIds ids = tokenizer.encode(text, kContext);
    TAXO_ASSERT(ids.size() <= static_cast<std::size_t>(kContext) && ids.back() == 49407);
    TAXO_ASSERT(std::ranges::all_of(ids, [](std::int32_t id) { return id >= 0 && id < 49408; }));
}

void check(const taxo::Result<taxo::BpeVocabulary>& vocabulary) {
    if (!vocabulary) {
        TAXO_ASSERT(!vocabulary.error().message.empty());
        return;
    }
    const auto isToken = [&](std::int32_t id) { return id >= 0 && id < vocabulary->size; };
    TAXO_ASSERT(std::ranges::all_of(vocabulary->inner, isToken));
    TAXO_ASSERT(std::ranges::all_of(vocabulary->last, isToken));
    TAXO_ASSERT(isToken(vocabulary->startMark) && isToken(vocabulary->endMark));
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view input(reinterpret_cast<const char*>(data + 1), size - 1);
    switch (data[0] % 5) {
    case 0: {
        const std::size_t split = std::min(input.find('\0'), input.size());
        check(taxo::BpeVocabulary::fromVocabAndMerges(
            input.substr(0, split), input.substr(std::min(split + 1, input.size()))));
        break;
    }
    case 1:
        check(taxo::BpeVocabulary::fromTokenizerJson(input));
        break;
    case 2:
        check(taxo::BpeVocabulary::fromMergeList(input, kSize));
        break;
    case 3: {
        const auto text = taxo::gunzip(std::as_bytes(std::span(input)), kMostUnpacked);
        TAXO_ASSERT(!text || text->size() <= kMostUnpacked);
        break;
    }
    default:
        encode(input);
    }
    return 0;
}
