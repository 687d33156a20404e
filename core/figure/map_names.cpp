// SPDX-License-Identifier: MIT
// What is written on a map.
#include "core/figure/map_cloud_private.h"

#include <algorithm>
#include <cmath>

namespace taxo {

void drawRegionNames(const FigurePage& page,
                     const MapFigure& figure,
                     const MapCloud& cloud,
                     const MapWindow& window,
                     const Area& area) {
    constexpr double kHaloAndGap = 3.0;
    const auto styleOf = [](std::uint32_t level) {
        return TextStyle{.size = level == 0 ? 1.1 * kTextSize : kTextSize, .isBold = level == 0};
    };
    std::vector<RegionPlace> places;
    std::vector<LabelSize> sizes;
    for (std::size_t level = 0; level < figure.regions.size(); ++level) {
        const auto found = regionPlaces(
            cloud.positions, figure.regions[level].regions, static_cast<std::uint32_t>(level));
        places.insert(places.end(), found.begin(), found.end());
    }
    for (const RegionPlace& place : places) {
        const StyledText& name = figure.regions[place.level].names[place.region];
        const TextExtent extent = measureText(page.cr, name, styleOf(place.level));
        sizes.push_back({static_cast<float>(extent.width + 2.0 * kHaloAndGap),
                         static_cast<float>(extent.height + kHaloAndGap)});
    }
    const FigureColors colors = colorsOn(figure.ground);
    const auto shown = chooseLabels(
        places, sizes, window, static_cast<float>(area.width), static_cast<float>(area.height));
    for (const ShownLabel& label : shown) {
        const RegionPlace& place = places[label.place];
        drawTextWithHalo(page.cr,
                         figure.regions[place.level].names[place.region],
                         styleOf(place.level),
                         area.left + static_cast<double>(label.left) + kHaloAndGap,
                         area.top + static_cast<double>(label.top) + kHaloAndGap / 2.0,
                         colors.text,
                         colors.ground);
    }
}

// On a rim of the ground, so that it is seen on points of any colour.
void drawArrow(const FigurePage& page,
               const MapArrow& arrow,
               Ground ground,
               const MapWindow& window,
               const Area& area) {
    constexpr double kHead = 7.0;
    constexpr double kWide = 1.4;
    constexpr double kRim = 1.6;
    const PagePoint from = placeOnPage(arrow.from[0], arrow.from[1], window, area);
    const PagePoint to = placeOnPage(arrow.to[0], arrow.to[1], window, area);
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (!(length > kHead)) {
        return;
    }
    const FigureColors colors = colorsOn(ground);
    const double x = (to.x - from.x) / length;
    const double y = (to.y - from.y) / length;
    cairo_t* const cr = page.cr;
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    for (const bool isRim : {true, false}) {
        setColor(cr, isRim ? colors.ground : colors.text);
        cairo_set_line_width(cr, isRim ? kWide + 2.0 * kRim : kWide);
        cairo_move_to(cr, from.x, from.y);
        cairo_line_to(cr, to.x, to.y);
        cairo_move_to(cr, to.x - kHead * (x - 0.5 * y), to.y - kHead * (y + 0.5 * x));
        cairo_line_to(cr, to.x, to.y);
        cairo_line_to(cr, to.x - kHead * (x + 0.5 * y), to.y - kHead * (y - 0.5 * x));
        cairo_stroke(cr);
    }
    const TextStyle style{.size = kTextSize, .isBold = true};
    const TextExtent extent = measureText(cr, arrow.text, style);
    const double middleX = to.x + x * (kHead + extent.width / 2.0);
    const double middleY = to.y + y * (kHead + extent.height / 2.0);
    drawTextWithHalo(
        cr,
        arrow.text,
        style,
        std::clamp(middleX - extent.width / 2.0, area.left, area.right() - extent.width),
        std::clamp(middleY - extent.height / 2.0, area.top, area.bottom() - extent.height),
        colors.text,
        colors.ground);
}

} // namespace taxo
