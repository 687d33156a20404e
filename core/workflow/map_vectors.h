// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/projection/quality.h"
#include "core/search/batch_search.h"
#include "core/vectors/centring.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/projection_options.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// Pictures that are not on a map, put where they would lie.
struct PlacedPictures {
    EmbeddingMatrix positions;                  ///< of each
    std::vector<std::vector<RowMatch>> nearest; ///< of each the points most like it, best first
};

/// A map beside the vectors that it was made of, taken as its method took them (of length 1,
/// centred where it is): what is truly alike, and where something else would lie. Immutable; any
/// thread.
class MapVectors {
public:
    /// 10 us and bytesForRows of memory for a point. Points whose vector is gone have none:
    /// nobody's neighbours. NotFound where none has one any more.
    static Result<MapVectors>
    read(const Collection& collection, const CollectionMap& map, const Progress& progress = {});

    /// Whose vectors they are: only vectors of the same key can be compared with them.
    const VectorKey& key() const { return m_key; }

    std::size_t points() const { return m_points.size(); }

    /// The points most like one of them, best first, without itself; none where it has no vector.
    /// 10 ms for 50,000 points of 768 dimensions.
    std::vector<RowMatch> nearestTo(std::uint32_t point, std::size_t count) const;

    /// `vectors` of `key`, of any length but 0, in the order of the answer: placed by the map's own
    /// method, without moving a point, each as if it were alone.
    Result<PlacedPictures>
    place(EmbeddingMatrix vectors, std::size_t count, const Progress& progress = {}) const;

    /// How far the map can be believed, of a sample of points (`rows` are points).
    Result<ProjectionQuality> judge(const QualityOptions& options,
                                    const Progress& progress = {}) const;

private:
    MapVectors() = default;

    VectorKey m_key;
    ProjectionOptions m_options;
    std::vector<std::uint32_t> m_points; ///< of each row, ascending
    EmbeddingMatrix m_rows;
    EmbeddingMatrix m_positions; ///< of each row
    std::optional<Centring> m_centring;
};

} // namespace taxo
