// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A piece of a line of text in one style.
struct TextRun {
    std::string text;
    bool isItalic = false;
    bool operator==(const TextRun&) const = default;
};

using StyledText = std::vector<TextRun>;

StyledText plainText(std::string text);

/// The name of a taxon as it is printed: genera and what is below them in italics, but for "sp.",
/// "cf.", "var." and their like, hybrid signs, codes and authors; names above genera upright.
StyledText taxonText(std::string_view name, Rank rank);

/// The text without its styles.
std::string plainOf(const StyledText& text);

} // namespace taxo
