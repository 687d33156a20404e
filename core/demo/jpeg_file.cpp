// SPDX-License-Identifier: MIT
#include "core/demo/jpeg_file.h"

#include "core/base/assert.h"

#include <jpeglib.h>

#include <csetjmp>
#include <cstdio> // before jpeglib.h, which needs FILE
#include <cstdlib>
#include <memory>

namespace taxo {

namespace {

struct Failure {
    jpeg_error_mgr errors;
    std::jmp_buf exit;
    char message[JMSG_LENGTH_MAX];
};

[[noreturn]] void leave(j_common_ptr info) {
    auto* const failure = static_cast<Failure*>(info->client_data);
    failure->errors.format_message(info, failure->message);
    std::longjmp(failure->exit, 1);
}

/// libjpeg reports errors by longjmp: nothing with a destructor lives in here.
bool compress(jpeg_compress_struct& info,
              Failure& failure,
              const ImageBuffer& picture,
              const std::vector<std::uint8_t>& exif,
              int quality,
              unsigned char** bytes,
              unsigned long* size) {
    if (setjmp(failure.exit) != 0) {
        return false;
    }
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, bytes, size);
    info.image_width = static_cast<JDIMENSION>(picture.width);
    info.image_height = static_cast<JDIMENSION>(picture.height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    info.write_JFIF_header = FALSE; // EXIF wants to come first
    jpeg_start_compress(&info, TRUE);
    jpeg_write_marker(&info, JPEG_APP0 + 1, exif.data(), static_cast<unsigned>(exif.size()));
    while (info.next_scanline < info.image_height) {
        // libjpeg takes rows to be written to, and does not.
        auto* row =
            const_cast<JSAMPROW>(picture.pixels.data() + info.next_scanline * picture.rowBytes());
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    return true;
}

} // namespace

Result<std::vector<std::byte>>
encodeJpeg(const ImageBuffer& picture, const PhotoDescription& description, int quality) {
    TAXO_ASSERT(picture.format == PixelFormat::Rgb8 && picture.width > 0 && picture.height > 0);
    TAXO_ASSERT(quality >= 1 && quality <= 100);
    const std::vector<std::uint8_t> exif = exifBlock(description);
    jpeg_compress_struct info{};
    Failure failure{};
    info.err = jpeg_std_error(&failure.errors);
    info.client_data = &failure;
    failure.errors.error_exit = leave;
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool isDone = compress(info, failure, picture, exif, quality, &bytes, &size);
    jpeg_destroy_compress(&info);
    const std::unique_ptr<unsigned char, decltype(&std::free)> owner(bytes, &std::free);
    if (!isDone) {
        return fail(ErrorCode::Internal,
                    std::string("The picture cannot be written as JPEG: ") + failure.message + ".");
    }
    const auto* const begin = reinterpret_cast<const std::byte*>(bytes);
    return std::vector<std::byte>(begin, begin + size);
}

} // namespace taxo
