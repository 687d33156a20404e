// SPDX-License-Identifier: MIT
#pragma once

#include "core/decode/formats_private.h"

#include <tiffio.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

/// The file's bytes as libtiff reads them, and its last complaint.
struct TiffSource {
    ByteSpan bytes;
    std::uint64_t position = 0;
    std::string complaint;
};

struct TiffCloser {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

using Tiff = std::unique_ptr<TIFF, TiffCloser>;

/// `source` must outlive the result. None where it is no TIFF; then `source` holds the complaint.
Tiff openTiff(TiffSource& source);

/// What the tags say of the samples.
struct TiffLayout {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint16_t bits = 1;
    std::uint16_t samples = 1;
    std::uint16_t photometry = PHOTOMETRIC_MINISWHITE;
    std::uint16_t planes = PLANARCONFIG_CONTIG;
    std::uint16_t sampleFormat = SAMPLEFORMAT_UINT;
    std::uint16_t compression = COMPRESSION_NONE;
    std::vector<std::uint16_t> extra;
};

TiffLayout layoutOf(TIFF* tiff);

/// What the picture becomes: its format and how many of the file's samples it takes.
struct TiffMode {
    PixelFormat format = PixelFormat::Rgb8;
    std::uint16_t samples = 3;
    bool premultiplied = false;
    bool inverted = false;
};

/// Puts the samples of all strips or tiles into `image`; false where they cannot be read.
bool readTiffSamples(TIFF* tiff,
                     const TiffLayout& layout,
                     const TiffMode& mode,
                     GrowingImage& image);

} // namespace taxo
