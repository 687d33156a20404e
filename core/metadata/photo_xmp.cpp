// SPDX-License-Identifier: MIT
#include "core/metadata/photo_xmp.h"

#include "core/metadata/picture_bytes_private.h"

#include <string_view>

namespace taxo {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kJpegHead = "\xFF\xD8\xFF"sv;
constexpr std::string_view kJpegMark = "http://ns.adobe.com/xap/1.0/\0"sv;
constexpr std::string_view kPngMark = "XML:com.adobe.xmp\0"sv;

/// Where a packet stands in a file, or would.
struct XmpPlace {
    std::size_t at = 0;   ///< of the segment or chunk
    std::size_t size = 0; ///< of it; 0: there is none
    std::string_view packet;
};

tl::unexpected<Error> cannotBeFollowed(const std::string& name) {
    return fail(ErrorCode::Corrupt, name + " is damaged or cut off: get it again.");
}

/// Behind what others expect first (JFIF, EXIF), before the picture.
Result<XmpPlace> placeInJpeg(std::string_view file, const std::string& name) {
    constexpr unsigned kApp0 = 0xE0;
    constexpr unsigned kApp1 = 0xE1;
    constexpr unsigned kScan = 0xDA;
    XmpPlace place{2, 0, {}};
    for (std::size_t at = 2;;) {
        while (byteAt(file, at) == 0xFF && byteAt(file, at + 1) == 0xFF) {
            ++at; // filled up before a marker
        }
        const unsigned marker = byteAt(file, at + 1);
        const std::size_t length = 2 + (byteAt(file, at + 2) << 8U | byteAt(file, at + 3));
        if (byteAt(file, at) != 0xFF || length < 4 || at + length > file.size()) {
            return cannotBeFollowed(name);
        }
        if (marker == kScan) {
            return place;
        }
        const std::string_view content = file.substr(at + 4, length - 4);
        if (marker == kApp1 && content.starts_with(kJpegMark)) {
            return XmpPlace{at, length, content.substr(kJpegMark.size())};
        }
        const bool isFirst = (marker == kApp0 && content.starts_with("JFIF\0"sv)) ||
                             (marker == kApp1 && content.starts_with("Exif\0"sv));
        at += length;
        place.at = isFirst ? at : place.at;
    }
}

Result<XmpPlace> placeInPng(std::string_view file, const std::string& name) {
    XmpPlace place;
    for (std::size_t at = kPngHead.size(); at + 12 <= file.size();) {
        const std::size_t length = big32(file, at);
        if (length > file.size() - at - 12) {
            break;
        }
        const std::string_view type = file.substr(at + 4, 4);
        const std::string_view content = file.substr(at + 8, length);
        if (type == "IEND") {
            return place.at == 0 ? Result<XmpPlace>(cannotBeFollowed(name)) : place;
        }
        if (type == "iTXt" && content.starts_with(kPngMark)) {
            const bool isPacked = byteAt(content, kPngMark.size()) != 0;
            const std::size_t language = content.find('\0', kPngMark.size() + 2);
            const std::size_t translated =
                language == std::string_view::npos ? language : content.find('\0', language + 1);
            if (isPacked || translated == std::string_view::npos) {
                return fail(ErrorCode::Unsupported,
                            name + " has packed XMP, which cannot be added to.");
            }
            return XmpPlace{at, 12 + length, content.substr(translated + 1)};
        }
        at += 12 + length;
        place.at = type == "IHDR" ? at : place.at;
    }
    return cannotBeFollowed(name);
}

bool isJpeg(std::string_view file) {
    return file.starts_with(kJpegHead);
}

Result<XmpPlace> placeIn(std::string_view file, const std::string& name) {
    if (isJpeg(file)) {
        return placeInJpeg(file, name);
    }
    if (file.starts_with(kPngHead)) {
        return placeInPng(file, name);
    }
    return fail(ErrorCode::Unsupported,
                name + " is neither JPEG nor PNG: no keywords can be written into it.");
}

std::string pngChunk(const std::string& packet) {
    const std::string typed = "iTXt" + std::string(kPngMark) + std::string(4, '\0') + packet;
    return bigText(static_cast<std::uint32_t>(typed.size() - 4)) + typed + bigText(crcOf(typed));
}

std::string jpegSegment(const std::string& packet) {
    const auto length = static_cast<std::uint32_t>(2 + kJpegMark.size() + packet.size());
    return "\xFF\xE1" + bigText(length).substr(2) + std::string(kJpegMark) + packet;
}

} // namespace

bool canHoldXmp(std::span<const std::byte> beginning) {
    const std::string_view file = textOf(beginning);
    return isJpeg(file) || file.starts_with(kPngHead);
}

Result<std::string> xmpIn(std::span<const std::byte> file, const std::string& name) {
    const auto place = placeIn(textOf(file), name);
    return place ? Result<std::string>(std::string(place->packet)) : tl::unexpected(place.error());
}

Result<std::string>
withXmp(std::span<const std::byte> bytes, const std::string& packet, const std::string& name) {
    const std::string_view file = textOf(bytes);
    const auto place = placeIn(file, name);
    if (!place) {
        return tl::unexpected(place.error());
    }
    constexpr std::size_t kRoom = 0xFFFF - 2;
    if (isJpeg(file) && packet.size() > kRoom - kJpegMark.size()) {
        return fail(ErrorCode::Unsupported, name + " has no room for so much XMP.");
    }
    return std::string(file.substr(0, place->at)) +
           (isJpeg(file) ? jpegSegment(packet) : pngChunk(packet)) +
           std::string(file.substr(place->at + place->size));
}

} // namespace taxo
