// SPDX-License-Identifier: MIT
// libtiff's decompression with our own reading of the samples, in Pillow's terms (its table of
// photometry, bits and extra samples): modes are kept, which TIFFReadRGBAImage and OpenCV do not.
#include "core/decode/formats_private.h"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace taxo {

namespace {

/// Of any compression but the fax ones, whose blank rows cost a bit.
constexpr std::int64_t kMostPixelsPerByte = 1 << 15;
constexpr tmsize_t kLargestAllocation = tmsize_t{1} << 31;

/// The file's bytes as libtiff reads them, and its last complaint.
struct Source {
    ByteSpan bytes;
    std::uint64_t position = 0;
    std::string complaint;
};

tmsize_t readSome(thandle_t handle, void* to, tmsize_t count) {
    auto& source = *static_cast<Source*>(handle);
    const std::uint64_t size = source.bytes.size();
    const std::uint64_t left = source.position < size ? size - source.position : 0;
    const auto taken = std::min(left, static_cast<std::uint64_t>(std::max<tmsize_t>(count, 0)));
    std::memcpy(to, source.bytes.data() + (taken > 0 ? source.position : 0), taken);
    source.position += taken;
    return static_cast<tmsize_t>(taken);
}

toff_t seekTo(thandle_t handle, toff_t offset, int whence) {
    auto& source = *static_cast<Source*>(handle);
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
    static_cast<Source*>(user)->complaint = text;
    return 1;
}

struct TiffCloser {
    void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

using Tiff = std::unique_ptr<TIFF, TiffCloser>;

Tiff openTiff(Source& source) {
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
        [](thandle_t handle) -> toff_t { return static_cast<Source*>(handle)->bytes.size(); },
        nullptr,
        nullptr,
        options.get()));
}

/// What the tags say of the samples.
struct Layout {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::uint16_t bits = 1;
    std::uint16_t samples = 1;
    std::uint16_t photometry = PHOTOMETRIC_MINISWHITE;
    std::uint16_t planes = PLANARCONFIG_CONTIG;
    std::uint16_t sampleFormat = SAMPLEFORMAT_UINT;
    std::uint16_t compression = COMPRESSION_NONE;
    std::vector<std::uint16_t> extra;
};

Layout layoutOf(TIFF* tiff) {
    Layout layout;
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

/// What the picture becomes: its format and how many of the file's samples it takes.
struct Mode {
    PixelFormat format = PixelFormat::Rgb8;
    std::uint16_t samples = 3;
    bool premultiplied = false;
    bool inverted = false;
};

/// Pillow's table; nothing where it does not read the file or has a mode that we do not keep.
bool modeOf(const Layout& layout, Mode& mode) {
    const bool wide = layout.bits == 16;
    const bool hasExtra = !layout.extra.empty();
    const std::uint16_t extra = hasExtra ? layout.extra[0] : std::uint16_t{0};
    const bool alpha = hasExtra && extra != EXTRASAMPLE_UNSPECIFIED;
    mode.premultiplied = extra == EXTRASAMPLE_ASSOCALPHA;
    switch (layout.photometry) {
    case PHOTOMETRIC_MINISWHITE:
    case PHOTOMETRIC_MINISBLACK:
        mode.inverted = layout.photometry == PHOTOMETRIC_MINISWHITE && !wide;
        mode.samples = 1;
        if (layout.samples == 2 && layout.bits == 8) {
            mode.format = alpha ? PixelFormat::GrayAlpha8 : PixelFormat::Gray8;
            mode.samples = alpha ? 2 : 1;
            return true;
        }
        mode.format = wide               ? PixelFormat::Gray16
                      : layout.bits == 1 ? PixelFormat::Bilevel8
                                         : PixelFormat::Gray8;
        return layout.samples == 1;
    case PHOTOMETRIC_PALETTE:
        mode.format = PixelFormat::Palette8;
        mode.samples = 1;
        return layout.bits <= 8;
    case PHOTOMETRIC_RGB:
        if (layout.samples < 3 || layout.bits < 8) {
            return false;
        }
        // A fourth sample that no tag explains is alpha.
        mode.format =
            layout.samples >= 4 && (alpha || !hasExtra) ? PixelFormat::Rgba8 : PixelFormat::Rgb8;
        mode.samples = mode.format == PixelFormat::Rgba8 ? 4 : 3;
        return true;
    case PHOTOMETRIC_YCBCR: // as RGB, by libtiff's JPEG codec
        mode.format = layout.samples == 1 ? PixelFormat::Gray8 : PixelFormat::Rgb8;
        mode.samples = layout.samples;
        return layout.compression == COMPRESSION_JPEG && layout.bits == 8 &&
               (layout.samples == 1 || layout.samples == 3);
    case PHOTOMETRIC_SEPARATED:
        mode.format = PixelFormat::Cmyk8;
        mode.samples = 4;
        return layout.samples >= 4 && layout.bits >= 8;
    default:
        return false;
    }
}

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
    Assembler(const Layout& layout, const Mode& mode, GrowingImage& image)
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

    const Layout& m_layout;
    const Mode& m_mode;
    GrowingImage& m_image;
    std::size_t m_step;
};

