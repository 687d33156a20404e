// SPDX-License-Identifier: MIT
// libtiff's decompression with our own reading of the samples, in Pillow's terms (its table of
// photometry, bits and extra samples): modes are kept, which TIFFReadRGBAImage and OpenCV do not.
#include "core/decode/tiff_private.h"

#include <algorithm>
#include <memory>
#include <span>

namespace taxo {

namespace {

/// Of any compression but the fax ones, whose blank rows cost a bit, however long they are.
constexpr std::int64_t kMostTiffPixelsPerByte = 1 << 15;
constexpr std::int64_t kMostFaxRowsPerByte = 8;
/// As in Pillow.
constexpr std::uint16_t kMostSamples = 6;
/// A tile may be larger than a small picture, but by no more than this.
constexpr std::uint32_t kLargestTileSide = 4096;

bool isFax(const TiffLayout& layout) {
    return layout.bits == 1 && (layout.compression == COMPRESSION_CCITTFAX3 ||
                                layout.compression == COMPRESSION_CCITTFAX4 ||
                                layout.compression == COMPRESSION_CCITTRLE);
}

/// Bytes of samples that a byte of the file becomes at most; 0: no bound.
std::uint64_t mostBytesPerByte(const TiffLayout& layout) {
    switch (layout.compression) {
    case COMPRESSION_NONE:
        return 1;
    case COMPRESSION_PACKBITS:
        return 64;
    case COMPRESSION_DEFLATE:
    case COMPRESSION_ADOBE_DEFLATE:
        return 1032;
    default:
        return isFax(layout) ? 0 : static_cast<std::uint64_t>(kMostTiffPixelsPerByte);
    }
}

/// Strips and tiles are read whole: refuses those that cost more than the picture and the file's
/// bytes can ask for.
Status checkPieces(TIFF* tiff, const PhotoBytes& photo, const TiffLayout& layout) {
    std::uint64_t size = 0;
    if (TIFFIsTiled(tiff) != 0) {
        std::uint32_t width = 0;
        std::uint32_t height = 0;
        TIFFGetField(tiff, TIFFTAG_TILEWIDTH, &width);
        TIFFGetField(tiff, TIFFTAG_TILELENGTH, &height);
        if (width > layout.width + kLargestTileSide || height > layout.height + kLargestTileSide) {
            return failDamaged(photo,
                               "its tiles of " + std::to_string(width) + " x " +
                                   std::to_string(height) + " are larger than the picture");
        }
        size = TIFFTileSize64(tiff);
    } else {
        std::uint32_t rows = layout.height;
        TIFFGetFieldDefaulted(tiff, TIFFTAG_ROWSPERSTRIP, &rows);
        size = TIFFVStripSize64(tiff, std::min(rows, layout.height));
    }
    const std::uint64_t most = mostBytesPerByte(layout);
    if (most > 0 && size / most > photo.bytes.size()) {
        return failDamaged(photo,
                           "one of its pieces claims " + std::to_string(size) +
                               " bytes, but the file has only " +
                               std::to_string(photo.bytes.size()));
    }
    return {};
}

/// Pillow's table; nothing where it does not read the file or has a mode that we do not keep.
bool modeOf(const TiffLayout& layout, TiffMode& mode) {
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
Result<ImageBuffer> readAsRgba(TIFF* tiff,
                               const PhotoBytes& photo,
                               const TiffLayout& layout,
                               const TiffSource& source) {
    ImageBuffer image{
        static_cast<int>(layout.width), static_cast<int>(layout.height), PixelFormat::Rgb8, {}, {}};
    const std::size_t count = static_cast<std::size_t>(layout.width) * layout.height;
    const auto raster = std::make_unique_for_overwrite<std::uint32_t[]>(count);
    if (TIFFReadRGBAImageOriented(
            tiff, layout.width, layout.height, raster.get(), ORIENTATION_TOPLEFT, 1) != 1) {
        return failDamaged(photo, source.complaint);
    }
    image.pixels.reserve(3 * count);
    for (const std::uint32_t pixel : std::span(raster.get(), count)) {
        image.pixels.push_back(static_cast<std::uint8_t>(TIFFGetR(pixel)));
        image.pixels.push_back(static_cast<std::uint8_t>(TIFFGetG(pixel)));
        image.pixels.push_back(static_cast<std::uint8_t>(TIFFGetB(pixel)));
    }
    return image;
}

Result<ImageBuffer> readSamples(TIFF* tiff,
                                const PhotoBytes& photo,
                                const TiffLayout& layout,
                                const TiffMode& mode,
                                const TiffSource& source) {
    GrowingImage growing(
        static_cast<int>(layout.width), static_cast<int>(layout.height), mode.format);
    if (!readTiffSamples(tiff, layout, mode, growing)) {
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

tl::unexpected<Error> failMode(const PhotoBytes& photo, const TiffLayout& layout) {
    return failPhoto(ErrorCode::Unsupported,
                     photo,
                     "a TIFF of " + std::to_string(layout.samples) + " samples of " +
                         std::to_string(layout.bits) + " bits (photometry " +
                         std::to_string(layout.photometry) + ") cannot be read",
                     "Save it with 8 or 16 bits as RGB or grey.");
}

} // namespace

Result<FormatPicture> readTiff(const PhotoBytes& photo, const FormatOptions& /*options*/) {
    TiffSource source{photo.bytes, 0, {}};
    const Tiff tiff = openTiff(source);
    if (!tiff) {
        return failDamaged(photo, source.complaint);
    }
    const TiffLayout layout = layoutOf(tiff.get());
    const std::int64_t mostPerByte =
        isFax(layout) ? kMostFaxRowsPerByte * layout.width : kMostTiffPixelsPerByte;
    if (auto size = checkSize(photo, layout.width, layout.height, mostPerByte); !size) {
        return tl::unexpected(std::move(size).error());
    }
    if (layout.samples > kMostSamples) {
        return failMode(photo, layout);
    }
    if (layout.compression == COMPRESSION_JPEG && layout.photometry == PHOTOMETRIC_YCBCR &&
        layout.planes == PLANARCONFIG_CONTIG) {
        TIFFSetField(tiff.get(), TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    }
    if (auto pieces = checkPieces(tiff.get(), photo, layout); !pieces) {
        return tl::unexpected(std::move(pieces).error());
    }
    const bool plain = layout.bits == 1 || layout.bits == 2 || layout.bits == 4 ||
                       layout.bits == 8 || layout.bits == 16;
    TiffMode mode;
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
