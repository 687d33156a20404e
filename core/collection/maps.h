// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// All that a map depends on. Equal keys mean equal maps.
struct MapKey {
    VectorKeyId vectors;
    std::vector<ItemId> items; ///< ascending
    /// Of their vectors as they are arranged, centred where they are: a region that was moved has
    /// another one, and so have items of which somebody says another camera.
    Digest rows;
    std::string method;  ///< "pca", "umap", "tsne"
    std::string options; ///< all of them, the seed too; equal ones are equal texts
};

/// How far a map can be believed; nothing where it was not looked at.
struct MapQuality {
    std::optional<double> recall = std::nullopt; ///< share of true neighbours that it was made by
    std::optional<double> trustworthiness = std::nullopt;
    std::optional<double> continuity = std::nullopt;
};

/// A map's place in one collection.
struct MapId {
    std::int64_t value = -1;
    auto operator<=>(const MapId&) const = default;
};

struct KeptMap {
    MapId id;
    Uuid uuid;
    std::string name;
    VectorKeyId vectors;
    std::string method;
    std::string options;
    std::int64_t madeAt = 0; ///< seconds since 1970, UTC
    MapQuality quality;
    std::size_t dimensions = 2;
    std::size_t points = 0;
    std::size_t placed = 0; ///< of them: items that came later and moved no other
};

/// Where items lie.
struct MapPoints {
    std::vector<ItemId> items; ///< ascending
    EmbeddingMatrix positions; ///< [items, 2 or 3]
};

/// Keeps a map in the place of one of the same name. Derived, as embeddings are: not in the
/// journal, not in backups. 10 bytes a point. InvalidInput without a name or a point.
Result<KeptMap> keepMap(Collection& collection,
                        const std::string& name,
                        const MapKey& key,
                        const EmbeddingMatrix& positions,
                        const MapQuality& quality);

/// The map of this key in which nothing was placed later, if there is one.
Result<std::optional<KeptMap>> findMap(const Collection& collection, const MapKey& key);

/// NotFound names those that there are.
Result<KeptMap> mapNamed(const Collection& collection, const std::string& name);

/// All of them, the newest first.
Result<std::vector<KeptMap>> keptMaps(const Collection& collection);

/// Corrupt where the file is damaged. Milliseconds for a million.
Result<MapPoints> pointsOf(const Collection& collection, MapId map);

/// Puts items on a map that came later: `positions` [items, its dimensions]; those that lie there
/// already are moved. NotFound where the map is not there any more.
Status placeOnMap(Collection& collection,
                  MapId map,
                  std::span<const ItemId> items,
                  const EmbeddingMatrix& positions);

/// NotFound names those that there are.
Status removeMap(Collection& collection, const std::string& name);

} // namespace taxo
