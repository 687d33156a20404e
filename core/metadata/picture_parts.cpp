// SPDX-License-Identifier: MIT
#include "core/metadata/picture_parts_private.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace taxo {

namespace {

using Bytes = std::span<const std::byte>;
using namespace std::string_view_literals;

/// Numbers and words at places of a file; 0 and false beyond its end.
class Cursor {
public:
    explicit Cursor(Bytes bytes) : m_bytes(bytes) {}

    std::size_t size() const { return m_bytes.size(); }

    unsigned byte(std::size_t at) const {
        return at < m_bytes.size() ? std::to_integer<unsigned>(m_bytes[at]) : 0;
    }

    unsigned big16(std::size_t at) const { return byte(at) << 8U | byte(at + 1); }

    std::uint32_t big32(std::size_t at) const { return big16(at) << 16U | big16(at + 2); }

    unsigned little16(std::size_t at) const { return byte(at + 1) << 8U | byte(at); }

    std::uint32_t little32(std::size_t at) const { return little16(at + 2) << 16U | little16(at); }

    bool holds(std::size_t at, std::string_view word) const {
        return at <= size() && size() - at >= word.size() &&
               std::equal(word.begin(),
                          word.end(),
                          m_bytes.begin() + static_cast<std::ptrdiff_t>(at),
                          [](char c, std::byte b) { return static_cast<std::byte>(c) == b; });
    }

    /// As much of it as there is.
    Bytes part(std::size_t at, std::size_t length) const {
        at = std::min(at, size());
        return m_bytes.subspan(at, std::min(length, size() - at));
    }

    Bytes rest(std::size_t at) const { return part(at, size()); }

private:
    Bytes m_bytes;
};

constexpr std::string_view kExifWord = "Exif\0\0"sv;

/// ISO 10918-1: segments of a marker and a length, up to the picture's own data.
PictureParts partsOfJpeg(const Cursor& file) {
    constexpr unsigned kApp1 = 0xE1;
    constexpr unsigned kAdobe = 0xEE; // APP14 says how colours are coded
    constexpr unsigned kApp15 = 0xEF;
    constexpr unsigned kComment = 0xFE;
    constexpr unsigned kScan = 0xDA;
    constexpr unsigned kFill = 0xFF; // before a marker, as often as one likes
    PictureParts parts;
    std::size_t at = 2;
    parts.picture.push_back(file.part(0, at));
    while (file.byte(at) == 0xFF && at + 4 <= file.size()) {
        const unsigned marker = file.byte(at + 1);
        const std::size_t length = 2 + std::size_t{file.big16(at + 2)};
        if (marker == kFill) {
            ++at;
            continue;
        }
        if (marker == kScan || length < 4) {
            break;
        }
        const bool isFrame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            parts.height = static_cast<int>(file.big16(at + 5));
            parts.width = static_cast<int>(file.big16(at + 7));
        }
        if (marker == kApp1 && parts.exif.empty() && file.holds(at + 4, kExifWord)) {
            const std::size_t head = 4 + kExifWord.size();
            parts.exif = file.part(at + head, length - std::min(length, head));
        }
        const bool tellsAbout =
            marker == kComment || (marker >= kApp1 && marker <= kApp15 && marker != kAdobe);
        if (!tellsAbout) {
            parts.picture.push_back(file.part(at, length));
        }
        at += length;
    }
    parts.picture.push_back(file.rest(at));
    return parts;
}

/// ISO 15948: chunks of length, type, data and checksum.
PictureParts partsOfPng(const Cursor& file) {
    PictureParts parts;
    std::size_t at = 8;
    parts.picture.push_back(file.part(0, at));
    parts.width = static_cast<int>(std::min<std::uint32_t>(file.big32(16), INT32_MAX));
    parts.height = static_cast<int>(std::min<std::uint32_t>(file.big32(20), INT32_MAX));
    while (at + 12 <= file.size()) {
        const std::size_t length = file.big32(at);
        const auto is = [&](std::string_view type) { return file.holds(at + 4, type); };
        if (is("eXIf") && parts.exif.empty()) {
            parts.exif = file.part(at + 8, length);
        }
        if (!is("eXIf") && !is("tEXt") && !is("zTXt") && !is("iTXt") && !is("tIME")) {
            parts.picture.push_back(file.part(at, 12 + length));
        }
        at += 12 + length;
    }
    parts.picture.push_back(file.rest(at));
    return parts;
}

