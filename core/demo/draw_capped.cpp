// SPDX-License-Identifier: MIT
// The two capped body plans: a cap on a stalk, and fans that grow one above the other.
#include "core/demo/draw_private.h"
#include "core/demo/parts_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace taxo {

namespace {

void drawStalk(cairo_t* cr, const Appearance& look, double top, double width, double lean) {
    const PartScope part(cr, BodyPart::Limbs);
    closedCurve(cr,
                {{lean - 0.4 * width, top},
                 {lean + 0.4 * width, top},
                 {0.3 * lean + 0.45 * width, 0.45},
                 {0.75 * width, 0.93},
                 {-0.75 * width, 0.93},
                 {0.3 * lean - 0.45 * width, 0.45}});
    fillShaded(cr, {-width, top, width, 0.95}, look.limb);
}

/// A ring round the stalk, tufts at its foot, drips from the rim.
void drawExtras(cairo_t* cr, const Appearance& look, double top, double width, double lean) {
    const PartScope part(cr, BodyPart::Ornament);
    const double size = 0.4 + 0.6 * look.ornamentSize;
    setColor(cr, lighter(look.accent, 0.15));
    if (look.ornament == Ornament::Sail) {
        const double y = top + 0.22;
        closedCurve(cr,
                    {{lean - 0.4 * width, y - 0.05},
                     {lean + 0.4 * width, y - 0.05},
                     {lean + width * (0.6 + size), y + 0.14 * size},
                     {lean, y + 0.10},
                     {lean - width * (0.6 + size), y + 0.14 * size}});
        fillShaded(cr, {-0.4, y - 0.1, 0.4, y + 0.2}, lighter(look.accent, 0.15));
    } else if (look.ornament == Ornament::Tufts) {
        for (int i = -2; i <= 2; ++i) {
            ellipsePath(cr, {0.5 * width * i, 0.90}, 0.10 * size + 0.02, 0.13 * size + 0.02);
            cairo_fill(cr);
        }
    }
}

Bounds capBox(const Appearance& look, double middle) {
    const double half = 0.50 + 0.38 * look.headSize;
    const double height = 0.34 + 0.52 * look.elongation;
    return {-half, middle - 0.5 * height, half, middle + 0.5 * height};
}

} // namespace

void drawToadstool(cairo_t* cr, const Appearance& look) {
    const bool isButton = look.stage == Stage::Juvenile;
    Random random(seedOf(look.detail, 4));
    const double lean = 0.05 * random.normal();
    const double width = 0.16 + 0.30 * look.stoutness;
    const Bounds cap = capBox(look, isButton ? 0.25 : -0.12 - 0.3 * look.organLength);
    const double rim = cap.bottom;
    const double reach = (isButton ? 0.65 : 1.0) * cap.right;
    drawStalk(cr, look, rim - 0.1, width, lean);
    drawExtras(cr, look, rim, width, lean);
    const SavedState saved(cr);
    cairo_translate(cr, lean, 0.0);
    if (!isButton) { // gills
        const PartScope part(cr, BodyPart::Body);
        ellipsePath(cr, {0.0, rim - 0.01}, 0.93 * reach, 0.10);
        fillShaded(cr, {-reach, rim - 0.1, reach, rim + 0.1}, lighter(look.limb, -0.28));
    }
    if (look.ornament == Ornament::Crest || look.ornament == Ornament::Horns) {
        const PartScope part(cr, BodyPart::Ornament);
        const double size = 0.08 + 0.2 * look.ornamentSize;
        setColor(cr, look.accent);
        const int knobs = look.ornament == Ornament::Crest ? 1 : 3;
        for (int i = 0; i < knobs; ++i) {
            const double x = knobs == 1 ? 0.0 : 0.38 * (i - 1) * reach;
            const double y = cap.top + (i == 1 || knobs == 1 ? 0.04 : 0.10);
            limb(cr, {x, y + 0.1}, {x, y}, {x, y - size}, 0.22, 0.06);
        }
    }
    const PartScope hat(cr, BodyPart::Body);
    const double curl = 0.10 * (look.organCurve - 0.5);
    closedCurve(cr,
                {{-reach, rim + curl},
                 {-0.86 * reach, cap.top + 0.52 * cap.height()},
                 {-0.45 * reach, cap.top + 0.1 * cap.height()},
                 {0.0, cap.top},
                 {0.45 * reach, cap.top + 0.1 * cap.height()},
                 {0.86 * reach, cap.top + 0.52 * cap.height()},
                 {reach, rim + curl},
                 {0.5 * reach, rim + 0.045},
                 {0.0, rim + 0.06},
                 {-0.5 * reach, rim + 0.045}});
    fillBody(cr, look, {-reach, cap.top, reach, rim + 0.05}, look.base);
}

