// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxonomy.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::test {

/// A tree of life made from a seed, with what the real ones have: empty ranks, genera of one name
/// in two kingdoms, labels that repeat a lineage. Same options, same world.
struct SyntheticTaxonomy {
    std::size_t genera = 20;
    std::size_t speciesPerGenus = 5;
    double emptyRanks = 0.1;  ///< share of families, orders and classes without a name
    std::size_t homonyms = 1; ///< genera that stand in two kingdoms
    std::size_t repeated = 2; ///< labels that repeat another's lineage
    bool shuffled = false;    ///< labels in no order, as in the first published list
    std::uint64_t seed = 1;

    struct World {
        std::vector<Lineage> lineages; ///< one for each label
        std::vector<TaxonId> leaves;   ///< one for each label
        Taxonomy taxonomy;
        std::uint64_t seed = 1;

        /// One number for each label, positive, of sum 1; `spread` 0 makes them equal, larger ones
        /// leave most to a few.
        std::vector<float> randomProbabilities(double spread = 3.0) const;

        /// Every node, the root first.
        std::vector<TaxonId> all() const;
    };

    World make() const;
};

} // namespace taxo::test
