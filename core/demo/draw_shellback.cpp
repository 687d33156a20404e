// SPDX-License-Identifier: MIT
// Six legs, seen from above: domed wing cases over most of it.
#include "core/demo/draw_private.h"
#include "core/demo/parts_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

void drawLegs(cairo_t* cr, const Appearance& look, double halfLength, double halfWidth) {
    const PartScope part(cr, BodyPart::Limbs);
    const double reach = 0.16 + 0.38 * look.limbLength;
    setColor(cr, lighter(look.limb, -0.2));
    for (const double side : {-1.0, 1.0}) {
        for (int i = 0; i < 3; ++i) {
            const double x = (0.55 - 0.5 * i) * halfLength;
            const double lean = 0.16 * (1 - i);
            limb(cr,
                 {x, 0.5 * side * halfWidth},
                 {x + 1.6 * lean, side * (halfWidth + 0.7 * reach)},
                 {x + 0.5 * lean - 0.08, side * (halfWidth + reach)},
                 0.10,
                 0.04);
        }
    }
}

/// Jaws: two hooks whose length and bend are the species'.
void drawJaws(cairo_t* cr, const Appearance& look, double front) {
    const PartScope part(cr, BodyPart::Organ);
    const double length = 0.06 + 0.42 * look.organLength;
    const double bend = 0.25 * (look.organCurve - 0.2);
    setColor(cr, lighter(look.limb, -0.35));
    for (const double side : {-1.0, 1.0}) {
        limb(cr,
             {front - 0.04, 0.07 * side},
             {front + 0.5 * length, side * (0.12 + bend)},
             {front + length, side * 0.05},
             0.085,
             0.025);
    }
}

void drawCrown(cairo_t* cr, const Appearance& look, double neck, double halfWidth) {
    const PartScope part(cr, BodyPart::Ornament);
    const double size = 0.10 + 0.3 * look.ornamentSize;
    setColor(cr, look.accent);
    switch (look.ornament) {
    case Ornament::Horns:
        limb(cr, {neck, 0.0}, {neck + 0.7 * size, 0.04}, {neck + 1.3 * size, -0.02}, 0.12, 0.03);
        return;
    case Ornament::Crest:
        for (const double side : {-1.0, 1.0}) {
            limb(cr,
                 {neck - 0.05, side * 0.55 * halfWidth},
                 {neck + 0.3 * size, side * 0.75 * halfWidth},
                 {neck + 0.9 * size, side * 0.8 * halfWidth},
                 0.12,
                 0.02);
        }
        return;
    case Ornament::Tufts:
        for (const double side : {-1.0, 1.0}) {
            ellipsePath(cr, {neck - 0.02, side * 0.5 * halfWidth}, 0.4 * size, 0.45 * size);
            cairo_fill(cr);
        }
        return;
    case Ornament::Sail:
        line(cr, {neck + 0.05, -0.7 * halfWidth}, {neck + 0.05, 0.7 * halfWidth}, 0.3 * size);
        return;
    case Ornament::None:
        return;
    }
}

void drawHead(cairo_t* cr, const Appearance& look, double neck, double headSize) {
    const PartScope part(cr, BodyPart::Head);
    ellipsePath(cr, {neck + 0.22, 0.0}, headSize + 0.04, 1.05 * headSize);
    fillShaded(cr,
               {neck, -headSize, neck + 0.26 + headSize, headSize},
               lighter(mixed(look.base, look.limb, 0.5), -0.2));
    for (const double side : {-1.0, 1.0}) {
        drawEye(cr, {neck + 0.24 + 0.5 * headSize, side * 0.7 * headSize}, 0.045, look);
    }
}

/// Behind the head; it wears the accent.
void drawShield(cairo_t* cr, const Appearance& look, double neck, double halfWidth) {
    const PartScope part(cr, BodyPart::Body);
    closedCurve(cr,
                {{neck + 0.16, 0.0},
                 {neck + 0.1, -0.62 * halfWidth},
                 {neck - 0.18, -0.8 * halfWidth},
                 {neck - 0.18, 0.8 * halfWidth},
                 {neck + 0.1, 0.62 * halfWidth}});
    fillShaded(cr,
               {neck - 0.2, -halfWidth, neck + 0.2, halfWidth},
               mixed(look.accent, lighter(look.base, -0.4), 0.35));
}

} // namespace

void drawShellback(cairo_t* cr, const Appearance& look) {
    const double halfLength = 0.52 + 0.16 * look.elongation;
    const double halfWidth = 0.56 - 0.26 * look.elongation + 0.08 * look.stoutness;
    const double headSize = 0.13 + 0.14 * look.headSize;
    const double neck = halfLength - 0.20;
    const SavedState saved(cr);
    cairo_scale(cr, 0.95, 0.95);
    cairo_translate(cr, -0.18, 0.0);
    drawLegs(cr, look, halfLength, halfWidth);
    drawJaws(cr, look, neck + 0.26 + headSize);
    drawHead(cr, look, neck, headSize);
    drawShield(cr, look, neck, halfWidth);
    drawCrown(cr, look, neck, halfWidth);
    const PartScope cases(cr, BodyPart::Body);
    closedCurve(cr,
                {{neck, 0.0},
                 {neck - 0.08, -0.72 * halfWidth},
                 {0.15 * halfLength, -halfWidth},
                 {-0.6 * halfLength, -0.82 * halfWidth},
                 {-halfLength, 0.0},
                 {-0.6 * halfLength, 0.82 * halfWidth},
                 {0.15 * halfLength, halfWidth},
                 {neck - 0.08, 0.72 * halfWidth}});
    fillBody(cr, look, {-halfLength, -halfWidth, neck, halfWidth}, look.base);
    setColor(cr, lighter(look.base, -0.6), 0.8);
    line(cr, {neck, 0.0}, {-halfLength, 0.0}, 0.022);
}

} // namespace taxo
