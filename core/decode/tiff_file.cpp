// SPDX-License-Identifier: MIT
// A TIFF in memory, opened by libtiff, and its tags.
#include "core/decode/tiff_private.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstring>

namespace taxo {

namespace {

constexpr tmsize_t kLargestAllocation = tmsize_t{1} << 31;

tmsize_t readSome(thandle_t handle, void* to, tmsize_t count) {
    auto& source = *static_cast<TiffSource*>(handle);
    const std::uint64_t size = source.bytes.size();
    const std::uint64_t left = source.position < size ? size - source.position : 0;
    const auto taken = std::min(left, static_cast<std::uint64_t>(std::max<tmsize_t>(count, 0)));
    std::memcpy(to, source.bytes.data() + (taken > 0 ? source.position : 0), taken);
    source.position += taken;
    return static_cast<tmsize_t>(taken);
}

toff_t seekTo(thandle_t handle, toff_t offset, int whence) {
    auto& source = *static_cast<TiffSource*>(handle);
    if (whence == SEEK_CUR) {
        offset += source.position;
    } else if (whence == SEEK_END) {
        offset += source.bytes.size();
    }
    source.position = offset;
    return offset;
}

int keepComplaint(TIFF*, void* user, const char*, const char* format, va_list arguments) {
    char text[256];
    std::vsnprintf(text, sizeof text, format, arguments);
    static_cast<TiffSource*>(user)->complaint = text;
    return 1;
}

} // namespace

Tiff openTiff(TiffSource& source) {
    const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
        TIFFOpenOptionsAlloc(), TIFFOpenOptionsFree);
    TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kLargestAllocation);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), keepComplaint, &source);
    TIFFOpenOptionsSetWarningHandlerExtR(
        options.get(), [](TIFF*, void*, const char*, const char*, va_list) { return 1; }, nullptr);
    return Tiff(TIFFClientOpenExt(
        "photograph",
        "rm",
        &source,
        readSome,
        [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; },
        seekTo,
        [](thandle_t) { return 0; },
        [](thandle_t handle) -> toff_t { return static_cast<TiffSource*>(handle)->bytes.size(); },
        nullptr,
        nullptr,
        options.get()));
}

TiffLayout layoutOf(TIFF* tiff) {
    TiffLayout layout;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &layout.width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &layout.height);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_BITSPERSAMPLE, &layout.bits);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLESPERPIXEL, &layout.samples);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_PLANARCONFIG, &layout.planes);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_SAMPLEFORMAT, &layout.sampleFormat);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_COMPRESSION, &layout.compression);
    TIFFGetField(tiff, TIFFTAG_PHOTOMETRIC, &layout.photometry);
    std::uint16_t count = 0;
    std::uint16_t* extra = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_EXTRASAMPLES, &count, &extra) == 1 && extra != nullptr) {
        layout.extra.assign(extra, extra + count);
    }
    return layout;
}

} // namespace taxo
