// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"

namespace taxo {

Utf8Step decodeUtf8(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) -> unsigned {
        return static_cast<unsigned char>(text[at + offset]);
    };
    const unsigned first = byte(0);
    if (first < 0x80U) {
        return {first, 1, true};
    }
    std::size_t length = 0;
    char32_t codePoint = 0;
    char32_t smallest = 0;
    if (first >= 0xC2U && first <= 0xDFU) {
        length = 2, codePoint = first & 0x1FU, smallest = 0x80;
    } else if (first >= 0xE0U && first <= 0xEFU) {
        length = 3, codePoint = first & 0x0FU, smallest = 0x800;
    } else if (first >= 0xF0U && first <= 0xF4U) {
        length = 4, codePoint = first & 0x07U, smallest = 0x10000;
    } else {
        return {first, 1, false};
    }
    if (at + length > text.size()) {
        return {first, 1, false};
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return {first, 1, false};
        }
        codePoint = (codePoint << 6U) | (byte(i) & 0x3FU);
    }
    const bool isSurrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    if (codePoint < smallest || codePoint > 0x10FFFF || isSurrogate) {
        return {first, 1, false};
    }
    return {codePoint, length, true};
}

void appendUtf8(std::string& text, char32_t codePoint) {
    const auto add = [&](char32_t value) {
        text += static_cast<char>(static_cast<unsigned char>(value));
    };
    if (codePoint < 0x80) {
        add(codePoint);
    } else if (codePoint < 0x800) {
        add(0xC0U | (codePoint >> 6U));
        add(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        add(0xE0U | (codePoint >> 12U));
        add(0x80U | ((codePoint >> 6U) & 0x3FU));
        add(0x80U | (codePoint & 0x3FU));
    } else {
        add(0xF0U | (codePoint >> 18U));
        add(0x80U | ((codePoint >> 12U) & 0x3FU));
        add(0x80U | ((codePoint >> 6U) & 0x3FU));
        add(0x80U | (codePoint & 0x3FU));
    }
}

bool isValidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        if (!step.isValid) {
            return false;
        }
        at += step.length;
    }
    return true;
}

std::string escapeInvalidUtf8(std::string_view text) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        const bool isControl =
            step.codePoint < 0x20 || (step.codePoint >= 0x7F && step.codePoint < 0xA0);
        if (step.isValid && !isControl) {
            escaped += text.substr(at, step.length);
        } else {
            for (std::size_t i = 0; i < step.length; ++i) {
                const auto byte = static_cast<unsigned char>(text[at + i]);
                escaped += '%';
                escaped += kDigits[byte >> 4U];
                escaped += kDigits[byte & 15U];
            }
        }
        at += step.length;
    }
    return escaped;
}

} // namespace taxo
