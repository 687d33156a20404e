// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace taxo {

/// The ranks that backbones use, from the root downwards (those of ICZN, ICN and ICNP that the
/// Catalogue of Life's vocabulary has). None: a node of no rank, a split of a phylogeny, say.
enum class TreeRank : std::uint8_t {
    None,
    Realm,
    Domain,
    Kingdom,
    Subkingdom,
    Infrakingdom,
    Superphylum,
    Phylum,
    Subphylum,
    Infraphylum,
    Parvphylum,
    Gigaclass,
    Megaclass,
    Superclass,
    Class,
    Subclass,
    Infraclass,
    Subterclass,
    Superorder,
    Order,
    Suborder,
    Infraorder,
    Parvorder,
    Superfamily,
    Epifamily,
    Family,
    Subfamily,
    Infrafamily,
    Supertribe,
    Tribe,
    Subtribe,
    Genus,
    Subgenus,
    Section,
    Subsection,
    Series,
    SpeciesAggregate,
    Species,
    Subspecies,
    Variety,
    Subvariety,
    Form,
    Subform
};

/// "kingdom", "species aggregate"; empty for None.
std::string_view nameOf(TreeRank rank);

/// In either case; "superkingdom" and "empire" are Domain, "division" and its kin phylum and its
/// kin, "infraspecific name" None. Nothing where no rank is called so.
std::optional<TreeRank> treeRankFromName(std::string_view name);

TreeRank treeRankOf(Rank rank);

/// Which of the seven it is.
std::optional<Rank> mainRankOf(TreeRank rank);

/// How far from the root the rank's ring lies: 1 for kingdom, 2 for phylum ... 7 for species; those
/// between at equal steps between. 0 for None.
float ringOf(TreeRank rank);

} // namespace taxo
