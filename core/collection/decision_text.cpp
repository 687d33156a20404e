// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "core/collection/decision_text_private.h"

#include <algorithm>

namespace taxo {

std::string countedItems(std::int64_t items) {
    return counted(items, "item");
}

std::string excerpt(const std::string& typed) {
    constexpr std::size_t kLongest = 60; // bytes
    std::string text = typed.substr(0, kLongest);
    const bool isCut = text.size() < typed.size();
    while (isCut && !text.empty() && (typed[text.size()] & '\xC0') == '\x80') {
        text.pop_back(); // the rest of a character
    }
    std::ranges::replace_if(
        text, [](char each) { return each == '\n' || each == '\r' || each == '\t'; }, ' ');
    return escapeInvalidUtf8(text) + (isCut ? "…" : "");
}

} // namespace taxo
