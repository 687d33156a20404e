// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/groups.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace taxo {

/// What known, confirmed photographs score, against which others are held: conformal p-values
/// (Bates et al. 2023, Annals of Statistics 51(1), 149), with events instead of photographs as what
/// is exchanged (hierarchical conformal prediction: Lee, Barber and Willett 2023,
/// arXiv:2306.06342). Photographs of one event share the weight of one.
///
/// Of a photograph from an event that was drawn as the confirmed ones were, the p-value is at most
/// r with a chance of at most r, and of at least r - 1 / (events + 1) where no scores are equal.
/// A value; any thread.
class ConformalReference {
public:
    /// Larger scores are more familiar. `clades`: of each photograph, by what is known of new ones,
    /// too (what the machine takes it for); a clade with confirmed photographs of `leastEvents` is
    /// compared with its own alone, all others with all (Mondrian: Vovk et al. 2005). Empty: none.
    static ConformalReference of(std::span<const double> scores,
                                 GroupOfRow events,
                                 GroupOfRow clades,
                                 std::size_t leastEvents);

    /// From 1 / (events + 1) to 1. O(log n).
    double pValue(double score, std::int32_t clade = kNoGroup) const;

    /// Whether the clade is compared with its own.
    bool hasOwn(std::int32_t clade) const { return m_ofClade.contains(clade); }

    /// Of the clade's own, or of all.
    std::size_t events(std::int32_t clade = kNoGroup) const { return tableOf(clade).events; }

    std::vector<std::int32_t> ownClades() const;

private:
    struct Table {
        std::vector<double> scores; ///< ascending
        std::vector<double> upTo;   ///< events that score so little or less, in shares
        std::size_t events = 0;
    };

    static Table tabulated(std::span<const double> scores,
                           std::span<const std::int32_t> events,
                           std::span<const std::uint32_t> rows);
    const Table& tableOf(std::int32_t clade) const;

    Table m_all;
    std::map<std::int32_t, Table> m_ofClade;
};

/// For each p-value the smallest share of false discoveries at which it is among the discoveries
/// (Benjamini and Hochberg 1995): of all that have at most r here, on average at most r are known,
/// as far as the p-values hold; those against one reference depend positively, which the procedure
/// bears (Bates et al. 2023, theorem 2). In the order in which they came. O(n log n).
std::vector<double> falseDiscoveryRates(std::span<const double> pValues);

} // namespace taxo
