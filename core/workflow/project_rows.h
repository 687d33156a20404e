// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/projection/quality.h"
#include "core/projection/settling.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/projection_options.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A map of rows.
struct ProjectedRows {
    std::vector<std::uint32_t> rows; ///< that lie on it, ascending; all but where it was stopped
    EmbeddingMatrix positions;       ///< [rows, 2 or 3]
    std::size_t arranged = 0;        ///< of them; the others were placed beside those
    float recall = 1.0F;             ///< share of true neighbours that it was made by
    std::optional<ProjectionQuality> quality; ///< nothing where it was stopped before
    bool isSettled = true;                    ///< false: stopped; points lie where they were then
    std::vector<std::string> notes; ///< in sentences: what was clipped, drawn by chance, stopped
};

/// Which of so many rows are arranged and shown while they settle: all, or a sample that the seed
/// decides.
std::vector<std::uint32_t> arrangedRows(std::size_t rows, const ProjectionOptions& options);

/// Arranges `rows`, unit vectors or zeros (unitRows, Centring): the first principal components, the
/// graph of neighbours (kept below `graphs`, of the user's cache), the method, those that were not
/// drawn, and how far it can be believed. `onSettling` sees the positions of arrangedRows. As in
/// the reference programs, neighbours and perplexity are clipped where there are few rows.
///
/// Same rows, options and graph: same map. Stopped once there are principal components: the map so
/// far. InvalidInput where options are wrong or there is no row; OutOfMemory before it begins where
/// the machine has too little. 50,000 rows of 768 dimensions:
/// some 20 s on two cores by UMAP; memory is bytesToProject.
Result<ProjectedRows> projectRows(const EmbeddingMatrix& rows,
                                  const ProjectionOptions& options,
                                  const std::filesystem::path& graphs,
                                  const OnSettling& onSettling = {},
                                  const Progress& progress = {});

/// The memory that this takes beside the rows, about, in bytes.
std::uint64_t
bytesToProject(std::size_t rows, std::size_t dimension, const ProjectionOptions& options);

/// OutOfMemory where that and the rows are more than `memory` bytes, saying what would do; 0: it is
/// not known. projectRows asks for itself.
Status checkMemory(std::size_t rows,
                   std::size_t dimension,
                   const ProjectionOptions& options,
                   std::uint64_t memory);

/// Puts `later` on a map of `rows` that these options made, without moving it: [later, dimensions].
/// Both as projectRows takes them. `positions`: of `rows`. Cancelled where it was stopped.
Result<EmbeddingMatrix> placeRows(const EmbeddingMatrix& later,
                                  const EmbeddingMatrix& rows,
                                  const EmbeddingMatrix& positions,
                                  const ProjectionOptions& options,
                                  const Progress& progress = {});

} // namespace taxo
