// SPDX-License-Identifier: MIT
// libpng itself: OpenCV would turn palettes, 1 bit and 16 bits into BGR bytes, and the published
// transforms resize a picture in its own mode.
#include "core/decode/formats_private.h"

#include <png.h>

#include <csetjmp>
#include <cstring>

namespace taxo {

namespace {

/// Deflate reaches 1,032 to 1, one byte holds 8 pixels of 1 bit.
constexpr std::int64_t kMostPngPixelsPerByte = std::int64_t{1032} * 8;
constexpr png_alloc_size_t kLargestChunk = 16U << 20U;

/// libpng with its error exit and the bytes it reads. As with libjpeg, nothing with a destructor
/// may be made between `setjmp` and a call into the library.
class PngReader {
public:
    explicit PngReader(ByteSpan bytes) : m_rest(bytes) {
        m_png = png_create_read_struct(
            PNG_LIBPNG_VER_STRING,
            this,
            [](png_structp png, png_const_charp message) {
                auto& self = *static_cast<PngReader*>(png_get_error_ptr(png));
                std::strncpy(self.m_message, message, sizeof self.m_message - 1);
                std::longjmp(self.m_exit, 1);
            },
            [](png_structp, png_const_charp) {});
        m_info = m_png == nullptr ? nullptr : png_create_info_struct(m_png);
    }

    ~PngReader() { png_destroy_read_struct(&m_png, &m_info, nullptr); }

    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    png_structp png() { return m_png; }

    png_infop info() { return m_info; }

    bool readHeader() {
        if (m_info == nullptr || setjmp(m_exit) != 0) {
            return false;
        }
        png_set_read_fn(m_png, this, [](png_structp png, png_bytep to, png_size_t count) {
            auto& self = *static_cast<PngReader*>(png_get_io_ptr(png));
            if (count > self.m_rest.size()) {
                self.m_truncated = true;
                png_error(png, "end of file");
            }
            std::memcpy(to, self.m_rest.data(), count);
            self.m_rest = self.m_rest.subspan(count);
        });
        png_set_user_limits(m_png, 0x7FFFFFFF, 0x7FFFFFFF); // checkSize does it
        png_set_chunk_malloc_max(m_png, kLargestChunk);
        png_set_benign_errors(m_png, 1);
        png_read_info(m_png, m_info);
        return true;
    }

    /// What the file's samples become; returns false where libpng objects.
    bool choose(bool keyToAlpha) {
        if (setjmp(m_exit) != 0) {
            return false;
        }
        const auto color = png_get_color_type(m_png, m_info);
        const auto depth = png_get_bit_depth(m_png, m_info);
        if (color == PNG_COLOR_TYPE_PALETTE) {
            png_set_packing(m_png);
        } else {
            if (color == PNG_COLOR_TYPE_GRAY && depth < 8) {
                png_set_expand_gray_1_2_4_to_8(m_png);
            }
            if (keyToAlpha) {
                png_set_tRNS_to_alpha(m_png);
            }
            if (depth == 16 && (color != PNG_COLOR_TYPE_GRAY || keyToAlpha)) {
                png_set_strip_16(m_png);
            }
            if (depth == 16 && color == PNG_COLOR_TYPE_GRAY && !keyToAlpha) {
                png_set_swap(m_png); // to this machine's order
            }
            if (depth == 16 && color == PNG_COLOR_TYPE_GRAY_ALPHA) {
                png_set_gray_to_rgb(m_png); // Pillow has no 16-bit LA and takes RGBA
            }
        }
        m_passes = png_set_interlace_handling(m_png);
        png_read_update_info(m_png, m_info);
        return true;
    }

    bool readRows(GrowingImage& image, int height) {
        if (setjmp(m_exit) != 0) {
            return false;
        }
        for (int pass = 0; pass < m_passes; ++pass) {
            for (int y = 0; y < height; ++y) {
                png_read_row(m_png, image.row(y), nullptr);
            }
        }
        return true;
    }

    std::vector<std::uint8_t> colorProfile() {
        png_charp name = nullptr;
        png_bytep profile = nullptr;
        png_uint_32 length = 0;
        int method = 0;
        if (png_get_iCCP(m_png, m_info, &name, &method, &profile, &length) == 0) {
            return {};
        }
        return {profile, profile + length};
    }

