// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "core/figure/styled_text.h"

#include <cairo.h>

namespace taxo {

void setColor(cairo_t* cr, Color color, double opacity = 1.0);

struct TextStyle {
    double size = 8.0; ///< in the unit of the drawing, as all lengths here
    bool isBold = false;
    double width = -1.0; ///< lines are broken here, or a single one cut short with "..."; -1: never
    int lines = 1;       ///< at most so many, the last cut short
};

struct TextExtent {
    double width = 0.0;
    double height = 0.0;
};

/// What a text takes, set by Pango: scripts of all kinds, right to left too. Unhinted, so that it
/// is the same at every resolution and in every format. Text that is not UTF-8 is escaped.
TextExtent measureText(cairo_t* cr, const StyledText& text, const TextStyle& style);

/// With its upper left corner at (x, y), in the current colour.
void drawText(cairo_t* cr, const StyledText& text, const TextStyle& style, double x, double y);

/// The same on a rim of another colour, so that it is read on whatever is below.
void drawTextWithHalo(cairo_t* cr,
                      const StyledText& text,
                      const TextStyle& style,
                      double x,
                      double y,
                      Color textColor,
                      Color halo);

} // namespace taxo
