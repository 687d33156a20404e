// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/text_forms.h"
#include "app/demo/world_table.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/image_buffer.h"
#include "core/image/photo_decoder.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace taxo::demo {

/// Photographs of known species, decoded and shrunk once: what training reads again and again.
struct PhotoSet {
    int side = 0;                      ///< of the stored squares
    std::vector<std::uint8_t> pixels;  ///< [photographs, side, side, 3]
    std::vector<std::int32_t> classes; ///< of each photograph: a place in `names`
    std::vector<SpeciesNames> names;
    std::size_t unreadable = 0; ///< left out

    std::size_t size() const { return classes.size(); }

    std::span<const std::uint8_t> picture(std::size_t photo) const;
    ImageBuffer image(std::size_t photo) const; ///< the same, copied
};

/// The photographs of a world, squashed to squares as the model's input will be. Those that cannot
/// be decoded are counted. Uses `threads` threads. Reports photographs.
Result<PhotoSet> loadPhotos(std::span<const WorldPhoto> photos,
                            int side,
                            const PhotoDecoder& decoder,
                            int threads,
                            const Progress& progress);

/// The samples of webdataset tar files in BioCLIP's layout: KEY.jpg (or jpeg, png) with
/// KEY.sci.txt, KEY.com.txt, KEY.taxon.txt, KEY.sci_com.txt and KEY.taxon_com.txt, each "a photo of
/// NAME." A species is what has one taxon text. A sample without one of these is an error that
/// names it.
Result<PhotoSet> loadTars(std::span<const std::filesystem::path> tars,
                          int side,
                          const PhotoDecoder& decoder,
                          const Progress& progress);

} // namespace taxo::demo