    tl::unexpected<Error> failure(const PhotoBytes& photo) const {
        return m_truncated ? failTruncated(photo) : failDamaged(photo, m_message);
    }

private:
    png_structp m_png = nullptr;
    png_infop m_info = nullptr;
    ByteSpan m_rest;
    std::jmp_buf m_exit{};
    char m_message[128] = "libpng cannot be used";
    bool m_truncated = false;
    int m_passes = 1;
};

std::vector<std::array<std::uint8_t, 4>> paletteOf(png_structp png, png_infop info) {
    png_colorp colors = nullptr;
    int count = 0;
    png_get_PLTE(png, info, &colors, &count);
    png_bytep alphas = nullptr;
    int alphaCount = 0;
    png_get_tRNS(png, info, &alphas, &alphaCount, nullptr);
    std::vector<std::array<std::uint8_t, 4>> palette;
    for (int i = 0; i < count; ++i) {
        const std::uint8_t alpha = i < alphaCount ? alphas[i] : 255;
        palette.push_back({colors[i].red, colors[i].green, colors[i].blue, alpha});
    }
    return palette;
}

PixelFormat formatOf(png_structp png, png_infop info, int fileDepth) {
    switch (png_get_color_type(png, info)) {
    case PNG_COLOR_TYPE_PALETTE:
        return PixelFormat::Palette8;
    case PNG_COLOR_TYPE_GRAY:
        return fileDepth == 16  ? PixelFormat::Gray16
               : fileDepth == 1 ? PixelFormat::Bilevel8
                                : PixelFormat::Gray8;
    case PNG_COLOR_TYPE_GRAY_ALPHA:
        return PixelFormat::GrayAlpha8;
    case PNG_COLOR_TYPE_RGB_ALPHA:
        return PixelFormat::Rgba8;
    default:
        return PixelFormat::Rgb8;
    }
}

/// The eXIf chunk, wherever it stands: it may follow the pixels, where libpng is not asked to go.
Orientation orientationOf(ByteSpan bytes) {
    std::size_t at = 8;
    while (bytes.size() - at >= 12) {
        const std::size_t length = static_cast<std::size_t>(bytes[at]) << 24U |
                                   static_cast<std::size_t>(bytes[at + 1]) << 16U |
                                   static_cast<std::size_t>(bytes[at + 2]) << 8U | bytes[at + 3];
        if (length > bytes.size() - at - 12) {
            break;
        }
        if (std::memcmp(bytes.data() + at + 4, "eXIf", 4) == 0) {
            return orientationInExif(bytes.subspan(at + 8, length));
        }
        at += 12 + length;
    }
    return Orientation::Upright;
}

} // namespace

Result<FormatPicture> readPng(const PhotoBytes& photo, const FormatOptions& options) {
    PngReader reader(photo.bytes);
    if (!reader.readHeader()) {
        return reader.failure(photo);
    }
    png_structp png = reader.png();
    png_infop info = reader.info();
    FormatPicture picture;
    picture.source = "png";
    picture.fullWidth = static_cast<int>(png_get_image_width(png, info));
    picture.fullHeight = static_cast<int>(png_get_image_height(png, info));
    if (auto size = checkSize(photo, picture.fullWidth, picture.fullHeight, kMostPngPixelsPerByte);
        !size) {
        return tl::unexpected(std::move(size).error());
    }
    const int depth = png_get_bit_depth(png, info);
    const bool hasKey = png_get_valid(png, info, PNG_INFO_tRNS) != 0;
    if (!reader.choose(options.wantAlpha && hasKey)) {
        return reader.failure(photo);
    }
    GrowingImage image(picture.fullWidth, picture.fullHeight, formatOf(png, info, depth));
    if (!reader.readRows(image, picture.fullHeight)) {
        return reader.failure(photo);
    }
    picture.image = image.take();
    if (picture.image.format == PixelFormat::Palette8) {
        picture.image.palette = paletteOf(png, info);
    }
    picture.orientation = orientationOf(photo.bytes);
    picture.colorProfile = reader.colorProfile();
    return picture;
}

} // namespace taxo
