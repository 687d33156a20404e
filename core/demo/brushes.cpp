// SPDX-License-Identifier: MIT
#include "core/demo/draw_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

void setColor(cairo_t* cr, const Rgb& color, double alpha) {
    cairo_set_source_rgba(cr, color.r, color.g, color.b, alpha);
}

void ellipsePath(cairo_t* cr, Point middle, double rx, double ry, double angle) {
    const SavedState saved(cr);
    cairo_translate(cr, middle.x, middle.y);
    cairo_rotate(cr, angle);
    cairo_scale(cr, std::max(rx, 1e-4), std::max(ry, 1e-4));
    cairo_new_sub_path(cr);
    cairo_arc(cr, 0.0, 0.0, 1.0, 0.0, 2.0 * std::numbers::pi);
    cairo_close_path(cr);
}

void closedCurve(cairo_t* cr, std::span<const Point> points) {
    const std::size_t count = points.size();
    const auto at = [&](std::size_t i) { return points[i % count]; };
    cairo_new_sub_path(cr);
    cairo_move_to(cr, points[0].x, points[0].y);
    for (std::size_t i = 0; i < count; ++i) {
        const Point before = at(i + count - 1);
        const Point from = at(i);
        const Point to = at(i + 1);
        const Point after = at(i + 2);
        cairo_curve_to(cr,
                       from.x + (to.x - before.x) / 6.0,
                       from.y + (to.y - before.y) / 6.0,
                       to.x - (after.x - from.x) / 6.0,
                       to.y - (after.y - from.y) / 6.0,
                       to.x,
                       to.y);
    }
    cairo_close_path(cr);
}

void closedCurve(cairo_t* cr, std::initializer_list<Point> points) {
    closedCurve(cr, std::span(points.begin(), points.size()));
}

void limb(cairo_t* cr, Point from, Point bend, Point to, double width, double end) {
    // The sides are the middle line moved to either side; the bend takes the mean width.
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length = std::max(std::hypot(dx, dy), 1e-6);
    const Point side{-dy / length, dx / length};
    const double middle = 0.5 * (width + end);
    const auto moved = [&side](Point p, double by) {
        return Point{p.x + side.x * by, p.y + side.y * by};
    };
    const Point a = moved(from, 0.5 * width);
    const Point b = moved(bend, 0.5 * middle);
    const Point c = moved(to, 0.5 * end);
    const Point d = moved(to, -0.5 * end);
    const Point e = moved(bend, -0.5 * middle);
    const Point f = moved(from, -0.5 * width);
    cairo_move_to(cr, a.x, a.y);
    cairo_curve_to(cr, b.x, b.y, b.x, b.y, c.x, c.y);
    cairo_line_to(cr, d.x, d.y);
    cairo_curve_to(cr, e.x, e.y, e.x, e.y, f.x, f.y);
    cairo_close_path(cr);
    cairo_fill(cr);
}

void line(cairo_t* cr, Point from, Point to, double width) {
    cairo_set_line_width(cr, width);
    cairo_move_to(cr, from.x, from.y);
    cairo_line_to(cr, to.x, to.y);
    cairo_stroke(cr);
}

namespace {

/// Light from above left and shade at the rim, over the path, which stays.
void shadePath(cairo_t* cr, const Bounds& box, const Rgb& color) {
    const Point middle = box.middle();
    const double reach = 0.75 * std::hypot(box.width(), box.height());
    cairo_pattern_t* const light = cairo_pattern_create_radial(middle.x - 0.22 * box.width(),
                                                               middle.y - 0.30 * box.height(),
                                                               0.05 * reach,
                                                               middle.x,
                                                               middle.y,
                                                               reach);
    cairo_pattern_add_color_stop_rgba(light, 0.0, 1.0, 1.0, 0.94, 0.38);
    cairo_pattern_add_color_stop_rgba(light, 0.35, 1.0, 1.0, 0.94, 0.06);
    cairo_pattern_add_color_stop_rgba(light, 0.6, 0.06, 0.03, 0.14, 0.10);
    cairo_pattern_add_color_stop_rgba(light, 1.0, 0.06, 0.03, 0.14, 0.55);
    cairo_set_source(cr, light);
    cairo_pattern_destroy(light);
    cairo_fill_preserve(cr);
    setColor(cr, lighter(color, -0.62), 0.75);
    cairo_set_line_width(cr, 0.018);
    cairo_stroke_preserve(cr);
}

} // namespace

void fillShaded(cairo_t* cr, const Bounds& box, const Rgb& color) {
    setColor(cr, color);
    cairo_fill_preserve(cr);
    shadePath(cr, box, color);
    cairo_new_path(cr);
}

void fillBody(cairo_t* cr, const Appearance& look, const Bounds& box, const Rgb& base) {
    setColor(cr, base);
    cairo_fill_preserve(cr);
    if (look.pattern != Pattern::Plain) {
        cairo_path_t* const path = cairo_copy_path(cr);
        {
            const SavedState saved(cr);
            cairo_clip(cr);
            drawPattern(cr, look, box);
        }
        cairo_new_path(cr);
        cairo_append_path(cr, path);
        cairo_path_destroy(path);
    }
    shadePath(cr, box, base);
    cairo_new_path(cr);
}

void drawEye(cairo_t* cr, Point middle, double radius, const Appearance& look) {
    ellipsePath(cr, middle, radius * 1.3, radius * 1.3);
    setColor(cr, mixed(look.accent, {1.0, 1.0, 0.95}, 0.75));
    cairo_fill(cr);
    ellipsePath(cr, middle, radius, radius);
    setColor(cr, look.eye);
    cairo_fill(cr);
    ellipsePath(
        cr, {middle.x + 0.25 * radius, middle.y - 0.35 * radius}, 0.35 * radius, 0.35 * radius);
    setColor(cr, {1.0, 1.0, 1.0});
    cairo_fill(cr);
}

bool standsUpright(BodyPlan plan) {
    return plan == BodyPlan::Walker || plan == BodyPlan::Herb || plan == BodyPlan::Toadstool ||
           plan == BodyPlan::Shelf;
}

bool facesUp(const Appearance& look) {
    return look.stage != Stage::Larva &&
           (look.plan == BodyPlan::Flyer || look.plan == BodyPlan::Shellback);
}

void drawOrganism(cairo_t* cr, const Appearance& look) {
    if (look.stage == Stage::Larva) {
        return drawLarva(cr, look);
    }
    switch (look.plan) {
    case BodyPlan::Walker:
        return drawWalker(cr, look);
    case BodyPlan::Flyer:
        return drawFlyer(cr, look);
    case BodyPlan::Shellback:
        return drawShellback(cr, look);
    case BodyPlan::Herb:
        return drawHerb(cr, look);
    case BodyPlan::Rosette:
        return drawRosette(cr, look);
    case BodyPlan::Toadstool:
        return drawToadstool(cr, look);
    case BodyPlan::Shelf:
        return drawShelf(cr, look);
    }
}

} // namespace taxo
