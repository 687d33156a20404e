// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/demo/draw_private.h"
#include "core/demo/photograph.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

namespace taxo {

namespace {

struct SurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

struct ContextCloser {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};

/// A picture to draw on, in coordinates from -1 to 1 on either side, y downwards.
class Canvas {
public:
    explicit Canvas(int side)
        : m_surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side))
        , m_context(cairo_create(m_surface.get())) {
        cairo_translate(cr(), 0.5 * side, 0.5 * side);
        cairo_scale(cr(), 0.5 * side, 0.5 * side);
    }

    cairo_t* cr() { return m_context.get(); }

    cairo_surface_t* surface() { return m_surface.get(); }

private:
    std::unique_ptr<cairo_surface_t, SurfaceCloser> m_surface;
    std::unique_ptr<cairo_t, ContextCloser> m_context;
};

constexpr Box kFrame{-1.0, -1.0, 1.0, 1.0};

void drawPlain(cairo_t* cr, Random& random) {
    const double grey = random.uniform(0.25, 0.96);
    const Rgb paper = mixed({grey, grey, grey},
                            {random.uniform(), random.uniform(), random.uniform()},
                            random.uniform(0.0, 0.3));
    cairo_pattern_t* const light = cairo_pattern_create_radial(
        random.uniform(-0.6, 0.6), random.uniform(-0.8, 0.2), 0.1, 0.0, 0.0, 1.7);
    const Rgb bright = lighter(paper, 0.15);
    const Rgb dark = lighter(paper, -0.25);
    cairo_pattern_add_color_stop_rgb(light, 0.0, bright.r, bright.g, bright.b);
    cairo_pattern_add_color_stop_rgb(light, 1.0, dark.r, dark.g, dark.b);
    cairo_set_source(cr, light);
    cairo_pattern_destroy(light);
    cairo_paint(cr);
}

/// The surroundings, drawn small and enlarged: out of focus, and quick.
void drawBackground(
    Canvas& canvas, const PhotoPlan& plan, int side, bool fromAbove, Random& random) {
    const int small = std::max(24, static_cast<int>(side * random.uniform(0.16, 0.5)));
    Canvas far(small);
    if (plan.backgroundKind == Background::Plain) {
        drawPlain(far.cr(), random);
    } else {
        drawHabitat(far.cr(), kFrame, plan.background, fromAbove, random);
    }
    cairo_t* const cr = canvas.cr();
    const SavedState saved(cr);
    cairo_identity_matrix(cr);
    const double scale = static_cast<double>(side) / small;
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, far.surface(), 0.0, 0.0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BILINEAR);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
    cairo_paint(cr);
}

void drawShadow(cairo_t* cr, bool isUpright) {
    cairo_pattern_t* const dark = cairo_pattern_create_radial(0.0, 0.0, 0.1, 0.0, 0.0, 1.0);
    cairo_pattern_add_color_stop_rgba(dark, 0.0, 0.0, 0.0, 0.05, 0.5);
    cairo_pattern_add_color_stop_rgba(dark, 1.0, 0.0, 0.0, 0.05, 0.0);
    const SavedState saved(cr);
    if (isUpright) {
        cairo_translate(cr, 0.05, 0.92);
        cairo_scale(cr, 0.85, 0.16);
    } else {
        cairo_translate(cr, 0.06, 0.10);
    }
    cairo_set_source(cr, dark);
    cairo_pattern_destroy(dark);
    cairo_arc(cr, 0.0, 0.0, 1.0, 0.0, 2.0 * std::numbers::pi);
    cairo_fill(cr);
}

