// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Collects what a reader repaired or found odd, each kind once with its number and some of its
/// places.
class ReadingNotes {
public:
    /// `kind` is a sentence's beginning: "Branch lengths below zero, drawn as zero". `place` is
    /// asked for the first few only, and may be empty.
    void add(std::string_view kind, const std::function<std::string()>& place = {});

    /// "Branch lengths below zero, drawn as zero: 3 (line 1, column 7; ...)."
    std::vector<std::string> sentences() const;

private:
    struct Kind {
        std::string what;
        std::size_t count = 0;
        std::vector<std::string> places; ///< the first few
    };

    std::vector<Kind> m_kinds; ///< in the order in which they were met
};

/// Every node that has a sibling of the same name before it: both stay, for they are two taxa.
/// `placeOf` tells where in its file a node is.
void noteRepeatedNames(const TreeParts& parts,
                       ReadingNotes& notes,
                       const std::function<std::string(std::size_t node)>& placeOf);

} // namespace taxo
