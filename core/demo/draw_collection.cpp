// SPDX-License-Identifier: MIT
// Pictures that museums and traps make: a plate with a scale bar, a drawer, a caption strip.
#include "core/base/number_text.h"
#include "core/demo/canvas_private.h"
#include "core/demo/draw_private.h"
#include "core/demo/photograph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace taxo {

namespace {

constexpr Rgb kInk{0.12, 0.12, 0.14};

void fillBox(cairo_t* cr, const Bounds& box, const Rgb& color) {
    setColor(cr, color);
    cairo_rectangle(cr, box.left, box.top, box.width(), box.height());
    cairo_fill(cr);
}

/// A bar of 1, 2 or 5 times a power of ten millimetres, 12 to 30 % of the frame wide.
void drawScaleBar(cairo_t* cr, double unitsPerMm, Point rightBase) {
    double length = 0.001;
    for (int i = 0; length * unitsPerMm < 0.24; ++i) {
        length *= i % 3 == 1 ? 2.5 : 2.0;
    }
    const double width = length * unitsPerMm;
    for (int part = 0; part < 2; ++part) {
        const double left = rightBase.x - width + 0.5 * width * part;
        fillBox(cr,
                {left, rightBase.y - 0.035, left + 0.5 * width, rightBase.y},
                part == 0 ? kInk : Rgb{0.97, 0.97, 0.97});
    }
    setColor(cr, kInk);
    cairo_set_line_width(cr, 0.008);
    cairo_rectangle(cr, rightBase.x - width, rightBase.y - 0.035, width, 0.035);
    cairo_stroke(cr);
    const std::string label = significant(length, 6) + " mm";
    drawText(cr, label, {rightBase.x - textWidth(label, 0.06), rightBase.y - 0.06}, 0.06, 0.013);
}

/// Grey and colour patches, so that prints can be compared.
void drawColorPatches(cairo_t* cr, Point leftTop) {
    constexpr std::array<Rgb, 6> kPatches = {{{0.1, 0.1, 0.1},
                                              {0.5, 0.5, 0.5},
                                              {0.95, 0.95, 0.95},
                                              {0.75, 0.2, 0.2},
                                              {0.25, 0.6, 0.3},
                                              {0.2, 0.3, 0.7}}};
    double x = leftTop.x;
    for (const Rgb& patch : kPatches) {
        fillBox(cr, {x, leftTop.y, x + 0.07, leftTop.y + 0.07}, patch);
        x += 0.075;
    }
}

} // namespace

void drawPlate(
    cairo_t* cr, const Appearance& look, std::string_view number, bool isMirrored, Random& random) {
    const Rgb paper = mixed({0.94, 0.93, 0.90}, {0.70, 0.76, 0.82}, random.chance(0.4) ? 0.8 : 0.1);
    fillBox(cr, {-1.0, -1.0, 1.0, 1.0}, paper);
    const double size = 0.66;
    {
        const SavedState saved(cr);
        cairo_translate(cr, 0.0, -0.12);
        cairo_rotate(cr, 0.02 * random.normal());
        cairo_scale(cr, isMirrored ? -size : size, size);
        cairo_pattern_t* const shadow =
            cairo_pattern_create_radial(0.05, 0.08, 0.3, 0.05, 0.08, 1.1);
        cairo_pattern_add_color_stop_rgba(shadow, 0.0, 0.0, 0.0, 0.0, 0.22);
        cairo_pattern_add_color_stop_rgba(shadow, 1.0, 0.0, 0.0, 0.0, 0.0);
        cairo_set_source(cr, shadow);
        cairo_pattern_destroy(shadow);
        cairo_arc(cr, 0.05, 0.08, 1.1, 0.0, 2.0 * std::numbers::pi);
        cairo_fill(cr);
        if (facesUp(look)) {
            cairo_rotate(cr, -0.5 * std::numbers::pi);
        }
        drawOrganism(cr, look);
    }
    drawColorPatches(cr, {-0.92, 0.84});
    drawScaleBar(cr, 1.9 * size / look.lengthMm, {0.92, 0.92});
    setColor(cr, kInk);
    drawText(cr, number, {-0.92, 0.76}, 0.07, 0.014);
}

PinnedBox pinnedBox(std::size_t number) {
    // Four trays of three columns each, with wood between them.
    const std::size_t row = number / kDrawerColumns;
    const std::size_t column = number % kDrawerColumns;
    const std::size_t tray = column / 3;
    const double trayWidth = 0.96 / 4.0;
    const double left = 0.02 + trayWidth * static_cast<double>(tray) + 0.012 +
                        (trayWidth - 0.024) / 3.0 * static_cast<double>(column % 3);
    const double top = 0.035 + 0.087 * static_cast<double>(row);
    return {left, top, left + (trayWidth - 0.024) / 3.0, top + 0.087};
}

