// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/statistics/variant_share.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/structure_rows.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// The mean of one variant of one species in a VariantSpace.
struct VariantMark {
    std::int32_t species = 0; ///< as of StructureVariants
    std::int32_t variant = 0;
};

/// The space of BioCLIP 2's figure: two directions along which species differ most (principal axes
/// of the middles of their variants), and one at right angles to all directions of the span, along
/// which their variants differ most. It is fitted to the very photographs that it shows, so that
/// variants look apart in it even where they are not: what is so is said by VariantShare, whose
/// spans are made of other species.
struct VariantSpace {
    std::vector<VariantMark> marks;  ///< those of one species side by side
    EmbeddingMatrix middles;         ///< [marks, 3]
    std::vector<std::uint32_t> rows; ///< photographs of them, at most 20,000, ascending
    std::vector<std::uint32_t> markOf;
    EmbeddingMatrix positions; ///< [rows, 3]
};

/// How variants (sexes, stages, forms) of species differ. A value.
struct StructureVariants {
    std::string field;
    std::vector<std::string> values; ///< of the field: `variant` and the like are numbers of these
    std::vector<Lineage> species;    ///< likewise
    std::string notEnough;           ///< empty, or why there are no numbers
    std::optional<VariantShare> share; ///< nothing where there are not enough photographs
    VariantSpace space;
};

/// Why it has no rho: a sentence; else empty.
std::string whyNoRho(const VariantShare& share);

/// Measures the variants that a field of `rows` names. InvalidInput where it is not there, or the
/// rank asked for is too high (variantShare).
Result<StructureVariants> structureVariants(const StructureRows& rows,
                                            const std::string& field,
                                            const VariantShareOptions& options,
                                            BatchSearch& search,
                                            const Progress& progress = {});

} // namespace taxo
