// SPDX-License-Identifier: MIT
#include "core/metadata/bare_picture.h"

#include "core/metadata/exif_private.h"
#include "core/metadata/picture_bytes_private.h"
#include "core/metadata/picture_parts_private.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace taxo {

namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

std::uint32_t little32(std::string_view file, std::size_t at) {
    return byteAt(file, at) | byteAt(file, at + 1) << 8U | byteAt(file, at + 2) << 16U |
           byteAt(file, at + 3) << 24U;
}

std::string littleText(std::uint32_t number) {
    return {static_cast<char>(number),
            static_cast<char>(number >> 8U),
            static_cast<char>(number >> 16U),
            static_cast<char>(number >> 24U)};
}

/// A TIFF structure (EXIF 2.32) with one entry: how the picture is turned.
std::string turnedBlock(int orientation) {
    std::string block("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"sv);
    block += littleText(static_cast<std::uint32_t>(orientation));
    return block + littleText(0); // no further directory
}

tl::unexpected<Error> cutOff(const std::string& name) {
    return fail(ErrorCode::Corrupt, name + " is damaged or cut off: get it again.");
}

constexpr unsigned kEndOfImage = 0xD9;
constexpr unsigned kStartOfScan = 0xDA;

bool standsAlone(unsigned marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

/// Whether a decoder needs a segment: tables and frames, JFIF, Adobe's colours, the ICC profile.
bool isOfPicture(unsigned marker, std::string_view content) {
    constexpr unsigned kFirstApp = 0xE0;
    if (marker < kFirstApp) {
        return true;
    }
    return (marker == kFirstApp && content.starts_with("JFIF\0"sv)) ||
           (marker == 0xE2 && content.starts_with("ICC_PROFILE\0"sv)) ||
           (marker == 0xEE && content.starts_with("Adobe"sv));
}

/// Where the coded data of a scan end: at a marker that is none of theirs, or at the file's end.
std::size_t endOfScan(std::string_view file, std::size_t at) {
    while (true) {
        at = file.find('\xFF', at);
        if (at == std::string_view::npos || at + 1 >= file.size()) {
            return file.size();
        }
        const unsigned next = byteAt(file, at + 1);
        if (next != 0 && next != 0xFF && !standsAlone(next)) {
            return at;
        }
        ++at;
    }
}

Result<std::string> bareJpeg(std::string_view file, int orientation, const std::string& name) {
    std::string bare(file.substr(0, 2));
    if (orientation != 1) {
        const std::string block = "Exif\0\0"s + turnedBlock(orientation);
        bare += "\xFF\xE1"sv;
        bare += bigText(static_cast<std::uint32_t>(block.size() + 2)).substr(2);
        bare += block;
    }
    bool hasScan = false;
    for (std::size_t at = 2;;) {
        while (byteAt(file, at) == 0xFF && byteAt(file, at + 1) == 0xFF) {
            ++at; // filled up before a marker
        }
        const unsigned marker = byteAt(file, at + 1);
        const std::size_t length = 2 + (byteAt(file, at + 2) << 8U | byteAt(file, at + 3));
        const bool isWhole = byteAt(file, at) == 0xFF &&
                             (marker == kEndOfImage || standsAlone(marker) ||
                              (length >= 4 && length <= file.size() - std::min(at, file.size())));
        if (!isWhole && !hasScan) {
            return cutOff(name);
        }
        if (!isWhole || marker == kEndOfImage) { // what stands behind it is another picture
            bare += "\xFF\xD9"sv;
            return bare;
        }
        if (standsAlone(marker)) {
            at += 2;
            continue;
        }
        const std::string_view segment = file.substr(at, length);
        if (isOfPicture(marker, segment.substr(4))) {
            bare += segment;
        }
        at += length;
        if (marker == kStartOfScan) {
            hasScan = true;
            const std::size_t end = endOfScan(file, at);
            bare += file.substr(at, end - at);
            at = end;
        }
    }
}

/// Chunks that a decoder needs, animation and colours among them.
constexpr std::array kPngChunks = {"IHDR"sv,
                                   "PLTE"sv,
                                   "IDAT"sv,
                                   "IEND"sv,
                                   "tRNS"sv,
                                   "gAMA"sv,
                                   "cHRM"sv,
                                   "sRGB"sv,
                                   "iCCP"sv,
                                   "cICP"sv,
                                   "sBIT"sv,
                                   "bKGD"sv,
                                   "pHYs"sv,
                                   "acTL"sv,
                                   "fcTL"sv,
                                   "fdAT"sv};

Result<std::string> barePng(std::string_view file, int orientation, const std::string& name) {
    std::string bare(kPngHead);
    for (std::size_t at = kPngHead.size(); at + 12 <= file.size();) {
        const std::size_t length = big32(file, at);
        if (length > file.size() - at - 12) {
            break;
        }
        const std::string_view type = file.substr(at + 4, 4);
        if (std::ranges::find(kPngChunks, type) != kPngChunks.end()) {
            bare += file.substr(at, 12 + length);
        }
        if (type == "IHDR" && orientation != 1) {
            const std::string block = turnedBlock(orientation);
            const std::string typed = "eXIf" + block;
            bare += bigText(static_cast<std::uint32_t>(block.size())) + typed;
            bare += bigText(crcOf(typed));
        }
        if (type == "IEND") {
            return bare;
        }
        at += 12 + length;
    }
    return cutOff(name);
}

constexpr std::array kWebpChunks = {
    "VP8X"sv, "VP8 "sv, "VP8L"sv, "ALPH"sv, "ANIM"sv, "ANMF"sv, "ICCP"sv};

Result<std::string> bareWebp(std::string_view file, int orientation, const std::string& name) {
    constexpr unsigned kHasExif = 0x08;
    constexpr unsigned kHasXmp = 0x04;
    std::string chunks = "WEBP";
    for (std::size_t at = 12; at + 8 <= file.size();) {
        const std::size_t length = little32(file, at + 4);
        const std::size_t whole = 8 + length + length % 2;
        if (length > file.size() - at - 8) {
            return cutOff(name);
        }
        const std::string_view type = file.substr(at, 4);
        if (std::ranges::find(kWebpChunks, type) != kWebpChunks.end()) {
            std::string chunk(file.substr(at, whole));
            chunk.resize(whole); // the last byte may be missing that fills it up
            if (type == "VP8X" && length > 0) {
                const unsigned flags = byteAt(chunk, 8) & ~(kHasExif | kHasXmp);
                chunk[8] = static_cast<char>(orientation == 1 ? flags : flags | kHasExif);
            }
            chunks += chunk;
        }
        at += std::min(whole, file.size() - at);
    }
    if (orientation != 1) {
        const std::string block = turnedBlock(orientation);
        chunks += "EXIF" + littleText(static_cast<std::uint32_t>(block.size())) + block;
    }
    return "RIFF" + littleText(static_cast<std::uint32_t>(chunks.size())) + chunks;
}

bool isWebp(std::string_view file) {
    return file.starts_with("RIFF") && file.size() >= 12 && file.substr(8, 4) == "WEBP";
}

} // namespace

bool canBeBared(std::span<const std::byte> beginning) {
    const std::string_view file = textOf(beginning);
    return file.starts_with("\xFF\xD8\xFF") || file.starts_with(kPngHead) || isWebp(file);
}

Result<std::string> barePicture(std::span<const std::byte> bytes, const std::string& name) {
    const std::string_view file = textOf(bytes);
    const int orientation = readExif(partsOf(bytes).exif).orientation;
    if (file.starts_with("\xFF\xD8\xFF")) {
        return bareJpeg(file, orientation, name);
    }
    if (file.starts_with(kPngHead)) {
        return barePng(file, orientation, name);
    }
    if (isWebp(file)) {
        return bareWebp(file, orientation, name);
    }
    return fail(ErrorCode::Unsupported,
                name + " is neither JPEG, PNG nor WebP: what is told in it cannot be taken out.");
}

} // namespace taxo
