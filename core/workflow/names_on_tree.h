// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/known_taxa.h"
#include "core/taxonomy/checklist.h"
#include "core/taxonomy/common_names.h"
#include "core/tree/tree_names.h"

#include <span>

namespace taxo {

// What taxa are called every day, on a tree: TaxonId{i} of these names is NodeId{i}. Taxa that the
// tree has not are left out. Microseconds a name; any thread.

CommonNames commonNamesOn(const TreeNames& names, const KnownTaxa& known);
CommonNames commonNamesOn(const TreeNames& names, std::span<const ChecklistTaxon> checklist);

} // namespace taxo
