// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/taxonomy/common_names.h"
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A named taxon as a person chooses it from a list. Holds its own texts.
struct TaxonMatch {
    std::string name;  ///< NameIndex::find gives this taxon for it, and no other
    std::string title; ///< what people read: "Ursidae", "Ursus arctos"
    std::string above; ///< the next named taxon above and the kingdom: "Carnivora, Animalia"
    Rank rank = Rank::Kingdom;
    std::size_t species = 0; ///< in it, 1 for a species
    std::string commonName;  ///< empty where none is known
    Lineage lineage;         ///< down to it, as published

    bool operator==(const TaxonMatch&) const = default;
};

/// In the order of `taxa`. Taxa that no text finds alone (a slash in the name) are left out.
std::vector<TaxonMatch> matchesOf(const NameIndex& names,
                                  std::span<const TaxonId> taxa,
                                  const CommonNames& commonNames = {});

/// Taxa for what a person has typed so far, by scientific names and then by common ones; these have
/// half of the room where both are many.
std::vector<TaxonMatch> suggestTaxa(const NameIndex& names,
                                    const CommonNames& commonNames,
                                    std::string_view typed,
                                    std::size_t limit);

} // namespace taxo
