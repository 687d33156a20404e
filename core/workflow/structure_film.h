// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/image/photo_decoder.h"
#include "core/workflow/structure_figures.h"
#include "core/workflow/structure_rows.h"
#include "core/workflow/structure_traits.h"

#include <cstddef>
#include <filesystem>

namespace taxo {

/// Photographs that a film shows at most: more would be too small to be looked at.
inline constexpr std::size_t kMostOnFilm = 24;

/// Draws photographs of a collection from one end of a trait's axis to the other (filmAlong, of
/// `count`, 2 to kMostOnFilm) as PNG, SVG or PDF; one that cannot be read leaves its place empty,
/// and the caption says how many did. NotFound where there are not enough photographs or none can
/// be read, Cancelled. `rows`: those that were measured, items of the collection.
Status drawFilm(const Collection& collection,
                const StructureRows& rows,
                const StructureTraits& found,
                const PhotoDecoder& decoder,
                std::size_t count,
                const StructureFigureStyle& style,
                const std::filesystem::path& file,
                const Progress& progress = {});

} // namespace taxo
