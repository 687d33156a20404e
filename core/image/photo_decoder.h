// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/image/image_buffer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace taxo {

/// What is done to a file's pixels before a transform sees them. Part of every embedding's key.
struct DecodeOptions {
    bool applyOrientation = true; ///< turn by EXIF; the originals do so for TIFF only
    bool scaleSixteenBits =
        true; ///< 16-bit grey by its high byte; the originals clip at 255 and see white
    bool compositeAlpha =
        true;             ///< transparent parts over white; the originals drop or premultiply alpha
    int dctScaleDown = 1; ///< 2, 4, 8: JPEG decoded at down to that fraction, as far as its shorter
                          ///< side keeps 448 pixels (twice a model's 224); 1 is exact

    /// What the Python programs see.
    static DecodeOptions likeOriginals() { return {false, false, false, 1}; }

    auto operator<=>(const DecodeOptions&) const = default;
};

/// A decoded picture and what the decoder had to choose.
struct DecodedPhoto {
    ImageBuffer image;
    std::string
        source; ///< "jpeg", "png", "raw-preview", "raw-half" ...: part of the key where it matters
    int fullWidth = 0; ///< as the file states them, before orientation and scaling
    int fullHeight = 0;
};

/// Reads photographs of every supported format. Stateless: any number of threads at once. Errors
/// name the file and what to do. Memory is bounded by the true picture: a header that claims more
/// than the file can hold is refused.
class PhotoDecoder {
public:
    virtual ~PhotoDecoder() = default;
    virtual Result<DecodedPhoto> decode(const std::filesystem::path& file,
                                        const DecodeOptions& options) const = 0;
    /// A picture for the screen, upright, Rgb8 in sRGB, its longer side at most `longestSide`
    /// pixels (by DCT scaling or an embedded preview where that is quicker).
    virtual Result<DecodedPhoto> decodeForScreen(const std::filesystem::path& file,
                                                 int longestSide) const = 0;
    /// Versions of the libraries behind it, for diagnostics.
    virtual std::string about() const = 0;
};

/// The module's one exported function, `taxoMakePhotoDecoder`. The caller owns the result.
using MakePhotoDecoder = PhotoDecoder* (*)();

/// Opens the decode module (some 10 ms the first time) and makes its decoder.
Result<std::unique_ptr<PhotoDecoder>> loadPhotoDecoder();

/// Whether a file's name ends like a photograph's (jpg jpeg png webp tif tiff bmp gif heic heif and
/// camera RAW), for walking folders; opening a file goes by its bytes.
bool hasPhotoExtension(const std::filesystem::path& file);

} // namespace taxo
