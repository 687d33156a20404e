// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/collection/filter.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

// What an editor of filters needs to know of their language (filter.h). Places are bytes of the
// text.

/// Of a term in its text.
struct TermPlace {
    std::size_t begin = 0;
    std::size_t end = 0;
    auto operator<=>(const TermPlace&) const = default;
};

struct FilterProblem {
    TermPlace at; ///< as far as it was read
    Error error;  ///< of Filter::parse
};

/// What keeps a text from being a filter.
std::optional<FilterProblem> problemOf(std::string_view text);
/// Of each term, in order, up to the first that cannot be read, itself included.
std::vector<TermPlace> termPlaces(std::string_view text);

std::vector<std::string> filterKeys();   ///< "taxon", "mass" ..., without ranks and fields
std::vector<std::string> filterStates(); ///< "unverified", "flagged" ...

/// What is being typed at a place of a text.
struct FilterTyping {
    TermPlace term;    ///< around the place; empty where a term may begin there
    std::string typed; ///< of a word, or of the last value; without quotes
    /// Whose value is typed, with the values before it; nothing: a word, or the key itself.
    std::optional<FilterTerm> of;
    bool isNegated = false;
};

/// `at`: up to the length of the text. Nothing where a key is none.
std::optional<FilterTyping> typingAt(std::string_view text, std::size_t at);

} // namespace taxo