namespace {

/// From shares of the picture to where this one is pinned.
void placePinned(cairo_t* cr, const Appearance& look, std::size_t number) {
    const PinnedBox box = pinnedBox(number);
    Random random(seedOf(look.detail, 7));
    cairo_translate(cr, 0.5 * (box.left + box.right), 0.5 * (box.top + box.bottom));
    const double young = look.stage == Stage::Adult ? 1.0 : 0.7;
    const double size = 0.45 * young * std::min(box.right - box.left, box.bottom - box.top);
    cairo_scale(cr, size, size);
    cairo_rotate(cr, -0.5 * std::numbers::pi + 0.06 * random.normal());
}

} // namespace

void drawDrawer(cairo_t* cr,
                std::span<const Appearance> pinned,
                std::span<const std::string> labels) {
    const SavedState saved(cr);
    cairo_translate(cr, -1.0, -1.0); // shares of the picture from here on
    cairo_scale(cr, 2.0, 2.0);
    fillBox(cr, {0.0, 0.0, 1.0, 1.0}, {0.46, 0.31, 0.19});
    for (std::size_t tray = 0; tray < 4; ++tray) {
        const double left = 0.02 + 0.24 * static_cast<double>(tray) + 0.005;
        fillBox(cr, {left, 0.025, left + 0.23, 0.975}, {0.95, 0.93, 0.86});
        setColor(cr, {0.3, 0.2, 0.12});
        cairo_set_line_width(cr, 0.003);
        cairo_rectangle(cr, left, 0.025, 0.23, 0.95);
        cairo_stroke(cr);
        if (tray < labels.size()) {
            fillBox(cr, {left + 0.008, 0.925, left + 0.222, 0.965}, {1.0, 1.0, 0.97});
            setColor(cr, kInk);
            const double height =
                std::min(0.015, 0.2 / std::max(1.0, textWidth(labels[tray], 1.0)));
            drawText(cr, labels[tray], {left + 0.014, 0.952}, height, 0.0022);
        }
    }
    for (std::size_t i = 0; i < pinned.size(); ++i) {
        const SavedState one(cr);
        placePinned(cr, pinned[i], i);
        ellipsePath(cr, {-0.08, 0.06}, 0.8, 0.8);
        setColor(cr, {0.2, 0.15, 0.1}, 0.14);
        cairo_fill(cr);
        drawOrganism(cr, pinned[i]);
        ellipsePath(cr, {0.08, 0.0}, 0.055, 0.055);
        setColor(cr, {0.8, 0.82, 0.85});
        cairo_fill(cr);
    }
}

PinnedBox extentOfPinned(const Appearance& look, std::size_t number) {
    constexpr int kSide = 2048;  // of the whole picture, of which this is a window
    constexpr int kWindow = 384; // far more than one of them takes
    constexpr int kOpaque = 64;  // of 255: what is seen of a thin leg
    const PinnedBox place = pinnedBox(number);
    const int left = static_cast<int>(0.5 * (place.left + place.right) * kSide) - kWindow / 2;
    const int top = static_cast<int>(0.5 * (place.top + place.bottom) * kSide) - kWindow / 2;
    const SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_A8, kWindow, kWindow));
    const ContextPtr context(cairo_create(surface.get()));
    cairo_translate(context.get(), -left, -top);
    cairo_scale(context.get(), kSide, kSide);
    placePinned(context.get(), look, number);
    drawOrganism(context.get(), look);
    cairo_surface_flush(surface.get());
    const unsigned char* const pixels = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    PinnedBox extent{1.0, 1.0, 0.0, 0.0};
    for (int y = 0; y < kWindow; ++y) {
        for (int x = 0; x < kWindow; ++x) {
            if (pixels[y * stride + x] >= kOpaque) {
                extent.left = std::min(extent.left, static_cast<double>(left + x) / kSide);
                extent.right = std::max(extent.right, static_cast<double>(left + x + 1) / kSide);
                extent.top = std::min(extent.top, static_cast<double>(top + y) / kSide);
                extent.bottom = std::max(extent.bottom, static_cast<double>(top + y + 1) / kSide);
            }
        }
    }
    return extent;
}

void drawCaption(cairo_t* cr, std::string_view caption) {
    fillBox(cr, {-1.0, 0.88, 1.0, 1.0}, {0.02, 0.02, 0.02});
    setColor(cr, {0.95, 0.95, 0.95});
    const double height = std::min(0.06, 1.9 / std::max(1.0, textWidth(caption, 1.0)));
    drawText(cr, caption, {-0.95, 0.965}, height, 0.2 * height);
}

} // namespace taxo
