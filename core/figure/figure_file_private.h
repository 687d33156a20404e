// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/figure_file.h"

#include <cairo.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace taxo {

struct FigureSurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

struct FigureContextCloser {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};

using SurfacePtr = std::unique_ptr<cairo_surface_t, FigureSurfaceCloser>;
using ContextPtr = std::unique_ptr<cairo_t, FigureContextCloser>;

/// The page that a figure is drawn on: from (0, 0) in its upper left corner, in points (1/72 inch).
struct FigurePage {
    cairo_t* cr = nullptr;
    double width = 0.0;
    double height = 0.0;
    double resolution = 300.0; ///< of embedded pictures, dots per inch
};

/// What a reader that shows no pictures is told.
struct FigureWords {
    std::string title;
    std::string description;
};

/// Draws a figure into a file, which appears when it is complete: not where `draw` fails, and not
/// where cairo could not do all that it asked for (OutOfMemory, Internal). The same drawing gives
/// the same bytes: no dates, no numbers that depend on what was drawn before.
Status writeFigure(const std::filesystem::path& file,
                   const FigureSize& size,
                   const FigureWords& words,
                   const std::function<Status(const FigurePage&)>& draw);

} // namespace taxo
