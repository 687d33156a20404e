// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "core/text/byte_tokens_private.h"

#include <algorithm>

namespace taxo {

std::array<unsigned char, 256> bytesInOrder() {
    const auto prints = [](int byte) {
        return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
    };
    std::array<unsigned char, 256> bytes{};
    for (int i = 0; i < 256; ++i) {
        bytes[static_cast<std::size_t>(i)] = static_cast<unsigned char>(i);
    }
    std::stable_partition(bytes.begin(), bytes.end(), prints);
    return bytes;
}

std::array<std::string, 256> namesOfBytes() {
    const auto bytes = bytesInOrder();
    std::array<std::string, 256> names;
    constexpr std::size_t kPrinting = 188;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        appendUtf8(names[bytes[i]],
                   i < kPrinting ? bytes[i] : static_cast<char32_t>(0x100 + i - kPrinting));
    }
    return names;
}

std::vector<std::string> byteTokens() {
    const auto names = namesOfBytes();
    std::vector<std::string> tokens;
    for (const unsigned char byte : bytesInOrder()) {
        tokens.push_back(names[byte]);
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        tokens.push_back(tokens[i] + std::string(kWordEnd));
    }
    return tokens;
}

} // namespace taxo
