// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/collection/maps.h"
#include "core/projection/settling.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/project_rows.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A map of items of a collection.
struct CollectionMap {
    std::vector<ItemId> items; ///< that lie on it, ascending
    EmbeddingMatrix positions; ///< [items, 2 or 3]
    MapQuality quality;
    ProjectedRows how;       ///< without positions; nothing of it where the map was kept already
    std::size_t leftOut = 0; ///< items of the filter without a usable vector
    MapKey key;              ///< for keepMap; of a map that was stopped nothing should be kept
    std::optional<KeptMap> kept; ///< the equal one that was there already

    /// What a person should know of it, in sentences: how many points it has, what was left out,
    /// drawn by chance or clipped.
    std::string summary() const;
};

/// Arranges the items that a filter leaves, as projectRows does; a map of the collection that has
/// the same key is taken as it is. Reads only: `keepMap` keeps it. NotFound where the filter leaves
/// nothing with a vector.
Result<CollectionMap> projectCollection(const Collection& collection,
                                        const KeptVectorKey& vectors,
                                        const Filter& filter,
                                        const ProjectionOptions& options,
                                        const OnSettling& onSettling = {},
                                        const Progress& progress = {});

/// A map that is kept, as it is now, with what was placed on it later. Its key has no digest of
/// rows.
Result<CollectionMap> openMap(const Collection& collection, const KeptMap& kept);

/// A map as it is kept, with what lies on it; nothing where there is none of this uuid any more.
Result<std::optional<CollectionMap>> keptMapOf(const Collection& collection, const Uuid& map);

/// Where items lie on a map on which they are not yet.
struct PlacedItems {
    std::vector<ItemId> items; ///< ascending
    EmbeddingMatrix positions;
    std::size_t leftOut = 0; ///< items of the filter without a usable vector
};

/// Places what a filter leaves and the map has not, without moving the others: for placeOnMap. What
/// lies on it and has no vector any more is no help; NotFound where nothing on it has one.
Result<PlacedItems> placeItems(const Collection& collection,
                               const KeptMap& map,
                               const Filter& filter,
                               const Progress& progress = {});

/// What is kept of how far a map can be believed; nothing where that was not looked at.
MapQuality qualityOf(const ProjectedRows& made);

/// The folder of the user's cache with graphs of neighbours, for maps and clusters.
std::filesystem::path graphFolder();

} // namespace taxo
