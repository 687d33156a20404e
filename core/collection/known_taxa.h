// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/taxonomy/common_names.h"
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/rank.h"

#include <string>
#include <string_view>

namespace taxo {

/// The taxa that machines suggested and people chose in a collection, with those above them.
struct KnownTaxa {
    NameIndex names;
    CommonNames commonNames;
};

/// About a second for a million.
Result<KnownTaxa> knownTaxa(const Collection& collection);

/// The taxon that a person means:
///  - by a name that knownTaxa has, as NameIndex finds it: "Ursus arctos", "family:Ursidae",
///    "Animalia/Chordata/Mammalia";
///  - by names of ranks, for one that is new here, as taxonOfRanks.
/// NotFound with near misses; InvalidInput where several are meant, with the lineages of them, or
/// where a rank is none.
Result<Lineage> taxonNamed(const Collection& collection, const std::string& text);

/// "kingdom=Animalia, class=Mammalia, genus=Ursus, species=arctos". A whole binomial will do for
/// the species. InvalidInput where a rank is none, has no name, or a species has no genus.
Result<Lineage> taxonOfRanks(std::string_view text);

} // namespace taxo
