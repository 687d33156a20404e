// SPDX-License-Identifier: MIT
#include "core/workflow/draw_map.h"

#include "core/collection/item_values.h"
#include "core/figure/region_labels.h"
#include "core/workflow/color_items.h"
#include "core/workflow/map_trust.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>

namespace taxo {

namespace {

PointShape shapeOf(ItemStatus status) {
    switch (status) {
    case ItemStatus::New:
        return PointShape::Triangle;
    case ItemStatus::Suggested:
        return PointShape::Square;
    case ItemStatus::Verified:
        break;
    }
    return PointShape::Circle;
}

/// The points that are drawn, as arrays of their own.
struct DrawnPoints {
    std::vector<std::uint32_t> which;
    std::vector<float> positions;
    std::vector<Color> colors;
    std::vector<PointShape> shapes;
    std::array<std::size_t, 3> ofState{}; ///< how many; by ItemStatus
};

DrawnPoints pointsOf(const CollectionMap& map,
                     const ItemColors& colors,
                     const ItemRegions& regions,
                     const MapDrawing& drawing) {
    DrawnPoints drawn;
    const auto along = [](std::span<const float> at, const std::array<float, 3>& axis) {
        return std::transform_reduce(at.begin(), at.end(), axis.begin(), 0.0F);
    };
    for (std::uint32_t i = 0; i < map.items.size(); ++i) {
        if (!drawing.isHidden.empty() && drawing.isHidden[i] != 0) {
            continue;
        }
        const auto at = map.positions.row(i);
        drawn.which.push_back(i);
        if (drawing.axes) {
            for (const auto& axis : *drawing.axes) {
                drawn.positions.push_back(along(at, axis));
            }
        } else {
            drawn.positions.insert(drawn.positions.end(), at.begin(), at.end());
        }
        drawn.colors.push_back(colors.colors[i]);
        drawn.shapes.push_back(shapeOf(regions.states[i]));
        ++drawn.ofState.at(static_cast<std::size_t>(regions.states[i]));
    }
    return drawn;
}

/// Of the classes that have a point in the figure.
LegendSection
colorLegend(const ItemColors& colors, const DrawnPoints& drawn, const MapDrawing& drawing) {
    std::vector<std::size_t> counts(colors.classes.names.size());
    std::size_t without = 0;
    for (const std::uint32_t point : drawn.which) {
        const std::uint32_t which = colors.classes.classOf[point];
        ++(which == kNoClass ? without : counts[which]);
    }
    LegendSection section{plainText(drawing.colorTitle), {}};
    const bool hasWords = drawing.valueText && colors.classes.taxa.empty();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            const StyledText& name = colors.classes.names[i];
            section.entries.push_back(
                {hasWords ? plainText(drawing.valueText(plainOf(name))) : name,
                 colors.classColors[i],
                 PointShape::Circle,
                 counts[i]});
        }
    }
    if (without > 0) {
        section.others = LegendEntry{
            plainText(drawing.without), unknownColor(drawing.ground), PointShape::Circle, without};
    }
    return section;
}

/// Few enough to have shapes, and of several states: a shape that nothing explains says nothing.
bool haveShapes(const DrawnPoints& drawn) {
    const auto states =
        std::ranges::count_if(drawn.ofState, [](std::size_t many) { return many > 0; });
    return states > 1 && drawn.which.size() <= kMostVectorPoints;
}

LegendSection shapeLegend(const DrawnPoints& drawn, const MapDrawing& drawing) {
    LegendSection section{plainText(drawing.stateTitle), {}};
    for (const ItemStatus status : {ItemStatus::Verified, ItemStatus::Suggested, ItemStatus::New}) {
        const auto at = static_cast<std::size_t>(status);
        if (drawn.ofState[at] > 0) {
            section.entries.push_back({plainText(drawing.states[at]),
                                       unknownColor(drawing.ground),
                                       shapeOf(status),
                                       drawn.ofState[at]});
        }
    }
    return section;
}

std::vector<RegionLevel>
levelsOf(const ItemRegions& regions, const DrawnPoints& drawn, const std::vector<Rank>& ranks) {
    std::vector<RegionLevel> levels;
    for (const Rank rank : ranks) {
        const PointClasses& classes = regions.levels.at(static_cast<std::size_t>(rank) - 1);
        RegionLevel level{{}, classes.names};
        for (const std::uint32_t point : drawn.which) {
            level.regions.push_back(classes.classOf[point]);
        }
        levels.push_back(std::move(level));
    }
    return levels;
}

Status draw(const CollectionMap& map,
            const ItemColors& colors,
            const ItemRegions& regions,
            const MapDrawing& drawing,
            const std::filesystem::path& file,
            const Progress& progress) {
    const DrawnPoints drawn = pointsOf(map, colors, regions, drawing);
    if (drawn.which.empty()) {
        return fail(ErrorCode::InvalidInput, "No point of the map is left to be drawn.");
    }
    MapFigure figure;
    figure.positions = drawn.positions;
    figure.dimensions = map.positions.dimension();
    figure.colors = drawn.colors;
    const bool hasShapes = haveShapes(drawn);
    if (hasShapes) {
        figure.shapes = drawn.shapes;
    }
    figure.regions = levelsOf(regions, drawn, drawing.names);
    if (!drawing.title.empty()) {
        figure.title = plainText(drawing.title);
    }
    if (drawing.axis && drawing.axis->hasWay() && figure.dimensions == 2) {
        const MapTrend& way = *drawing.axis->trend;
        figure.arrow = MapArrow{
            {way.from[0], way.from[1]}, {way.to[0], way.to[1]}, plainText(drawing.axisText)};
    }
    figure.caption = drawing.caption;
    figure.ground = drawing.ground;
    figure.view = drawing.axes ? ViewAngles{0.0, 90.0} : drawing.view;
    figure.window = drawing.window;
    if (drawing.hasLegend) {
        if (colors.scale) {
            figure.ramp = *colors.scale;
            figure.ramp->title = plainText(drawing.colorTitle);
        } else {
            figure.legend.push_back(colorLegend(colors, drawn, drawing));
        }
        if (hasShapes) {
            figure.legend.push_back(shapeLegend(drawn, drawing));
        }
    }
    return writeMapFigure(figure, file, drawing.size, progress);
}

} // namespace

Status drawMap(const Collection& collection,
               const CollectionMap& map,
               const std::string& colorBy,
               const MapDrawing& drawing,
               const std::filesystem::path& file,
               const Progress& progress) {
    const auto taxa = taxaOf(collection, map.items);
    if (!taxa) {
        return tl::unexpected(taxa.error());
    }
    const auto colors =
        drawing.axis
            ? Result<ItemColors>(colorNumbers(colorBy, drawing.axis->places, drawing.ground))
            : colorMap(collection, map, *taxa, colorBy, drawing.ground, progress);
    if (!colors) {
        return tl::unexpected(colors.error());
    }
    return draw(map, *colors, regionsOf(*taxa), drawing, file, progress);
}

} // namespace taxo
