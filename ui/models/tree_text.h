// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/clade_counts.h"
#include "core/tree/tree.h"

#include <QString>

namespace taxo::ui {

/// "Ursidae", "life" in the person's language for the root of a classification; of a node without a
/// name how many tips it holds.
QString nodeText(const Tree& tree, NodeId node);
/// "Family"; empty without a rank.
QString treeRankText(TreeRank rank);
/// What is known of a clade, in lines: name and rank, what it belongs to, what the tree and, where
/// `counts` are, the collection have of it.
QString cladeText(const Tree& tree, NodeId node, const CladeCounts* counts);

} // namespace taxo::ui
