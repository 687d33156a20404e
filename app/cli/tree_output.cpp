// SPDX-License-Identifier: MIT
#include "app/cli/tree_output.h"

#include "core/base/counted.h"
#include "core/tree/node_lineage.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace taxo::cli {

namespace {

std::int32_t sizeOf(const Tree& tree) {
    return static_cast<std::int32_t>(tree.size());
}

std::string number(double value, int digits) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), value, std::chars_format::general, digits);
    return {text.data(), end.ptr};
}

/// "Ursidae (family)"; a node without a name is said to be one.
std::string described(const Tree& tree, NodeId node) {
    const std::string name = tree.displayNameOf(node);
    const std::string rank(nameOf(tree.rankOf(node)));
    if (name.empty()) {
        return rank.empty() ? "a node without a name" : "a " + rank + " without a name";
    }
    return rank.empty() ? name : name + " (" + rank + ")";
}

/// What is counted of a tree once.
struct Oddities {
    std::size_t nameless = 0;
    std::size_t singleChildren = 0;
    std::size_t withLength = 0;
    std::size_t deepest = 0;
    std::size_t mostChildren = 0;
    NodeId mostChildrenOf = {0};
    std::array<std::size_t, static_cast<std::size_t>(TreeRank::Subform) + 1> ofRank{};

    explicit Oddities(const Tree& tree) {
        std::vector<std::size_t> children(tree.size(), 0);
        for (NodeId node = Tree::root(); node.value < sizeOf(tree); ++node.value) {
            const bool isNamed = !tree.nameOf(node).empty();
            nameless += isNamed || tree.isRoot(node) ? 0 : 1;
            withLength += tree.lengthOf(node) ? 1 : 0;
            deepest = std::max(deepest, tree.depthOf(node));
            ofRank[static_cast<std::size_t>(tree.rankOf(node))] += isNamed ? 1 : 0;
            if (!tree.isRoot(node)) {
                ++children[static_cast<std::size_t>(tree.parentOf(node).value)];
            }
        }
        for (std::size_t node = 0; node < children.size(); ++node) {
            singleChildren += children[node] == 1 ? 1 : 0;
            if (children[node] > mostChildren) {
                mostChildren = children[node];
                mostChildrenOf = NodeId{static_cast<std::int32_t>(node)};
            }
        }
    }
};

std::string line(const std::string& what, std::size_t count) {
    std::string text = "  " + what;
    text.resize(std::max<std::size_t>(text.size(), 38), ' ');
    return text + " " + grouped(count) + "\n";
}

} // namespace

std::string treeInfo(const TreeToWrite& shown) {
    const Tree& tree = shown.tree;
    const Oddities odd(tree);
    std::string text = line("nodes", tree.size()) + line("tips", tree.tips()) +
                       line("branches from root to deepest tip", odd.deepest);
    for (std::size_t rank = 1; rank < odd.ofRank.size(); ++rank) {
        if (odd.ofRank[rank] > 0) {
            text += line("taxa of rank " + std::string(nameOf(static_cast<TreeRank>(rank))),
                         odd.ofRank[rank]);
        }
    }
    text += line("nodes without a name", odd.nameless);
    text += line("nodes with a single child", odd.singleChildren);
    text += line("most children, of " + described(tree, odd.mostChildrenOf), odd.mostChildren);
    if (tree.hasLengths()) {
        text += line("branches with a length", odd.withLength);
    } else {
        text += "  No branch lengths: a classification, or the shape of a phylogeny alone.\n";
    }
    if (!shown.counts.empty()) {
        const auto& all = shown.counts.front();
        if (all.photographs > 0) {
            text += line("photographs", all.photographs) + line("taxa photographed", all.taxa) +
                    line("confirmed", all.confirmed) + line("uncertain", all.uncertain) +
                    line("flagged", all.flagged) +
                    (all.novel > 0 ? line("like no known species", all.novel) : std::string());
        }
        if (all.others > 0) {
            text += line("photographs compared with", all.others);
        }
        if (all.listed > 0) {
            text += line("taxa of the checklist", all.listed) +
                    line("of them without a photograph", all.gaps);
        }
    }
    return text;
}

std::string relationOf(const Tree& tree, std::span<const NodeId> taxa) {
    const NodeId shared = commonAncestor(tree, taxa);
    const NodeId named = namedAtOrAbove(tree, shared);
    std::string text = "lowest shared taxon: " + described(tree, named) + "\n";
    if (named != shared) {
        text += "  below it they share " + described(tree, shared) + "\n";
    }
    if (taxa.size() == 2) {
        const Route route = routeBetween(tree, taxa[0], taxa[1]);
        std::string way;
        for (const NodeId node : route.nodes) {
            const std::string name = tree.displayNameOf(node);
            way += name.empty() ? "" : (way.empty() ? "" : " - ") + name;
        }
        text += "way: " + way + "\n";
        if (route.length) {
            text += "length of the way: " + number(*route.length, 6) + "\n";
        }
    }
    if (!tree.hasLengths()) {
        text += "The tree has no branch lengths: it tells what belongs together, not how far apart "
                "it is.\n";
    }
    return text;
}

std::string groupOf(const Tree& tree, const GroupOnTree& group) {
    std::string text = line("photographs", group.items) + line("on the tree", group.placed);
    if (group.placed > 0) {
        const NodeId named = namedAtOrAbove(tree, group.shared);
        text += line("of them in " + described(tree, named), group.inShared);
    }
    for (const GroupOnTree::NearClade& each : group.nearest) {
        text += "  " + std::string(each.clade == group.nearest.front().clade ? "most" : "then") +
                " like " + described(tree, each.clade) + ": cosine " +
                number(static_cast<double>(each.cosine), 3) + ", of " +
                counted(each.items, "photograph") + "\n";
    }
    if (group.nearest.empty()) {
        text += "  Which clade they look like is not known: that takes vectors of them and of two "
                "other taxa.\n";
    }
    return text;
}

} // namespace taxo::cli
