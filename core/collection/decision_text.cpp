// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "core/collection/decision_text_private.h"
#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/working_name.h"

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

std::string wordText(Verdict verdict, const Lineage& taxon, const std::string& qualifier) {
    switch (verdict) {
    case Verdict::Unknown:
        return "unknown";
    case Verdict::Nothing:
        return "nothing there";
    case Verdict::Taxon:
        break;
    }
    const std::string name = lowestNameOf(taxon);
    if (isWorkingQualifier(qualifier)) {
        return workingName(taxon, qualifier);
    }
    return name.empty() || qualifier.empty() ? name : qualifier + " " + name;
}

} // namespace taxo
