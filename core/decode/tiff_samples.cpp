// SPDX-License-Identifier: MIT
#include "core/decode/tiff_private.h"

#include <algorithm>
#include <cstring>
#include <memory>

namespace taxo {

namespace {

/// Sample `index` of a row of samples of 1, 2, 4, 8 or 16 bits; 16 bits as they are.
unsigned sampleAt(const std::uint8_t* row, std::size_t index, unsigned bits) {
    if (bits == 8) {
        return row[index];
    }
    if (bits == 16) {
        std::uint16_t sample = 0;
        std::memcpy(&sample, row + 2 * index, sizeof sample);
        return sample;
    }
    const std::size_t bit = index * bits;
    const unsigned shift = 8 - bits - static_cast<unsigned>(bit % 8);
    return row[bit / 8] >> shift & ((1U << bits) - 1);
}

/// Puts pieces (strips or tiles) of samples into the picture.
class Assembler {
public:
    Assembler(const TiffLayout& layout, const TiffMode& mode, GrowingImage& image)
        : m_layout(layout), m_mode(mode), m_image(image), m_step(bytesOf(mode.format)) {}

    /// `count` pixels from (`left`, `y`) on, whose samples stand in `row`, `perPixel` a pixel, the
    /// first of them being sample `first`.
    void put(const std::uint8_t* row,
             std::uint32_t left,
             std::uint32_t y,
             std::uint32_t count,
             unsigned perPixel,
             unsigned first) {
        std::uint8_t* to = m_image.row(static_cast<int>(y)) + left * m_step;
        const unsigned taken = std::min<unsigned>(
            perPixel, m_mode.samples - std::min<unsigned>(first, m_mode.samples));
        for (std::uint32_t x = 0; x < count; ++x, to += m_step) {
            for (unsigned s = 0; s < taken; ++s) {
                const unsigned sample =
                    sampleAt(row, static_cast<std::size_t>(x) * perPixel + s, m_layout.bits);
                store(sample, to, first + s);
            }
        }
    }

private:
    void store(unsigned sample, std::uint8_t* pixel, unsigned channel) const {
        if (m_mode.format == PixelFormat::Gray16) {
            const auto wide = static_cast<std::uint16_t>(sample);
            std::memcpy(pixel, &wide, sizeof wide);
            return;
        }
        unsigned value = sample;
        if (m_layout.bits == 16) {
            value = sample >> 8U;
        } else if (m_layout.bits < 8 && m_mode.format != PixelFormat::Palette8) {
            value = sample * 255 / ((1U << m_layout.bits) - 1);
        }
        const bool inverted = m_mode.inverted && channel == 0;
        pixel[channel] = static_cast<std::uint8_t>(inverted ? 255 - value : value);
    }

    const TiffLayout& m_layout;
    const TiffMode& m_mode;
    GrowingImage& m_image;
    std::size_t m_step;
};

/// Bytes that cost no memory until they are written, so that a lying header costs none.
std::unique_ptr<std::uint8_t[]> untouchedBytes(tmsize_t size) {
    return std::make_unique_for_overwrite<std::uint8_t[]>(static_cast<std::size_t>(size));
}

bool readTiles(TIFF* tiff,
               const TiffLayout& layout,
               unsigned perPixel,
               unsigned planes,
               Assembler& assembler) {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &height);
    const tmsize_t size = TIFFTileSize(tiff);
    const tmsize_t rowSize = TIFFTileRowSize(tiff);
    if (width == 0 || height == 0 || size <= 0 || rowSize <= 0) {
        return false;
    }
    const auto tile = untouchedBytes(size);
    for (unsigned plane = 0; plane < planes; ++plane) {
        for (std::uint32_t top = 0; top < layout.height; top += height) {
            for (std::uint32_t left = 0; left < layout.width; left += width) {
                const auto index =
                    TIFFComputeTile(tiff, left, top, 0, static_cast<std::uint16_t>(plane));
                // libtiff reads an uncompressed tile that is not there from the file's first bytes.
                if (TIFFGetStrileByteCount(tiff, index) == 0 ||
                    TIFFReadEncodedTile(tiff, index, tile.get(), size) < size) {
                    return false;
                }
                const std::uint32_t rows = std::min(height, layout.height - top);
                for (std::uint32_t y = 0; y < rows; ++y) {
                    assembler.put(tile.get() + static_cast<std::size_t>(rowSize) * y,
                                  left,
                                  top + y,
                                  std::min(width, layout.width - left),
                                  perPixel,
                                  plane);
                }
            }
        }
    }
    return true;
}

bool readStrips(TIFF* tiff,
                const TiffLayout& layout,
                unsigned perPixel,
                unsigned planes,
                Assembler& assembler) {
    std::uint32_t rowsPerStrip = layout.height;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &rowsPerStrip);
    rowsPerStrip = std::min(rowsPerStrip, layout.height);
    const tmsize_t rowSize = TIFFScanlineSize(tiff);
    if (rowsPerStrip == 0 || rowSize <= 0) {
        return false;
    }
    const auto strip = untouchedBytes(rowSize * static_cast<tmsize_t>(rowsPerStrip));
    for (unsigned plane = 0; plane < planes; ++plane) {
        for (std::uint32_t top = 0; top < layout.height; top += rowsPerStrip) {
            const std::uint32_t rows = std::min(rowsPerStrip, layout.height - top);
            const tmsize_t size = rowSize * static_cast<tmsize_t>(rows);
            const auto index = TIFFComputeStrip(tiff, top, static_cast<std::uint16_t>(plane));
            if (TIFFGetStrileByteCount(tiff, index) == 0 ||
                TIFFReadEncodedStrip(tiff, index, strip.get(), size) < size) {
                return false;
            }
            for (std::uint32_t y = 0; y < rows; ++y) {
                assembler.put(strip.get() + static_cast<std::size_t>(rowSize) * y,
                              0,
                              top + y,
                              layout.width,
                              perPixel,
                              plane);
            }
        }
    }
    return true;
}

} // namespace

bool readTiffSamples(TIFF* tiff,
                     const TiffLayout& layout,
                     const TiffMode& mode,
                     GrowingImage& image) {
    Assembler assembler(layout, mode, image);
    const bool apart = layout.planes == PLANARCONFIG_SEPARATE && layout.samples > 1;
    const unsigned perPixel = apart ? 1 : layout.samples;
    const unsigned planes = apart ? mode.samples : 1;
    return TIFFIsTiled(tiff) != 0 ? readTiles(tiff, layout, perPixel, planes, assembler)
                                  : readStrips(tiff, layout, perPixel, planes, assembler);
}

} // namespace taxo
