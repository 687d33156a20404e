// SPDX-License-Identifier: MIT
// HEIC (and AVIF where libheif has a decoder for it). libheif turns the picture itself.
#include "core/base/ascii.h"
#include "core/decode/formats_private.h"

#include <libheif/heif.h>

#include <cstring>
#include <memory>

namespace taxo {

namespace {

using HeifContext = std::unique_ptr<heif_context, decltype(&heif_context_free)>;
using Handle = std::unique_ptr<const heif_image_handle, decltype(&heif_image_handle_release)>;
using Image = std::unique_ptr<const heif_image, decltype(&heif_image_release)>;

tl::unexpected<Error> failHeif(const PhotoBytes& photo, const heif_error& error) {
    const std::string why(trimmed(error.message)); // some end with a line feed
    if (error.code == heif_error_Unsupported_filetype ||
        error.code == heif_error_Unsupported_feature ||
        error.code == heif_error_Decoder_plugin_error) {
        return failPhoto(ErrorCode::Unsupported,
                         photo,
                         "libheif cannot decode it (" + why + ")",
                         "Save it as JPEG.");
    }
    return failDamaged(photo, why);
}

std::vector<std::uint8_t> profileOf(const heif_image_handle* handle) {
    std::vector<std::uint8_t> profile(heif_image_handle_get_raw_color_profile_size(handle));
    if (!profile.empty() &&
        heif_image_handle_get_raw_color_profile(handle, profile.data()).code != heif_error_Ok) {
        profile.clear();
    }
    return profile;
}

} // namespace

Result<FormatPicture> readHeif(const PhotoBytes& photo, const FormatOptions& /*options*/) {
    const HeifContext context(heif_context_alloc(), heif_context_free);
    heif_error error = heif_context_read_from_memory_without_copy(
        context.get(), photo.bytes.data(), photo.bytes.size(), nullptr);
    if (error.code != heif_error_Ok) {
        return failHeif(photo, error);
    }
    heif_image_handle* rawHandle = nullptr;
    error = heif_context_get_primary_image_handle(context.get(), &rawHandle);
    if (error.code != heif_error_Ok) {
        return failHeif(photo, error);
    }
    const Handle handle(rawHandle, heif_image_handle_release);
    FormatPicture picture;
    picture.source = "heif";
    picture.fullWidth = heif_image_handle_get_width(handle.get());
    picture.fullHeight = heif_image_handle_get_height(handle.get());
    if (auto size = checkSize(photo, picture.fullWidth, picture.fullHeight, 0); !size) {
        return tl::unexpected(std::move(size).error());
    }
    const bool hasAlpha = heif_image_handle_has_alpha_channel(handle.get()) != 0;
    heif_image* rawImage = nullptr;
    error = heif_decode_image(handle.get(),
                              &rawImage,
                              heif_colorspace_RGB,
                              hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB,
                              nullptr);
    if (error.code != heif_error_Ok) {
        return failHeif(photo, error);
    }
    const Image image(rawImage, heif_image_release);
    int stride = 0;
    const std::uint8_t* rows =
        heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &stride);
    ImageBuffer& result = picture.image;
    result = {heif_image_get_width(image.get(), heif_channel_interleaved),
              heif_image_get_height(image.get(), heif_channel_interleaved),
              hasAlpha ? PixelFormat::Rgba8 : PixelFormat::Rgb8,
              {},
              {}};
    if (rows == nullptr || result.width <= 0 || result.height <= 0) {
        return failDamaged(photo, "libheif gives no pixels");
    }
    result.pixels.resize(static_cast<std::size_t>(result.height) * result.rowBytes());
    for (int y = 0; y < result.height; ++y) {
        std::memcpy(result.pixels.data() + static_cast<std::size_t>(y) * result.rowBytes(),
                    rows + static_cast<std::ptrdiff_t>(y) * stride,
                    result.rowBytes());
    }
    picture.colorProfile = profileOf(handle.get());
    return picture;
}

} // namespace taxo
