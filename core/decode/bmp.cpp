// SPDX-License-Identifier: MIT
// Windows bitmaps by hand: the format is small, and Pillow's choice of mode (a plain grey palette
// makes a grey picture) is not OpenCV's.
#include "core/decode/formats_private.h"

#include <algorithm>
#include <cstring>

namespace taxo {

namespace {

constexpr std::int64_t kMostPixelsPerRunByte = 1024;

enum class Compression : std::uint32_t { None = 0, Rle8 = 1, Rle4 = 2, Masks = 3 };

struct Header {
    int width = 0;
    int height = 0;
    bool topDown = false;
    int bits = 0;
    Compression compression = Compression::None;
    std::size_t colors = 0;     ///< entries of the palette
    std::size_t colorBytes = 4; ///< bytes of one
    std::size_t paletteAt = 0;
    std::size_t pixelsAt = 0;
    std::array<std::uint32_t, 4> masks = {}; ///< R, G, B, A
};

std::uint32_t number(ByteSpan bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
        value |= static_cast<std::uint32_t>(bytes[at + i]) << (8 * i);
    }
    return value;
}

tl::unexpected<Error> failKind(const PhotoBytes& photo, const std::string& kind) {
    return failPhoto(ErrorCode::Unsupported,
                     photo,
                     "bitmaps with " + kind + " cannot be read",
                     "Save it as PNG.");
}

/// Where the palette ends decides where pixels begin in files that do not say so.
void placePixels(Header& header, std::size_t headerEnd, std::size_t stated) {
    header.paletteAt = headerEnd;
    header.pixelsAt = stated;
    const std::size_t palette = header.bits <= 8 ? header.colors * header.colorBytes : 0;
    if (stated == 0 || (stated == headerEnd && palette > 0)) {
        header.pixelsAt = headerEnd + palette;
    }
}

Result<Header> readHeader(const PhotoBytes& photo) {
    const ByteSpan bytes = photo.bytes;
    if (bytes.size() < 26) {
        return failTruncated(photo);
    }
    const std::size_t length = number(bytes, 14, 4);
    const std::size_t end = 14 + length;
    constexpr std::array<std::size_t, 7> kLengths = {12, 40, 52, 56, 64, 108, 124};
    if (std::find(kLengths.begin(), kLengths.end(), length) == kLengths.end()) {
        return failDamaged(photo, "its header has " + std::to_string(length) + " bytes");
    }
    if (bytes.size() < end) {
        return failTruncated(photo);
    }
    Header header;
    if (length == 12) {
        header.width = static_cast<int>(number(bytes, 18, 2));
        header.height = static_cast<int>(number(bytes, 20, 2));
        header.bits = static_cast<int>(number(bytes, 24, 2));
        header.colorBytes = 3;
    } else {
        const auto height = static_cast<std::int32_t>(number(bytes, 22, 4));
        header.width = static_cast<std::int32_t>(number(bytes, 18, 4));
        header.topDown = height < 0;
        header.height = height == INT32_MIN ? 0 : std::abs(height);
        header.bits = static_cast<int>(number(bytes, 28, 2));
        header.compression = static_cast<Compression>(number(bytes, 30, 4));
        header.colors = number(bytes, 46, 4);
    }
    std::size_t paletteAt = end;
    if (header.compression == Compression::Masks) {
        const std::size_t count = length >= 56 ? 4 : 3;
        paletteAt = length >= 52 ? end : end + 12;
        if (bytes.size() < paletteAt) {
            return failTruncated(photo);
        }
        for (std::size_t i = 0; i < count; ++i) {
            header.masks[i] = number(bytes, 54 + 4 * i, 4);
        }
    }
    if (header.colors == 0 && header.bits <= 8) {
        header.colors = std::size_t{1} << static_cast<unsigned>(header.bits);
    }
    if (header.bits <= 8 && header.colors > 256) {
        return failDamaged(photo, "its palette has " + std::to_string(header.colors) + " entries");
    }
    placePixels(header, paletteAt, number(bytes, 10, 4));
    return header;
}

std::size_t bytesOfRow(const Header& header) {
    return (static_cast<std::size_t>(header.width) * static_cast<std::size_t>(header.bits) + 31) /
           32 * 4;
}

/// Row `y` of the picture in the order of the file.
int fileRow(const Header& header, int y) {
    return header.topDown ? y : header.height - 1 - y;
}

// --- palettes ----------------------------------------------------------------------------------

bool isPlainGray(const ImageBuffer& image) {
    for (std::size_t i = 0; i < image.palette.size(); ++i) {
        const auto& color = image.palette[i];
        const auto level = static_cast<std::uint8_t>(image.palette.size() == 2 ? i * 255 : i);
        if (color[0] != level || color[1] != level || color[2] != level) {
            return false;
        }
    }
    return true;
}

Status readPalette(const PhotoBytes& photo, const Header& header, ImageBuffer& image) {
    const ByteSpan bytes = photo.bytes;
    if (bytes.size() < header.paletteAt + header.colors * header.colorBytes) {
        return failTruncated(photo);
    }
    for (std::size_t i = 0; i < header.colors; ++i) {
        const auto* color = bytes.data() + header.paletteAt + i * header.colorBytes;
        image.palette.push_back({color[2], color[1], color[0], 255});
    }
    if (header.bits == 1 && isPlainGray(image)) {
        image.format = PixelFormat::Bilevel8;
        for (auto& pixel : image.pixels) {
            pixel = static_cast<std::uint8_t>(pixel * 255);
        }
    } else if (header.bits == 8 && isPlainGray(image)) {
        image.format = PixelFormat::Gray8;
    }
    if (image.format != PixelFormat::Palette8) {
        image.palette.clear();
    }
    return {};
}

void unpackIndices(const std::uint8_t* from, int bits, int width, std::uint8_t* to) {
    const unsigned mask = (1U << static_cast<unsigned>(bits)) - 1;
    const int perByte = 8 / bits;
    for (int x = 0; x < width; ++x) {
        const int shift = 8 - bits * (x % perByte + 1);
        to[x] = static_cast<std::uint8_t>(from[x / perByte] >> static_cast<unsigned>(shift) & mask);
    }
}

/// Run lengths, from the bottom row up as the format has it. Returns false where the file ends
/// before the mark of its end; pixels that are skipped are 0.
bool unpackRuns(const Header& header, ByteSpan runs, ImageBuffer& image) {
    const bool four = header.compression == Compression::Rle4;
    std::size_t at = 0;
    int x = 0;
    int row = 0; // in the order of the file
    const auto put = [&](std::uint8_t index) {
        if (x < header.width) { // what runs over the end of its row is lost
            image.pixels[static_cast<std::size_t>(fileRow(header, row)) * image.rowBytes() +
                         static_cast<std::size_t>(x)] = index;
            ++x;
        }
    };
    const auto nibble = [](std::uint8_t pair, int i) {
        return static_cast<std::uint8_t>(i % 2 == 0 ? pair >> 4U : pair & 15U);
    };
    while (at + 2 <= runs.size() && row < header.height) {
        const int count = runs[at];
        const std::uint8_t value = runs[at + 1];
        at += 2;
        if (count > 0) {
            for (int i = 0; i < count; ++i) {
                put(four ? nibble(value, i) : value);
            }
        } else if (value == 0) {
            x = 0;
            ++row;
        } else if (value == 1) {
            return true;
        } else if (value == 2) {
            if (at + 2 > runs.size()) {
                return false;
            }
            x = std::min(x + runs[at], header.width);
            row += runs[at + 1];
            at += 2;
        } else {
            const std::size_t length = four ? (value + 1U) / 2U : value;
            if (at + length > runs.size()) {
                return false;
            }
            for (int i = 0; i < value; ++i) {
                const auto offset = static_cast<std::size_t>(four ? i / 2 : i);
                put(four ? nibble(runs[at + offset], i) : runs[at + offset]);
            }
            at += length + length % 2;
        }
    }
    return row >= header.height;
}

// --- colours -----------------------------------------------------------------------------------

/// Where the four bytes (or bit fields) of a pixel lie.
struct Layout {
    std::array<std::uint32_t, 4> masks = {};
    bool hasAlpha = false;
};

Result<Layout> layoutOf(const PhotoBytes& photo, const Header& header) {
    Layout layout;
    if (header.bits == 16) {
        layout.masks = {0x7C00, 0x3E0, 0x1F, 0};
    } else {
        layout.masks = {0xFF0000, 0xFF00, 0xFF, 0};
    }
    if (header.compression == Compression::None) {
        return layout;
    }
    constexpr std::array<std::uint32_t, 4> kNone = {};
    if (header.bits == 32 && header.masks == kNone) {
        layout.masks[3] = 0xFF000000;
    } else {
        layout.masks = header.masks;
    }
    layout.hasAlpha = header.bits == 32 && layout.masks[3] != 0;
    for (const std::uint32_t mask : layout.masks) {
        const std::uint32_t lowest = mask & (~mask + 1);
        const bool isOneField = mask == 0 || ((mask / lowest) & (mask / lowest + 1)) == 0;
        if (!isOneField || (mask != 0 && mask / lowest > 255)) {
            return failKind(photo, "such a mixture of colour bits");
        }
    }
    return layout;
}

/// The field as 0 to 255; a field of 5 bits by value * 255 / 31.
std::uint8_t field(std::uint32_t pixel, std::uint32_t mask) {
    if (mask == 0) {
        return 0;
    }
    const std::uint32_t lowest = mask & (~mask + 1);
    const std::uint32_t most = mask / lowest;
    return static_cast<std::uint8_t>((pixel & mask) / lowest * 255 / most);
}

void unpackColors(const Header& header,
                  const Layout& layout,
                  const std::uint8_t* from,
                  std::uint8_t* to) {
    const std::size_t step = static_cast<std::size_t>(header.bits) / 8;
    const std::size_t channels = layout.hasAlpha ? 4 : 3;
    for (int x = 0; x < header.width; ++x, from += step, to += channels) {
        const std::uint32_t pixel = number({from, step}, 0, step);
        for (std::size_t c = 0; c < channels; ++c) {
            to[c] = field(pixel, layout.masks[c]);
        }
    }
}

Result<ImageBuffer> readColors(const PhotoBytes& photo, const Header& header) {
    const auto layout = layoutOf(photo, header);
    if (!layout) {
        return tl::unexpected(layout.error());
    }
    ImageBuffer image{header.width,
                      header.height,
                      layout->hasAlpha ? PixelFormat::Rgba8 : PixelFormat::Rgb8,
                      {},
                      {}};
    image.pixels.resize(static_cast<std::size_t>(header.height) * image.rowBytes());
    for (int y = 0; y < header.height; ++y) {
        const auto row = static_cast<std::size_t>(fileRow(header, y));
        unpackColors(header,
                     *layout,
                     photo.bytes.data() + header.pixelsAt + row * bytesOfRow(header),
                     image.pixels.data() + static_cast<std::size_t>(y) * image.rowBytes());
    }
    return image;
}

Result<ImageBuffer> readIndices(const PhotoBytes& photo, const Header& header) {
    ImageBuffer image{header.width, header.height, PixelFormat::Palette8, {}, {}};
    image.pixels.resize(static_cast<std::size_t>(header.height) * image.rowBytes());
    if (header.compression == Compression::None) {
        for (int y = 0; y < header.height; ++y) {
            const auto row = static_cast<std::size_t>(fileRow(header, y));
            unpackIndices(photo.bytes.data() + header.pixelsAt + row * bytesOfRow(header),
                          header.bits,
                          header.width,
                          image.pixels.data() + static_cast<std::size_t>(y) * image.rowBytes());
        }
    } else if (!unpackRuns(header, photo.bytes.subspan(header.pixelsAt), image)) {
        return failTruncated(photo);
    }
    if (auto palette = readPalette(photo, header, image); !palette) {
        return tl::unexpected(std::move(palette).error());
    }
    return image;
}

Status check(const PhotoBytes& photo, const Header& header) {
    const bool runs =
        header.compression == Compression::Rle8 || header.compression == Compression::Rle4;
    if (auto size = checkSize(photo, header.width, header.height, runs ? kMostPixelsPerRunByte : 0);
        !size) {
        return size;
    }
    const bool indexed = header.bits == 1 || header.bits == 4 || header.bits == 8;
    const bool colored = header.bits == 16 || header.bits == 24 || header.bits == 32;
    if (!indexed && !colored) {
        return failKind(photo, std::to_string(header.bits) + " bits a pixel");
    }
    const bool known = header.compression == Compression::None ||
                       (header.compression == Compression::Masks && colored) ||
                       (header.compression == Compression::Rle8 && header.bits == 8) ||
                       (header.compression == Compression::Rle4 && header.bits == 4);
    if (!known) {
        return failKind(
            photo, "compression " + std::to_string(static_cast<std::uint32_t>(header.compression)));
    }
    const std::size_t lastRow =
        (static_cast<std::size_t>(header.width) * static_cast<std::size_t>(header.bits) + 7) / 8;
    const std::size_t needed =
        runs ? 0 : static_cast<std::size_t>(header.height - 1) * bytesOfRow(header) + lastRow;
    if (header.pixelsAt > photo.bytes.size() || photo.bytes.size() - header.pixelsAt < needed) {
        return failTruncated(photo);
    }
    return {};
}

} // namespace

Result<FormatPicture> readBmp(const PhotoBytes& photo, const FormatOptions& /*options*/) {
    const auto header = readHeader(photo);
    if (!header) {
        return tl::unexpected(header.error());
    }
    if (auto sound = check(photo, *header); !sound) {
        return tl::unexpected(std::move(sound).error());
    }
    auto image = header->bits <= 8 ? readIndices(photo, *header) : readColors(photo, *header);
    if (!image) {
        return tl::unexpected(std::move(image).error());
    }
    FormatPicture picture;
    picture.source = "bmp";
    picture.fullWidth = header->width;
    picture.fullHeight = header->height;
    picture.image = std::move(*image);
    return picture;
}

} // namespace taxo
