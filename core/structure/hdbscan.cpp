// SPDX-License-Identifier: MIT
#include "core/structure/hdbscan.h"

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace taxo {

namespace {

constexpr std::uint32_t kNoNode = std::numeric_limits<std::uint32_t>::max();

/// A point, or what two of these became at a distance. The points come first.
struct Merged {
    std::uint32_t left = kNoNode;
    std::uint32_t right = kNoNode;
    float distance = 0.0F;
    std::uint32_t size = 1;
};

/// Single linkage: the last one holds all.
std::vector<Merged> merge(std::span<const TreeEdge> tree, std::size_t points) {
    std::vector<Merged> merged(points);
    merged.reserve(2 * points);
    std::vector<std::uint32_t> rank(points);
    std::vector<std::uint32_t> parent(points);
    boost::disjoint_sets sets(rank.data(), parent.data());
    std::vector<std::uint32_t> holds(points); // of each set's first point: what it is by now
    std::iota(holds.begin(), holds.end(), 0U);
    for (std::uint32_t point = 0; point < points; ++point) {
        sets.make_set(point);
    }
    for (const TreeEdge& edge : tree) {
        const std::uint32_t left = sets.find_set(edge.from);
        const std::uint32_t right = sets.find_set(edge.to);
        const auto number = static_cast<std::uint32_t>(merged.size());
        merged.push_back({holds[left],
                          holds[right],
                          edge.distance,
                          merged[holds[left]].size + merged[holds[right]].size});
        sets.link(left, right);
        holds[sets.find_set(left)] = number;
    }
    return merged;
}

/// How dense it is where points are so far apart.
double densityAt(float distance) {
    return distance > 0.0F ? 1.0 / static_cast<double>(distance)
                           : std::numeric_limits<double>::infinity();
}

/// A group of enough points that stays together over a range of densities.
struct Condensed {
    std::uint32_t parent = kNoNode;
    double birth = 0.0; ///< the density from which on it is by itself
    double last = 0.0;  ///< the largest at which a point leaves it
    double stability = 0.0;
    bool isParent = false;
    bool isSelected = false;
};

/// What is left of the tree when groups of too few points are taken for points that leave one by
/// one. Parents come before children; the first holds all.
struct CondensedTree {
    std::vector<Condensed> groups;
    std::vector<std::uint32_t> groupOfPoint; ///< that it leaves
    std::vector<double> leavesAt;            ///< the density
};

class Condenser {
public:
    Condenser(const std::vector<Merged>& merged, std::size_t points, std::size_t minClusterSize)
        : m_merged(merged), m_points(points), m_least(minClusterSize) {
        m_tree.groupOfPoint.resize(points);
        m_tree.leavesAt.resize(points);
    }

    CondensedTree condense() && {
        m_tree.groups.push_back({});
        m_open.push_back({static_cast<std::uint32_t>(m_merged.size() - 1), 0});
        while (!m_open.empty()) {
            const auto [node, group] = m_open.back();
            m_open.pop_back();
            follow(node, group);
        }
        return std::move(m_tree);
    }

private:
    struct Open {
        std::uint32_t node;
        std::uint32_t group;
    };

    /// Down one group until it falls in two or apart.
    void follow(std::uint32_t node, std::uint32_t group) {
        while (node >= m_points) {
            const Merged& at = m_merged[node];
            const double density = densityAt(at.distance);
            const bool isLeftLarge = m_merged[at.left].size >= m_least;
            const bool isRightLarge = m_merged[at.right].size >= m_least;
            if (isLeftLarge && isRightLarge) {
                for (const std::uint32_t child : {at.left, at.right}) {
                    addMass(group, density, m_merged[child].size);
                    m_tree.groups[group].isParent = true;
                    const auto number = static_cast<std::uint32_t>(m_tree.groups.size());
                    m_tree.groups.push_back({group, density, density, 0.0, false, false});
                    m_open.push_back({child, number});
                }
                return;
            }
            if (!isLeftLarge) {
                letLeave(at.left, group, density);
            }
            if (!isRightLarge) {
                letLeave(at.right, group, density);
            }
            if (!isLeftLarge && !isRightLarge) {
                return;
            }
            node = isLeftLarge ? at.left : at.right;
        }
    }

    void letLeave(std::uint32_t node, std::uint32_t group, double density) {
        std::vector<std::uint32_t> open = {node};
        while (!open.empty()) {
            const std::uint32_t one = open.back();
            open.pop_back();
            if (one < m_points) {
                m_tree.groupOfPoint[one] = group;
                m_tree.leavesAt[one] = density;
                addMass(group, density, 1);
            } else {
                open.push_back(m_merged[one].left);
                open.push_back(m_merged[one].right);
            }
        }
    }

    void addMass(std::uint32_t group, double density, std::uint32_t points) {
        Condensed& at = m_tree.groups[group];
        at.last = std::max(at.last, density);
        at.stability += (density - at.birth) * static_cast<double>(points);
    }

    const std::vector<Merged>& m_merged;
    std::size_t m_points;
    std::size_t m_least;
    CondensedTree m_tree;
    std::vector<Open> m_open;
};

void select(std::vector<Condensed>& groups, HdbscanOptions::Selection selection) {
    if (selection == HdbscanOptions::Selection::Smallest) {
        for (std::size_t i = 1; i < groups.size(); ++i) {
            groups[i].isSelected = !groups[i].isParent;
        }
        return;
    }
    // From the smallest up: a group, or what its children are worth together.
    std::vector<double> ofChildren(groups.size());
    for (std::size_t i = groups.size(); i-- > 1;) {
        Condensed& group = groups[i];
        group.isSelected = !group.isParent || !(ofChildren[i] > group.stability);
        ofChildren[group.parent] += group.isSelected ? group.stability : ofChildren[i];
    }
    // Within a selected one none is.
    std::vector<bool> isWithin(groups.size());
    for (std::size_t i = 1; i < groups.size(); ++i) {
        const std::uint32_t parent = groups[i].parent;
        isWithin[i] = isWithin[parent] || groups[parent].isSelected;
        groups[i].isSelected = groups[i].isSelected && !isWithin[i];
    }
}

} // namespace

Clustering
hdbscan(std::span<const TreeEdge> tree, std::size_t points, const HdbscanOptions& options) {
    Clustering found;
    found.clusters.assign(points, Clustering::kNoise);
    found.strengths.assign(points, 0.0F);
    if (points < 2 || tree.size() + 1 != points) {
        return found;
    }
    CondensedTree condensed =
        Condenser(merge(tree, points), points, std::max<std::size_t>(2, options.minClusterSize))
            .condense();
    std::vector<Condensed>& groups = condensed.groups;
    select(groups, options.selection);
    // Of each group the selected one that it belongs to.
    std::vector<std::uint32_t> selected(groups.size(), kNoNode);
    std::vector<std::int32_t> numbers(groups.size(), Clustering::kNoise);
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        if (groups[i].isSelected) {
            selected[i] = i;
            numbers[i] = static_cast<std::int32_t>(found.count++);
        } else if (i > 0) {
            selected[i] = selected[groups[i].parent];
        }
    }
    for (std::size_t point = 0; point < points; ++point) {
        const std::uint32_t group = selected[condensed.groupOfPoint[point]];
        if (group != kNoNode) {
            found.clusters[point] = numbers[group];
            // Beyond the density at which it falls apart, points belong to it wholly.
            const double last = groups[group].last;
            const double leaves = condensed.leavesAt[point];
            found.strengths[point] = leaves >= last ? 1.0F : static_cast<float>(leaves / last);
        }
    }
    return found;
}

} // namespace taxo
