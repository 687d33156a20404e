// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/tree/tree.h"
#include "core/workflow/items_on_tree.h"

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// A group of items, such as a cluster, on a tree: what they are called together, and which clade
/// they look most like.
struct GroupOnTree {
    /// A clade by the mean of its items that are not of the group.
    struct NearClade {
        NodeId clade;
        float cosine = 0.0F;   ///< of its mean and the group's, both centred
        std::size_t items = 0; ///< that its mean is of
    };

    std::size_t items = 0;
    std::size_t placed = 0; ///< of them, that are on the tree
    NodeId shared = {}; ///< the lowest clade that holds four fifths of those; -1: there are none
    std::size_t inShared = 0;
    /// Best first, none of them within another; empty where there are no vectors (chooseVectors) of
    /// the group, or of fewer than two taxa beside it.
    std::vector<NearClade> nearest;
};

/// Means are of taxa, each as the mean of its own items and counting once in the clades above it,
/// so that a common species does not hide its relatives, and less the mean of all taxa: CLIP's
/// vectors lie in a narrow cone. Clades of all ranks are compared. Goes through all vectors once,
/// some 10 us each, and holds one for each taxon. Cancelled when it was stopped.
Result<GroupOnTree> groupOnTree(const Collection& collection,
                                const Tree& tree,
                                const ItemsOnTree& items,
                                std::span<const ItemId> group,
                                const Progress& progress);

} // namespace taxo
