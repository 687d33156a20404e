// SPDX-License-Identifier: MIT
#include "core/tree/visible_nodes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace taxo {

namespace {

/// Goes through the nodes in preorder. `begin` rises with the node, so that the node at a place
/// along is found by bisection; what was jumped over and still reaches there are its ancestors.
class Walk {
public:
    Walk(const Tree& tree,
         const TreeLayout& layout,
         const TreeWindow& window,
         std::vector<VisibleNode>& visible)
        : m_arrays(tree.arrays())
        , m_layout(layout)
        , m_window(window)
        , m_visible(visible)
        , m_size(static_cast<std::int32_t>(tree.size())) {}

    void run() {
        Next next = jump(0, m_window.alongBegin);
        std::vector<std::int32_t> way;
        while (next.from < m_size) {
            way.clear();
            for (std::int32_t node = next.last; node >= next.from; node = parentOf(node)) {
                if (end(node) > next.along) {
                    way.push_back(node);
                }
            }
            const std::int32_t from = way.empty() ? next.last + 1 : way.back();
            closeSmall(from);
            next = {from, from, kAnywhere};
            for (std::size_t i = way.size(); i-- > 0;) {
                next = take(way[i]);
                if (next.from != way[i] + 1) {
                    break; // nothing below it is looked at
                }
            }
        }
        closeSmall(next.from);
    }

private:
    static constexpr double kAnywhere = -std::numeric_limits<double>::max();

    /// Of the nodes from `from` to `last`, all of which begin before a place along, go on with
    /// those that reach beyond it: `last` and those above it, if any. Then with what comes after.
    struct Next {
        std::int32_t from;
        std::int32_t last;
        double along;
    };

    static std::size_t at(std::int32_t node) { return static_cast<std::size_t>(node); }

    double begin(std::int32_t node) const { return static_cast<double>(m_layout.begin[at(node)]); }

    double end(std::int32_t node) const { return static_cast<double>(m_layout.end[at(node)]); }

    double out(std::int32_t node) const { return static_cast<double>(m_layout.out[at(node)]); }

    std::int32_t endOf(std::int32_t node) const { return m_arrays.end[at(node)]; }

    std::int32_t parentOf(std::int32_t node) const { return m_arrays.parent[at(node)]; }

    double pixelAlong(double along) const {
        return std::floor((along - m_window.alongBegin) * m_window.pixelsPerTip);
    }

    double pixelOut(double place) const {
        return std::floor((place - m_window.outBegin) * m_window.pixelsPerRing);
    }

    /// From `from` on to what reaches beyond a place along.
    Next jump(std::int32_t from, double along) const {
        const auto found =
            std::partition_point(m_layout.begin.begin() + from,
                                 m_layout.begin.end(),
                                 [&](float each) { return static_cast<double>(each) < along; });
        const auto last = static_cast<std::int32_t>(found - m_layout.begin.begin()) - 1;
        return last < from ? Next{from, from, kAnywhere} : Next{from, last, along};
    }

    Next take(std::int32_t node) {
        if (begin(node) >= m_window.alongEnd) {
            return {m_size, m_size, kAnywhere};
        }
        const std::int32_t after = endOf(node);
        if (end(node) <= begin(node)) {
            return jump(after, std::nextafter(begin(node), std::numeric_limits<double>::max()));
        }
        if (end(node) <= m_window.alongBegin) {
            return jump(after, m_window.alongBegin);
        }
        if ((end(node) - begin(node)) * m_window.pixelsPerTip < 1.0) {
            m_visible.push_back({NodeId{node}, NodeId{after}});
            m_isSmallOpen = true;
            const double nextPixel =
                m_window.alongBegin + (pixelAlong(begin(node)) + 1.0) / m_window.pixelsPerTip;
            return jump(after, nextPixel);
        }
        if (out(node) >= m_window.outBegin && !coversParent(node)) {
            m_visible.push_back({NodeId{node}, NodeId{node + 1}});
        }
        const std::int32_t next = out(node) >= m_window.outEnd ? after : node + 1;
        return {next, next, kAnywhere};
    }

    /// The small clade drawn last stands for all up to `node`.
    void closeSmall(std::int32_t node) {
        if (m_isSmallOpen) {
            m_visible.back().end = NodeId{node};
            m_isSmallOpen = false;
        }
    }

