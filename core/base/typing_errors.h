// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace taxo {

/// Typing errors between two names (Damerau-Levenshtein, optimal string alignment; the case of A to
/// Z ignored); some number above `most` where there are more, or where `right` has 64 bytes or
/// more.
std::size_t typingErrors(std::string_view left, std::string_view right, std::size_t most);

} // namespace taxo
