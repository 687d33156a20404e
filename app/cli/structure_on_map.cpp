// SPDX-License-Identifier: MIT
#include "app/cli/structure_on_map.h"

#include "app/cli/command.h"
#include "app/cli/kept_map_figure.h"
#include "core/base/assert.h"

#include <utility>

namespace taxo::cli {

Status drawOnMap(const Measured& with, const StructureTraits& found) {
    const StructureArguments& arguments = with.arguments;
    TAXO_ASSERT(with.collection != nullptr); // StructureArguments::check
    if (!found.notEnough.empty()) {
        return fail(ErrorCode::NotFound, "No figure was drawn. " + found.notEnough);
    }
    KeptMapFigure figure{arguments.map, {}, arguments.mapFigure, true, {}};
    figure.along.emplace(MeasuredTrait{found, with.rows.things});
    figure.drawing.size = {.width = 2400, .height = 1600};
    figure.drawing.ground = arguments.style().ground;
    figure.drawing.title = arguments.title;
    const auto line = drawKeptMap(*with.collection, std::move(figure), with.bar.progress());
    with.bar.clear();
    if (!line) {
        return tl::unexpected(line.error());
    }
    complain(*line);
    return {};
}

} // namespace taxo::cli
