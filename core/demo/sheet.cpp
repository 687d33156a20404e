// SPDX-License-Identifier: MIT
#include "core/demo/sheet.h"

#include "core/demo/canvas_private.h"
#include "core/demo/draw_private.h"
#include "core/demo/expedition.h"
#include "core/demo/names.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace taxo {

namespace {

/// A portrait at home, or on plain paper.
SheetCell
portrait(const DemoWorld& world, std::size_t species, Sex sex, Stage stage, Random& random) {
    const DemoSpecies& kind = world.species[species];
    SheetCell cell;
    cell.plan = planFieldPhoto(world, species, {.plain = 0.0, .swapped = 0.0}, random);
    cell.plan.subject =
        makeIndividual(world, species, sex, stage, kind.latitude, kind.longitude, random);
    cell.caption = kind.lineage.binomial();
    return cell;
}

Sex someSex(BodyPlan plan, std::size_t number) {
    if (!hasSexes(plan)) {
        return Sex::None;
    }
    return number % 2 == 0 ? Sex::Male : Sex::Female;
}

std::vector<SheetCell> planGuide(const DemoWorld& world, Random& random) {
    std::vector<SheetCell> cells;
    for (std::size_t i = 0; i < world.species.size(); ++i) {
        cells.push_back(
            portrait(world, i, someSex(world.species[i].plan, i), Stage::Adult, random));
    }
    return cells;
}

std::vector<SheetCell> planStages(const DemoWorld& world, Random& random) {
    std::vector<SheetCell> cells;
    std::set<std::string> families;
    for (std::size_t i = 0; i < world.species.size(); ++i) {
        const DemoSpecies& kind = world.species[i];
        if (!families.insert(kind.lineage.at(Rank::Family)).second) {
            continue;
        }
        std::vector<std::pair<Sex, Stage>> forms;
        if (hasSexes(kind.plan)) {
            forms = {{Sex::Female, Stage::Adult}, {Sex::Male, Stage::Adult}};
        } else {
            forms = {{Sex::None, Stage::Adult}, {Sex::None, Stage::Adult}};
        }
        forms.emplace_back(Sex::None, youngStageOf(kind.plan));
        forms.emplace_back(Sex::None,
                           kind.plan == BodyPlan::Flyer ? Stage::Larva : youngStageOf(kind.plan));
        for (const auto& [sex, stage] : forms) {
            cells.push_back(portrait(world, i, sex, stage, random));
            cells.back().caption += std::string(" ") + nameOf(sex) + " " + nameOf(stage);
        }
    }
    return cells;
}

/// Three of everything that an expedition brings home.
std::vector<SheetCell> planField(const DemoWorld& world, std::uint64_t seed) {
    constexpr std::size_t kOfEach = 3;
    ExpeditionOptions options;
    options.seed = seed;
    options.photos = 3'000;
    std::vector<SheetCell> cells;
    const auto photos = planExpedition(world, options);
    if (!photos) {
        return cells;
    }
    std::map<std::string, std::vector<SheetCell>> kinds;
    for (const ExpeditionPhoto& photo : *photos) {
        const PhotoPlan& plan = photo.plan;
        const std::string kind = std::string(nameOf(plan.view)) + " " + nameOf(plan.awkward) +
                                 (plan.backgroundKind == Background::True
                                      ? ""
                                      : std::string(" ") + nameOf(plan.backgroundKind));
        auto& of = kinds[kind];
        if (of.size() < kOfEach) {
            of.push_back({plan, kind});
        }
    }
    for (auto& [kind, of] : kinds) {
        std::move(of.begin(), of.end(), std::back_inserter(cells));
    }
    return cells;
}

void paintCell(cairo_surface_t* sheet, const ImageBuffer& cell, int left, int top) {
    cairo_surface_flush(sheet);
    unsigned char* const data = cairo_image_surface_get_data(sheet);
    const int stride = cairo_image_surface_get_stride(sheet);
    for (int y = 0; y < cell.height; ++y) {
        const auto row = cell.row(y);
        unsigned char* out = data + static_cast<std::ptrdiff_t>(top + y) * stride +
                             4 * static_cast<std::ptrdiff_t>(left);
        for (std::size_t x = 0; x < static_cast<std::size_t>(cell.width); ++x) {
            for (std::size_t c = 0; c < 3; ++c) {
                out[4 * x + c] = row[3 * x + 2 - c];
            }
        }
    }
    cairo_surface_mark_dirty(sheet);
}

} // namespace

std::vector<SheetCell> planSheet(const DemoWorld& world, SheetKind kind, std::uint64_t seed) {
    Random random(seedOf(seed, 71));
    switch (kind) {
    case SheetKind::Stages:
        return planStages(world, random);
    case SheetKind::Field:
        return planField(world, seed);
    default:
        return planGuide(world, random);
    }
}

Result<ImageBuffer> drawSheet(const DemoWorld& world,
                              const std::vector<SheetCell>& cells,
                              int side,
                              int columns,
                              const Progress& progress) {
    if (side < 64 || side > 512 || columns < 1 || columns > 40) {
        return fail(ErrorCode::InvalidInput,
                    "A sheet has cells of 64 to 512 pixels and 1 to 40 columns.");
    }
    constexpr int kLine = 14;
    const int rows = (static_cast<int>(cells.size()) + columns - 1) / columns;
    const SurfacePtr sheet(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, columns * side, std::max(1, rows) * (side + kLine)));
    if (cairo_surface_status(sheet.get()) != CAIRO_STATUS_SUCCESS) {
        return fail(ErrorCode::InvalidInput,
                    "A sheet of " + std::to_string(rows) + " rows of " + std::to_string(side) +
                        " pixels is too large. Choose smaller cells or more columns.");
    }
    const ContextPtr context(cairo_create(sheet.get()));
    setColor(context.get(), {0.97, 0.96, 0.93});
    cairo_paint(context.get());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const int left = static_cast<int>(i) % columns * side;
        const int top = static_cast<int>(i) / columns * (side + kLine);
        paintCell(sheet.get(), drawPhoto(world, cells[i].plan, side), left, top);
        setColor(context.get(), {0.15, 0.15, 0.18});
        const double height = std::min(6.5, (side - 6) / textWidth(cells[i].caption, 1.0));
        drawText(context.get(), cells[i].caption, {left + 3.0, top + side + 10.0}, height, 0.9);
        progress.report(i + 1, cells.size(), "pictures drawn");
    }
    return pixelsOf(sheet.get());
}

} // namespace taxo
