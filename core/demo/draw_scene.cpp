// SPDX-License-Identifier: MIT
// The five habitats, each from the side (sky and ground) or from above (ground alone).
#include "core/demo/draw_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

struct Palette {
    Rgb skyTop;
    Rgb skyLow;
    Rgb far;
    Rgb ground;
    Rgb groundLow;
    Rgb detail;
    Rgb spark;
};

/// Every photograph has its own hour and weather.
Palette paletteOf(Habitat habitat, Random& random) {
    static constexpr std::array<Palette, kHabitats> kPalettes = {{
        {{0.62, 0.80, 0.90},
         {0.80, 0.90, 0.92},
         {0.32, 0.52, 0.56},
         {0.30, 0.55, 0.66},
         {0.10, 0.28, 0.40},
         {0.36, 0.56, 0.40},
         {0.88, 0.96, 0.98}},
        {{0.26, 0.38, 0.26},
         {0.50, 0.60, 0.38},
         {0.18, 0.25, 0.16},
         {0.32, 0.27, 0.17},
         {0.17, 0.14, 0.09},
         {0.26, 0.40, 0.18},
         {0.85, 0.88, 0.55}},
        {{0.55, 0.72, 0.88},
         {0.93, 0.86, 0.72},
         {0.72, 0.50, 0.36},
         {0.88, 0.74, 0.52},
         {0.70, 0.52, 0.33},
         {0.60, 0.46, 0.30},
         {0.97, 0.90, 0.74}},
        {{0.56, 0.76, 0.94},
         {0.86, 0.92, 0.88},
         {0.42, 0.58, 0.36},
         {0.52, 0.68, 0.30},
         {0.28, 0.44, 0.16},
         {0.40, 0.62, 0.22},
         {0.98, 0.88, 0.56}},
        {{0.66, 0.74, 0.84},
         {0.90, 0.92, 0.95},
         {0.62, 0.70, 0.78},
         {0.93, 0.95, 0.98},
         {0.72, 0.80, 0.90},
         {0.50, 0.56, 0.62},
         {1.0, 1.0, 1.0}},
    }};
    Palette palette = kPalettes[static_cast<std::size_t>(habitat)];
    const double dark = 0.12 * random.normal();
    const Rgb cast = mixed({1.0, 0.72, 0.45}, {0.55, 0.7, 1.0}, random.uniform());
    const double amount = random.uniform(0.0, 0.28);
    for (Rgb* const color : {&palette.skyTop,
                             &palette.skyLow,
                             &palette.far,
                             &palette.ground,
                             &palette.groundLow,
                             &palette.detail,
                             &palette.spark}) {
        *color = mixed(*color, cast, amount * random.uniform(0.6, 1.0));
        *color = lighter(*color, std::clamp(dark + 0.05 * random.normal(), -0.45, 0.3));
    }
    return palette;
}

void fillGradient(cairo_t* cr, const Bounds& box, const Rgb& top, const Rgb& bottom) {
    cairo_pattern_t* const gradient = cairo_pattern_create_linear(0.0, box.top, 0.0, box.bottom);
    cairo_pattern_add_color_stop_rgb(gradient, 0.0, top.r, top.g, top.b);
    cairo_pattern_add_color_stop_rgb(gradient, 1.0, bottom.r, bottom.g, bottom.b);
    cairo_set_source(cr, gradient);
    cairo_pattern_destroy(gradient);
    cairo_rectangle(cr, box.left, box.top, box.width(), box.height());
    cairo_fill(cr);
}

/// A rolling line from left to right, filled down to the box's end.
void drawHills(
    cairo_t* cr, const Bounds& box, double y, double height, const Rgb& color, Random& random) {
    cairo_move_to(cr, box.left, box.bottom);
    double last = y;
    cairo_line_to(cr, box.left, last);
    const int parts = 4;
    for (int i = 1; i <= parts; ++i) {
        const double next = y - height * random.uniform();
        const double x = box.left + box.width() * i / parts;
        const double half = 0.5 * box.width() / parts;
        cairo_curve_to(cr, x - half, last, x - half, next, x, next);
        last = next;
    }
    cairo_line_to(cr, box.right, box.bottom);
    cairo_close_path(cr);
    setColor(cr, color);
    cairo_fill(cr);
}

Point somewhere(const Bounds& box, Random& random) {
    return {random.uniform(box.left, box.right), random.uniform(box.top, box.bottom)};
}

void drawBlades(
    cairo_t* cr, const Bounds& box, int count, double height, const Rgb& color, Random& random) {
    for (int i = 0; i < count; ++i) {
        const Point foot = somewhere(box, random);
        const double tall = height * random.uniform(0.5, 1.2);
        const double lean = 0.4 * tall * random.normal();
        setColor(cr, lighter(color, 0.22 * random.normal()));
        limb(cr,
             foot,
             {foot.x + 0.2 * lean, foot.y - 0.6 * tall},
             {foot.x + lean, foot.y - tall},
             0.10 * height + 0.01,
             0.01);
    }
}

void drawBlobs(cairo_t* cr,
               const Bounds& box,
               int count,
               double radius,
               const Rgb& color,
               double alpha,
               Random& random) {
    for (int i = 0; i < count; ++i) {
        const double r = radius * random.uniform(0.5, 1.5);
        ellipsePath(
            cr, somewhere(box, random), r, r * random.uniform(0.6, 1.0), random.uniform(-0.5, 0.5));
        setColor(cr, lighter(color, 0.15 * random.normal()), alpha);
        cairo_fill(cr);
    }
}

