// SPDX-License-Identifier: MIT
// Six legs, seen from above: two pairs of wings that carry the pattern, and the larva they come
// from.
#include "core/demo/draw_private.h"
#include "core/demo/parts_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

/// How far the front wing reaches.
struct Wing {
    double span;
    double depth;
    double point;
};

Wing wingOf(const Appearance& look) {
    return {0.72 + 0.26 * look.limbLength, 0.62 - 0.26 * look.elongation, 0.25 * look.elongation};
}

/// Draws one side's wings, reaching to -y (the caller mirrors); the body lies along x.
void drawWings(cairo_t* cr, const Appearance& look) {
    const PartScope part(cr, BodyPart::Body);
    const auto [span, depth, point] = wingOf(look);
    // The hind wing lies below.
    const double tail = look.ornament == Ornament::Tufts ? 0.15 + 0.4 * look.ornamentSize : 0.0;
    closedCurve(cr,
                {{0.05, 0.0},
                 {-0.05, -0.45 * span},
                 {-0.28, -0.72 * span},
                 {-0.55 - 0.5 * tail, -0.62 * span - 0.2 * tail},
                 {-0.62 - tail, -0.42 * span},
                 {-0.52, -0.14 * span}});
    Appearance hind = look;
    hind.patternFrequency = 0.6 * look.patternFrequency;
    fillBody(cr, hind, {-0.62, -0.72 * span, 0.05, 0.0}, mixed(look.base, look.accent, 0.28));
    const double notch = look.ornament == Ornament::Crest ? 0.16 * look.ornamentSize + 0.05 : 0.0;
    closedCurve(cr,
                {{0.22, -0.02},
                 {0.42 + 0.3 * depth, -0.55 * span},
                 {0.38 + 0.5 * point, -1.0 * span},
                 {0.10 + 0.2 * point - notch, -0.93 * span},
                 {-0.10 - 0.3 * depth + notch, -0.68 * span},
                 {-0.12, -0.1}});
    fillBody(cr, look, {-0.2, -span, 0.55, 0.0}, look.base);
}

/// What the front wing wears.
void drawWingMarks(cairo_t* cr, const Appearance& look) {
    const PartScope scope(cr, BodyPart::Ornament);
    const auto [span, depth, point] = wingOf(look);
    if (look.ornament == Ornament::Horns) { // an eyespot at the tip
        const double r = 0.06 + 0.09 * look.ornamentSize;
        const Point at{0.28, -0.78 * span};
        for (const double part : {1.0, 0.6, 0.25}) {
            ellipsePath(cr, at, part * r, part * r);
            setColor(cr,
                     part > 0.9   ? lighter(look.accent, 0.5)
                     : part > 0.5 ? look.eye
                                  : look.accent);
            cairo_fill(cr);
        }
    } else if (look.ornament == Ornament::Sail) { // a bright margin
        setColor(cr, look.accent);
        cairo_set_line_width(cr, 0.05 + 0.08 * look.ornamentSize);
        cairo_move_to(cr, 0.36 + 0.5 * point, -0.97 * span);
        cairo_curve_to(cr,
                       0.10,
                       -0.97 * span,
                       -0.05 - 0.3 * depth,
                       -0.8 * span,
                       -0.10 - 0.3 * depth,
                       -0.62 * span);
        cairo_stroke(cr);
    }
}

void drawAntenna(cairo_t* cr, const Appearance& look, double head) {
    const PartScope part(cr, BodyPart::Organ);
    const double length = 0.14 + 0.5 * look.organLength;
    const double out = 0.10 + 0.35 * look.organCurve;
    setColor(cr, lighter(look.limb, -0.2));
    const Point tip{head + length, -out * (0.4 + length)};
    limb(cr, {head, -0.03}, {head + 0.6 * length, -0.05}, tip, 0.035, 0.02);
    ellipsePath(cr, tip, 0.035, 0.035);
    cairo_fill(cr);
}

