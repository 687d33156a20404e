// SPDX-License-Identifier: MIT
#include "core/demo/canvas_private.h"
#include "core/demo/draw_private.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace taxo {

Canvas::Canvas(int side)
    : m_side(side)
    , m_surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side))
    , m_context(cairo_create(m_surface.get())) {
    cairo_translate(cr(), 0.5 * side, 0.5 * side);
    cairo_scale(cr(), 0.5 * side, 0.5 * side);
}

void Canvas::paintEnlarged(Canvas& other) {
    const SavedState saved(cr());
    cairo_identity_matrix(cr());
    const double scale = static_cast<double>(m_side) / other.side();
    cairo_scale(cr(), scale, scale);
    cairo_set_source_surface(cr(), other.surface(), 0.0, 0.0);
    cairo_pattern_set_filter(cairo_get_source(cr()), CAIRO_FILTER_BILINEAR);
    cairo_pattern_set_extend(cairo_get_source(cr()), CAIRO_EXTEND_PAD);
    cairo_paint(cr());
}

namespace {

/// How one photograph treats brightness: per channel and towards the corners.
struct Exposure {
    std::array<double, 3> gain;
    double contrast;
    double corner; ///< how much darker a corner is
    double grain;
    bool isGrey;
};

Exposure exposureOf(Light light, Random& random) {
    if (light == Light::Flash) {
        const double gain = random.uniform(0.85, 1.25);
        return {{0.93 * gain, gain, 0.95 * gain},
                random.uniform(0.85, 1.1),
                random.uniform(0.35, 0.6),
                random.uniform(5.0, 11.0),
                true};
    }
    const bool isDay = light == Light::Day;
    const double spread = isDay ? 1.0 : 0.25;
    const double exposure = std::clamp(0.98 + spread * 0.17 * random.normal(), 0.5, 1.4);
    const double warmth = spread * 0.13 * random.normal();
    const double tint = spread * 0.06 * random.normal();
    return {{exposure * (1.0 + warmth), exposure * (1.0 + tint), exposure * (1.0 - warmth)},
            isDay ? random.uniform(0.78, 1.18) : 1.0,
            random.uniform(0.0, isDay ? 0.22 : 0.08),
            random.uniform(1.0, isDay ? 7.0 : 2.0),
            false};
}

/// The response of each channel to a byte.
std::array<std::array<float, 256>, 3> curvesOf(const Exposure& exposure) {
    std::array<std::array<float, 256>, 3> curves{};
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t v = 0; v < 256; ++v) {
            const double seen = exposure.gain[c] * static_cast<double>(v);
            curves[c][v] = static_cast<float>(128.0 + exposure.contrast * (seen - 128.0));
        }
    }
    return curves;
}

} // namespace

ImageBuffer pixelsOf(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    const unsigned char* const data = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    ImageBuffer image;
    image.width = cairo_image_surface_get_width(surface);
    image.height = cairo_image_surface_get_height(surface);
    image.pixels.reserve(static_cast<std::size_t>(image.height) * image.rowBytes());
    for (int y = 0; y < image.height; ++y) {
        const unsigned char* in = data + static_cast<std::ptrdiff_t>(y) * stride;
        for (int x = 0; x < image.width; ++x, in += 4) {
            image.pixels.insert(image.pixels.end(), {in[2], in[1], in[0]});
        }
    }
    return image;
}

ImageBuffer develop(Canvas& canvas, Light light, Random& random) {
    cairo_surface_flush(canvas.surface());
    const unsigned char* const data = cairo_image_surface_get_data(canvas.surface());
    const int stride = cairo_image_surface_get_stride(canvas.surface());
    const int side = canvas.side();
    const Exposure exposure = exposureOf(light, random);
    const auto curves = curvesOf(exposure);
    const auto corner = static_cast<float>(0.5 * exposure.corner);
    const auto grain = static_cast<float>(exposure.grain);
    std::uint32_t noise = static_cast<std::uint32_t>(random.next()) | 1U;
    ImageBuffer image;
    image.width = side;
    image.height = side;
    image.pixels.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3);
    std::uint8_t* out = image.pixels.data();
    const float step = 2.0F / static_cast<float>(side);
    for (int y = 0; y < side; ++y) {
        const unsigned char* in = data + static_cast<std::ptrdiff_t>(y) * stride;
        const float dy = step * static_cast<float>(y) - 1.0F;
        for (int x = 0; x < side; ++x) {
            const float dx = step * static_cast<float>(x) - 1.0F;
            const float dim = 1.0F - corner * (dx * dx + dy * dy);
            noise ^= noise << 13U; // xorshift32: grain needs no better
            noise ^= noise >> 17U;
            noise ^= noise << 5U;
            const std::uint32_t pair = (noise & 0xFFU) + ((noise >> 8U) & 0xFFU);
            const float speck = grain * (static_cast<float>(pair) / 255.0F - 1.0F);
            // cairo's words hold blue, green, red.
            const int grey = exposure.isGrey ? (2 * in[2] + 5 * in[1] + in[0]) / 8 : 0;
            for (std::size_t c = 0; c < 3; ++c) {
                const std::size_t level =
                    exposure.isGrey ? static_cast<std::size_t>(grey) : in[2 - c];
                const float value = dim * curves[c][level] + speck;
                *out++ = static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
            }
            in += 4;
        }
    }
    return image;
}

} // namespace taxo
