// SPDX-License-Identifier: MIT
// The two leaved body plans: a stem with a flower from the side, and a ring of leaves from above.
#include "core/demo/draw_private.h"
#include "core/demo/parts_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;

/// A leaf from the origin along +x. `serration` makes teeth.
void leafPath(cairo_t* cr, double length, double width, double belly) {
    closedCurve(cr,
                {{0.0, 0.0},
                 {belly * length, -0.5 * width},
                 {0.8 * length, -0.26 * width},
                 {length, 0.0},
                 {0.8 * length, 0.26 * width},
                 {belly * length, 0.5 * width}});
}

void drawLeaf(cairo_t* cr, const Appearance& look, double length, double width, const Rgb& color) {
    const PartScope part(cr, BodyPart::Body);
    const double belly = 0.28 + 0.35 * look.organCurve;
    leafPath(cr, length, width, belly);
    fillBody(cr, look, {0.0, -0.5 * width, length, 0.5 * width}, color);
    setColor(cr, lighter(color, 0.35), 0.7);
    line(cr, {0.05 * length, 0.0}, {0.9 * length, 0.0}, 0.018);
}

int petalsOf(const Appearance& look) {
    return 3 + static_cast<int>(6.9 * look.parts);
}

/// In the middle of a flower, with its stamens or its seeds.
void drawHeart(cairo_t* cr, const Appearance& look, double heart) {
    const PartScope part(cr, BodyPart::Head);
    ellipsePath(cr, {0.0, 0.0}, heart, heart);
    fillShaded(cr, {-heart, -heart, heart, heart}, mixed(look.base, {0.98, 0.83, 0.25}, 0.7));
    if (look.sex == Sex::Male || look.ornament == Ornament::Tufts) {
        setColor(cr, {0.99, 0.9, 0.45});
        for (int i = 0; i < 9; ++i) {
            const double angle = kTurn * i / 9.0;
            const Point at{1.25 * heart * std::cos(angle), 1.25 * heart * std::sin(angle)};
            line(cr, {0.0, 0.0}, at, 0.015);
            ellipsePath(cr, at, 0.028, 0.028);
            cairo_fill(cr);
        }
    } else if (look.sex == Sex::Female) {
        setColor(cr, lighter(look.base, -0.35));
        ellipsePath(cr, {0.0, 0.0}, 0.5 * heart, 0.5 * heart);
        cairo_fill(cr);
    }
}

/// Petals, a heart, and what the ornament adds.
void drawFlower(cairo_t* cr, const Appearance& look, double radius) {
    const int petals = petalsOf(look);
    const double length = radius * (0.65 + 0.6 * look.organLength);
    const double width =
        std::min(1.9 * length, kTurn * length / petals * (0.55 + 0.5 * look.stoutness));
    Random random(seedOf(look.detail, 5));
    const double turn = random.uniform(0.0, kTurn / petals);
    if (look.ornament == Ornament::Sail || look.ornament == Ornament::Crest) { // sepals between
        const PartScope part(cr, BodyPart::Ornament);
        setColor(cr, lighter(look.base, look.ornament == Ornament::Sail ? 0.35 : -0.3));
        for (int i = 0; i < petals; ++i) {
            const SavedState saved(cr);
            cairo_rotate(cr, turn + kTurn * (i + 0.5) / petals);
            leafPath(cr, length * (0.95 + 0.4 * look.ornamentSize), 0.45 * width, 0.4);
            cairo_fill(cr);
        }
    }
    for (int i = 0; i < petals; ++i) {
        const SavedState saved(cr);
        const PartScope part(cr, BodyPart::Organ);
        cairo_rotate(cr, turn + kTurn * i / petals);
        leafPath(cr, length, width, 0.55);
        fillShaded(cr, {0.0, -0.5 * width, length, 0.5 * width}, look.accent);
    }
    const double heart = radius * (0.22 + 0.25 * look.headSize);
    drawHeart(cr, look, heart);
    if (look.ornament == Ornament::Horns) { // spurs
        const PartScope part(cr, BodyPart::Ornament);
        setColor(cr, lighter(look.accent, -0.3));
        for (int i = 0; i < 3; ++i) {
            const double angle = kTurn * i / 3.0 + turn;
            const double far = length * (0.9 + 0.5 * look.ornamentSize);
            limb(cr,
                 {0.0, 0.0},
                 {0.5 * far * std::cos(angle + 0.3), 0.5 * far * std::sin(angle + 0.3)},
                 {far * std::cos(angle), far * std::sin(angle)},
                 0.05,
                 0.015);
        }
    }
}

