// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/pair_distances.h"
#include "core/statistics/taxon_ranks.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Two parts become one. Parts are numbered as scipy's: things from 0 on, then merges.
struct Merge {
    std::uint32_t first = 0; ///< below `second`
    std::uint32_t second = 0;
    double height = 0.0;
    std::uint32_t size = 0; ///< things in it
};

/// Average linkage (UPGMA; Sokal and Michener 1958) by chains of nearest neighbours: as scipy's
/// linkage with method "average" but for ties. Lowest merges first, one fewer than things.
/// InvalidInput where a distance is not a number. O(n^2) time and 8 n^2 bytes: 2,000 things take a
/// second.
Result<std::vector<Merge>> averageLinkage(const PairDistances& distances,
                                          const Progress& progress = {});

/// The height at which each pair comes together.
PairDistances copheneticDistances(std::span<const Merge> merges);

/// Pearson's; NaN where one of the two does not vary. Between distances and their cophenetic ones:
/// how well the dendrogram shows them.
double correlation(std::span<const double> a, std::span<const double> b);

/// Spearman's: Pearson's of ranks, equal values sharing theirs. NaN where a value is.
double rankCorrelation(std::span<const double> a, std::span<const double> b);

struct MantelTest {
    double correlation = 0.0;
    double p = 1.0; ///< of so large a one where taxa are shuffled; NaN where there is none
};

struct ShuffleOptions {
    std::size_t permutations = 199;
    std::uint64_t seed = 1;
};

/// Do two kinds of distance between the same taxa go together (Mantel 1967)? Taxa are shuffled, not
/// pairs, which depend on each other. O(permutations x n^2): 199 of 2,000 taxa some seconds.
Result<MantelTest> mantelTest(const PairDistances& a,
                              const PairDistances& b,
                              const ShuffleOptions& options = {},
                              const Progress& progress = {});

/// How much of what the taxonomy says the dendrogram says too, and would where taxa are shuffled.
struct AgreementShare {
    std::size_t resolved = 0; ///< by the taxonomy
    std::size_t agreeing = 0;
    double byChance = 0.0; ///< the mean share where taxa are shuffled; NaN where none is resolved
    double p = 1.0;

    /// NaN where none is resolved.
    double share() const { return static_cast<double>(agreeing) / static_cast<double>(resolved); }
};

struct TaxonomyAgreement {
    /// Named taxa with at least two of the species and not all, those of equal species once: are
    /// they a part of the dendrogram?
    AgreementShare clades;
    /// Three species of which the taxonomy puts two together: does the dendrogram join these two
    /// first? Joined at the same height is no. All triplets up to 100,000, else so many drawn.
    AgreementShare triplets;
};

/// What the taxonomy leaves open does not count against the dendrogram. Merges as averageLinkage
/// gives them, of the species in `ranks`.
Result<TaxonomyAgreement> compareWithTaxonomy(std::span<const Merge> merges,
                                              const TaxonRanks& ranks,
                                              const ShuffleOptions& options = {},
                                              const Progress& progress = {});

} // namespace taxo