void drawWaves(cairo_t* cr, const Bounds& box, int count, const Rgb& color, Random& random) {
    for (int i = 0; i < count; ++i) {
        const Point at = somewhere(box, random);
        const double length = box.width() * random.uniform(0.1, 0.35);
        setColor(cr, color, random.uniform(0.2, 0.6));
        cairo_set_line_width(cr, random.uniform(0.01, 0.04));
        cairo_move_to(cr, at.x - 0.5 * length, at.y);
        cairo_curve_to(cr,
                       at.x - 0.2 * length,
                       at.y - 0.06,
                       at.x + 0.2 * length,
                       at.y + 0.06,
                       at.x + 0.5 * length,
                       at.y);
        cairo_stroke(cr);
    }
}

void drawGroundDetail(cairo_t* cr,
                      const Bounds& box,
                      Habitat habitat,
                      const Palette& palette,
                      bool fromAbove,
                      Random& random) {
    switch (habitat) {
    case Habitat::Water:
        drawWaves(cr, box, 14, palette.spark, random);
        drawBlobs(cr, box, fromAbove ? 5 : 2, 0.2, palette.detail, 0.85, random);
        return;
    case Habitat::Forest:
        drawBlobs(cr, box, 26, 0.12, mixed(palette.ground, {0.5, 0.33, 0.14}, 0.5), 0.8, random);
        drawBlades(cr, box, 10, 0.35, palette.detail, random);
        return;
    case Habitat::Desert:
        drawWaves(cr, box, 10, palette.spark, random);
        drawBlobs(cr, box, 9, 0.06, palette.detail, 0.9, random);
        return;
    case Habitat::Meadow:
        drawBlades(cr, box, 38, 0.4, palette.detail, random);
        drawBlobs(cr, box, 8, 0.035, palette.spark, 1.0, random);
        return;
    case Habitat::Snow:
        drawBlobs(cr, box, 9, 0.3, palette.groundLow, 0.35, random);
        drawBlobs(cr, box, 4, 0.05, palette.detail, 0.8, random);
        drawBlobs(cr, box, 16, 0.02, palette.spark, 1.0, random);
        return;
    }
}

/// What stands at the horizon: trunks, dunes, reeds, peaks.
void drawDistance(cairo_t* cr,
                  const Bounds& box,
                  double horizon,
                  Habitat habitat,
                  const Palette& palette,
                  Random& random) {
    const Bounds sky{box.left, box.top, box.right, horizon};
    switch (habitat) {
    case Habitat::Forest: {
        drawBlobs(cr, sky, 8, 0.14, palette.spark, 0.25, random); // light between leaves
        const int trunks = 3 + static_cast<int>(random.below(4));
        for (int i = 0; i < trunks; ++i) {
            const double x = random.uniform(box.left, box.right);
            setColor(cr, lighter(palette.far, 0.12 * random.normal()));
            limb(cr,
                 {x, horizon + 0.1},
                 {x, 0.0},
                 {x + 0.1 * random.normal(), box.top - 0.1},
                 random.uniform(0.08, 0.26),
                 0.08);
        }
        return;
    }
    case Habitat::Water:
        drawHills(cr, {box.left, box.top, box.right, horizon}, horizon, 0.25, palette.far, random);
        drawBlades(
            cr, {box.left, horizon, box.right, horizon + 0.1}, 9, 0.6, palette.detail, random);
        return;
    case Habitat::Snow:
        drawHills(cr,
                  {box.left, box.top, box.right, horizon},
                  horizon,
                  0.7,
                  mixed(palette.far, palette.ground, 0.4),
                  random);
        return;
    default:
        drawHills(cr, {box.left, box.top, box.right, horizon}, horizon, 0.4, palette.far, random);
        return;
    }
}

} // namespace

void drawHabitat(cairo_t* cr, const Bounds& box, Habitat habitat, bool fromAbove, Random& random) {
    const Palette palette = paletteOf(habitat, random);
    if (fromAbove) {
        fillGradient(cr,
                     box,
                     palette.ground,
                     mixed(palette.ground, palette.groundLow, random.uniform(0.3, 1.0)));
        drawGroundDetail(cr, box, habitat, palette, true, random);
        return;
    }
    const double horizon = random.uniform(-0.35, 0.45);
    fillGradient(cr, {box.left, box.top, box.right, horizon}, palette.skyTop, palette.skyLow);
    drawDistance(cr, box, horizon, habitat, palette, random);
    const Bounds ground{box.left, horizon, box.right, box.bottom};
    fillGradient(cr, ground, palette.ground, palette.groundLow);
    drawGroundDetail(cr, ground, habitat, palette, false, random);
}

void drawForeground(cairo_t* cr, const Bounds& box, Habitat habitat, double cover, Random& random) {
    const Palette palette = paletteOf(habitat, random);
    const Bounds low{
        box.left, box.bottom - 0.25 * cover * box.height(), box.right, box.bottom + 0.2};
    switch (habitat) {
    case Habitat::Meadow:
    case Habitat::Water:
        drawBlades(cr, low, static_cast<int>(14.0 * cover) + 2, 0.8, palette.detail, random);
        return;
    case Habitat::Forest:
        for (int i = 0; i < 3; ++i) {
            const double x = random.chance(0.5) ? box.left : box.right;
            const double y = random.uniform(box.top, box.bottom);
            ellipsePath(cr, {x, y}, 0.7 * cover, 0.25 * cover, random.uniform(-0.8, 0.8));
            setColor(cr, palette.detail, 0.9);
            cairo_fill(cr);
        }
        return;
    case Habitat::Desert:
        drawBlobs(cr, low, static_cast<int>(8.0 * cover) + 1, 0.16, palette.detail, 1.0, random);
        return;
    case Habitat::Snow:
        drawBlobs(cr, box, static_cast<int>(50.0 * cover) + 4, 0.035, palette.spark, 0.9, random);
        return;
    }
}

} // namespace taxo