bool readTiles(
    TIFF* tiff, const Layout& layout, unsigned perPixel, unsigned planes, Assembler& assembler) {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_TILELENGTH, &height);
    const tmsize_t size = TIFFTileSize(tiff);
    const tmsize_t rowSize = TIFFTileRowSize(tiff);
    if (width == 0 || height == 0 || size <= 0 || rowSize <= 0) {
        return false;
    }
    std::vector<std::uint8_t> tile(static_cast<std::size_t>(size));
    for (unsigned plane = 0; plane < planes; ++plane) {
        for (std::uint32_t top = 0; top < layout.height; top += height) {
            for (std::uint32_t left = 0; left < layout.width; left += width) {
                const auto index =
                    TIFFComputeTile(tiff, left, top, 0, static_cast<std::uint16_t>(plane));
                if (TIFFReadEncodedTile(tiff, index, tile.data(), size) < size) {
                    return false;
                }
                const std::uint32_t rows = std::min(height, layout.height - top);
                for (std::uint32_t y = 0; y < rows; ++y) {
                    assembler.put(tile.data() + static_cast<std::size_t>(rowSize) * y,
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

bool readStrips(
    TIFF* tiff, const Layout& layout, unsigned perPixel, unsigned planes, Assembler& assembler) {
    std::uint32_t rowsPerStrip = layout.height;
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &rowsPerStrip);
    rowsPerStrip = std::min(rowsPerStrip, layout.height);
    const tmsize_t rowSize = TIFFScanlineSize(tiff);
    if (rowsPerStrip == 0 || rowSize <= 0) {
        return false;
    }
    std::vector<std::uint8_t> strip;
    for (unsigned plane = 0; plane < planes; ++plane) {
        for (std::uint32_t top = 0; top < layout.height; top += rowsPerStrip) {
            const std::uint32_t rows = std::min(rowsPerStrip, layout.height - top);
            const tmsize_t size = rowSize * static_cast<tmsize_t>(rows);
            strip.resize(static_cast<std::size_t>(size));
            const auto index = TIFFComputeStrip(tiff, top, static_cast<std::uint16_t>(plane));
            if (TIFFReadEncodedStrip(tiff, index, strip.data(), size) < size) {
                return false;
            }
            for (std::uint32_t y = 0; y < rows; ++y) {
                assembler.put(strip.data() + static_cast<std::size_t>(rowSize) * y,
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

void divideByAlpha(ImageBuffer& image) {
    const std::size_t step = bytesOf(image.format);
    for (std::size_t i = 0; i < image.pixels.size(); i += step) {
        const int alpha = image.pixels[i + step - 1];
        for (std::size_t c = 0; c + 1 < step; ++c) {
            const int value = image.pixels[i + c];
            image.pixels[i + c] =
                static_cast<std::uint8_t>(alpha == 0 ? 0 : std::min(255, value * 255 / alpha));
        }
    }
}

bool readColorMap(TIFF* tiff, unsigned bits, ImageBuffer& image) {
    std::uint16_t* red = nullptr;
    std::uint16_t* green = nullptr;
    std::uint16_t* blue = nullptr;
    if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &red, &green, &blue) != 1) {
        return false;
    }
    for (std::size_t i = 0; i < std::size_t{1} << bits; ++i) {
        image.palette.push_back({static_cast<std::uint8_t>(red[i] >> 8U),
                                 static_cast<std::uint8_t>(green[i] >> 8U),
                                 static_cast<std::uint8_t>(blue[i] >> 8U),
                                 255});
    }
    return true;
}

/// YCbCr that no JPEG codec converts: libtiff's own conversion, as Pillow does.
Result<ImageBuffer>
readAsRgba(TIFF* tiff, const PhotoBytes& photo, const Layout& layout, const Source& source) {
    ImageBuffer image{
        static_cast<int>(layout.width), static_cast<int>(layout.height), PixelFormat::Rgb8, {}, {}};
    const std::size_t count = static_cast<std::size_t>(layout.width) * layout.height;
    std::vector<std::uint32_t> raster(count);
    if (TIFFReadRGBAImageOriented(
            tiff, layout.width, layout.height, raster.data(), ORIENTATION_TOPLEFT, 1) != 1) {
        return failDamaged(photo, source.complaint);
    }
    image.pixels.reserve(3 * count);
    for (const std::uint32_t pixel : raster) {
        image.pixels.push_back(static_cast<std::uint8_t>(TIFFGetR(pixel)));
        image.pixels.push_back(static_cast<std::uint8_t>(TIFFGetG(pixel)));
        image.pixels.push_back(static_cast<std::uint8_t>(TIFFGetB(pixel)));
    }
    return image;
}

Result<ImageBuffer> readSamples(TIFF* tiff,
                                const PhotoBytes& photo,
                                const Layout& layout,
                                const Mode& mode,
                                const Source& source) {
    GrowingImage growing(
        static_cast<int>(layout.width), static_cast<int>(layout.height), mode.format);
    Assembler assembler(layout, mode, growing);
    const bool apart = layout.planes == PLANARCONFIG_SEPARATE && layout.samples > 1;
    const unsigned perPixel = apart ? 1 : layout.samples;
    const unsigned planes = apart ? mode.samples : 1;
    const bool read = TIFFIsTiled(tiff) != 0
                          ? readTiles(tiff, layout, perPixel, planes, assembler)
                          : readStrips(tiff, layout, perPixel, planes, assembler);
    if (!read) {
        return failDamaged(
            photo, source.complaint.empty() ? "its strips make no sense" : source.complaint);
    }
    ImageBuffer image = growing.take();
    if (mode.premultiplied &&
        (mode.format == PixelFormat::Rgba8 || mode.format == PixelFormat::GrayAlpha8)) {
        divideByAlpha(image);
    }
    if (mode.format == PixelFormat::Palette8 && !readColorMap(tiff, layout.bits, image)) {
        return failDamaged(photo, "it has no palette");
    }
    return image;
}

tl::unexpected<Error> failMode(const PhotoBytes& photo, const Layout& layout) {
    return failPhoto(ErrorCode::Unsupported,
                     photo,
                     "a TIFF of " + std::to_string(layout.samples) + " samples of " +
                         std::to_string(layout.bits) + " bits (photometry " +
                         std::to_string(layout.photometry) + ") cannot be read",
                     "Save it with 8 or 16 bits as RGB or grey.");
}

} // namespace

Result<FormatPicture> readTiff(const PhotoBytes& photo, const FormatOptions& /*options*/) {
    Source source{photo.bytes, 0, {}};
    const Tiff tiff = openTiff(source);
    if (!tiff) {
        return failDamaged(photo, source.complaint);
    }
    const Layout layout = layoutOf(tiff.get());
    const bool fax = layout.compression == COMPRESSION_CCITTFAX3 ||
                     layout.compression == COMPRESSION_CCITTFAX4 ||
                     layout.compression == COMPRESSION_CCITTRLE;
    if (auto size = checkSize(photo, layout.width, layout.height, fax ? 0 : kMostPixelsPerByte);
        !size) {
        return tl::unexpected(std::move(size).error());
    }
    if (layout.compression == COMPRESSION_JPEG && layout.photometry == PHOTOMETRIC_YCBCR &&
        layout.planes == PLANARCONFIG_CONTIG) {
        TIFFSetField(tiff.get(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    }
    const bool plain = layout.bits == 1 || layout.bits == 2 || layout.bits == 4 ||
                       layout.bits == 8 || layout.bits == 16;
    Mode mode;
    Result<ImageBuffer> image;
    if (layout.photometry == PHOTOMETRIC_YCBCR && layout.compression != COMPRESSION_JPEG &&
        layout.bits == 8) {
        image = readAsRgba(tiff.get(), photo, layout, source);
    } else if (plain && layout.sampleFormat == SAMPLEFORMAT_UINT && modeOf(layout, mode)) {
        image = readSamples(tiff.get(), photo, layout, mode, source);
    } else {
        return failMode(photo, layout);
    }
    if (!image) {
        return tl::unexpected(std::move(image).error());
    }
    FormatPicture picture;
    picture.source = "tiff";
    picture.fullWidth = static_cast<int>(layout.width);
    picture.fullHeight = static_cast<int>(layout.height);
    picture.image = std::move(*image);
    std::uint16_t orientation = 1;
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_ORIENTATION, &orientation);
    picture.orientation = orientationOfExif(orientation);
    picture.alwaysTurned = true;
    std::uint32_t length = 0;
    void* profile = nullptr;
    if (TIFFGetField(tiff.get(), TIFFTAG_ICCPROFILE, &length, &profile) == 1) {
        const auto* bytes = static_cast<const std::uint8_t*>(profile);
        picture.colorProfile.assign(bytes, bytes + length);
    }
    return picture;
}

} // namespace taxo
