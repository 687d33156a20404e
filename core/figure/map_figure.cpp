// SPDX-License-Identifier: MIT
#include "core/figure/map_figure.h"

#include "core/base/assert.h"
#include "core/figure/figure_frame_private.h"
#include "core/figure/map_drawing_private.h"

namespace taxo {

namespace {

Status drawFigure(const FigurePage& page, const MapFigure& figure, const Progress& progress) {
    const Area area =
        drawFrame(page, {figure.title, figure.caption, figure.legend, figure.ramp, figure.ground});
    if (auto drawn = drawMapPoints(page, figure, area, progress); !drawn) {
        return drawn;
    }
    setColor(page.cr, colorsOn(figure.ground).line);
    cairo_set_line_width(page.cr, 0.6);
    cairo_rectangle(page.cr, area.left, area.top, area.width, area.height);
    cairo_stroke(page.cr);
    return {};
}

} // namespace

FigureColors colorsOn(Ground ground) {
    if (ground == Ground::Light) {
        return {groundColor(ground), {27, 33, 30}, {86, 97, 91}, {203, 209, 204}};
    }
    return {groundColor(ground), {231, 235, 232}, {163, 174, 168}, {66, 74, 70}};
}

Status writeMapFigure(const MapFigure& figure,
                      const std::filesystem::path& file,
                      const FigureSize& size,
                      const Progress& progress) {
    TAXO_ASSERT(figure.dimensions == 2 || figure.dimensions == 3);
    TAXO_ASSERT(figure.positions.size() == figure.dimensions * figure.colors.size());
    TAXO_ASSERT(figure.dimensions == 2 || (!figure.window && !figure.arrow));
    TAXO_ASSERT(figure.shapes.empty() || figure.shapes.size() == figure.colors.size());
    return writeFigure(file,
                       size,
                       {plainOf(figure.title), figure.caption},
                       [&](const FigurePage& page) { return drawFigure(page, figure, progress); });
}

} // namespace taxo
