// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/common_names.h"
#include "core/tree/tree_names.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace taxo {

/// Nodes for what a person has typed so far, the likeliest first: those called so, also by a
/// synonym, then those whose name begins with it, large clades before small ones; after a genus and
/// a blank its species. Letters A to Z in either case. Looks at every name: some 5 ms for a
/// million.
std::vector<NodeId>
completeNames(const TreeNames& names, std::string_view typed, std::size_t limit);

/// The same, and then those whose common name is meant (CommonNames::complete), which have half of
/// the room where both are many. TaxonId{i} of the common names is NodeId{i}.
std::vector<NodeId> completeNames(const TreeNames& names,
                                  const CommonNames& commonNames,
                                  std::string_view typed,
                                  std::size_t limit);

} // namespace taxo
