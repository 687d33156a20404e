// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A named taxon as a person chooses it from a list. Holds its own texts.
struct TaxonMatch {
    std::string name;  ///< NameIndex::find gives this taxon for it, and no other
    std::string title; ///< what people read: "Ursidae", "Ursus arctos"
    std::string above; ///< the next named taxon above and the kingdom: "Carnivora, Animalia"
    Rank rank = Rank::Kingdom;
    std::size_t species = 0; ///< in it, 1 for a species

    bool operator==(const TaxonMatch&) const = default;
};

/// In the order of `taxa`. Taxa that no text finds alone (a slash in the name) are left out.
std::vector<TaxonMatch> matchesOf(const NameIndex& names, std::span<const TaxonId> taxa);

} // namespace taxo
