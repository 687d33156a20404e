// SPDX-License-Identifier: MIT
// Six legs, seen from the side: a bean on stilts with a bill, a tail and often something on its
// back.
#include "core/demo/draw_private.h"
#include "core/demo/parts_private.h"

#include <algorithm>
#include <cmath>

namespace taxo {

namespace {

struct Frame {
    double halfLength;
    double halfHeight;
    double leg;
    double headRadius;
    double bill;
    Point head;
    double ground;
};

Frame frameOf(const Appearance& look) {
    Frame frame{};
    frame.halfLength = 0.42 + 0.26 * look.elongation;
    frame.halfHeight = 0.17 + 0.20 * look.stoutness + 0.05 * (1.0 - look.elongation);
    frame.leg = 0.20 + 0.42 * look.limbLength;
    frame.headRadius = 0.14 + 0.15 * look.headSize;
    frame.bill = 0.10 + 0.52 * look.organLength;
    frame.head = {frame.halfLength + 0.35 * frame.headRadius,
                  -0.55 * frame.halfHeight - 0.7 * frame.headRadius};
    frame.ground = 0.75 * frame.halfHeight + frame.leg;
    return frame;
}

void drawLegs(cairo_t* cr, const Appearance& look, const Frame& frame, bool isNear) {
    const PartScope part(cr, BodyPart::Limbs);
    const Rgb color = isNear ? look.limb : lighter(look.limb, -0.35);
    const double width = 0.075 + 0.06 * look.stoutness;
    for (int i = 0; i < 3; ++i) {
        const double along = (-0.62 + 0.6 * i) * frame.halfLength + (isNear ? 0.0 : 0.1);
        const double stride = 0.10 * (i - 1) + (isNear ? 0.03 : -0.05);
        const Point hip{along, 0.35 * frame.halfHeight};
        const Point knee{along + 0.9 * stride + 0.07, 0.6 * frame.halfHeight + 0.35 * frame.leg};
        const Point foot{along + stride, frame.ground - (isNear ? 0.0 : 0.03)};
        setColor(cr, color);
        limb(cr, hip, knee, foot, 1.5 * width, 0.8 * width);
        ellipsePath(cr, {foot.x + 0.03, foot.y - 0.02}, 0.075, 0.035);
        cairo_fill(cr);
    }
}

void drawTail(cairo_t* cr, const Appearance& look, const Frame& frame) {
    const PartScope part(cr, BodyPart::Body);
    setColor(cr, lighter(look.base, -0.15));
    const Point root{-0.85 * frame.halfLength, -0.1 * frame.halfHeight};
    const double lift = 0.15 + 0.35 * look.organCurve;
    limb(cr,
         root,
         {root.x - 0.22, root.y + 0.05},
         {root.x - 0.30 - 0.1 * look.elongation, root.y - lift},
         0.9 * frame.halfHeight,
         0.04);
}

/// Fins of a sail, spines of a crest: along the back.
void drawBack(cairo_t* cr, const Appearance& look, const Frame& frame) {
    const PartScope part(cr, BodyPart::Ornament);
    const double height = 0.10 + 0.32 * look.ornamentSize;
    const int parts = 3 + static_cast<int>(5.0 * look.parts);
    if (look.ornament == Ornament::Sail) {
        closedCurve(cr,
                    {{-0.7 * frame.halfLength, -0.6 * frame.halfHeight},
                     {-0.35 * frame.halfLength, -0.95 * frame.halfHeight - height},
                     {0.2 * frame.halfLength, -0.98 * frame.halfHeight - 0.9 * height},
                     {0.65 * frame.halfLength, -0.6 * frame.halfHeight},
                     {0.0, -0.4 * frame.halfHeight}});
        fillShaded(cr,
                   {-frame.halfLength, -frame.halfHeight - height, frame.halfLength, 0.0},
                   look.accent);
        return;
    }
    setColor(cr, look.accent);
    for (int i = 0; i < parts; ++i) {
        const double t = (i + 0.5) / parts;
        const double x = (-0.75 + 1.45 * t) * frame.halfLength;
        const double y = -frame.halfHeight *
                         std::sqrt(std::max(0.0, 1.0 - 0.8 * (2.0 * t - 1.0) * (2.0 * t - 1.0)));
        const double half = 0.62 * frame.halfLength / parts;
        cairo_move_to(cr, x - half, y + 0.08);
        cairo_line_to(cr, x - 0.4 * half, y - height);
        cairo_line_to(cr, x + half, y + 0.08);
        cairo_close_path(cr);
    }
    cairo_fill(cr);
}

void drawHeadwear(cairo_t* cr, const Appearance& look, const Frame& frame) {
    const PartScope part(cr, BodyPart::Ornament);
    const double size = 0.12 + 0.34 * look.ornamentSize;
    const Point top{frame.head.x - 0.2 * frame.headRadius, frame.head.y - 0.8 * frame.headRadius};
    setColor(cr, look.accent);
    if (look.ornament == Ornament::Horns) {
        limb(cr,
             top,
             {top.x - 0.3 * size, top.y - 0.7 * size},
             {top.x + 0.25 * size, top.y - 1.1 * size},
             0.10,
             0.02);
        limb(cr,
             {top.x + 0.12, top.y + 0.02},
             {top.x + 0.05, top.y - 0.5 * size},
             {top.x + 0.12 + 0.4 * size, top.y - 0.8 * size},
             0.09,
             0.02);
    } else if (look.ornament == Ornament::Tufts) {
        for (int i = -2; i <= 2; ++i) {
            limb(cr,
                 {top.x + 0.04, top.y + 0.04},
                 {top.x + 0.08 * i, top.y - 0.5 * size},
                 {top.x + 0.16 * i - 0.06, top.y - 0.95 * size},
                 0.035,
                 0.02);
            ellipsePath(cr, {top.x + 0.16 * i - 0.06, top.y - 0.98 * size}, 0.045, 0.045);
            cairo_fill(cr);
        }
    }
}

void drawBill(cairo_t* cr, const Appearance& look, const Frame& frame) {
    const PartScope part(cr, BodyPart::Organ);
    const double r = frame.headRadius;
    const double droop = 0.5 * (look.organCurve - 0.35) * frame.bill;
    const Point tip{frame.head.x + 0.8 * r + frame.bill, frame.head.y + 0.15 * r + droop};
    setColor(cr, mixed(lighter(look.accent, -0.25), {0.85, 0.6, 0.2}, 0.35));
    limb(cr,
         {frame.head.x + 0.55 * r, frame.head.y + 0.1 * r},
         {frame.head.x + 0.8 * r + 0.5 * frame.bill, frame.head.y - 0.2 * droop},
         tip,
         0.75 * r,
         0.03);
}

void drawHead(cairo_t* cr, const Appearance& look, const Frame& frame) {
    const PartScope part(cr, BodyPart::Head);
    const double r = frame.headRadius;
    ellipsePath(cr, frame.head, r, 0.92 * r);
    fillShaded(cr,
               {frame.head.x - r, frame.head.y - r, frame.head.x + r, frame.head.y + r},
               mixed(look.base, look.accent, 0.12));
    ellipsePath(cr, {frame.head.x + 0.25 * r, frame.head.y + 0.42 * r}, 0.26 * r, 0.18 * r);
    setColor(cr, look.accent, 0.55);
    cairo_fill(cr);
    drawEye(cr, {frame.head.x + 0.32 * r, frame.head.y - 0.18 * r}, 0.24 * r + 0.01, look);
}

void drawTrunk(cairo_t* cr, const Appearance& look, const Frame& frame) {
    const PartScope part(cr, BodyPart::Body);
    // Neck, under the body's edge.
    setColor(cr, lighter(look.base, -0.12));
    limb(cr,
         {0.6 * frame.halfLength, -0.1 * frame.halfHeight},
         {0.85 * frame.halfLength, -0.4 * frame.halfHeight},
         frame.head,
         1.1 * frame.halfHeight,
         1.1 * frame.headRadius);
    const double l = frame.halfLength;
    const double h = frame.halfHeight;
    closedCurve(cr,
                {{-l, 0.05 * h},
                 {-0.75 * l, -0.72 * h},
                 {-0.1 * l, -1.02 * h},
                 {0.65 * l, -0.8 * h},
                 {0.98 * l, -0.15 * h},
                 {0.7 * l, 0.7 * h},
                 {0.0, 0.98 * h},
                 {-0.7 * l, 0.75 * h}});
    fillBody(cr, look, {-l, -h, l, h}, look.base);
}

} // namespace

void drawWalker(cairo_t* cr, const Appearance& look) {
    const Frame frame = frameOf(look);
    const double left = -frame.halfLength - 0.4;
    const double right = frame.head.x + 0.8 * frame.headRadius + frame.bill;
    const double top = frame.head.y - frame.headRadius - 0.25;
    const SavedState saved(cr);
    const double fit = 1.9 / std::max(right - left, frame.ground - top);
    cairo_scale(cr, fit, fit);
    cairo_translate(cr, -0.5 * (left + right), 0.93 / fit - frame.ground); // feet on the shadow
    drawLegs(cr, look, frame, false);
    drawTail(cr, look, frame);
    if (look.ornament == Ornament::Crest || look.ornament == Ornament::Sail) {
        drawBack(cr, look, frame);
    }
    drawTrunk(cr, look, frame);
    drawLegs(cr, look, frame, true);
    drawHeadwear(cr, look, frame);
    drawBill(cr, look, frame);
    drawHead(cr, look, frame);
}

} // namespace taxo
