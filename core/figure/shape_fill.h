// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "core/figure/tree_drawing.h"

#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Fills shapes with smooth edges on pixels, for thousands of cells and branches in a frame: some
/// microseconds for one of a hundred pixels. Each pixel takes the colour by how much of it the
/// shape covers: signed areas under the edges, summed along the rows (R. Levien, "Inside the
/// fastest font renderer in the world", 2016). One thread at a time.
class ShapeFill {
public:
    /// Keeps its working memory, 4 bytes a pixel, from picture to picture.
    ShapeFill() = default;

    /// What follows is drawn on these pixels, 0xffRRGGBB in rows of `width`, which stay the
    /// caller's.
    void begin(std::span<std::uint32_t> pixels, int width, int height);

    /// Closed; its edges must not cross. Parts beside the picture cost little.
    void addPolygon(std::span<const TreeDrawing::Point> points);
    /// Through the points, with flat ends; `width` in pixels. In corners the outer side stays open,
    /// which arcs of short steps do not show.
    void addLine(std::span<const TreeDrawing::Point> points, double width);
    /// All that was added since the last one, as one shape.
    void fill(Color color);
    /// A polygon that is long and narrow, at once and by itself: along its length each row of
    /// pixels (or column, where it lies rather than stands) takes what lies between the edges at
    /// its middle, so that long edges are smooth and short ones have steps. A fifth of the time.
    void fillNarrow(std::span<const TreeDrawing::Point> points, Color color);
    /// A line two pixels across, so that lines side by side, a pixel apart, leave no holes; with
    /// steps rather than smooth, for by the thousand smooth ones would be mixed with their
    /// neighbours anyway. Nanoseconds a pixel.
    void drawHairline(TreeDrawing::Point from, TreeDrawing::Point to, Color color);

private:
    void addEdge(double fromX, double fromY, double toX, double toY);
    void addInRow(int row, double left, double right, double signedHeight);
    void fillAcross(int line, bool isRow, float low, float high, std::uint32_t pixel);

    /// What of a row is touched.
    struct Extent {
        int first = INT32_MAX;
        int last = -1;
    };

    std::span<std::uint32_t> m_pixels;
    int m_width = 0;
    int m_height = 0;
    std::vector<float> m_areas; ///< by row and column; 0 but for what is being added
    std::vector<Extent> m_extents;

    /// From where to where a narrow shape reaches across.
    struct Reach {
        float low = 0.0F;
        float high = 0.0F;
    };

    std::vector<Reach> m_reaches; ///< of rows or columns
    int m_top = 0;                ///< rows that are touched
    int m_bottom = 0;
};

} // namespace taxo