/// Where the organism is and how it is turned.
void drawPosed(cairo_t* cr, const Appearance& look, Random& random) {
    const bool isUpright = standsUpright(look.plan) && look.stage != Stage::Larva;
    const double small = look.stage == Stage::Adult ? 1.0 : 0.86;
    const double size = small * random.uniform(0.74, 1.04);
    const double room = std::max(0.06, 1.0 - 0.85 * size);
    const SavedState saved(cr);
    cairo_translate(cr,
                    room * random.uniform(-1.0, 1.0),
                    room * (isUpright ? random.uniform(-1.2, 0.5) : random.uniform(-1.0, 1.0)));
    cairo_rotate(cr, isUpright ? 0.10 * random.normal() : random.uniform(-0.8, 0.8));
    if (look.plan == BodyPlan::Flyer || look.plan == BodyPlan::Shellback) {
        if (look.stage != Stage::Larva) {
            cairo_rotate(cr, -0.5 * std::numbers::pi); // heads up
        }
    }
    const bool isMirrored = random.chance(0.5);
    // Seen a little from the side.
    const double squeeze = random.uniform(0.84, 1.0);
    cairo_scale(cr, (isMirrored && isUpright ? -size : size) * squeeze, size);
    drawShadow(cr, isUpright);
    drawOrganism(cr, look);
}

/// Exposure, colour of the light, contrast, darker corners, grain; and cairo's words into bytes.
ImageBuffer developed(Canvas& canvas, int side, Random& random) {
    cairo_surface_flush(canvas.surface());
    const unsigned char* const data = cairo_image_surface_get_data(canvas.surface());
    const int stride = cairo_image_surface_get_stride(canvas.surface());
    const double exposure = std::clamp(0.98 + 0.17 * random.normal(), 0.5, 1.4);
    const double warmth = 0.11 * random.normal();
    const double tint = 0.05 * random.normal();
    const std::array<double, 3> gain = {
        exposure * (1.0 + warmth), exposure * (1.0 + tint), exposure * (1.0 - warmth)};
    const double contrast = random.uniform(0.78, 1.18);
    std::array<std::array<float, 256>, 3> curve{};
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t v = 0; v < 256; ++v) {
            const double seen = gain[c] * static_cast<double>(v);
            curve[c][v] = static_cast<float>(128.0 + contrast * (seen - 128.0));
        }
    }
    const double corner = random.uniform(0.0, 0.22);
    const auto grain = static_cast<float>(random.uniform(1.0, 7.0));
    std::uint32_t noise = static_cast<std::uint32_t>(random.next()) | 1U;
    ImageBuffer image;
    image.width = side;
    image.height = side;
    image.pixels.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 3);
    std::uint8_t* out = image.pixels.data();
    for (int y = 0; y < side; ++y) {
        const unsigned char* in = data + static_cast<std::ptrdiff_t>(y) * stride;
        const double dy = 2.0 * y / side - 1.0;
        for (int x = 0; x < side; ++x) {
            const double dx = 2.0 * x / side - 1.0;
            const auto dim = static_cast<float>(1.0 - corner * 0.5 * (dx * dx + dy * dy));
            noise ^= noise << 13U; // xorshift32: grain needs no better
            noise ^= noise >> 17U;
            noise ^= noise << 5U;
            const float speck =
                grain *
                (static_cast<float>((noise & 0xFFU) + ((noise >> 8U) & 0xFFU)) / 255.0F - 1.0F);
            for (std::size_t c = 0; c < 3; ++c) { // words hold B, G, R
                const float value = dim * curve[c][in[2 - c]] + speck;
                *out++ = static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F));
            }
            in += 4;
        }
    }
    return image;
}

} // namespace

ImageBuffer drawPhoto(const DemoWorld& world, const PhotoPlan& plan, int side) {
    TAXO_ASSERT(side >= 32 && side <= 4096);
    Random random(plan.seed);
    Canvas canvas(side);
    const BodyPlan body = world.species[plan.subject.species].plan;
    drawBackground(canvas, plan, side, !standsUpright(body), random);
    drawPosed(canvas.cr(), appearanceOf(world, plan.subject), random);
    if (plan.backgroundKind != Background::Plain && random.chance(0.45)) {
        drawForeground(canvas.cr(), kFrame, plan.background, random.uniform(0.1, 0.8), random);
    }
    return developed(canvas, side, random);
}

} // namespace taxo
