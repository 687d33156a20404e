// SPDX-License-Identifier: MIT
#include "core/demo/draw_private.h"

#include <array>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

/// How many marks lie along the longer side: the species' frequency, two to eight.
double marksAlong(const Appearance& look) {
    return 2.2 + 5.6 * look.patternFrequency;
}

double alphaOf(const Appearance& look) {
    return 0.62 + 0.38 * look.patternStrength;
}

void drawSpots(cairo_t* cr, const Appearance& look, const Bounds& box, Random& random) {
    const double step = std::max(box.width(), box.height()) / marksAlong(look);
    const double radius = step * (0.24 + 0.14 * look.patternStrength);
    bool isOdd = false;
    for (double y = box.top + 0.3 * step; y < box.bottom + step; y += 0.87 * step) {
        for (double x = box.left + (isOdd ? 0.5 : 0.0) * step; x < box.right + step; x += step) {
            const double r = radius * random.uniform(0.82, 1.15);
            ellipsePath(cr,
                        {x + 0.12 * step * random.normal(), y + 0.12 * step * random.normal()},
                        r,
                        r * random.uniform(0.85, 1.1));
        }
        isOdd = !isOdd;
    }
    cairo_fill(cr);
}

void drawStripes(
    cairo_t* cr, const Appearance& look, const Bounds& box, bool isAcross, Random& random) {
    const double side = isAcross ? box.width() : box.height();
    const double marks = isAcross ? marksAlong(look) : 0.7 * marksAlong(look) + 0.8;
    const double step = side / marks;
    cairo_set_line_width(cr, step * (0.34 + 0.22 * look.patternStrength));
    for (double at = 0.5 * step; at < side + 0.5 * step; at += step) {
        const double bend = 0.25 * step * random.normal();
        if (isAcross) {
            const double x = box.left + at;
            cairo_move_to(cr, x, box.top - 0.1);
            cairo_curve_to(cr,
                           x + bend,
                           box.top + 0.3 * box.height(),
                           x - bend,
                           box.top + 0.7 * box.height(),
                           x,
                           box.bottom + 0.1);
        } else {
            const double y = box.top + at;
            cairo_move_to(cr, box.left - 0.1, y);
            cairo_curve_to(cr,
                           box.left + 0.3 * box.width(),
                           y + bend,
                           box.left + 0.7 * box.width(),
                           y - bend,
                           box.right + 0.1,
                           y);
        }
    }
    cairo_stroke(cr);
}

/// A few large eyespots, each a ring with a dark pupil.
void drawRings(cairo_t* cr, const Appearance& look, const Bounds& box, Random& random) {
    const double marks = 1.4 + 2.6 * look.patternFrequency;
    const double step = std::max(box.width(), box.height()) / marks;
    const double radius = std::min(0.34 * step, 0.34 * std::min(box.width(), box.height()));
    const double y = box.middle().y;
    for (double x = box.left + 0.5 * step; x < box.right; x += step) {
        for (double dy = box.height() > 1.3 * step ? -0.5 * step : 0.0; dy < 0.6 * step;
             dy += step) {
            const Point at{x + 0.06 * step * random.normal(), y + dy};
            setColor(cr, look.accent, alphaOf(look));
            ellipsePath(cr, at, radius, radius);
            cairo_fill(cr);
            setColor(cr, lighter(look.base, -0.65));
            ellipsePath(cr, at, 0.58 * radius, 0.58 * radius);
            cairo_fill(cr);
            setColor(cr, look.accent);
            ellipsePath(
                cr, {at.x - 0.08 * radius, at.y - 0.1 * radius}, 0.25 * radius, 0.25 * radius);
            cairo_fill(cr);
        }
    }
}

constexpr std::array<Point, 6> kHexagon = {
    {{1.0, 0.0}, {0.5, 0.87}, {-0.5, 0.87}, {-1.0, 0.0}, {-0.5, -0.87}, {0.5, -0.87}}};

void drawSpeckles(cairo_t* cr, const Appearance& look, const Bounds& box, Random& random) {
    const double area = box.width() * box.height();
    const double radius = 0.032 + 0.022 * look.patternStrength;
    const int count = static_cast<int>(area * (30.0 + 70.0 * look.patternFrequency));
    for (int i = 0; i < count; ++i) {
        const double r = radius * random.uniform(0.6, 1.2);
        const Point at{random.uniform(box.left, box.right), random.uniform(box.top, box.bottom)};
        cairo_new_sub_path(cr);
        for (const auto& [x, y] : kHexagon) { // round enough for its size, and quick
            cairo_line_to(cr, at.x + r * x, at.y + r * y);
        }
        cairo_close_path(cr);
    }
    cairo_fill(cr);
}

void drawNet(cairo_t* cr, const Appearance& look, const Bounds& box, Random& random) {
    const double side = std::max(box.width(), box.height());
    const double step = side / (0.8 * marksAlong(look));
    cairo_set_line_width(cr, step * (0.14 + 0.12 * look.patternStrength));
    const double shift = step * random.uniform();
    for (double at = shift - side; at < 2.0 * side; at += step) {
        cairo_move_to(cr, box.left + at, box.top);
        cairo_rel_line_to(cr, side, side);
        cairo_move_to(cr, box.left + at, box.top);
        cairo_rel_line_to(cr, -side, side);
    }
    cairo_stroke(cr);
}

/// One part in the other colour, with a wavy border.
void drawBlaze(cairo_t* cr, const Appearance& look, const Bounds& box) {
    const double edge = box.left + box.width() * (0.38 + 0.34 * look.patternFrequency);
    const double wave = 0.10 * box.height();
    cairo_move_to(cr, box.left - 0.1, box.top - 0.1);
    cairo_line_to(cr, edge, box.top - 0.1);
    cairo_curve_to(cr,
                   edge + wave,
                   box.top + 0.33 * box.height(),
                   edge - wave,
                   box.top + 0.66 * box.height(),
                   edge + 0.5 * wave,
                   box.bottom + 0.1);
    cairo_line_to(cr, box.left - 0.1, box.bottom + 0.1);
    cairo_close_path(cr);
    cairo_fill(cr);
}

} // namespace

void drawPattern(cairo_t* cr, const Appearance& look, const Bounds& box) {
    Random random(seedOf(look.detail, 1));
    setColor(cr, look.accent, alphaOf(look));
    switch (look.pattern) {
    case Pattern::Plain:
        return;
    case Pattern::Spots:
        return drawSpots(cr, look, box, random);
    case Pattern::Stripes:
        return drawStripes(cr, look, box, false, random);
    case Pattern::Bands:
        return drawStripes(cr, look, box, true, random);
    case Pattern::Rings:
        return drawRings(cr, look, box, random);
    case Pattern::Speckles:
        return drawSpeckles(cr, look, box, random);
    case Pattern::Net:
        return drawNet(cr, look, box, random);
    case Pattern::Blaze:
        return drawBlaze(cr, look, box);
    }
}

} // namespace taxo
