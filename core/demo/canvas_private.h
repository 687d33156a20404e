// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/image/image_buffer.h"

#include <cairo.h>

#include <memory>

namespace taxo {

struct SurfaceCloser {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

struct ContextCloser {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};

using SurfacePtr = std::unique_ptr<cairo_surface_t, SurfaceCloser>;
using ContextPtr = std::unique_ptr<cairo_t, ContextCloser>;

/// A square picture to draw on, in coordinates from -1 to 1 on either side, y downwards.
class Canvas {
public:
    explicit Canvas(int side);

    cairo_t* cr() { return m_context.get(); }

    int side() const { return m_side; }

    /// Fills this one with the other, made larger or smaller: out of focus where it was smaller.
    void paintEnlarged(Canvas& other);

    cairo_surface_t* surface() { return m_surface.get(); }

private:
    int m_side;
    SurfacePtr m_surface;
    ContextPtr m_context;
};

/// What camera and light make of a scene.
enum class Light : unsigned char {
    Day,   ///< any exposure, warmth and weather
    Lamps, ///< of a museum: even and nearly white
    Flash  ///< of a trap, infrared: grey, bright in the middle
};

/// Rgb8, a surface in RGB as it is.
ImageBuffer pixelsOf(cairo_surface_t* surface);
/// Rgb8, the canvas as a camera sees it, with grain.
ImageBuffer develop(Canvas& canvas, Light light, Random& random);

} // namespace taxo
