// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/clade_counts.h"
#include "core/tree/match_names.h"
#include "core/tree/tree.h"
#include "core/tree/tree_layout.h"
#include "core/workflow/group_on_tree.h"
#include "core/workflow/tree_comparison.h"

#include <QString>

namespace taxo::ui {

/// "Ursidae", "life" in the person's language for the root of a classification; of a node without a
/// name how many tips it holds.
QString nodeText(const Tree& tree, NodeId node);
/// "Family"; empty without a rank.
QString treeRankText(TreeRank rank);
/// What is known of a clade, in lines: name and rank, what it belongs to, what the tree and, where
/// `counts` are, the collection and what it is compared with have of it.
QString cladeText(const Tree& tree,
                  NodeId node,
                  const CladeCounts* counts,
                  const TreeComparison& comparison = {});

/// "Share of photographs confirmed"
QString shareText(CladeShare share);
/// "Ursus arctos and Canis lupus share Carnivora (Order).", how far apart they are where the tree
/// has lengths, and else that it does not tell.
QString relationText(const Tree& tree, const Route& route);
/// What photographs are called together, and which clades they look like.
QString groupText(const Tree& tree, const GroupOnTree& group);
/// As reasonOf, in the person's language.
QString matchText(const NameMatch& match, const Tree& tree);

/// What a figure of a tree shows of photographs beside the colours that its legend names.
QString figureText(TreeLayoutKind kind, bool isShare);

} // namespace taxo::ui
