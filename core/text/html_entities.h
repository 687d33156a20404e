// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace taxo {

/// Python's html.unescape: all named and numeric character references by the rules of HTML 5, with
/// or without their semicolon ("&ampx" becomes "&x").
std::u32string unescapeHtml(std::u32string_view text);

/// ftfy's unescape_html: only references that end in a semicolon, and names in capitals too where
/// that is unambiguous ("&EACUTE;").
std::u32string unescapeHtmlStrictly(std::u32string_view text);

} // namespace taxo