/// RFC 9649: RIFF chunks of type, length and data, filled up to even lengths.
PictureParts partsOfWebp(const Cursor& file) {
    PictureParts parts;
    std::size_t at = 12; // the RIFF header holds the file's length
    while (at + 8 <= file.size()) {
        const std::size_t length = file.little32(at + 4);
        const auto is = [&](std::string_view type) { return file.holds(at, type); };
        if (is("EXIF") && parts.exif.empty()) {
            const std::size_t head = file.holds(at + 8, kExifWord) ? kExifWord.size() : 0;
            parts.exif = file.part(at + 8 + head, length - std::min(length, head));
        }
        if (is("VP8X")) { // its flags say whether there is metadata
            parts.width = 1 + static_cast<int>(file.little32(at + 12) & 0xFFFFFFU);
            parts.height = 1 + static_cast<int>(file.little32(at + 15) & 0xFFFFFFU);
        } else if (is("VP8 ") && parts.width == 0) {
            parts.width = static_cast<int>(file.little16(at + 14) & 0x3FFFU);
            parts.height = static_cast<int>(file.little16(at + 16) & 0x3FFFU);
        } else if (is("VP8L") && parts.width == 0) {
            const std::uint32_t bits = file.little32(at + 9);
            parts.width = 1 + static_cast<int>(bits & 0x3FFFU);
            parts.height = 1 + static_cast<int>((bits >> 14U) & 0x3FFFU);
        }
        if (!is("EXIF") && !is("XMP ") && !is("VP8X")) {
            parts.picture.push_back(file.part(at, 8 + length + length % 2));
        }
        at += 8 + length + length % 2;
    }
    parts.picture.push_back(file.rest(at));
    return parts;
}

/// ISO 23008-12 keeps EXIF as an item anywhere in the file, behind four bytes and this word.
Bytes exifInHeif(Bytes file) {
    for (const std::string_view head : {"Exif\0\0II*\0"sv, "Exif\0\0MM\0*"sv}) {
        const auto found = std::search(
            file.begin(), file.end(), head.begin(), head.end(), [](std::byte b, char c) {
                return b == static_cast<std::byte>(c);
            });
        if (found != file.end()) {
            return file.subspan(static_cast<std::size_t>(found - file.begin()) + kExifWord.size());
        }
    }
    return {};
}

} // namespace

PictureParts partsOf(std::span<const std::byte> bytes) {
    const Cursor file(bytes);
    if (file.holds(0, "\xFF\xD8\xFF")) {
        return partsOfJpeg(file);
    }
    if (file.holds(0, "\x89PNG\r\n\x1A\n")) {
        return partsOfPng(file);
    }
    if (file.holds(0, "RIFF") && file.holds(8, "WEBP")) {
        return partsOfWebp(file);
    }
    PictureParts parts;
    parts.picture.push_back(bytes);
    if (file.holds(0, "II*\0"sv) || file.holds(0, "MM\0*"sv)) {
        parts.exif = bytes;
    } else if (file.holds(4, "ftyp")) {
        parts.exif = exifInHeif(bytes);
    } else if (file.holds(0, "GIF8")) {
        parts.width = static_cast<int>(file.little16(6));
        parts.height = static_cast<int>(file.little16(8));
    } else if (file.holds(0, "BM")) {
        parts.width = static_cast<int>(file.little32(18) & 0x7FFFFFFFU);
        const auto height = static_cast<std::int32_t>(file.little32(22));
        parts.height = height == INT32_MIN ? 0 : std::abs(height); // negative: from the top
    }
    return parts;
}

} // namespace taxo
