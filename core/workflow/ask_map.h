// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/workflow/collection_model.h"
#include "core/workflow/embed_texts.h"
#include "core/workflow/find_photos.h"
#include "core/workflow/map_vectors.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace taxo {

/// A photograph that is not in the collection, where it would lie on a map of it.
struct AskedPicture {
    std::filesystem::path file;
    std::array<float, 3> position{}; ///< the third of a map in space only
    std::vector<RowMatch> nearest;   ///< points of the map, the most like it first
};

struct AskedPictures {
    std::vector<AskedPicture> placed; ///< in the order asked
    std::vector<FailedPath> failed;   ///< that could not be read
};

/// Where photographs would lie, without taking them into the collection. Mismatch where the model
/// is not the one whose vectors the map was made of, before anything is encoded.
Result<AskedPictures> askMap(const MapVectors& map,
                             const PictureEmbedder& embedder,
                             std::span<const std::filesystem::path> files,
                             std::size_t count,
                             const Progress& progress = {});

/// The points whose photographs are most like a text, best first, by the cosine of both; the map's
/// centring does not count, which is of pictures alone. Reads the vectors in blocks, 200 MB: 10 us
/// an item. Mismatch where the text is of another model than the map.
Result<std::vector<RowMatch>> askMap(const Collection& collection,
                                     const CollectionMap& map,
                                     const TextVector& text,
                                     std::size_t count,
                                     const Progress& progress = {});

} // namespace taxo