    bool coversParent(std::int32_t node) const {
        const std::int32_t parent = parentOf(node);
        return parent >= 0 && pixelOut(out(node)) == pixelOut(out(parent)) &&
               pixelAlong(begin(node)) == pixelAlong(begin(parent)) &&
               pixelAlong(end(node)) == pixelAlong(end(parent));
    }

    const Tree::Arrays& m_arrays;
    const TreeLayout& m_layout;
    const TreeWindow& m_window;
    std::vector<VisibleNode>& m_visible;
    std::int32_t m_size;
    bool m_isSmallOpen = false;
};

} // namespace

void visibleNodes(const Tree& tree,
                  const TreeLayout& layout,
                  const TreeWindow& window,
                  std::vector<VisibleNode>& visible) {
    TAXO_ASSERT(layout.begin.size() == tree.size());
    visible.clear();
    Walk(tree, layout, window, visible).run();
}

std::optional<NodeId> nodeAt(const Tree& tree, const TreeLayout& layout, TreePlace place) {
    const auto reaches = [&](NodeId node) {
        return static_cast<double>(layout.end[static_cast<std::size_t>(node.value)]) > place.along;
    };
    const auto out = [&](NodeId node) {
        return static_cast<double>(layout.out[static_cast<std::size_t>(node.value)]);
    };
    const auto found =
        std::partition_point(layout.begin.begin(), layout.begin.end(), [&](float each) {
            return static_cast<double>(each) <= place.along;
        });
    NodeId node{static_cast<std::int32_t>(found - layout.begin.begin()) - 1};
    while (node.value >= 0 && !reaches(node)) {
        node = tree.parentOf(node);
    }
    if (node.value < 0) {
        return std::nullopt;
    }
    if (layout.kind == TreeLayoutKind::Outline) {
        return node;
    }
    if (place.out < 0.0 || place.out > out(node)) {
        return std::nullopt; // beyond the tips
    }
    while (!tree.isRoot(node) && out(tree.parentOf(node)) >= place.out) {
        node = tree.parentOf(node);
    }
    return node;
}

std::vector<TreeWindow>
windowsOf(const TreeLayout& layout, const TreeRectangle& view, double pixelsPerUnit) {
    const double nearX = std::clamp(0.0, view.left, view.right);
    const double nearY = std::clamp(0.0, view.top, view.bottom);
    const std::array<TreePlace, 4> corners = {placeOf(layout, {view.left, view.top}),
                                              placeOf(layout, {view.right, view.top}),
                                              placeOf(layout, {view.left, view.bottom}),
                                              placeOf(layout, {view.right, view.bottom})};
    TreeWindow window;
    window.outBegin = std::hypot(nearX, nearY);
    for (const TreePlace& corner : corners) {
        window.outEnd = std::max(window.outEnd, corner.out);
    }
    const double around = 2.0 * std::numbers::pi * std::min(window.outEnd, layout.depth);
    window.pixelsPerTip = layout.tips > 0.0 ? around / layout.tips * pixelsPerUnit : 1.0;
    window.pixelsPerRing = pixelsPerUnit;
    window.alongEnd = layout.tips;
    if (window.outBegin <= 0.0) {
        return {window}; // the centre is in it
    }
    const double half = layout.tips / 2.0;
    TreeWindow left = window; // of the top: the end of `along`
    TreeWindow right = window;
    left.alongBegin = layout.tips;
    left.alongEnd = half;
    right.alongBegin = half;
    right.alongEnd = 0.0;
    bool isLeft = false;
    bool isRight = false;
    for (const TreePlace& corner : corners) {
        TreeWindow& side = corner.along > half ? left : right;
        (corner.along > half ? isLeft : isRight) = true;
        side.alongBegin = std::min(side.alongBegin, corner.along);
        side.alongEnd = std::max(side.alongEnd, corner.along);
    }
    const bool goesOverTop = isLeft && isRight && view.bottom < 0.0;
    if (goesOverTop) {
        left.alongEnd = layout.tips;
        right.alongBegin = 0.0;
        return {right, left};
    }
    if (isLeft && isRight) { // across the bottom
        right.alongEnd = left.alongEnd;
        return {right};
    }
    return {isLeft ? left : right};
}

} // namespace taxo
