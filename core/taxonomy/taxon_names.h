// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxonomy.h"

#include <string>
#include <string_view>

namespace taxo {

/// The epithet as people read it. Published lists hold epithets with an author ("lasiostylus
/// Focke"), epithets that are a whole binomial ("Ursus arctos" in Ursus) and padded ones: author,
/// genus and padding are taken away, infraspecific names ("alba var. rosea") and provisional ones
/// ("sp. BOLD:AAA1234", "cf. major") stay. Never empty where `epithet` is not blank. For display
/// only: keys and exports that must equal the originals use the published text.
std::string cleanedEpithet(std::string_view genus, std::string_view epithet);

/// A name above species without its author: "Ursus" of "Ursus Linnaeus, 1758". Authors without a
/// year stay: capitals stand in names, too ("Candidatus Pelagibacter").
std::string withoutAuthor(std::string_view name);

/// "Ursus arctos" of a lineage with a cleaned epithet; only the part that is there where one is
/// missing.
std::string cleanedBinomial(const Lineage& lineage);

/// The name of its lowest rank, at species the cleaned binomial; empty where it has none.
std::string lowestNameOf(const Lineage& lineage);

/// What people call the taxon: its name, at species the cleaned binomial. Empty for an unnamed
/// node; "life" for the root.
std::string displayNameOf(const Taxonomy& taxonomy, TaxonId taxon);

} // namespace taxo