void drawFuzzyBody(cairo_t* cr, const Appearance& look, double width) {
    const PartScope part(cr, BodyPart::Body);
    closedCurve(cr,
                {{-0.62, 0.0},
                 {-0.3, -0.8 * width},
                 {0.0, -0.9 * width},
                 {0.0, 0.9 * width},
                 {-0.3, 0.8 * width}});
    fillShaded(cr, {-0.62, -width, 0.05, width}, mixed(look.base, look.accent, 0.35));
    setColor(cr, lighter(look.accent, -0.2), 0.8);
    for (int i = 0; i < 4; ++i) {
        const double x = -0.45 + 0.11 * i;
        line(cr, {x, -0.75 * width}, {x, 0.75 * width}, 0.03);
    }
    ellipsePath(cr, {0.10, 0.0}, 0.21, 0.95 * width + 0.02);
    fillShaded(cr, {-0.1, -width, 0.3, width}, lighter(look.base, -0.3));
}

void drawHead(cairo_t* cr, const Appearance& look, double head) {
    const PartScope part(cr, BodyPart::Head);
    const double r = 0.07 + 0.08 * look.headSize;
    ellipsePath(cr, {head, 0.0}, r, r);
    fillShaded(cr, {head - r, -r, head + r, r}, lighter(look.base, -0.1));
    drawEye(cr, {head + 0.25 * r, -0.7 * r}, 0.3 * r + 0.005, look);
    drawEye(cr, {head + 0.25 * r, 0.7 * r}, 0.3 * r + 0.005, look);
}

} // namespace

void drawFlyer(cairo_t* cr, const Appearance& look) {
    const SavedState saved(cr);
    cairo_scale(cr, 0.98, 0.98);
    // The young have wings not yet unfolded.
    const double unfolded = look.stage == Stage::Juvenile ? 0.55 : 1.0;
    const double head = 0.34;
    for (const double side : {1.0, -1.0}) {
        const SavedState mirrored(cr);
        cairo_scale(cr, 1.0, side);
        drawAntenna(cr, look, head);
        cairo_scale(cr, 1.0, unfolded);
        drawWings(cr, look);
        drawWingMarks(cr, look);
    }
    drawFuzzyBody(cr, look, 0.07 + 0.09 * look.stoutness);
    drawHead(cr, look, head);
}

void drawLarva(cairo_t* cr, const Appearance& look) {
    const int segments = 7;
    const double radius = 0.20 + 0.08 * look.stoutness;
    Random random(seedOf(look.detail, 3));
    const double wave = 0.16 + 0.1 * random.uniform();
    for (int i = 0; i < segments; ++i) { // six legs in front, stumps behind
        const double x = -0.72 + 1.38 * i / (segments - 1);
        const double y = wave * std::sin(2.2 * x + 0.8);
        const PartScope scope(cr, BodyPart::Limbs);
        setColor(cr, look.limb);
        limb(cr, {x, y}, {x, y + radius}, {x + 0.03, y + radius + 0.13}, 0.09, 0.05);
    }
    for (int i = 0; i < segments; ++i) {
        const bool isHead = i == segments - 1;
        const double x = -0.72 + 1.38 * i / (segments - 1);
        const double y = wave * std::sin(2.2 * x + 0.8);
        const double r = (isHead ? 1.1 : 0.8 + 0.2 * std::sin(3.0 * (x + 0.8))) * radius;
        const PartScope scope(cr, isHead ? BodyPart::Head : BodyPart::Body);
        ellipsePath(cr, {x, y}, 0.85 * r, r);
        const Bounds box{x - r, y - r, x + r, y + r};
        if (isHead) {
            fillShaded(cr, box, lighter(look.accent, -0.15));
            drawEye(cr, {x + 0.35 * r, y - 0.15 * r}, 0.22 * r, look);
        } else {
            Appearance part = look;
            part.patternFrequency = 0.15;
            part.detail = seedOf(look.detail, 10 + static_cast<std::uint64_t>(i));
            fillBody(cr, part, box, i % 2 == 0 ? look.base : lighter(look.base, 0.18));
            setColor(cr, look.accent);
            limb(cr, {x, y - 0.9 * r}, {x, y - 1.2 * r}, {x - 0.05, y - 1.5 * r}, 0.04, 0.015);
        }
    }
}

} // namespace taxo
