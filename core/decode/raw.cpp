// SPDX-License-Identifier: MIT
// Camera RAW by LibRaw: the preview that the camera made where it is large enough for any model,
// else a demosaic at half size. Both differ from what another program develops; `source` says which
// it was.
#include "core/decode/formats_private.h"

#include <libraw/libraw.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace taxo {

namespace {

/// LibRaw's `flip` (0 or 3 or 5 or 6 as dcraw has it) as EXIF's orientation.
Orientation orientationOf(int flip) {
    switch (flip) {
    case 3:
        return Orientation::Turn180;
    case 5:
        return Orientation::Turn270;
    case 6:
        return Orientation::Turn90;
    default:
        return Orientation::Upright;
    }
}

tl::unexpected<Error> failRaw(const PhotoBytes& photo, int code) {
    if (code == LIBRAW_FILE_UNSUPPORTED || code == LIBRAW_NOT_IMPLEMENTED) {
        return failPhoto(ErrorCode::Unsupported,
                         photo,
                         "LibRaw does not know this camera's files",
                         "Save it as JPEG or DNG.");
    }
    if (code == LIBRAW_UNSUFFICIENT_MEMORY) {
        return failPhoto(ErrorCode::OutOfMemory,
                         photo,
                         "there is not enough memory to develop it",
                         "Close other programs or save it as JPEG.");
    }
    return code == LIBRAW_IO_ERROR ? failTruncated(photo)
                                   : failDamaged(photo, libraw_strerror(code));
}

/// The embedded preview, or nothing where it is too small or no JPEG.
bool readPreview(LibRaw& raw,
                 const PhotoBytes& photo,
                 const FormatOptions& options,
                 FormatPicture& picture) {
    const auto& thumbnail = raw.imgdata.thumbnail;
    if (std::max(thumbnail.twidth, thumbnail.theight) < options.previewLongestSide ||
        raw.unpack_thumb() != LIBRAW_SUCCESS || thumbnail.tformat != LIBRAW_THUMBNAIL_JPEG) {
        return false;
    }
    const PhotoBytes preview{photo.name,
                             {reinterpret_cast<const std::uint8_t*>(thumbnail.thumb),
                              static_cast<std::size_t>(thumbnail.tlength)}};
    auto read = readJpeg(preview, options);
    if (!read || std::max(read->fullWidth, read->fullHeight) < options.previewLongestSide) {
        return false;
    }
    picture.image = std::move(read->image);
    picture.colorProfile = std::move(read->colorProfile);
    // Most cameras leave the preview as the sensor saw it, without a note of its own.
    picture.orientation = read->orientation != Orientation::Upright
                              ? read->orientation
                              : orientationOf(raw.imgdata.sizes.flip);
    picture.source = "raw-preview";
    return true;
}

Status develop(LibRaw& raw, const PhotoBytes& photo, FormatPicture& picture) {
    auto& parameters = raw.imgdata.params;
    parameters.half_size = 1;
    parameters.use_camera_wb = 1;
    parameters.output_bps = 8;
    parameters.output_color = 1; // sRGB
    parameters.user_flip = 0;    // turned by us
    int code = raw.unpack();
    if (code == LIBRAW_SUCCESS) {
        code = raw.dcraw_process();
    }
    if (code != LIBRAW_SUCCESS) {
        return failRaw(photo, code);
    }
    const std::unique_ptr<libraw_processed_image_t, decltype(&LibRaw::dcraw_clear_mem)> developed(
        raw.dcraw_make_mem_image(&code), LibRaw::dcraw_clear_mem);
    if (!developed || developed->bits != 8 || (developed->colors != 3 && developed->colors != 1)) {
        return developed ? failPhoto(ErrorCode::Unsupported,
                                     photo,
                                     "its sensor has an unusual number of colours",
                                     "Save it as JPEG.")
                         : failRaw(photo, code);
    }
    picture.image = {developed->width,
                     developed->height,
                     developed->colors == 3 ? PixelFormat::Rgb8 : PixelFormat::Gray8,
                     {},
                     {}};
    picture.image.pixels.assign(developed->data, developed->data + developed->data_size);
    picture.image.pixels.resize(static_cast<std::size_t>(picture.image.height) *
                                picture.image.rowBytes());
    picture.source = "raw-half";
    return {};
}

} // namespace

Result<FormatPicture> readRaw(const PhotoBytes& photo, const FormatOptions& options) {
    const auto raw = std::make_unique<LibRaw>(); // some 300 kB, too much for a thread's stack
    raw->imgdata.params.max_raw_memory_mb = 2048;
    raw->set_dataerror_handler(nullptr, nullptr); // its default prints to stderr
    const int code =
        raw->open_buffer(const_cast<std::uint8_t*>(photo.bytes.data()), photo.bytes.size());
    if (code != LIBRAW_SUCCESS) {
        return failRaw(photo, code);
    }
    FormatPicture picture;
    picture.fullWidth = raw->imgdata.sizes.width;
    picture.fullHeight = raw->imgdata.sizes.height;
    if (auto size = checkSize(photo, picture.fullWidth, picture.fullHeight, 0); !size) {
        return tl::unexpected(std::move(size).error());
    }
    picture.orientation = orientationOf(raw->imgdata.sizes.flip);
    if (readPreview(*raw, photo, options, picture)) {
        return picture;
    }
    if (auto developed = develop(*raw, photo, picture); !developed) {
        return tl::unexpected(std::move(developed).error());
    }
    return picture;
}

} // namespace taxo
