// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/tree_drawing.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// A name that may be drawn; those of more weight come first.
struct TreeLabelWish {
    TreeDrawing::Label label;
    double weight = 0.0;
};

/// A node that is seen, and where: its span along, and from where to where it reaches out.
struct SeenNode {
    NodeId node;
    NodeId end;
    double alongBegin = 0.0;
    double alongEnd = 0.0;
    double outBegin = 0.0;
    double outEnd = 0.0;
    bool standsForMore = false;
};

/// Draws one window of a layout. What cells, branches and rows have in common.
class TreePainter {
public:
    TreePainter(const TreeSight& sight, TreeDrawing& drawing);

    void run();

private:
    // tree_drawing.cpp
    SeenNode seenOf(const VisibleNode& visible) const;
    std::uint32_t itemsOf(const SeenNode& seen) const;
    double share(std::uint32_t items) const;
    CladeCounts::Counts countsOf(const SeenNode& seen) const;
    double confirmedShare(const SeenNode& seen) const;
    Color barColorOf(const SeenNode& seen) const;
    Color colorOf(const SeenNode& seen) const;
    Color textOn(Color ground) const;
    Color textColor() const;
    void addBox(double left, double top, double right, double bottom, Color color);
    void addShape(TreeDrawing::Kind kind, std::uint32_t begin, Color color, double width);
    void addPoint(TreePoint pixel);
    TreePoint pixelAt(double along, double out) const;
    TreePoint directionOf(double along) const;
    void measureReach();
    bool isBeyondReach(const VisibleNode& visible) const;
    void addArc(double from, double to, double out);
    bool isOutOfSight(double from, double to, double inner, double outer) const;
    double pixelsAlong(double along, double out) const;
    bool isNamed(NodeId node, std::string& name, bool& isItalic) const;
    bool cutTo(double room, std::string& name, bool isItalic, double& width) const;

    // tree_cells.cpp
    void drawCell(const SeenNode& seen);
    void drawRectangle(const SeenNode& seen);
    void drawSector(const SeenNode& seen);
    void drawBar(const SeenNode& seen);
    void drawBeyond(const SeenNode& seen, double from, double to, Color color);
    void nameRectangle(
        const SeenNode& seen, Color color, double top, double bottom, double left, double right);
    void nameSector(const SeenNode& seen, Color color);
    void drawRow(const SeenNode& seen);

    // tree_branches.cpp
    double middleOf(NodeId node) const;
    NodeId outermostChild(NodeId node, bool isLast) const;
    void drawBranch(const SeenNode& seen);
    void nameBranch(const SeenNode& seen, double width);
    void placeNames();

    const TreeSight& m_sight;
    TreeDrawing& m_drawing;
    Color m_uncertain; ///< of rings
    Color m_flagged;
    TreeWindow m_window;

    /// Those asked for last: of a cell the same few, again and again.
    struct Direction {
        double along = -1.0;
        TreePoint point;
    };

    mutable std::array<Direction, 4> m_directions;
    mutable std::size_t m_nextDirection = 0;
    /// How far out the picture reaches, by direction; empty where its centre is far away.
    std::vector<double> m_reach;
    std::vector<TreeLabelWish> m_wishes;
};

Color mixed(Color ground, Color color, double share);

} // namespace taxo