void drawShelf(cairo_t* cr, const Appearance& look) {
    const bool isButton = look.stage == Stage::Juvenile;
    const int shelves = isButton ? 1 : 2 + static_cast<int>(2.9 * look.parts);
    const double half = (isButton ? 0.5 : 0.62) + 0.3 * look.elongation;
    const double height = (0.30 + 0.34 * look.stoutness) * (isButton ? 1.2 : 1.0);
    Random random(seedOf(look.detail, 4));
    const double step = shelves > 1 ? 1.25 / (shelves - 1) : 0.0;
    // A stump carries them.
    closedCurve(
        cr, {{-0.22, -1.0}, {0.22, -1.0}, {0.26, 0.0}, {0.34, 1.0}, {-0.34, 1.0}, {-0.26, 0.0}});
    fillShaded(cr, {-0.3, -1.0, 0.3, 1.0}, {0.42, 0.32, 0.24});
    for (int i = shelves - 1; i >= 0; --i) {
        const double y = shelves > 1 ? -0.62 + step * i : 0.0;
        const double size = half * (0.72 + 0.28 * (i + 1.0) / shelves) * random.uniform(0.94, 1.06);
        const double shift = 0.08 * random.normal();
        const SavedState saved(cr);
        cairo_translate(cr, shift, y);
        const int lobes = 3 + static_cast<int>(3.0 * look.organLength);
        std::vector<Point> edge;
        edge.push_back({-size, 0.02});
        for (int l = 0; l <= 2 * lobes; ++l) {
            const double angle = std::numbers::pi * (1.0 - 0.5 * l / lobes);
            const double wave = 1.0 + (l % 2 == 0 ? -1.0 : 1.0) * 0.10 * look.organCurve;
            edge.push_back(
                {size * wave * std::cos(angle), 0.9 * height * wave * std::sin(angle) * 0.62});
        }
        edge.push_back({size, 0.02});
        edge.push_back({0.55 * size, -0.35 * height});
        edge.push_back({0.0, -0.48 * height});
        edge.push_back({-0.55 * size, -0.35 * height});
        Appearance part = look;
        part.detail = seedOf(look.detail, 20 + static_cast<std::uint64_t>(i));
        {
            const PartScope fan(cr, BodyPart::Body);
            closedCurve(cr, edge);
            fillBody(cr, part, {-size, -0.5 * height, size, 0.62 * height}, look.base);
        }
        const PartScope margin(cr, BodyPart::Ornament);
        setColor(cr,
                 look.ornament == Ornament::None ? lighter(look.base, 0.4)
                                                 : lighter(look.accent, 0.2));
        cairo_set_line_width(
            cr, look.ornament == Ornament::None ? 0.02 : 0.03 + 0.06 * look.ornamentSize);
        cairo_move_to(cr, -0.97 * size, 0.1 * height);
        cairo_curve_to(
            cr, -0.55 * size, 0.62 * height, 0.55 * size, 0.62 * height, 0.97 * size, 0.1 * height);
        cairo_stroke(cr);
    }
}

} // namespace taxo
