// SPDX-License-Identifier: MIT
#include "core/tree/tree_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace taxo {

namespace {

std::size_t indexOf(std::int32_t node) {
    return static_cast<std::size_t>(node);
}

bool hasCells(TreeLayoutKind kind) {
    return kind == TreeLayoutKind::Sunburst || kind == TreeLayoutKind::Icicle;
}

/// Rings for trees with ranks: where each node without one belongs is found from below.
class Rings {
public:
    explicit Rings(const Tree& tree)
        : m_tree(tree), m_below(tree.size(), kNone), m_steps(tree.size(), 0) {
        for (const TreeRank rank : tree.arrays().rank) {
            m_last = std::max(m_last, ringOf(rank));
        }
    }

    std::vector<float> work() {
        lookBelow();
        std::vector<float> out(m_tree.size());
        out[0] = ring(0);
        for (std::size_t node = 1; node < out.size(); ++node) {
            out[node] = below(out[indexOf(m_tree.arrays().parent[node])], node);
        }
        return out;
    }

private:
    static constexpr float kNone = std::numeric_limits<float>::max();

    float ring(std::size_t node) const { return ringOf(m_tree.arrays().rank[node]); }

    /// For each node without a rank the nearest ring below it, and in how many steps.
    void lookBelow() {
        const auto& arrays = m_tree.arrays();
        for (std::size_t node = m_tree.size(); node-- > 1;) {
            if (m_below[node] == kNone) {
                m_below[node] = m_last; // no rank below
            }
            const bool isRanked = arrays.rank[node] != TreeRank::None;
            const std::size_t parent = indexOf(arrays.parent[node]);
            m_below[parent] = std::min(m_below[parent], isRanked ? ring(node) : m_below[node]);
            m_steps[parent] = std::max(m_steps[parent], isRanked ? 1 : m_steps[node] + 1);
        }
    }

    float below(float above, std::size_t node) const {
        const bool isRanked = m_tree.arrays().rank[node] != TreeRank::None;
        if (isRanked && ring(node) > above) {
            return ring(node);
        }
        constexpr float kBetween = 0.25F; // a rank out of order, or tips below the last ring
        return m_below[node] > above
                   ? above + (m_below[node] - above) / static_cast<float>(m_steps[node] + 1)
                   : above + kBetween;
    }

    const Tree& m_tree;
    std::vector<float> m_below;
    std::vector<std::int32_t> m_steps;
    float m_last = 0.0F;
};

bool hasRanks(const Tree& tree) {
    const auto& rank = tree.arrays().rank;
    return std::any_of(
        rank.begin(), rank.end(), [](TreeRank each) { return each != TreeRank::None; });
}

std::vector<float> depths(const Tree& tree) {
    const auto& depth = tree.arrays().depth;
    return {depth.begin(), depth.end()};
}

/// Tips in line, every other node as far from them as the longest way to one has branches.
std::vector<float> heights(const Tree& tree) {
    const auto& parent = tree.arrays().parent;
    std::vector<float> out(tree.size(), 0.0F);
    for (std::size_t node = tree.size(); node-- > 1;) {
        float& above = out[indexOf(parent[node])];
        above = std::max(above, out[node] + 1.0F);
    }
    const float highest = out[0];
    for (float& height : out) {
        height = highest - height;
    }
    return out;
}

std::vector<float> distances(const Tree& tree) {
    TAXO_ASSERT(tree.hasLengths());
    const auto& arrays = tree.arrays();
    std::vector<double> exact(tree.size(), 0.0);
    std::vector<float> out(tree.size(), 0.0F);
    for (std::size_t node = 1; node < tree.size(); ++node) {
        const double length = arrays.length[node];
        exact[node] = exact[indexOf(arrays.parent[node])] + (length > 0.0 ? length : 0.0);
        out[node] = static_cast<float>(exact[node]);
    }
    return out;
}

std::vector<float> outOf(const Tree& tree, TreeLayoutKind kind) {
    if (kind == TreeLayoutKind::Phylogram) {
        return distances(tree);
    }
    if (kind == TreeLayoutKind::Outline) {
        return depths(tree);
    }
    std::vector<float> out = hasRanks(tree)   ? Rings(tree).work()
                             : hasCells(kind) ? depths(tree)
                                              : heights(tree);
    if (hasCells(kind)) {
        for (float& each : out) {
            each += 1.0F;
        }
    }
    return out;
}

void takeRows(const Tree& tree, TreeLayout& layout) {
    const auto& end = tree.arrays().end;
    for (std::size_t node = 0; node < tree.size(); ++node) {
        layout.begin[node] = static_cast<float>(node);
        layout.end[node] = static_cast<float>(end[node]);
    }
    layout.tips = static_cast<double>(tree.size());
}

void takeTips(const Tree& tree, TreeLayout& layout) {
    const auto& arrays = tree.arrays();
    for (std::size_t node = 0; node < tree.size(); ++node) {
        layout.begin[node] = static_cast<float>(arrays.tipsBefore[node]);
        layout.end[node] = static_cast<float>(arrays.tipsBefore[indexOf(arrays.end[node])]);
    }
    layout.tips = static_cast<double>(tree.tips());
}

void takeWeights(const Tree& tree, std::span<const float> weights, TreeLayout& layout) {
    TAXO_ASSERT(weights.size() == tree.size());
    std::vector<double> before(tree.size() + 1, 0.0);
    for (std::size_t node = 0; node < tree.size(); ++node) {
        TAXO_ASSERT(weights[node] >= 0.0F);
        before[node + 1] = before[node] + static_cast<double>(weights[node]);
    }
    const auto& end = tree.arrays().end;
    for (std::size_t node = 0; node < tree.size(); ++node) {
        layout.begin[node] = static_cast<float>(before[node]);
        layout.end[node] = static_cast<float>(before[indexOf(end[node])]);
    }
    layout.tips = before.back();
}

} // namespace

bool isRound(TreeLayoutKind kind) {
    return kind == TreeLayoutKind::Circle || kind == TreeLayoutKind::Sunburst;
}

TreeLayout layoutTree(const Tree& tree, TreeLayoutKind kind, std::span<const float> weights) {
    TreeLayout layout;
    layout.kind = kind;
    layout.begin.resize(tree.size());
    layout.end.resize(tree.size());
    if (kind == TreeLayoutKind::Outline) {
        takeRows(tree, layout);
    } else if (weights.empty()) {
        takeTips(tree, layout);
    } else {
        takeWeights(tree, weights, layout);
    }
    layout.out = outOf(tree, kind);
    layout.depth = static_cast<double>(*std::max_element(layout.out.begin(), layout.out.end()));
    return layout;
}

TreePoint pointOf(const TreeLayout& layout, double along, double out) {
    if (!isRound(layout.kind)) {
        return {out, along};
    }
    const double angle = layout.tips > 0.0 ? 2.0 * std::numbers::pi * along / layout.tips : 0.0;
    return {out * std::sin(angle), -out * std::cos(angle)};
}

TreePlace placeOf(const TreeLayout& layout, TreePoint point) {
    if (!isRound(layout.kind)) {
        return {point.y, point.x};
    }
    const double angle = std::atan2(point.x, -point.y);
    const double turn =
        (angle < 0.0 ? angle / (2.0 * std::numbers::pi) + 1.0 : angle / (2.0 * std::numbers::pi));
    return {turn * layout.tips, std::hypot(point.x, point.y)};
}

} // namespace taxo
