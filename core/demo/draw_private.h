// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/demo/individual.h"

#include <cairo.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace taxo {

struct Point {
    double x = 0.0;
    double y = 0.0;
};

/// x to the right, y downwards.
struct Bounds {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;

    double width() const { return right - left; }

    double height() const { return bottom - top; }

    Point middle() const { return {0.5 * (left + right), 0.5 * (top + bottom)}; }
};

/// cairo's state, saved while this lives.
class SavedState {
public:
    explicit SavedState(cairo_t* cr) : m_cr(cr) { cairo_save(m_cr); }

    ~SavedState() { cairo_restore(m_cr); }

    SavedState(const SavedState&) = delete;
    SavedState& operator=(const SavedState&) = delete;

private:
    cairo_t* m_cr;
};

// Brushes ----------------------------------------------------------------------------------------

void setColor(cairo_t* cr, const Rgb& color, double alpha = 1.0);
void ellipsePath(cairo_t* cr, Point middle, double rx, double ry, double angle = 0.0);
/// A smooth closed curve through the points (Catmull-Rom).
void closedCurve(cairo_t* cr, std::span<const Point> points);
void closedCurve(cairo_t* cr, std::initializer_list<Point> points);
/// Fills a curved limb that thins from `width` to `end`.
void limb(cairo_t* cr, Point from, Point bend, Point to, double width, double end);
void line(cairo_t* cr, Point from, Point to, double width);

/// Fills the path: base colour, pattern within, light from above left, a darker rim; forgets it.
void fillBody(cairo_t* cr, const Appearance& look, const Bounds& box, const Rgb& base);
/// The same without a pattern.
void fillShaded(cairo_t* cr, const Bounds& box, const Rgb& color);
/// The pattern alone, within the present clip; stripes run along x.
void drawPattern(cairo_t* cr, const Appearance& look, const Bounds& box);
void drawEye(cairo_t* cr, Point middle, double radius, const Appearance& look);

// Body plans: each draws around (0, 0), reaching about 1 from it, and faces to the right
// ------------

void drawWalker(cairo_t* cr, const Appearance& look);
void drawFlyer(cairo_t* cr, const Appearance& look);
void drawLarva(cairo_t* cr, const Appearance& look);
void drawShellback(cairo_t* cr, const Appearance& look);
void drawHerb(cairo_t* cr, const Appearance& look);
void drawRosette(cairo_t* cr, const Appearance& look);
void drawToadstool(cairo_t* cr, const Appearance& look);
void drawShelf(cairo_t* cr, const Appearance& look);

/// The one that belongs to its body plan and stage.
void drawOrganism(cairo_t* cr, const Appearance& look);
struct PhotoPlan;
/// The one or two that a photograph in the field shows, each with its shadow.
void drawSubjects(cairo_t* cr, const DemoWorld& world, const PhotoPlan& plan, Random& random);
/// Whether it stands on the ground and so must stay about upright; others are seen from above.
bool standsUpright(BodyPlan plan);
/// Whether it is drawn from above with its head to the right, so that a quarter turn sets it up.
bool facesUp(const Appearance& look);

// Surroundings -----------------------------------------------------------------------------------

/// A habitat that fills the box; out of focus when drawn small and enlarged.
void drawHabitat(cairo_t* cr, const Bounds& box, Habitat habitat, bool fromAbove, Random& random);
/// Blades, leaves, drops or flakes between the camera and the organism.
void drawForeground(cairo_t* cr, const Bounds& box, Habitat habitat, double cover, Random& random);

/// Capitals, digits and a few signs in strokes, in the present colour; `height` is of a capital.
void drawText(cairo_t* cr, std::string_view text, Point leftBase, double height, double weight);
double textWidth(std::string_view text, double height);

// Pictures of collections
// --------------------------------------------------------------------------

/// A specimen on paper, with its number and a scale bar that is right for its length.
void drawPlate(
    cairo_t* cr, const Appearance& look, std::string_view number, bool isMirrored, Random& random);
/// Rows of pinned ones in four trays.
void drawDrawer(cairo_t* cr,
                std::span<const Appearance> pinned,
                std::span<const std::string> labels);
struct PinnedBox;
/// What the organism alone, with its legs, covers in a drawer's picture, as shares of its sides.
PinnedBox extentOfPinned(const Appearance& look, std::size_t number);
/// A trap's strip along the lower edge.
void drawCaption(cairo_t* cr, std::string_view caption);

} // namespace taxo
