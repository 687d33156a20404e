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

/// Where a name is to stand in a cell of a ring: from where to where it may, and how far it reaches
/// along the radius and around.
struct SectorName {
    double along = 0.0; ///< of its middle
    double inner = 0.0;
    double outer = 0.0;
    double span = 0.0; ///< of the cell, along
    double high = 0.0; ///< pixels, along the radius
    double wide = 0.0; ///< pixels, around
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

    // tree_pictures.cpp
    double pictureSide(const SeenNode& seen, double room) const;
    void addPicture(NodeId node, TreePoint center, double side);
    TreePoint pictureInRectangle(
        const SeenNode& seen, double top, double bottom, double left, double right, double width);
    double pictureInSector(const SeenNode& seen, const SectorName& name);
    double pictureAtTip(const SeenNode& seen, TreePoint node, TreePoint way);
    void pictureAtClade(const SeenNode& seen, TreePoint node, TreePoint way, double above);

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
    Color m_novel;
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

/// Lines from the centre leave no hole between them, so many pixels apart.
inline constexpr double kLineApart = 1.2;
inline constexpr double kInset = 6.0;     ///< of a name in its cell, pixels
inline constexpr double kNamedTip = 0.92; ///< of a line's height: a tip so wide has its name

} // namespace taxo
