// SPDX-License-Identifier: MIT
#include "core/figure/tree_colors.h"

#include <queue>

#include <algorithm>
#include <string>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostClades = 120;
constexpr std::size_t kMostChildren = 60; ///< a clade with more is of one colour

/// A clade that has a colour of its own, and by which splits it is reached.
struct Clade {
    NodeId node;
    Lineage way;
    std::size_t depth = 0;
    std::size_t tips = 0;

    bool operator<(const Clade& other) const {
        return tips != other.tips ? tips < other.tips : node > other.node;
    }
};

/// Sorted as the children are, which taxa of one name need not be.
std::string placeText(std::size_t place) {
    std::string text(8, '0');
    for (std::size_t i = text.size(); i-- > 0 && place > 0; place /= 10) {
        text[i] = static_cast<char>('0' + place % 10);
    }
    return text;
}

/// The clade of a node with a single child is that of the child.
NodeId nextSplit(const Tree& tree, NodeId node) {
    while (!tree.isTip(node) && tree.endOf(NodeId{node.value + 1}) == tree.endOf(node)) {
        ++node.value;
    }
    return node;
}

/// The largest is split into its children, again and again.
std::vector<Clade> largestClades(const Tree& tree) {
    std::priority_queue<Clade> waiting;
    std::vector<Clade> clades;
    waiting.push({Tree::root(), {}, 0, tree.tips()});
    while (!waiting.empty()) {
        Clade clade = waiting.top();
        waiting.pop();
        clades.push_back(clade);
        const std::vector<NodeId> children = tree.childrenOf(nextSplit(tree, clade.node));
        const bool isSplit = clade.depth < kRanks && !children.empty() &&
                             (clade.depth == 0 || children.size() <= kMostChildren) &&
                             clades.size() + waiting.size() + children.size() <= kMostClades;
        for (std::size_t i = 0; isSplit && i < children.size(); ++i) {
            Clade child = clade;
            child.node = children[i];
            child.way.names[clade.depth] = placeText(i + 1);
            child.depth = clade.depth + 1;
            child.tips = tree.tipsIn(children[i]);
            waiting.push(std::move(child));
        }
    }
    std::sort(clades.begin(), clades.end(), [](const Clade& a, const Clade& b) {
        return a.node < b.node;
    });
    return clades;
}

} // namespace

TreeColors treeColors(const Tree& tree, Ground ground) {
    const std::vector<Clade> clades = largestClades(tree);
    std::vector<Lineage> ways;
    std::vector<std::size_t> weights;
    for (const Clade& clade : clades) {
        ways.push_back(clade.way);
        weights.push_back(clade.tips);
    }
    TreeColors made;
    made.colors = cladeColors(ways, ground, weights);
    made.of.resize(tree.size());
    for (std::size_t i = 0; i < clades.size(); ++i) { // those below come after those above
        const NodeId node = clades[i].node;
        std::fill(made.of.begin() + node.value,
                  made.of.begin() + tree.endOf(node).value,
                  static_cast<std::uint16_t>(i));
    }
    return made;
}

} // namespace taxo
