// SPDX-License-Identifier: MIT
#include "core/demo/tree.h"

#include "core/base/assert.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace taxo {

std::int32_t DemoTree::add(std::int32_t parent, double age, std::string name) {
    TAXO_ASSERT(parent < static_cast<std::int32_t>(nodes.size()));
    nodes.push_back({parent, age, std::move(name)});
    return static_cast<std::int32_t>(nodes.size()) - 1;
}

double DemoTree::branchLength(std::int32_t node) const {
    const Node& own = nodes[static_cast<std::size_t>(node)];
    return own.parent < 0 ? 0.0 : nodes[static_cast<std::size_t>(own.parent)].age - own.age;
}

std::vector<double> DemoTree::evolve(Random& random) const {
    std::vector<double> values(nodes.size(), 0.0);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        const double length = branchLength(static_cast<std::int32_t>(i));
        values[i] =
            values[static_cast<std::size_t>(nodes[i].parent)] + std::sqrt(length) * random.normal();
    }
    return values;
}

std::string DemoTree::newick() const {
    std::vector<std::vector<std::int32_t>> children(nodes.size());
    for (std::size_t i = 1; i < nodes.size(); ++i) {
        children[static_cast<std::size_t>(nodes[i].parent)].push_back(static_cast<std::int32_t>(i));
    }
    std::string text;
    const std::function<void(std::int32_t)> write = [&](std::int32_t node) {
        const auto& below = children[static_cast<std::size_t>(node)];
        for (std::size_t i = 0; i < below.size(); ++i) {
            text += i == 0 ? "(" : ",";
            write(below[i]);
        }
        text += below.empty() ? "" : ")";
        const std::string& name = nodes[static_cast<std::size_t>(node)].name;
        const bool needsQuotes = name.find_first_of(" ()[]:;,'") != std::string::npos;
        text += needsQuotes ? "'" + name + "'" : name;
        if (node > 0) {
            text += ":" + decimals(branchLength(node), 6);
        }
    };
    if (!nodes.empty()) {
        write(0);
    }
    return text + ";\n";
}

double ageOfCommonAncestor(const DemoTree& tree, std::int32_t a, std::int32_t b) {
    while (a != b) { // parents come first, so the larger number is never an ancestor of the other
        std::int32_t& lower = a > b ? a : b;
        lower = tree.nodes[static_cast<std::size_t>(lower)].parent;
    }
    return tree.nodes[static_cast<std::size_t>(a)].age;
}

std::vector<std::int32_t> splitLines(
    DemoTree& tree, std::int32_t parent, std::size_t count, double youngest, Random& random) {
    TAXO_ASSERT(count > 0);
    const double oldest = tree.nodes[static_cast<std::size_t>(parent)].age;
    std::vector<double> ages;
    for (std::size_t i = 2; i < count; ++i) { // the first split is the parent itself
        ages.push_back(random.uniform(youngest, oldest));
    }
    std::sort(ages.rbegin(), ages.rend());
    std::vector<std::int32_t> lines(std::min<std::size_t>(count, 2), parent);
    for (const double age : ages) {
        const std::size_t splitting = random.below(lines.size());
        lines[splitting] = tree.add(lines[splitting], age);
        lines.push_back(lines[splitting]);
    }
    return lines;
}

} // namespace taxo
