// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/taxonomy/string_table.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo {

/// Finds taxa by what people call them every day: "brown bear". Upper and lower case are one (A to
/// Z). Immutable; any thread. Making one takes some 0.2 s for a million taxa.
class CommonNames {
public:
    struct Name {
        TaxonId taxon;
        std::string_view name; ///< empty ones are passed over
    };

    CommonNames() : CommonNames(std::vector<Name>()) {}

    /// A name may belong to several taxa; of several names of a taxon the first stands for it.
    explicit CommonNames(const std::vector<Name>& names);

    /// Taxa for what a person has typed so far, the likeliest first: those called exactly so; whose
    /// name begins with it as a word ("bear cat"); has it as a word ("brown bear"); begins with its
    /// letters; has a word that does. Short names before long ones. None for fewer than three
    /// letters. Some milliseconds for a million taxa.
    std::vector<TaxonId> complete(std::string_view typed, std::size_t limit) const;

    /// All taxa that are called exactly so. A millisecond for a million taxa.
    std::vector<TaxonId> find(std::string_view name) const;

    /// Empty where it has none.
    std::string_view of(TaxonId taxon) const;

private:
    void addTaxaOf(std::uint32_t name, std::size_t limit, std::vector<TaxonId>& taxa) const;

    std::vector<std::uint32_t> m_offsets; ///< of different names
    std::vector<char> m_chars;
    std::string m_lowered;                                ///< the same in lower case
    std::vector<std::pair<TaxonId, std::uint32_t>> m_one; ///< taxa with the name of each, by taxon
    std::vector<std::pair<std::uint32_t, TaxonId>> m_all; ///< names with their taxa, by name
};

} // namespace taxo
