// SPDX-License-Identifier: MIT
#include "core/figure/figure_frame_private.h"
#include "core/figure/figure_text_private.h"

#include <algorithm>

namespace taxo {

Area drawFrame(const FigurePage& page, const FigureFrame& frame) {
    constexpr double kMargin = 16.0;
    constexpr double kGap = 12.0;
    const FigureColors colors = colorsOn(frame.ground);
    setColor(page.cr, colors.ground);
    cairo_paint(page.cr);
    const double width = page.width - 2.0 * kMargin;
    double top = kMargin;
    double bottom = page.height - kMargin;
    if (!frame.title.empty()) {
        const TextStyle style{.size = kTitleSize, .isBold = true, .width = width, .lines = 2};
        setColor(page.cr, colors.text);
        drawText(page.cr, frame.title, style, kMargin, top);
        const double height = measureText(page.cr, frame.title, style).height;
        top += std::min(height, page.height / 5.0) + 0.6 * kGap;
    }
    if (!frame.caption.empty()) {
        // At most a quarter of the page.
        const double line = measureText(page.cr, plainText("X"), {.size = kSmallSize}).height;
        const int lines = std::max(1, static_cast<int>(page.height / 4.0 / line));
        const TextStyle style{.size = kSmallSize, .width = width, .lines = lines};
        const StyledText caption = plainText(frame.caption);
        const double height = measureText(page.cr, caption, style).height;
        setColor(page.cr, colors.quiet);
        drawText(page.cr, caption, style, kMargin, bottom - height);
        bottom -= height + 0.6 * kGap;
    }
    MapFigure words; // its legend
    words.legend = frame.legend;
    words.ramp = frame.ramp;
    words.ground = frame.ground;
    const double legend = legendWidth(page.cr, words, 0.36 * page.width);
    const double gap = legend > 0.0 ? kGap : 0.0;
    const Area data{kMargin, top, std::max(1.0, width - legend - gap), std::max(1.0, bottom - top)};
    drawLegend(page.cr, words, {data.right() + gap, top, legend, data.height});
    return data;
}

} // namespace taxo
