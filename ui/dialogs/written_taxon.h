// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxon_match.h"

#include <QString>

namespace taxo::ui {

/// "kingdom=Animalia, genus=Ursus, species=novus", as taxonOfRanks reads it.
QString ranksText(const Lineage& lineage);

/// As a list would have it, without what only a list knows.
TaxonMatch writtenTaxon(const Lineage& lineage);

/// A name as it would be written rank by rank: of one word a genus, of more a species. `genus` is
/// its lineage where that is known.
Lineage newTaxon(const QString& typed, Lineage genus);

} // namespace taxo::ui