/// What will be a flower: already in its colour.
void drawBud(cairo_t* cr, const Appearance& look) {
    const PartScope part(cr, BodyPart::Organ);
    const double width = 0.11 + 0.09 * look.stoutness;
    const double height = 0.2 + 0.14 * look.organLength;
    closedCurve(cr,
                {{-width, 0.0},
                 {-0.5 * width, -0.7 * height},
                 {0.0, -height},
                 {0.5 * width, -0.7 * height},
                 {width, 0.0},
                 {0.0, 0.08}});
    fillShaded(cr, {-width, -height, width, 0.08}, look.accent);
    closedCurve(cr,
                {{-width, 0.02},
                 {-0.4 * width, -0.3 * height},
                 {0.0, -0.05},
                 {0.4 * width, -0.3 * height},
                 {width, 0.02},
                 {0.0, 0.1}});
    fillShaded(cr, {-width, -0.3 * height, width, 0.1}, look.base);
}

} // namespace

void drawHerb(cairo_t* cr, const Appearance& look) {
    const bool isSeedling = look.stage == Stage::Seedling;
    const double ground = 0.95;
    const double top = isSeedling ? -0.05 : -0.42 - 0.12 * look.elongation;
    Random random(seedOf(look.detail, 4));
    const double lean = 0.12 * random.normal();
    const double thick = 0.035 + 0.07 * look.stoutness;
    const auto onStem = [&](double t) { // 0 at the ground
        return Point{lean * t * t, ground + (top - ground) * t};
    };
    {
        const PartScope stem(cr, BodyPart::Limbs);
        setColor(cr, lighter(look.limb, -0.15));
        limb(cr, onStem(0.0), onStem(0.5), onStem(1.0), 1.5 * thick, thick);
    }
    const int pairs = isSeedling ? 1 : 2 + static_cast<int>(2.9 * (1.0 - look.headSize));
    const double length = (isSeedling ? 0.45 : 0.32) + 0.42 * look.limbLength;
    const double width = length * (0.16 + 0.42 * look.stoutness);
    for (int i = 0; i < pairs; ++i) {
        const double t = isSeedling ? 0.9 : 0.15 + 0.55 * i / pairs;
        const Point at = onStem(t);
        const double size = 1.0 - 0.35 * t;
        for (const double side : {-1.0, 1.0}) {
            const SavedState saved(cr);
            cairo_translate(cr, at.x, at.y - (side > 0.0 ? 0.05 : 0.0));
            cairo_scale(cr, side, 1.0);
            cairo_rotate(cr, -0.25 - 0.5 * look.elongation + 0.12 * random.normal());
            drawLeaf(cr, look, size * length, size * width, look.base);
        }
    }
    const Point at = onStem(1.0);
    const SavedState saved(cr);
    cairo_translate(cr, at.x, at.y);
    if (isSeedling) {
        drawBud(cr, look);
    } else {
        cairo_scale(cr, 1.0, 0.92);
        drawFlower(cr, look, 0.40);
    }
}

void drawRosette(cairo_t* cr, const Appearance& look) {
    const bool isSeedling = look.stage == Stage::Seedling;
    const int leaves = isSeedling ? 3 : 5 + static_cast<int>(8.0 * look.parts);
    const double length = isSeedling ? 0.6 : 0.72 + 0.24 * look.limbLength;
    const double width = length * (0.20 + 0.34 * look.stoutness);
    Random random(seedOf(look.detail, 4));
    const double turn = random.uniform(0.0, kTurn);
    const int rows = isSeedling ? 1 : 2;
    for (int row = 0; row < rows; ++row) {
        const double size = row == 0 ? 1.0 : 0.62;
        for (int i = 0; i < leaves; ++i) {
            const SavedState saved(cr);
            cairo_rotate(cr, turn + kTurn * (i + 0.5 * row) / leaves + 0.04 * random.normal());
            drawLeaf(cr,
                     look,
                     size * length * random.uniform(0.93, 1.05),
                     size * width,
                     row == 0 ? look.base : lighter(look.base, 0.14));
        }
    }
    const SavedState saved(cr);
    cairo_rotate(cr, turn);
    drawFlower(cr, look, (isSeedling ? 0.12 : 0.24) + 0.20 * look.headSize);
}

} // namespace taxo
