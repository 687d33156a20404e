// SPDX-License-Identifier: MIT
#include "core/classify/clade_mass.h"

#include "core/base/assert.h"

#include <cstddef>

namespace taxo {

CladeMass CladeMass::rollUp(const Taxonomy& taxonomy,
                            std::span<const TaxonId> leaves,
                            std::span<const float> probabilities) {
    TAXO_ASSERT(leaves.size() == probabilities.size());
    std::vector<double> sums(taxonomy.size() + 1, 0.0);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        sums[static_cast<std::size_t>(leaves[i].value) + 1] +=
            static_cast<double>(probabilities[i]);
    }
    double sum = 0.0;
    for (double& upToHere : sums) {
        sum += upToHere;
        upToHere = sum;
    }
    return {taxonomy, std::move(sums)};
}

} // namespace taxo
