// SPDX-License-Identifier: MIT
#include "core/text/html_entities.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

namespace taxo {

namespace {

struct Entity {
    std::string_view name; ///< without the ampersand
    char32_t value[3];     ///< unused ones are 0
    bool onlyFtfy;
};

#include "core/text/html_entities.inc"

/// What the bytes 0x80 to 0x9F mean in windows-1252, which HTML takes their numbers for.
constexpr char32_t kWindows1252[] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

bool isDigit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool isHexDigit(char32_t c) {
    return isDigit(c) || (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F');
}

bool isAlphanumeric(char32_t c) {
    return isDigit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

const Entity* findEntity(std::u32string_view name) {
    constexpr std::size_t kLongest = 33;
    char ascii[kLongest];
    if (name.size() > kLongest || !std::ranges::all_of(name, [](char32_t c) { return c < 0x80; })) {
        return nullptr;
    }
    std::ranges::transform(name, ascii, [](char32_t c) { return static_cast<char>(c); });
    const std::string_view wanted(ascii, name.size());
    const auto found = std::ranges::lower_bound(kEntities, wanted, {}, &Entity::name);
    return found != std::end(kEntities) && found->name == wanted ? found : nullptr;
}

void append(const Entity& entity, std::u32string& to) {
    for (const char32_t c : entity.value) {
        if (c != 0) {
            to += c;
        }
    }
}

/// What a numeric reference stands for; nothing for characters that HTML drops.
void appendNumber(char32_t number, std::u32string& to) {
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) {
        to += U'\uFFFD';
    } else if (number >= 0x80 && number <= 0x9F) {
        to += kWindows1252[number - 0x80];
    } else {
        const bool isControl =
            number <= 0x8 || number == 0xB || (number >= 0xE && number <= 0x1F) || number == 0x7F;
        const bool isNoncharacter =
            (number >= 0xFDD0 && number <= 0xFDEF) || (number & 0xFFFEU) == 0xFFFEU;
        if (!isControl && !isNoncharacter) {
            to += number;
        }
    }
}

struct NumericReference {
    char32_t number;
    std::size_t length; ///< from the '#' to the last digit
};

/// `text` begins with '#'. Numbers beyond Unicode stay beyond it, whatever their length.
std::optional<NumericReference> readNumber(std::u32string_view text) {
    const bool isHex = text.size() > 1 && (text[1] == U'x' || text[1] == U'X');
    const std::size_t first = isHex ? 2 : 1;
    char32_t number = 0;
    std::size_t at = first;
    for (; at < text.size() && (isHex ? isHexDigit(text[at]) : isDigit(text[at])); ++at) {
        const char32_t c = text[at];
        const char32_t digit = isDigit(c) ? c - U'0' : (c | 0x20U) - U'a' + 10;
        number = std::min<char32_t>(number * (isHex ? 16 : 10) + digit, 0x110000);
    }
    if (at == first) {
        return std::nullopt;
    }
    return NumericReference{number, at};
}

/// Appends what the reference at the beginning of `text` (behind its '&') stands for; returns how
/// many characters it takes, 0 where there is none.
std::size_t unescapeOne(std::u32string_view text, std::u32string& to) {
    if (text.starts_with(U'#')) {
        const auto reference = readNumber(text);
        if (!reference) {
            return 0;
        }
        appendNumber(reference->number, to);
        const bool hasSemicolon =
            reference->length < text.size() && text[reference->length] == U';';
        return reference->length + (hasSemicolon ? 1 : 0);
    }
    constexpr std::u32string_view kEndsName = U"\t\n\f <&#;";
    constexpr std::size_t kLongest = 32;
    const std::u32string_view window = text.substr(0, kLongest);
    std::size_t length = std::min(window.find_first_of(kEndsName), window.size());
    if (length == 0) {
        return 0;
    }
    if (length < text.size() && text[length] == U';') {
        ++length;
    }
    // The longest name that the reference begins with; two letters are the shortest.
    for (std::size_t taken = length; taken > 0; --taken) {
        const Entity* const entity = findEntity(text.substr(0, taken));
        if (entity != nullptr && !entity->onlyFtfy) {
            append(*entity, to);
            return taken;
        }
    }
    to += U'&';
    to += text.substr(0, length);
    return length;
}

std::size_t unescapeOneStrictly(std::u32string_view text, std::u32string& to) {
    constexpr std::size_t kLongest = 24;
    const bool isNumeric = text.starts_with(U'#');
    const std::size_t first = isNumeric ? 1 : 0;
    std::size_t end = first;
    while (end < text.size() && end < first + kLongest && isAlphanumeric(text[end])) {
        ++end;
    }
    if (end == first || end == text.size() || text[end] != U';') {
        return 0;
    }
    if (isNumeric) {
        const auto reference = readNumber(text);
        if (!reference || reference->length != end || reference->number == U';') {
            return 0;
        }
        appendNumber(reference->number, to);
        return end + 1;
    }
    const Entity* const entity = findEntity(text.substr(0, end + 1));
    if (entity == nullptr) {
        return 0;
    }
    append(*entity, to);
    return end + 1;
}

template <class UnescapeOne>
std::u32string unescapeAll(std::u32string_view text, UnescapeOne unescape) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t taken =
            text[at] == U'&' ? unescape(text.substr(at + 1), result) : std::size_t{0};
        if (taken == 0) {
            result += text[at];
        }
        at += 1 + taken;
    }
    return result;
}

} // namespace

std::u32string unescapeHtml(std::u32string_view text) {
    return unescapeAll(text, unescapeOne);
}

std::u32string unescapeHtmlStrictly(std::u32string_view text) {
    return unescapeAll(text, unescapeOneStrictly);
}

} // namespace taxo
