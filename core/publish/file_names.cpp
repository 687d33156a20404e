// SPDX-License-Identifier: MIT
// Microsoft, "Naming Files, Paths, and Namespaces".
#include "core/publish/file_names.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/publish/table_file.h"

#include <algorithm>
#include <array>

namespace taxo {

namespace {

char32_t smallLetter(char32_t letter) {
    const auto isFrom = [letter](char32_t first, char32_t last) {
        return letter >= first && letter <= last;
    };
    constexpr char32_t kTimes = 0xD7;
    constexpr char32_t kNoLetter = 0x3A2;
    if (isFrom('A', 'Z') || (isFrom(0xC0, 0xDE) && letter != kTimes) ||
        (isFrom(0x391, 0x3AB) && letter != kNoLetter) || isFrom(0x410, 0x42F)) {
        return letter + 0x20;
    }
    if (isFrom(0x400, 0x40F)) {
        return letter + 0x50;
    }
    if (isFrom(0x100, 0x17E)) { // Latin Extended-A comes in pairs, upper case first
        const bool oddIsUpper = isFrom(0x139, 0x148) || letter >= 0x179;
        return (letter % 2 == 1) == oddIsUpper ? letter + 1 : letter;
    }
    return letter;
}

std::string inSmallLetters(std::string_view text) {
    std::string small;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        appendUtf8(small, smallLetter(step.codePoint));
        at += step.length;
    }
    return small;
}

/// Where the ending begins: the last point with a few characters behind it and some before.
std::size_t endingOf(std::string_view name) {
    constexpr std::size_t kLongestEnding = 10;
    const std::size_t point = name.rfind('.');
    const bool isEnding =
        point != std::string_view::npos && point > 0 && name.size() - point <= kLongestEnding;
    return isEnding ? point : name.size();
}

bool isOfWindows(std::string_view name) {
    constexpr std::array<std::string_view, 6> kNames = {
        "con", "prn", "aux", "nul", "conin$", "conout$"};
    constexpr std::array<std::string_view, 12> kNumbers = {
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "\u00B9", "\u00B2", "\u00B3"};
    std::string stem = inSmallLetters(name.substr(0, name.find('.')));
    while (stem.ends_with(' ')) {
        stem.pop_back();
    }
    const bool isPort = stem.starts_with("com") || stem.starts_with("lpt");
    return std::ranges::find(kNames, stem) != kNames.end() ||
           (isPort && std::ranges::find(kNumbers, stem.substr(3)) != kNumbers.end());
}

/// At most so many bytes of it, and no part of a character.
std::string_view shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) {
        return text;
    }
    constexpr unsigned kFollows = 0x80; // 10xxxxxx
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == kFollows) {
        --most;
    }
    return text.substr(0, most);
}

std::string withBefore(std::string_view name, std::size_t ending, const std::string& mark) {
    return std::string(name.substr(0, ending)) + mark + std::string(name.substr(ending));
}

} // namespace

std::string safeFileName(std::string_view text) {
    constexpr std::size_t kLongest = 180; // with a number it stays below 255 UTF-16 units or bytes
    std::string name = publishableText(text);
    std::ranges::replace_if(
        name,
        [](char letter) {
            const bool isControl = static_cast<unsigned char>(letter) < 0x20;
            return isControl || std::string_view("<>:\"/\\|?*").find(letter) != std::string::npos;
        },
        '_');
    if (name.size() > kLongest) {
        const std::string ending = name.substr(endingOf(name));
        name = std::string(shortened(name, kLongest - ending.size())) + ending;
    }
    for (std::size_t at = name.size(); at > 0 && (name[at - 1] == '.' || name[at - 1] == ' ');) {
        name[--at] = '_';
    }
    if (isOfWindows(name)) {
        name = withBefore(name, std::min(name.find('.'), name.size()), "_");
    }
    return name.empty() ? "_" : name;
}

bool endsAsOneOf(const std::filesystem::path& file, std::initializer_list<const char*> endings) {
    const std::string ending = file.extension().string();
    return std::ranges::any_of(endings,
                               [&](const char* each) { return equalIgnoringCase(each, ending); });
}

std::string FileNames::claim(const std::string& folder, std::string_view wanted) {
    const std::string name = safeFileName(wanted);
    const std::size_t ending = endingOf(name);
    const std::string below = inSmallLetters(folder) + "/";
    std::string claimed = name;
    for (std::size_t number = 2; !m_taken.insert(below + inSmallLetters(claimed)).second;
         ++number) {
        claimed = withBefore(name, ending, "-" + std::to_string(number));
    }
    return claimed;
}

} // namespace taxo
