// SPDX-License-Identifier: MIT
// libwebp's animation reader, as Pillow uses it: one way for still pictures and first frames.
#include "core/decode/formats_private.h"

#include <webp/demux.h>

#include <memory>

namespace taxo {

namespace {

using Demuxer = std::unique_ptr<WebPDemuxer, decltype(&WebPDemuxDelete)>;
using Animation = std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)>;

std::vector<std::uint8_t> chunkOf(const WebPDemuxer* demuxer, const char* name) {
    WebPChunkIterator chunk;
    std::vector<std::uint8_t> bytes;
    if (WebPDemuxGetChunk(demuxer, name, 1, &chunk) != 0) {
        bytes.assign(chunk.chunk.bytes, chunk.chunk.bytes + chunk.chunk.size);
        WebPDemuxReleaseChunkIterator(&chunk);
    }
    return bytes;
}

ImageBuffer withoutFourth(const std::uint8_t* rgba, int width, int height) {
    ImageBuffer image{width, height, PixelFormat::Rgb8, {}, {}};
    image.pixels.resize(static_cast<std::size_t>(height) * image.rowBytes());
    for (std::size_t i = 0; i < image.pixels.size(); i += 3, rgba += 4) {
        image.pixels[i] = rgba[0];
        image.pixels[i + 1] = rgba[1];
        image.pixels[i + 2] = rgba[2];
    }
    return image;
}

} // namespace

Result<FormatPicture> readWebp(const PhotoBytes& photo, const FormatOptions& /*options*/) {
    const WebPData data{photo.bytes.data(), photo.bytes.size()};
    WebPDemuxState state = WEBP_DEMUX_PARSE_ERROR;
    const Demuxer demuxer(WebPDemuxPartial(&data, &state), WebPDemuxDelete);
    if (!demuxer || state < WEBP_DEMUX_PARSED_HEADER) {
        return state == WEBP_DEMUX_PARSE_ERROR ? failDamaged(photo, "its chunks make no sense")
                                               : failTruncated(photo);
    }
    if (state != WEBP_DEMUX_DONE) {
        return failTruncated(photo);
    }
    FormatPicture picture;
    picture.source = "webp";
    picture.fullWidth = static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_WIDTH));
    picture.fullHeight = static_cast<int>(WebPDemuxGetI(demuxer.get(), WEBP_FF_CANVAS_HEIGHT));
    // No bound by the file's size: an even picture of any size takes some 30 bytes.
    if (auto size = checkSize(photo, picture.fullWidth, picture.fullHeight, 0); !size) {
        return tl::unexpected(std::move(size).error());
    }
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_RGBA;
    const Animation animation(WebPAnimDecoderNew(&data, &options), WebPAnimDecoderDelete);
    std::uint8_t* rgba = nullptr;
    int timestamp = 0;
    if (!animation || WebPAnimDecoderGetNext(animation.get(), &rgba, &timestamp) == 0) {
        return failDamaged(photo, "libwebp cannot decode its first frame");
    }
    WebPBitstreamFeatures features;
    const bool hasAlpha =
        WebPGetFeatures(photo.bytes.data(), photo.bytes.size(), &features) == VP8_STATUS_OK &&
        features.has_alpha != 0;
    if (hasAlpha) {
        picture.image = {picture.fullWidth, picture.fullHeight, PixelFormat::Rgba8, {}, {}};
        picture.image.pixels.assign(
            rgba, rgba + static_cast<std::size_t>(picture.fullHeight) * picture.image.rowBytes());
    } else {
        picture.image = withoutFourth(rgba, picture.fullWidth, picture.fullHeight);
    }
    picture.orientation = orientationInExif(chunkOf(demuxer.get(), "EXIF"));
    picture.colorProfile = chunkOf(demuxer.get(), "ICCP");
    return picture;
}

} // namespace taxo
