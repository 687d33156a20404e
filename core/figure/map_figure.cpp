// SPDX-License-Identifier: MIT
#include "core/figure/map_figure.h"

#include "core/base/assert.h"
#include "core/figure/map_drawing_private.h"

#include <algorithm>

namespace taxo {

namespace {

constexpr double kMargin = 16.0;
constexpr double kGap = 12.0;

/// Where the parts of a figure stand on its page.
struct FigureLayout {
    Area title;
    Area map;
    Area legend;
    Area caption;
    int captionLines = 0;
};

FigureLayout layOut(const FigurePage& page, const MapFigure& figure) {
    FigureLayout layout;
    const double width = page.width - 2.0 * kMargin;
    double top = kMargin;
    double bottom = page.height - kMargin;
    if (!figure.title.empty()) {
        const TextStyle style{.size = kTitleSize, .isBold = true, .width = width, .lines = 2};
        const double height =
            std::min(measureText(page.cr, figure.title, style).height, page.height / 5.0);
        layout.title = {kMargin, top, width, height};
        top += height + 0.6 * kGap;
    }
    if (!figure.caption.empty()) {
        // At most a quarter of the page.
        const double line = measureText(page.cr, plainText("X"), {.size = kSmallSize}).height;
        layout.captionLines = std::max(1, static_cast<int>(page.height / 4.0 / line));
        const TextStyle style{.size = kSmallSize, .width = width, .lines = layout.captionLines};
        const double height = measureText(page.cr, plainText(figure.caption), style).height;
        layout.caption = {kMargin, bottom - height, width, height};
        bottom -= height + 0.6 * kGap;
    }
    const double legend = legendWidth(page.cr, figure, 0.36 * page.width);
    const double gap = legend > 0.0 ? kGap : 0.0;
    layout.map = {kMargin, top, std::max(1.0, width - legend - gap), std::max(1.0, bottom - top)};
    layout.legend = {layout.map.right() + gap, top, legend, layout.map.height};
    return layout;
}

Status drawFigure(const FigurePage& page, const MapFigure& figure, const Progress& progress) {
    const FigureColors colors = colorsOn(figure.ground);
    setColor(page.cr, colors.ground);
    cairo_paint(page.cr);
    const FigureLayout layout = layOut(page, figure);
    if (auto drawn = drawMapPoints(page, figure, layout.map, progress); !drawn) {
        return drawn;
    }
    setColor(page.cr, colors.line);
    cairo_set_line_width(page.cr, 0.6);
    cairo_rectangle(page.cr, layout.map.left, layout.map.top, layout.map.width, layout.map.height);
    cairo_stroke(page.cr);
    if (!figure.title.empty()) {
        setColor(page.cr, colors.text);
        drawText(page.cr,
                 figure.title,
                 {.size = kTitleSize, .isBold = true, .width = layout.title.width, .lines = 2},
                 layout.title.left,
                 layout.title.top);
    }
    if (!figure.caption.empty()) {
        setColor(page.cr, colors.quiet);
        drawText(page.cr,
                 plainText(figure.caption),
                 {.size = kSmallSize, .width = layout.caption.width, .lines = layout.captionLines},
                 layout.caption.left,
                 layout.caption.top);
    }
    drawLegend(page.cr, figure, layout.legend);
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
    TAXO_ASSERT(figure.dimensions == 2 || !figure.window);
    TAXO_ASSERT(figure.shapes.empty() || figure.shapes.size() == figure.colors.size());
    return writeFigure(file,
                       size,
                       {plainOf(figure.title), figure.caption},
                       [&](const FigurePage& page) { return drawFigure(page, figure, progress); });
}

} // namespace taxo
