// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/tree/newick.h"
#include "core/tree/tree.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace taxo::test {

/// The tree of Newick text that is right.
inline Tree treeOf(std::string_view newick) {
    auto read = readNewickText(newick, "tree.nwk");
    EXPECT_TRUE(read) << (read ? "" : read.error().text());
    return read ? read->tree : Tree();
}

/// The first node of this display name.
inline NodeId nodeNamed(const Tree& tree, std::string_view name) {
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(tree.size());
         ++node.value) {
        if (tree.displayNameOf(node) == name) {
            return node;
        }
    }
    ADD_FAILURE() << "no node is called " << name;
    return Tree::root();
}

/// Each node below one of the `back` before it: small makes deep trees, large makes bushy ones.
inline Tree randomTree(std::size_t size, std::size_t back, std::uint64_t seed) {
    Random random(seed);
    TreeParts parts;
    std::vector<std::int32_t> open = {-1}; // the way from the root to the last node
    for (std::size_t node = 0; node < size; ++node) {
        const std::size_t closed = node == 0 ? 0 : random.below(std::min(back, open.size() - 1));
        open.resize(open.size() - closed);
        parts.parent.push_back(open.back());
        parts.name.push_back(parts.names.add("n" + std::to_string(node)));
        open.push_back(static_cast<std::int32_t>(node));
    }
    return Tree::fromParts(std::move(parts));
}

/// Same shape, names, lengths and supports.
inline void expectSame(const Tree& a, const Tree& b) {
    ASSERT_EQ(a.size(), b.size());
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(a.size());
         ++node.value) {
        ASSERT_EQ(a.parentOf(node), b.parentOf(node)) << node.value;
        ASSERT_EQ(a.displayNameOf(node), b.displayNameOf(node)) << node.value;
        ASSERT_EQ(a.lengthOf(node), b.lengthOf(node)) << node.value;
        ASSERT_EQ(a.supportOf(node), b.supportOf(node)) << node.value;
    }
}

} // namespace taxo::test
