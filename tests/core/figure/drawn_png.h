// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"

#include <cairo.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <memory>

namespace taxo {

/// A PNG file, read by cairo.
class DrawnPng {
public:
    explicit DrawnPng(const std::filesystem::path& file)
        : m_surface(cairo_image_surface_create_from_png(file.c_str())) {}

    bool isRead() const { return cairo_surface_status(m_surface.get()) == CAIRO_STATUS_SUCCESS; }

    int width() const { return cairo_image_surface_get_width(m_surface.get()); }

    int height() const { return cairo_image_surface_get_height(m_surface.get()); }

    Color at(int x, int y) const {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel,
                    cairo_image_surface_get_data(m_surface.get()) +
                        static_cast<std::ptrdiff_t>(y) *
                            cairo_image_surface_get_stride(m_surface.get()) +
                        4 * static_cast<std::ptrdiff_t>(x),
                    sizeof(pixel));
        return {static_cast<std::uint8_t>(pixel >> 16U),
                static_cast<std::uint8_t>(pixel >> 8U),
                static_cast<std::uint8_t>(pixel)};
    }

    /// How many pixels from column `from` on, and before `to`, have this colour.
    int count(Color color, int from, int to) const {
        int found = 0;
        for (int y = 0; y < height(); ++y) {
            for (int x = from; x < to; ++x) {
                found += at(x, y) == color ? 1 : 0;
            }
        }
        return found;
    }

    int count(Color color) const { return count(color, 0, width()); }

private:
    struct Closer {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };

    std::unique_ptr<cairo_surface_t, Closer> m_surface;
};

} // namespace taxo
