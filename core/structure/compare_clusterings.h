// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace taxo {

/// A number, and its mean where one of the two labellings is shuffled: what chance alone gives.
struct BesideChance {
    double value = 0.0;
    double shuffled = 0.0;
};

/// How far two ways to label the same things agree. The first three do not mind which is which:
/// 1 where they are the same groups. Purity and entropy are of the values within the clusters.
struct LabelAgreement {
    std::size_t compared = 0;      ///< things that have both labels
    BesideChance adjustedRand;     ///< Hubert and Arabie 1985; about 0 by chance
    BesideChance adjustedMutual;   ///< Vinh, Epps and Bailey 2010, arithmetic; about 0 by chance
    BesideChance normalisedMutual; ///< by the arithmetic mean of the entropies; above 0 by chance
    BesideChance purity;           ///< share of things that have their cluster's commonest value
    BesideChance
        entropy; ///< of the values where the cluster is known, in bits; 0 where all is said
};

struct CompareOptions {
    std::size_t shuffles = 5;
    std::uint64_t seed = 1;
};

/// Of two labellings of equal length; what has a negative label (noise, no value) in either is left
/// out. Labels are any other numbers. As scikit-learn's scores of these names, so that two
/// labellings of nothing, or of one group each, agree wholly. A million things in 100 groups: some
/// 0.2 s.
LabelAgreement compareClusterings(std::span<const std::int32_t> clusters,
                                  std::span<const std::int32_t> values,
                                  const CompareOptions& options = {});

} // namespace taxo
