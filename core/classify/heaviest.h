// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/classify/identification.h"
#include "core/classify/label_list.h"
#include "core/classify/label_lists.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Probabilities of all labels, or of some of them.
struct LabelProbabilities {
    std::span<const float> values;
    std::span<const std::uint32_t> labels =
        {}; ///< of each value, rising; empty: value i is label i

    std::size_t labelOf(std::size_t place) const { return labels.empty() ? place : labels[place]; }
};

/// The `count` heaviest taxa of one rank exactly as pybioclip 2.1.6 reports them: labels above 1e-9
/// are summed in float32, in order of label, by full lineage with its empty ranks; equal sums keep
/// the order of their first label. Fewer, even none, where fewer labels are above 1e-9. At species
/// each label stands for itself and none is left out.
std::vector<RankedTaxon> heaviestAtRank(const LabelList& list,
                                        const LabelProbabilities& probabilities,
                                        Rank rank,
                                        std::size_t count);

/// The `count` heaviest bins, likewise summed in float32 in order of label; equal sums keep the
/// order of bins.
std::vector<RankedBin>
heaviestBins(const LabelBins& bins, const LabelProbabilities& probabilities, std::size_t count);

} // namespace taxo
