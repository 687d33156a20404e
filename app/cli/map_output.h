// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/maps.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/taxon_means.h"

#include <cstdint>
#include <span>
#include <string>

namespace taxo::cli {

/// Coordinates as CSV, to `out` or, where it is empty or "-", to standard output: x, y and, in
/// three dimensions, z behind what each row is.

/// item, file.
Status writeItems(const Collection& collection,
                  std::span<const ItemId> items,
                  const EmbeddingMatrix& positions,
                  const std::string& out);
/// row, from 0 on.
Status writeRows(std::span<const std::uint32_t> rows,
                 const EmbeddingMatrix& positions,
                 const std::string& out);
/// The seven ranks, items.
Status writeTaxa(const TaxonMeans& taxa, const EmbeddingMatrix& positions, const std::string& out);

/// One line for each map of a collection.
void printMaps(std::span<const KeptMap> maps, bool asJson);

} // namespace taxo::cli
