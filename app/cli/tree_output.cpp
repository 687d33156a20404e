// SPDX-License-Identifier: MIT
#include "app/cli/tree_output.h"

#include "core/base/ascii.h"
#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/tree/newick.h"
#include "core/tree/nexus.h"

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

/// As many digits as give the same number back.
std::string number(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
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

/// The lowest at or above `node` that has a name; the root otherwise.
NodeId namedAtOrAbove(const Tree& tree, NodeId node) {
    while (!tree.isRoot(node) && tree.nameOf(node).empty()) {
        node = tree.parentOf(node);
    }
    return node;
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
    return text + " " + grouped(static_cast<std::int64_t>(count)) + "\n";
}

/// "Chordata/Aves": the names above nodes that come in preorder, but for the root's. Those without
/// a name cost nothing: a tree may be a million of them deep.
class NamesAbove {
public:
    explicit NamesAbove(const Tree& tree) : m_tree(tree) {}

    const std::string& of(NodeId node) {
        while (!m_open.empty() && m_open.back().end <= node) {
            m_open.pop_back();
            m_names.resize(m_open.empty() ? 0 : m_open.back().length);
        }
        return m_names;
    }

    /// What follows may be below it.
    void enter(NodeId node) {
        const std::string name = m_tree.displayNameOf(node);
        if (!name.empty() && !m_tree.isRoot(node) && !m_tree.isTip(node)) {
            m_names += (m_names.empty() ? "" : "/") + name;
            m_open.push_back({m_tree.endOf(node), m_names.size()});
        }
    }

private:
    struct Open {
        NodeId end;
        std::size_t length;
    };

    const Tree& m_tree;
    std::string m_names;
    std::vector<Open> m_open;
};

std::vector<std::string> rowOf(const TreeToWrite& shown, NodeId node, const std::string& above) {
    const Tree& tree = shown.tree;
    const auto length = tree.lengthOf(node);
    std::vector<std::string> row = {tree.displayNameOf(node),
                                    std::string(nameOf(tree.rankOf(node))),
                                    above,
                                    std::to_string(tree.tipsIn(node)),
                                    length ? number(*length) : ""};
    if (!shown.counts.empty()) {
        const auto& counts = shown.counts[static_cast<std::size_t>(node.value)];
        for (const std::uint32_t count : {counts.photographs,
                                          counts.taxa,
                                          counts.confirmed,
                                          counts.uncertain,
                                          counts.flagged,
                                          counts.listed,
                                          counts.gaps}) {
            row.push_back(std::to_string(count));
        }
        row.push_back(number(std::round(counts.mass * 1e4) / 1e4));
    }
    return row;
}

Status writeTable(const TreeToWrite& shown, TextOutput& out) {
    std::vector<std::string> header = {"name", "rank", "above", "tips", "length"};
    if (!shown.counts.empty()) {
        for (const char* const column : {"photographs",
                                         "taxa",
                                         "confirmed",
                                         "uncertain",
                                         "flagged",
                                         "listed",
                                         "gaps",
                                         "mass"}) {
            header.emplace_back(column);
        }
    }
    if (auto written = out.write(csvLine(header)); !written) {
        return written;
    }
    NamesAbove names(shown.tree);
    for (NodeId node = Tree::root(); node.value < sizeOf(shown.tree); ++node.value) {
        if (shown.tree.nameOf(node).empty() && !shown.tree.isRoot(node)) {
            continue;
        }
        if (auto written = out.write(csvLine(rowOf(shown, node, names.of(node)))); !written) {
            return written;
        }
        names.enter(node);
    }
    return {};
}

NewickAnnotation annotationOf(const TreeToWrite& shown) {
    if (shown.counts.empty()) {
        return {};
    }
    return [&shown](NodeId node, std::string& text) {
        const auto& counts = shown.counts[static_cast<std::size_t>(node.value)];
        text += "[&photographs=" + std::to_string(counts.photographs) +
                ",confirmed=" + std::to_string(counts.confirmed) + "]";
    };
}

bool endsLike(const std::filesystem::path& file, std::span<const std::string_view> endings) {
    const std::string ending = file.extension().string();
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view one) {
        return equalIgnoringCase(one, ending);
    });
}

constexpr std::array<std::string_view, 4> kNewick = {".nwk", ".newick", ".tre", ".tree"};
constexpr std::array<std::string_view, 2> kNexus = {".nex", ".nexus"};
constexpr std::array<std::string_view, 1> kTable = {".csv"};

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
                    line("flagged", all.flagged);
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

Status checkTreeOutput(const std::filesystem::path& file) {
    if (endsLike(file, kNewick) || endsLike(file, kNexus) || endsLike(file, kTable)) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                displayPath(file) + ": a tree is written as .nwk (Newick), .nex (NEXUS) or .csv (a "
                                    "table); name the file so.");
}

Status writeTree(const TreeToWrite& shown, const std::filesystem::path& file) {
    auto out = TextOutput::open(file);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    Status written;
    if (endsLike(file, kTable)) {
        written = writeTable(shown, *out);
    } else if (endsLike(file, kNexus)) {
        written = out->write(nexusOf(shown.tree, annotationOf(shown)));
    } else {
        written = out->write(newickOf(shown.tree, annotationOf(shown)));
    }
    return written ? out->finish() : written;
}

} // namespace taxo::cli
