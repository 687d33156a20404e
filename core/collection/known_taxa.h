// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/rank.h"

#include <string>

namespace taxo {

/// The taxa that machines suggested and people chose in this collection, with those above them.
/// About a second for a million.
Result<NameIndex> knownTaxa(const Collection& collection);

/// The taxon that a person means:
///  - by a name that knownTaxa has, as NameIndex finds it: "Ursus arctos", "family:Ursidae",
///    "Animalia/Chordata/Mammalia";
///  - by names of ranks, for one that is new here: "kingdom=Animalia, class=Mammalia,
///    genus=Ursus, species=arctos". A whole binomial will do for the species.
/// NotFound with near misses; InvalidInput where several are meant, with the lineages of them, or
/// where a rank is none.
Result<Lineage> taxonNamed(const Collection& collection, const std::string& text);

} // namespace taxo
