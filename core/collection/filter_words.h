// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter_language.h"
#include "core/collection/item_groups.h"
#include "core/collection/known_taxa.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A term that may be meant.
struct FilterSuggestion {
    std::string term;         ///< whole, as it is written: family:Felidae, place:"Lake Myvatn"
    bool isOpen = false;      ///< a key: its value follows
    std::optional<Rank> rank; ///< of a taxon
    std::string commonName;   ///< of a taxon, where it is known
    std::int64_t items = 0;   ///< that it holds for; 0: not counted
};

struct FilterCompletion {
    TermPlace term; ///< that a suggestion takes the place of
    std::vector<FilterSuggestion> suggestions;
};

/// Completes filters by what one collection knows: keys, states, fields, taxa and values. Reads
/// each kind of them once, when it is first asked for (about a second for a million items), and
/// then answers in a few milliseconds. One thread at a time.
class FilterWords {
public:
    /// For the text that is being typed at byte `at`.
    Result<FilterCompletion>
    complete(const Collection& collection, std::string_view text, std::size_t at, std::size_t most);

private:
    using Suggestions = std::vector<FilterSuggestion>;

    Result<const KnownTaxa*> taxa(const Collection& collection);
    Result<const std::vector<ValueCount>*> values(const Collection& collection,
                                                  const std::string& by);
    Status addKeys(const Collection& collection, const FilterTyping& typing, Suggestions& found);
    Status addTaxa(const Collection& collection,
                   const FilterTyping& typing,
                   std::size_t most,
                   Suggestions& found);
    Status addValues(const Collection& collection, const FilterTyping& typing, Suggestions& found);

    std::optional<KnownTaxa> m_taxa;
    std::map<std::string, std::vector<ValueCount>> m_values; ///< by what countsBy takes
};

} // namespace taxo
