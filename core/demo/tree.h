// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// A rooted tree with ages: 1 at the root, 0 today. Parents come before their children.
struct DemoTree {
    struct Node {
        std::int32_t parent = -1; ///< -1 at the root
        double age = 0.0;
        std::string name; ///< of a taxon or species; empty at splits within one
    };

    std::vector<Node> nodes;

    std::int32_t add(std::int32_t parent, double age, std::string name = {});
    double branchLength(std::int32_t node) const; ///< 0 at the root

    /// One value for each node: nothing at the root, and along each branch a normal step whose
    /// variance is the branch's length (Brownian motion).
    std::vector<double> evolve(Random& random) const;

    /// As Newick, with names quoted where they must be and branch lengths of six digits.
    std::string newick() const;
};

/// How long ago the lines of two nodes parted.
double ageOfCommonAncestor(const DemoTree& tree, std::int32_t a, std::int32_t b);

/// Hangs `count` lines below `parent` by splits in two, at random and at random times between the
/// parent's age and `youngest`; returns the lines' ends, which are splits or `parent` itself, one
/// for each line, for the caller to add nodes below.
std::vector<std::int32_t>
splitLines(DemoTree& tree, std::int32_t parent, std::size_t count, double youngest, Random& random);

} // namespace taxo
