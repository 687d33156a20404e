// SPDX-License-Identifier: MIT
// The first frame by giflib, in Pillow's terms: a palette that is plain grey makes a grey picture.
#include "core/decode/formats_private.h"

#include <gif_lib.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>

namespace taxo {

namespace {

/// A code of 12 bits stands for at most 4,096 pixels.
constexpr std::int64_t kMostGifPixelsPerByte = 4096;

struct GifCloser {
    void operator()(GifFileType* gif) const { DGifCloseFile(gif, nullptr); }
};

using Gif = std::unique_ptr<GifFileType, GifCloser>;

int readBytes(GifFileType* gif, GifByteType* to, int count) {
    auto& rest = *static_cast<ByteSpan*>(gif->UserData);
    const std::size_t taken = std::min(rest.size(), static_cast<std::size_t>(std::max(count, 0)));
    std::memcpy(to, rest.data(), taken);
    rest = rest.subspan(taken);
    return static_cast<int>(taken);
}

std::string reasonOf(int error) {
    const char* const words = GifErrorString(error);
    return words == nullptr ? "giflib gives no reason" : words;
}

/// Walks to the first picture; the transparent index on the way is kept.
bool findPicture(GifFileType* gif, std::optional<std::uint8_t>& transparent) {
    GifRecordType record = UNDEFINED_RECORD_TYPE;
    while (DGifGetRecordType(gif, &record) == GIF_OK && record != TERMINATE_RECORD_TYPE) {
        if (record == IMAGE_DESC_RECORD_TYPE) {
            return DGifGetImageDesc(gif) == GIF_OK;
        }
        if (record != EXTENSION_RECORD_TYPE) {
            continue;
        }
        int code = 0;
        GifByteType* block = nullptr;
        if (DGifGetExtension(gif, &code, &block) != GIF_OK) {
            return false;
        }
        if (code == GRAPHICS_EXT_FUNC_CODE && block != nullptr && block[0] >= 4 &&
            (block[1] & 1U) != 0) {
            transparent = block[4];
        }
        while (block != nullptr) {
            if (DGifGetExtensionNext(gif, &block) != GIF_OK) {
                return false;
            }
        }
    }
    return false;
}

bool isPlainGray(const ColorMapObject& map) {
    for (int i = 0; i < map.ColorCount; ++i) {
        const GifColorType& color = map.Colors[i];
        if (color.Red != i || color.Green != i || color.Blue != i) {
            return false;
        }
    }
    return true;
}

/// The frame's rows into their place on the canvas.
bool readFrame(GifFileType* gif, ImageBuffer& canvas) {
    const GifImageDesc& frame = gif->Image;
    const auto line = [&](int y) {
        std::uint8_t* const row = canvas.pixels.data() +
                                  static_cast<std::size_t>(frame.Top + y) * canvas.rowBytes() +
                                  frame.Left;
        return DGifGetLine(gif, row, frame.Width) == GIF_OK;
    };

    struct Pass {
        int first;
        int step;
    };

    constexpr std::array<Pass, 4> kInterlaced = {{{0, 8}, {4, 8}, {2, 4}, {1, 2}}};
    constexpr std::array<Pass, 1> kPlain = {{{0, 1}}};
    const std::span<const Pass> passes =
        frame.Interlace ? std::span<const Pass>(kInterlaced) : std::span<const Pass>(kPlain);
    for (const Pass& pass : passes) {
        for (int y = pass.first; y < frame.Height; y += pass.step) {
            if (!line(y)) {
                return false;
            }
        }
    }
    return true;
}

/// A grey picture with a transparent value, as grey with alpha.
ImageBuffer withAlpha(const ImageBuffer& gray, std::uint8_t transparent) {
    ImageBuffer result{gray.width, gray.height, PixelFormat::GrayAlpha8, {}, {}};
    result.pixels.reserve(2 * gray.pixels.size());
    for (const std::uint8_t value : gray.pixels) {
        result.pixels.push_back(value);
        result.pixels.push_back(value == transparent ? 0 : 255);
    }
    return result;
}

} // namespace

Result<FormatPicture> readGif(const PhotoBytes& photo, const FormatOptions& options) {
    ByteSpan rest = photo.bytes;
    int error = 0;
    const Gif gif(DGifOpen(&rest, readBytes, &error));
    std::optional<std::uint8_t> transparent;
    if (!gif || !findPicture(gif.get(), transparent)) {
        if (rest.empty()) {
            return failTruncated(photo);
        }
        return failDamaged(photo, gif ? "no picture is in it" : reasonOf(error));
    }
    const GifImageDesc& frame = gif->Image;
    FormatPicture picture;
    picture.source = "gif";
    picture.fullWidth = std::max(gif->SWidth, frame.Left + frame.Width);
    picture.fullHeight = std::max(gif->SHeight, frame.Top + frame.Height);
    if (auto size = checkSize(photo, picture.fullWidth, picture.fullHeight, kMostGifPixelsPerByte);
        !size) {
        return tl::unexpected(std::move(size).error());
    }
    if (frame.Width <= 0 || frame.Height <= 0) {
        return failDamaged(photo, "its first frame has no pixels");
    }
    ImageBuffer& canvas = picture.image;
    canvas = {picture.fullWidth, picture.fullHeight, PixelFormat::Gray8, {}, {}};
    canvas.pixels.assign(static_cast<std::size_t>(canvas.height) * canvas.rowBytes(),
                         transparent.value_or(0));
    if (!readFrame(gif.get(), canvas)) {
        return rest.empty() ? failTruncated(photo) : failDamaged(photo, reasonOf(gif->Error));
    }
    const ColorMapObject* const map = frame.ColorMap != nullptr ? frame.ColorMap : gif->SColorMap;
    if (map != nullptr && !isPlainGray(*map)) {
        canvas.format = PixelFormat::Palette8;
        for (int i = 0; i < map->ColorCount; ++i) {
            const GifColorType& color = map->Colors[i];
            const bool visible = !transparent || *transparent != i;
            canvas.palette.push_back(
                {color.Red, color.Green, color.Blue, static_cast<std::uint8_t>(visible ? 255 : 0)});
        }
    } else if (transparent && options.wantAlpha) {
        canvas = withAlpha(canvas, *transparent);
    }
    return picture;
}

} // namespace taxo
