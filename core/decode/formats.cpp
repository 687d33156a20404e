// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/decode/formats_private.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace taxo {

namespace {

constexpr std::int64_t kMostPixels = 178'956'970;

bool startsWith(ByteSpan bytes, std::string_view mark, std::size_t at = 0) {
    return bytes.size() >= at + mark.size() &&
           std::memcmp(bytes.data() + at, mark.data(), mark.size()) == 0;
}

bool isTiff(ByteSpan bytes) {
    using namespace std::string_view_literals;
    return startsWith(bytes, "II*\0"sv) || startsWith(bytes, "MM\0*"sv) ||
           startsWith(bytes, "II+\0"sv) || startsWith(bytes, "MM\0+"sv);
}

bool endsLikeTiff(const std::string& name) {
    const auto dot = name.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : name.substr(dot + 1);
    return equalIgnoringCase(ending, "tif") || equalIgnoringCase(ending, "tiff");
}

bool isHeif(ByteSpan bytes) {
    constexpr std::array<std::string_view, 10> kBrands = {
        "heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"};
    return startsWith(bytes, "ftyp", 4) &&
           std::any_of(kBrands.begin(), kBrands.end(), [bytes](std::string_view brand) {
               return startsWith(bytes, brand, 8);
           });
}

/// Marks of camera RAW that is not TIFF: Canon CR3 and CRW, Fujifilm, Olympus, Panasonic, Minolta,
/// Sigma.
bool isRawByMark(ByteSpan bytes) {
    using namespace std::string_view_literals;
    return startsWith(bytes, "ftypcrx ", 4) || startsWith(bytes, "HEAPCCDR", 6) ||
           startsWith(bytes, "FUJIFILMCCD-RAW") || startsWith(bytes, "IIRO") ||
           startsWith(bytes, "IIRS") || startsWith(bytes, "MMOR") || startsWith(bytes, "IIU\0"sv) ||
           startsWith(bytes, "\0MRM"sv) || startsWith(bytes, "FOVb");
}

} // namespace

tl::unexpected<Error>
failPhoto(ErrorCode code, const PhotoBytes& photo, std::string_view what, std::string_view advice) {
    std::string message = photo.name + ": ";
    message.append(what).append(". ").append(advice);
    return fail(code, std::move(message));
}

tl::unexpected<Error> failDamaged(const PhotoBytes& photo, std::string_view why) {
    std::string what = "the picture is damaged (";
    what.append(why).append(")");
    return failPhoto(
        ErrorCode::Corrupt, photo, what, "Copy it again from where it came, or leave it out.");
}

tl::unexpected<Error> failTruncated(const PhotoBytes& photo) {
    return failPhoto(ErrorCode::Corrupt,
                     photo,
                     "the file ends before the picture is complete",
                     "Copy it again from where it came, or leave it out.");
}

Status checkSize(const PhotoBytes& photo,
                 std::int64_t width,
                 std::int64_t height,
                 std::int64_t mostPixelsPerByte) {
    if (width <= 0 || height <= 0) {
        return failDamaged(photo, "it has no pixels");
    }
    const std::string size = std::to_string(width) + " x " + std::to_string(height) + " pixels";
    if (width > kMostPixels / height) {
        return failPhoto(ErrorCode::InvalidInput,
                         photo,
                         "its header claims " + size + ", more than the " +
                             std::to_string(kMostPixels) + " that are read",
                         "Save a smaller copy if the picture is really so large.");
    }
    const auto bytes = static_cast<std::int64_t>(photo.bytes.size());
    if (mostPixelsPerByte > 0 && width * height / mostPixelsPerByte > bytes) {
        return failDamaged(photo,
                           "its header claims " + size + ", but the file has only " +
                               std::to_string(bytes) + " bytes");
    }
    return {};
}

GrowingImage::GrowingImage(int width, int height, PixelFormat format) {
    m_image.width = width;
    m_image.height = height;
    m_image.format = format;
    m_image.pixels.reserve(static_cast<std::size_t>(height) * m_image.rowBytes());
}

std::uint8_t* GrowingImage::row(int y) {
    const std::size_t begin = static_cast<std::size_t>(y) * m_image.rowBytes();
    if (m_image.pixels.size() < begin + m_image.rowBytes()) {
        m_image.pixels.resize(begin + m_image.rowBytes());
    }
    return m_image.pixels.data() + begin;
}

ImageBuffer GrowingImage::take() {
    m_image.pixels.resize(static_cast<std::size_t>(m_image.height) * m_image.rowBytes());
    return std::move(m_image);
}

Result<FormatPicture> readPhoto(const PhotoBytes& photo, const FormatOptions& options) {
    const ByteSpan bytes = photo.bytes;
    if (bytes.empty()) {
        return failPhoto(ErrorCode::InvalidInput,
                         photo,
                         "the file is empty",
                         "Copy it again from where it came, or leave it out.");
    }
    if (startsWith(bytes, "\xff\xd8\xff")) {
        return readJpeg(photo, options);
    }
    if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) {
        return readPng(photo, options);
    }
    if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8)) {
        return readWebp(photo, options);
    }
    if (startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a")) {
        return readGif(photo, options);
    }
    if (isHeif(bytes)) {
        return readHeif(photo, options);
    }
    if (isRawByMark(bytes)) {
        return readRaw(photo, options);
    }
    if (isTiff(bytes)) {
        // Most camera RAW is TIFF by its first bytes; a file that is called TIFF is one.
        if (!endsLikeTiff(photo.name)) {
            auto raw = readRaw(photo, options);
            if (raw || raw.error().code != ErrorCode::Unsupported) {
                return raw;
            }
        }
        return readTiff(photo, options);
    }
    if (startsWith(bytes, "BM")) {
        return readBmp(photo, options);
    }
    return failPhoto(ErrorCode::Unsupported,
                     photo,
                     "this is not a picture in a known format",
                     "Known are JPEG, PNG, WebP, TIFF, BMP, GIF, HEIC and camera RAW.");
}

} // namespace taxo
