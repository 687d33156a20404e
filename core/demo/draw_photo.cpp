// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/demo/canvas_private.h"
#include "core/demo/draw_private.h"
#include "core/demo/photograph.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr Bounds kFrame{-1.0, -1.0, 1.0, 1.0};

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
void drawBackground(Canvas& canvas, const PhotoPlan& plan, bool fromAbove, Random& random) {
    const double sharpness = random.uniform(0.16, 0.5);
    Canvas far(std::max(24, static_cast<int>(canvas.side() * sharpness)));
    if (plan.backgroundKind == Background::Plain) {
        drawPlain(far.cr(), random);
    } else {
        drawHabitat(far.cr(), kFrame, plan.background, fromAbove, random);
    }
    canvas.paintEnlarged(far);
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

/// Where the organism is and how it is turned, within the present coordinates.
void drawPosed(cairo_t* cr, const Appearance& look, Random& random) {
    const bool isUpright = standsUpright(look.plan) && look.stage != Stage::Larva;
    const double young = look.stage == Stage::Adult ? 1.0 : 0.86;
    const double size = young * random.uniform(0.64, 1.04);
    const double room = std::max(0.06, 1.0 - 0.85 * size);
    const SavedState saved(cr);
    const double across = random.uniform(-1.0, 1.0);
    const double down = isUpright ? random.uniform(-1.2, 0.5) : random.uniform(-1.0, 1.0);
    cairo_translate(cr, room * across, room * down);
    cairo_rotate(cr, isUpright ? 0.13 * random.normal() : random.uniform(-1.1, 1.1));
    const bool isMirrored = random.chance(0.5);
    const double squeeze = random.uniform(0.84, 1.0); // seen a little from the side
    cairo_scale(cr, (isMirrored && isUpright ? -size : size) * squeeze, size);
    drawShadow(cr, isUpright);
    if (facesUp(look)) {
        cairo_rotate(cr, -0.5 * std::numbers::pi);
    }
    drawOrganism(cr, look);
}

} // namespace

void drawSubjects(cairo_t* cr, const DemoWorld& world, const PhotoPlan& plan, Random& random) {
    const SavedState saved(cr);
    cairo_scale(cr, plan.zoom, plan.zoom);
    if (!plan.second) {
        drawPosed(cr, appearanceOf(world, plan.subject), random);
        return;
    }
    const double side = random.chance(0.5) ? 1.0 : -1.0;
    for (const auto& [individual, x] :
         {std::pair(&*plan.second, -0.45 * side), std::pair(&plan.subject, 0.42 * side)}) {
        const SavedState half(cr);
        cairo_translate(cr, x, x * side > 0.0 ? 0.25 : -0.15); // one stands nearer
        cairo_scale(cr, 0.58, 0.58);
        drawPosed(cr, appearanceOf(world, *individual), random);
    }
}

namespace {

void drawField(Canvas& canvas, const DemoWorld& world, const PhotoPlan& plan) {
    Random place(plan.placeSeed);
    Random pose(plan.poseSeed);
    const BodyPlan body = world.species[plan.subject.species].plan;
    const bool fromAbove = !standsUpright(body) && plan.view != View::Trap;
    drawBackground(canvas, plan, fromAbove, place);
    if (plan.awkward != Awkward::Empty) {
        drawSubjects(canvas.cr(), world, plan, pose);
    }
    if (plan.backgroundKind != Background::Plain && place.chance(0.45)) {
        drawForeground(canvas.cr(), kFrame, plan.background, place.uniform(0.1, 0.8), place);
    }
    if (plan.awkward == Awkward::Blurred) {
        Canvas blurred(std::max(6, canvas.side() / 40));
        blurred.paintEnlarged(canvas);
        canvas.paintEnlarged(blurred);
    }
    if (plan.view == View::Trap) {
        drawCaption(canvas.cr(), plan.caption);
    }
}

void drawPinned(Canvas& canvas, const DemoWorld& world, const PhotoPlan& plan) {
    std::vector<Appearance> looks;
    std::vector<std::string> labels;
    for (const Individual& one : plan.pinned) {
        looks.push_back(appearanceOf(world, one));
        const std::string name = world.species[one.species].lineage.binomial();
        if (labels.empty() || labels.back() != name) {
            labels.push_back(name);
        }
    }
    drawDrawer(canvas.cr(), looks, labels);
}

} // namespace

std::vector<PinnedBox> pinnedExtents(const DemoWorld& world, const PhotoPlan& drawer) {
    std::vector<PinnedBox> extents;
    for (const Individual& one : drawer.pinned) {
        extents.push_back(extentOfPinned(appearanceOf(world, one), extents.size()));
    }
    return extents;
}

ImageBuffer drawPhoto(const DemoWorld& world, const PhotoPlan& plan, int side) {
    TAXO_ASSERT(side >= 32 && side <= 4096);
    Canvas canvas(side);
    Random light(plan.lightSeed);
    switch (plan.view) {
    case View::Field:
        drawField(canvas, world, plan);
        return develop(canvas, Light::Day, light);
    case View::Trap:
        drawField(canvas, world, plan);
        return develop(canvas, Light::Flash, light);
    case View::Plate: {
        Random pose(plan.poseSeed);
        drawPlate(
            canvas.cr(), appearanceOf(world, plan.subject), plan.caption, plan.isMirrored, pose);
        return develop(canvas, Light::Lamps, light);
    }
    case View::Drawer:
        drawPinned(canvas, world, plan);
        return develop(canvas, Light::Lamps, light);
    }
    return {};
}

} // namespace taxo
