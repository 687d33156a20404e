// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "core/figure/tree_colors.h"
#include "core/figure/tree_view.h"
#include "core/tree/clade_counts.h"
#include "core/tree/tree.h"
#include "core/tree/tree_layout.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// What lights up on a tree, all else turning grey: branches with photographs that are selected, or
/// where the probability of one photograph goes.
class TreeLight {
public:
    TreeLight() = default;
    /// Mass of nodes, in any order, of which clades have the sums; `known` are clades whose mass is
    /// known better than that.
    TreeLight(std::vector<std::pair<NodeId, float>> masses,
              std::vector<std::pair<NodeId, float>> known);
    /// Each of these alike.
    explicit TreeLight(std::vector<NodeId> nodes);
    /// The way from one node to another, and nothing above where it turns.
    TreeLight(const Tree& tree, const Route& route);

    bool isDark() const { return m_nodes.empty() && m_known.empty(); }

    /// Of the nodes from `node` on, up to `end`; 0 to 1, 0 where no light falls. O(log n).
    float of(NodeId node, NodeId end) const;

private:
    std::vector<NodeId> m_nodes; ///< rising
    std::vector<double> m_sums;  ///< of all before; one entry more; empty: all alike
    std::vector<std::pair<NodeId, float>> m_known;
};

/// What there is to draw of a tree. What is referred to must outlive the drawing.
struct TreeSight {
    const Tree& tree;
    const TreeLayout& layout;
    const TreeColors& colors;
    TreeView view;
    Ground ground = Ground::Light;
    /// Photographs before each node in preorder, one entry more; empty: there is no collection.
    std::span<const std::uint32_t> itemsBefore;
    std::span<const CladeCounts::Counts> counts; ///< of each node; empty likewise
    const TreeLight* light = nullptr;
    double line = 16.0; ///< height of a line of text, in pixels
    /// How wide a name is, in pixels.
    std::function<double(const std::string& name, bool isItalic)> widthOf;
    /// What colours say: nothing here, those of clades.
    std::optional<CladeShare> coloring = std::nullopt;

    /// Sides of photographs beside names, in pixels; 0: none is wanted.
    struct PictureSides {
        double least = 0.0;
        double most = 0.0;
    };

    PictureSides pictures = {};
    /// What kLife is called in the person's language; empty: as it is.
    std::string life = {};
};

/// A picture of a tree as plain shapes, for a screen and for print alike.
struct TreeDrawing {
    enum class Kind : std::uint8_t {
        Box,     ///< filled: its points are the upper left and the lower right corner
        Polygon, ///< filled
        Line     ///< through its points
    };

    struct Point {
        float x = 0.0F;
        float y = 0.0F;
    };

    struct Shape {
        Kind kind = Kind::Box;
        std::uint32_t begin = 0; ///< into `points`
        std::uint32_t end = 0;
        float width = 1.0F; ///< of a line; 0: as thin as can be
        Color color;
    };

    /// A name; no two overlap.
    struct Label {
        NodeId node;
        std::string text;
        bool isItalic = false;
        double x = 0.0; ///< of the middle of its left edge
        double y = 0.0;
        double angle = 0.0; ///< radians clockwise, about that point
        double width = 0.0;
        Color color;
        bool hasHalo = false; ///< it does not stand within a cell of its own
    };

    /// Room for a photograph that shows a clade, upright; neither another nor a name is there.
    struct Picture {
        NodeId node;
        double left = 0.0;
        double top = 0.0;
        double side = 0.0;
    };

    std::vector<Point> points;
    std::vector<Shape> shapes; ///< those below first
    std::vector<Label> labels;
    std::vector<Picture> pictures;
    std::size_t nodes = 0; ///< how many were drawn
};

/// Cells or branches of all that is in sight (visibleNodes), names where they fit. Clades with
/// photographs are strong in colour, the more the more of these are confirmed, and branches of more
/// are wider; bars beyond the tips of cells and beside the rows of outlines show how many (in
/// powers of two), the darker part the confirmed. Between the tips of cells and their bars a thin
/// ring marks where uncertain ones are, beyond it a second one where flagged ones are, and a third
/// where some are like no known species. Colours of a share are rampColor's, grey where there is
/// none. Photographs have room in cells and rows that hold them beside their name, beyond tips, and
/// below the branches of clades that are long enough, where a clade has any. Time is in proportion
/// to what is in sight.
void drawTree(const TreeSight& sight, TreeDrawing& drawing);

} // namespace taxo
