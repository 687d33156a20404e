// SPDX-License-Identifier: MIT
// Token ids against open_clip's, as tests/parity/make_text_reference.py recorded them.
#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/text/bpe_tokenizer.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using Json = nlohmann::json;

Json readJson(std::string_view name) {
    return Json::parse(readTextFile(test::testFile(name)).value());
}

BpeTokenizer clip() {
    return BpeTokenizer::standard(49408).value();
}

/// FNV-1a over 32-bit values, folded to 32 bits.
class Hash {
public:
    void add(const TokenIds& ids) {
        for (const std::int32_t id : ids) {
            add(static_cast<std::uint32_t>(id));
        }
        add(0xFFFFFFFFU);
    }

    std::string text() const {
        char digits[9];
        std::snprintf(digits,
                      sizeof digits,
                      "%08x",
                      static_cast<unsigned>((m_value >> 32U) ^ (m_value & 0xFFFFFFFFU)));
        return digits;
    }

private:
    void add(std::uint32_t value) { m_value = (m_value ^ value) * 0x100000001B3U; }

    std::uint64_t m_value = 0xCBF29CE484222325U;
};

/// The texts of one block; the same as Generator in make_text_reference.py.
class Generator {
public:
    struct Text {
        std::string utf8;
        int context = 0;
    };

    Generator(const Json& pieces, std::uint64_t block)
        : m_ranges(pieces["ranges"].get<std::vector<std::array<std::uint64_t, 2>>>())
        , m_snippets(pieces["snippets"].get<std::vector<std::string>>())
        , m_state(block) {}

    Text next() {
        Text text;
        const std::uint64_t count = 1 + below(8);
        for (std::uint64_t i = 0; i < count; ++i) {
            text.utf8 += piece();
            if (below(2) == 0) {
                text.utf8 += ' ';
            }
        }
        text.context = below(4) > 0 ? 77 : static_cast<int>(1 + below(20));
        return text;
    }

private:
    std::uint64_t below(std::uint64_t count) {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return (m_state >> 33U) % count;
    }

    std::string piece() {
        const std::uint64_t kind = below(8);
        std::string text;
        if (kind == 0) { // what UTF-8 looks like when read as Latin-1
            for (const char byte : m_snippets[below(m_snippets.size())]) {
                appendUtf8(text, static_cast<unsigned char>(byte));
            }
        } else if (kind <= 3) {
            const auto [first, last] = m_ranges[below(m_ranges.size())];
            const std::uint64_t count = 1 + below(6);
            for (std::uint64_t i = 0; i < count; ++i) {
                appendUtf8(text, static_cast<char32_t>(first + below(last - first + 1)));
            }
        } else {
            text = m_snippets[below(m_snippets.size())];
        }
        return text;
    }

    std::vector<std::array<std::uint64_t, 2>> m_ranges;
    std::vector<std::string> m_snippets;
    std::uint64_t m_state;
};

TEST(TokenizerParity, EveryCodePointGivesTheOriginalsIds) {
    const Json reference = readJson("parity/text/reference.json")["code_points"];
    const BpeTokenizer tokenizer = clip();
    const Json& blocks = reference["blocks"];
    ASSERT_EQ(blocks.size(), 4352U);
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        Hash hash;
        for (auto c = static_cast<char32_t>(block * 256); c < (block + 1) * 256; ++c) {
            if (c >= 0xD800 && c <= 0xDFFF) {
                continue;
            }
            std::string alone;
            appendUtf8(alone, c);
            hash.add(tokenizer.encode(alone, 77));
            // The character where it meets marks, a sigma and an apostrophe.
            std::string amongOthers = "E";
            for (const char* const behind : {"\u0323\u0301 A", "\u03a3", " '", ""}) {
                amongOthers.append(alone).append(behind);
            }
            hash.add(tokenizer.encode(amongOthers, 77));
        }
        EXPECT_EQ(hash.text(), blocks[block].get<std::string>())
            << "code points U+" << std::hex << block * 256 << " to U+" << block * 256 + 255;
    }
    std::cout << reference["need_detector"].size()
              << " code points, each alone, need ftfy's encoding detector\n";
    EXPECT_TRUE(reference["need_detector"].empty());
}

TEST(TokenizerParity, RandomTextsGiveTheOriginalsIds) {
    const Json reference = readJson("parity/text/reference.json")["random_texts"];
    const Json pieces = readJson("parity/text/random_pieces.json");
    const BpeTokenizer tokenizer = clip();
    const Json& blocks = reference["blocks"];
    ASSERT_EQ(blocks.size(), 1000U);
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const auto needDetector = blocks[block][2].get<std::vector<int>>();
        Generator generator(pieces, block);
        Hash everything; // as open_clip with ftfy's detector switched off
        Hash agreed;     // as open_clip is, for the texts that do not need it
        for (int number = 0; number < 100; ++number) {
            const Generator::Text text = generator.next();
            const TokenIds ids = tokenizer.encode(text.utf8, text.context);
            everything.add(ids);
            if (!std::ranges::binary_search(needDetector, number)) {
                agreed.add(ids);
            }
        }
        EXPECT_EQ(everything.text(), blocks[block][0].get<std::string>()) << "block " << block;
        EXPECT_EQ(agreed.text(), blocks[block][1].get<std::string>()) << "block " << block;
    }
    std::cout << reference["need_detector"]
              << " of 100000 random texts, an eighth of their pieces wrongly decoded on purpose, "
                 "need ftfy's encoding detector\n";
    EXPECT_LT(reference["need_detector"].get<int>(), 50000);
}

} // namespace
} // namespace taxo
