// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/common_names.h"
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/taxon_match.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace taxo {

/// The taxa that a name may be mistyped for, the closest first: those whose scientific names are at
/// most two typing errors away (NameIndex::nearMisses). None for less than four letters, of which
/// too much is close. Looks at every name: some 50 ms for a million.
std::vector<TaxonMatch> similarTaxa(const NameIndex& names,
                                    const CommonNames& commonNames,
                                    std::string_view name,
                                    std::size_t limit);

} // namespace taxo
