// SPDX-License-Identifier: MIT
// libjpeg-turbo itself, as Pillow uses it: exact for every sampling and for CMYK, tells a truncated
// file from a whole one, and scales in the DCT.
#include "core/decode/formats_private.h"

#include <jpeglib.h>

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace taxo {

namespace {

/// One bit for each block of 64 samples is the least that coding can reach.
constexpr std::int64_t kMostJpegPixelsPerByte = 1024;
/// Cameras and editors write some ten; files with thousands are made to keep readers busy.
constexpr int kMostScans = 500;

/// libjpeg's decompressor with its error exit and the source it reads from. libjpeg reports errors
/// by longjmp, so nothing with a destructor may be made between `setjmp` and a call into it.
class JpegReader {
public:
    explicit JpegReader(ByteSpan bytes) {
        m_info.err = jpeg_std_error(&m_errors);
        m_errors.error_exit = [](j_common_ptr info) { self(info).leave(); };
        m_errors.output_message = [](j_common_ptr) {};
        m_info.client_data = this;
        m_source.init_source = [](j_decompress_ptr) {};
        m_source.term_source = [](j_decompress_ptr) {};
        m_source.resync_to_restart = jpeg_resync_to_restart;
        m_source.fill_input_buffer = [](j_decompress_ptr info) -> boolean {
            self(reinterpret_cast<j_common_ptr>(info)).m_truncated = true;
            self(reinterpret_cast<j_common_ptr>(info)).leave();
        };
        m_source.skip_input_data = [](j_decompress_ptr info, long count) {
            auto& source = *info->src;
            if (count > 0 && static_cast<std::size_t>(count) > source.bytes_in_buffer) {
                source.fill_input_buffer(info);
            } else if (count > 0) {
                source.next_input_byte += count;
                source.bytes_in_buffer -= static_cast<std::size_t>(count);
            }
        };
        m_source.next_input_byte = bytes.data();
        m_source.bytes_in_buffer = bytes.size();
        m_progress.progress_monitor = [](j_common_ptr info) {
            if (reinterpret_cast<j_decompress_ptr>(info)->input_scan_number > kMostScans) {
                self(info).m_tooManyScans = true;
                self(info).leave();
            }
        };
    }

    ~JpegReader() { jpeg_destroy_decompress(&m_info); }

    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    jpeg_decompress_struct& info() { return m_info; }

    bool readHeader() {
        if (setjmp(m_exit) != 0) {
            return false;
        }
        jpeg_create_decompress(&m_info);
        m_info.src = &m_source;
        m_info.progress = &m_progress;
        jpeg_save_markers(&m_info, JPEG_APP0 + 1, 0xFFFF);
        jpeg_save_markers(&m_info, JPEG_APP0 + 2, 0xFFFF);
        jpeg_read_header(&m_info, TRUE);
        return true;
    }

    /// Sizes of the result for the chosen scale.
    bool computeSize() {
        if (setjmp(m_exit) != 0) {
            return false;
        }
        jpeg_calc_output_dimensions(&m_info);
        return true;
    }

    /// All rows, and the end mark: a file without it is cut off (Pillow refuses it as well).
    bool readRows(GrowingImage& image) {
        if (setjmp(m_exit) != 0) {
            return false;
        }
        jpeg_start_decompress(&m_info);
        while (m_info.output_scanline < m_info.output_height) {
            JSAMPROW row = image.row(static_cast<int>(m_info.output_scanline));
            jpeg_read_scanlines(&m_info, &row, 1);
        }
        jpeg_finish_decompress(&m_info);
        return true;
    }

    std::vector<std::uint8_t> colorProfile() {
        JOCTET* profile = nullptr;
        unsigned length = 0;
        std::vector<std::uint8_t> result;
        if (setjmp(m_exit) == 0 && jpeg_read_icc_profile(&m_info, &profile, &length) == TRUE) {
            result.assign(profile, profile + length);
            std::free(profile);
        }
        return result;
    }

    Orientation orientation() const {
        for (auto marker = m_info.marker_list; marker != nullptr; marker = marker->next) {
            const ByteSpan data(marker->data, marker->data_length);
            if (marker->marker == JPEG_APP0 + 1 && data.size() > 6 &&
                std::memcmp(data.data(), "Exif\0\0", 6) == 0) {
                return orientationInExif(data);
            }
        }
        return Orientation::Upright;
    }

    tl::unexpected<Error> failure(const PhotoBytes& photo) const {
        if (m_truncated) {
            return failTruncated(photo);
        }
        return failDamaged(photo,
                           m_tooManyScans ? "it has more scans than any camera writes" : m_message);
    }

private:
    static JpegReader& self(j_common_ptr info) {
        return *static_cast<JpegReader*>(info->client_data);
    }

    [[noreturn]] void leave() {
        if (!m_truncated && !m_tooManyScans) {
            m_errors.format_message(reinterpret_cast<j_common_ptr>(&m_info), m_message);
        }
        std::longjmp(m_exit, 1);
    }

    jpeg_decompress_struct m_info{};
    jpeg_error_mgr m_errors{};
    jpeg_source_mgr m_source{};
    jpeg_progress_mgr m_progress{};
    std::jmp_buf m_exit{};
    char m_message[JMSG_LENGTH_MAX] = "";
    bool m_truncated = false;
    bool m_tooManyScans = false;
};

/// 1, 2, 4 or 8: how far the picture may be scaled down.
unsigned scaleOf(const jpeg_decompress_struct& info, const FormatOptions& options) {
    const auto shorter = static_cast<int>(std::min(info.image_width, info.image_height));
    const auto longer = static_cast<int>(std::max(info.image_width, info.image_height));
    int scale = 1;
    while (scale < 8 && 2 * scale <= options.dctScaleDown &&
           shorter / (2 * scale) >= options.dctShortestSide &&
           longer / (2 * scale) >= options.dctLongestSide) {
        scale *= 2;
    }
    return static_cast<unsigned>(scale);
}

} // namespace

Result<FormatPicture> readJpeg(const PhotoBytes& photo, const FormatOptions& options) {
    JpegReader reader(photo.bytes);
    if (!reader.readHeader()) {
        return reader.failure(photo);
    }
    auto& info = reader.info();
    if (auto size = checkSize(photo, info.image_width, info.image_height, kMostJpegPixelsPerByte);
        !size) {
        return tl::unexpected(std::move(size).error());
    }
    FormatPicture picture;
    picture.source = "jpeg";
    picture.fullWidth = static_cast<int>(info.image_width);
    picture.fullHeight = static_cast<int>(info.image_height);
    picture.orientation = reader.orientation();
    picture.colorProfile = reader.colorProfile(); // the markers are gone once rows are read
    PixelFormat format = PixelFormat::Rgb8;
    switch (info.num_components) {
    case 1:
        format = PixelFormat::Gray8;
        info.out_color_space = JCS_GRAYSCALE;
        break;
    case 3:
        info.out_color_space = JCS_RGB;
        break;
    case 4:
        format = PixelFormat::Cmyk8;
        info.out_color_space = JCS_CMYK;
        break;
    default:
        return failPhoto(ErrorCode::Unsupported,
                         photo,
                         "a JPEG of " + std::to_string(info.num_components) +
                             " colour components cannot be read",
                         "Save it as RGB.");
    }
    info.scale_num = 1;
    info.scale_denom = scaleOf(info, options);
    if (!reader.computeSize()) {
        return reader.failure(photo);
    }
    GrowingImage image(
        static_cast<int>(info.output_width), static_cast<int>(info.output_height), format);
    if (!reader.readRows(image)) {
        return reader.failure(photo);
    }
    picture.image = image.take();
    if (format == PixelFormat::Cmyk8) {
        // Stored inverted, by Adobe's convention, which everyone follows.
        for (auto& ink : picture.image.pixels) {
            ink = static_cast<std::uint8_t>(255 - ink);
        }
    }
    return picture;
}

} // namespace taxo
