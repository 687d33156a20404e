// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/image/image_buffer.h"
#include "core/image/orientation.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

using ByteSpan = std::span<const std::uint8_t>;

/// One file's bytes and the name that errors give it.
struct PhotoBytes {
    std::string name;
    ByteSpan bytes;
};

/// What the readers of formats may choose.
struct FormatOptions {
    bool wantAlpha = true;         ///< a transparent colour becomes an alpha channel
    int dctScaleDown = 1;          ///< JPEG: at most this fraction ...
    int dctShortestSide = 448;     ///< ... while the shorter side keeps so many pixels
    int dctLongestSide = 0;        ///< ... and the longer side so many
    int previewLongestSide = 1024; ///< RAW: an embedded preview is taken from this size on
};

/// A picture in the mode its file states, not yet turned.
struct FormatPicture {
    ImageBuffer image;
    std::string source;
    int fullWidth = 0;
    int fullHeight = 0;
    Orientation orientation = Orientation::Upright;
    bool alwaysTurned = false;              ///< the originals turn it too (TIFF)
    std::vector<std::uint8_t> colorProfile; ///< ICC, empty: sRGB
};

// One reader for each format. Each copies nothing that it need not, refuses before it allocates
// and names the file in every error. Any thread.
Result<FormatPicture> readJpeg(const PhotoBytes& photo, const FormatOptions& options);
Result<FormatPicture> readPng(const PhotoBytes& photo, const FormatOptions& options);
Result<FormatPicture> readWebp(const PhotoBytes& photo, const FormatOptions& options);
Result<FormatPicture> readTiff(const PhotoBytes& photo, const FormatOptions& options);
Result<FormatPicture> readBmp(const PhotoBytes& photo, const FormatOptions& options);
Result<FormatPicture> readGif(const PhotoBytes& photo, const FormatOptions& options);
Result<FormatPicture> readHeif(const PhotoBytes& photo, const FormatOptions& options);
Result<FormatPicture> readRaw(const PhotoBytes& photo, const FormatOptions& options);

/// The reader that a file's first bytes (and, between TIFF and camera RAW, its name) ask for.
Result<FormatPicture> readPhoto(const PhotoBytes& photo, const FormatOptions& options);

/// "NAME: what. Advice."
tl::unexpected<Error>
failPhoto(ErrorCode code, const PhotoBytes& photo, std::string_view what, std::string_view advice);
/// The file is damaged: `why` in the library's words or ours.
tl::unexpected<Error> failDamaged(const PhotoBytes& photo, std::string_view why);
/// The file ends early.
tl::unexpected<Error> failTruncated(const PhotoBytes& photo);

/// Refuses a picture without pixels, one of more than 178,956,970 pixels (Pillow's limit, so that a
/// header cannot ask for all memory) and one that `bytes` coded bytes cannot hold at
/// `mostPixelsPerByte` (0: the format has no such bound).
Status checkSize(const PhotoBytes& photo,
                 std::int64_t width,
                 std::int64_t height,
                 std::int64_t mostPixelsPerByte);

/// A buffer for a picture whose rows are made one after the other: memory is reserved at once, but
/// touched only as far as rows are asked for, so that a lying header costs nothing.
class GrowingImage {
public:
    GrowingImage(int width, int height, PixelFormat format);
    /// Row `y`, the next after the last one or an earlier one; zero at first.
    std::uint8_t* row(int y);
    /// The picture; rows never asked for are zero.
    ImageBuffer take();

private:
    ImageBuffer m_image;
};

/// The orientation in a block of EXIF (with or without the leading "Exif\0\0"): tag 0x0112 of its
/// first directory. Anything unreadable means Upright.
Orientation orientationInExif(ByteSpan block);

} // namespace taxo
