// SPDX-License-Identifier: MIT
#include "core/figure/film_figure.h"

#include "core/base/assert.h"
#include "core/figure/figure_axis_private.h"
#include "core/figure/figure_frame_private.h"
#include "core/figure/figure_text_private.h"

#include <algorithm>
#include <cmath>

namespace taxo {

namespace {

constexpr double kBetween = 4.0;  ///< photographs
constexpr double kFall = 26.0;    ///< from names to the axis
constexpr double kNameSize = 6.5; ///< of a narrow column
constexpr double kDot = 2.0;      ///< radius, on the axis

/// The middle of a photograph as a square of a surface of its own.
SurfacePtr surfaceOf(const FilmFrame& frame) {
    const int side = std::min(frame.width, frame.height);
    SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        return surface; // said when it is painted
    }
    unsigned char* const bytes = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const auto left = static_cast<std::size_t>((frame.width - side) / 2);
    const auto top = static_cast<std::size_t>((frame.height - side) / 2);
    for (std::size_t y = 0; y < static_cast<std::size_t>(side); ++y) {
        const std::uint8_t* from =
            frame.pixels.data() + 3 * ((top + y) * static_cast<std::size_t>(frame.width) + left);
        for (std::size_t x = 0; x < static_cast<std::size_t>(side); ++x, from += 3) {
            unsigned char* const to = bytes + y * stride + 4 * x; // BGRX
            to[0] = from[2];
            to[1] = from[1];
            to[2] = from[0];
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

void drawPhotograph(cairo_t* cr, const FilmFrame& frame, const Area& square, Color empty) {
    if (frame.pixels.empty() || frame.width <= 0 || frame.height <= 0) {
        setColor(cr, empty);
        cairo_rectangle(cr, square.left, square.top, square.width, square.height);
        cairo_fill(cr);
        return;
    }
    TAXO_ASSERT(frame.pixels.size() ==
                3 * static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height));
    const SurfacePtr surface = surfaceOf(frame);
    const double scale = square.width / std::min(frame.width, frame.height);
    cairo_save(cr);
    cairo_rectangle(cr, square.left, square.top, square.width, square.height);
    cairo_clip(cr);
    cairo_translate(cr, square.left, square.top);
    cairo_scale(cr, scale, scale);
    cairo_set_source_surface(cr, surface.get(), 0.0, 0.0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BEST);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD); // no seam at the edge
    cairo_paint(cr);
    cairo_restore(cr);
}

/// The axis at the top of its area, with its numbers and its name below.
void drawAxis(cairo_t* cr,
              const FilmFigure& figure,
              const AxisRange& range,
              const Area& axis,
              const FigureColors& colors) {
    const TextStyle small{.size = kSmallSize};
    setColor(cr, colors.line);
    cairo_set_line_width(cr, 0.8);
    cairo_move_to(cr, axis.left, axis.top);
    cairo_line_to(cr, axis.right(), axis.top);
    cairo_stroke(cr);
    const double step = stepFor(range);
    double below = axis.top;
    for (double at = std::ceil(range.least / step) * step; at <= range.most; at += step) {
        const double x = axis.left + (at - range.least) / range.width() * axis.width;
        const StyledText text = plainText(tickText(at, step));
        const TextExtent extent = measureText(cr, text, small);
        setColor(cr, colors.line);
        cairo_move_to(cr, x, axis.top);
        cairo_line_to(cr, x, axis.top + 3.0);
        cairo_stroke(cr);
        setColor(cr, colors.quiet);
        drawText(cr, text, small, x - extent.width / 2.0, axis.top + 4.0);
        below = axis.top + 4.0 + extent.height;
    }
    const StyledText name = plainText(figure.axis);
    const TextStyle style{.size = kTextSize, .width = axis.width};
    setColor(cr, colors.text);
    drawText(cr,
             name,
             style,
             axis.left + (axis.width - measureText(cr, name, style).width) / 2.0,
             below + 2.0);
}

/// From below a photograph to its place, first down, then aslant.
void drawFall(cairo_t* cr, double from, double top, double to, double bottom, Color color) {
    setColor(cr, color);
    cairo_set_line_width(cr, 0.5);
    const double half = (bottom - top) / 2.0;
    cairo_move_to(cr, from, top);
    cairo_curve_to(cr, from, top + half, to, bottom - half, to, bottom);
    cairo_stroke(cr);
}

void drawFilm(cairo_t* cr, const FilmFigure& figure, const Area& data, const FigureColors& colors) {
    const auto count = static_cast<double>(figure.frames.size());
    const double line = measureText(cr, plainText("X"), {.size = kTextSize}).height;
    const double names = 2.0 * measureText(cr, plainText("X"), {.size = kNameSize}).height + 3.0;
    const double axis = 2.0 * line + 8.0;
    const double most = (data.width - (count - 1.0) * kBetween) / count;
    const double side = std::max(1.0, std::min(most, data.height - names - kFall - axis));
    const double step = side + kBetween;
    const double left = data.left + (data.width - (count * step - kBetween)) / 2.0;
    const AxisRange range = AxisRange{figure.frames.front().at, figure.frames.back().at}.withRoom();
    const Area below{left, data.top + side + names + kFall, count * step - kBetween, axis};
    drawAxis(cr, figure, range, below, colors);
    for (std::size_t i = 0; i < figure.frames.size(); ++i) {
        const FilmFrame& frame = figure.frames[i];
        const Area square{left + static_cast<double>(i) * step, data.top, side, side};
        const double middle = square.left + side / 2.0;
        const double place = below.left + (frame.at - range.least) / range.width() * below.width;
        drawFall(cr, middle, square.bottom() + names, place, below.top, colors.quiet);
        drawMark(cr, PointShape::Circle, place, below.top, kDot, colors.text);
        drawPhotograph(cr, frame, square, colors.line);
        const TextStyle style{.size = kNameSize, .width = side, .lines = 2};
        setColor(cr, colors.text);
        drawText(cr,
                 frame.name,
                 style,
                 middle - std::min(side, measureText(cr, frame.name, style).width) / 2.0,
                 square.bottom() + 2.0);
    }
}

} // namespace

Status writeFilmFigure(const FilmFigure& figure,
                       const std::filesystem::path& file,
                       const FigureSize& size) {
    TAXO_ASSERT(!figure.frames.empty());
    return writeFigure(
        file, size, {plainOf(figure.title), figure.caption}, [&](const FigurePage& page) -> Status {
            const std::vector<LegendSection> noLegend;
            const std::optional<RampScale> noRamp;
            const Area data =
                drawFrame(page, {figure.title, figure.caption, noLegend, noRamp, figure.ground});
            drawFilm(page.cr, figure, data, colorsOn(figure.ground));
            return {};
        });
}

} // namespace taxo
