// SPDX-License-Identifier: MIT
#include "core/figure/figure_picture.h"

#include "core/figure/figure_picture_private.h"

#include <algorithm>

namespace taxo {

namespace {

Status statusOf(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) {
        return {};
    }
    return fail(status == CAIRO_STATUS_NO_MEMORY ? ErrorCode::OutOfMemory : ErrorCode::Internal,
                std::string("The figure cannot be drawn: ") + cairo_status_to_string(status) + ".");
}

/// From points to pixels.
void scalePlaces(FigurePicture& picture, double scale) {
    if (picture.grid) {
        picture.grid->left *= scale;
        picture.grid->top *= scale;
        picture.grid->cell *= scale;
    }
    for (FigureSpot& spot : picture.spots) {
        spot.x *= scale;
        spot.y *= scale;
    }
}

} // namespace

Result<FigurePicture>
drawPicture(const FigureSize& size,
            const std::function<Status(const FigurePage&, FigurePicture&)>& draw) {
    if (auto possible = size.check(FigureFormat::Png); !possible) {
        return tl::unexpected(std::move(possible).error());
    }
    const SurfacePtr surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
    if (auto made = statusOf(cairo_surface_status(surface.get())); !made) {
        return tl::unexpected(std::move(made).error());
    }
    FigurePicture picture;
    picture.width = size.width;
    picture.height = size.height;
    const double scale = size.resolution() / 72.0;
    {
        const ContextPtr context(cairo_create(surface.get()));
        cairo_scale(context.get(), scale, scale);
        auto drawn = draw(
            {context.get(), size.width / scale, size.height / scale, size.resolution()}, picture);
        if (drawn) {
            drawn = statusOf(cairo_status(context.get()));
        }
        if (!drawn) {
            return tl::unexpected(std::move(drawn).error());
        }
    }
    cairo_surface_flush(surface.get());
    scalePlaces(picture, scale);
    const unsigned char* const bytes = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const std::size_t line = 4 * static_cast<std::size_t>(size.width); // cairo may pad it
    picture.pixels.resize(line * static_cast<std::size_t>(size.height));
    for (std::size_t y = 0; y < static_cast<std::size_t>(size.height); ++y) {
        std::copy_n(bytes + y * stride, line, picture.pixels.data() + y * line);
    }
    return picture;
}

} // namespace taxo
