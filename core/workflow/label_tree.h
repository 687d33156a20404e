// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/taxonomy/common_names.h"
#include "core/tree/tree.h"
#include "core/workflow/photo_identifier.h"

namespace taxo {

/// The tree of some labels, and what its taxa are called every day: TaxonId{i} is NodeId{i}.
struct LabelTree {
    Tree tree;
    CommonNames commonNames;
};

/// The tree of the labels that a choice answers with, without loading its model: from their index
/// in the cache, made the first time. 0.2 s for the common names of a million. NotFound as of
/// openLabelSpace; InvalidInput for labels in a person's own words, which have no tree.
Result<LabelTree> labelTree(const IdentifierChoice& choice, const Progress& progress);

} // namespace taxo
