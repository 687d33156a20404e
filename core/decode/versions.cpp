// SPDX-License-Identifier: MIT
#include "core/decode/formats_private.h"

#include <gif_lib.h>
#include <jpeglib.h>
#include <lcms2.h>
#include <libheif/heif.h>
#include <libraw/libraw.h>
#include <png.h>
#include <tiffio.h>
#include <webp/demux.h>

#include <cstdio>

// libjpeg-turbo gives its version as bare digits.
#define TAXO_TEXT_OF(digits) #digits
#define TAXO_TEXT(digits) TAXO_TEXT_OF(digits)

namespace taxo {

namespace {

/// "4.5.0" of "LIBTIFF, Version 4.5.0\nCopyright ...".
std::string tiffVersion() {
    const std::string words = TIFFGetVersion();
    const auto begin = words.find_last_of(' ', words.find('\n')) + 1;
    return words.substr(begin, words.find('\n') - begin);
}

std::string webpVersion() {
    const int version = WebPGetDemuxVersion();
    return std::to_string(version >> 16) + "." + std::to_string(version >> 8 & 255) + "." +
           std::to_string(version & 255);
}

} // namespace

std::string decodeLibraryVersions() {
    return "libjpeg-turbo " TAXO_TEXT(LIBJPEG_TURBO_VERSION) ", libpng " +
           std::string(png_get_libpng_ver(nullptr)) + ", libwebp " + webpVersion() + ", libtiff " +
           tiffVersion() + ", giflib " + std::to_string(GIFLIB_MAJOR) + "." +
           std::to_string(GIFLIB_MINOR) + "." + std::to_string(GIFLIB_RELEASE) + ", libheif " +
           heif_get_version() + ", LibRaw " + LibRaw::version() + ", Little CMS " +
           std::to_string(cmsGetEncodedCMMversion());
}

} // namespace taxo
