// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/clade_counts.h"
#include "core/tree/match_names.h"
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

/// "Share of photographs confirmed"
QString shareText(CladeShare share);
/// "Ursus arctos and Canis lupus share Carnivora (Order).", how far apart they are where the tree
/// has lengths, and else that it does not tell.
QString relationText(const Tree& tree, const Route& route);
/// As reasonOf, in the person's language.
QString matchText(const NameMatch& match, const Tree& tree);

} // namespace taxo::ui
