// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/figure_file_private.h"
#include "core/figure/figure_text_private.h"
#include "core/figure/map_figure.h"

#include <array>

namespace taxo {

/// A rectangle of the page, in points.
struct Area {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;

    double right() const { return left + width; }

    double bottom() const { return top + height; }
};

/// Colours of what is not data.
struct FigureColors {
    Color ground;
    Color text;
    Color quiet;
    Color line;
};

FigureColors colorsOn(Ground ground);

/// What legends and captions are set in.
inline constexpr double kTextSize = 8.0;
inline constexpr double kSmallSize = 7.0;
inline constexpr double kTitleSize = 12.0;

/// A point of data, of the area of a circle of this radius or about that.
void drawMark(cairo_t* cr,
              PointShape shape,
              double x,
              double y,
              double radius,
              Color color,
              double opacity = 1.0);

/// The points as they are seen, and names of their classes, inside `area`.
Status drawMapPoints(const FigurePage& page,
                     const MapFigure& figure,
                     const Area& area,
                     const Progress& progress);

/// The width that the legend needs, at most `most`; 0 without one.
double legendWidth(cairo_t* cr, const MapFigure& figure, double most);
void drawLegend(cairo_t* cr, const MapFigure& figure, const Area& area);

} // namespace taxo
