// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/enough_photographs.h"
#include "core/statistics/mean_products_private.h"
#include "core/statistics/resampling.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace taxo::detail {

/// What of a pair of variants adds up over species: in full and in the span.
struct Sums {
    Separation full;
    Separation inSpan;
    double plainFull = 0.0; ///< squared distance with its sampling term
    double plainInSpan = 0.0;

    void add(const Separation& f, const Separation& s) {
        full.squared += f.squared;
        full.spread += f.spread;
        inSpan.squared += s.squared;
        inSpan.spread += s.spread;
        plainFull += f.squared + f.sampling;
        plainInSpan += s.squared + s.sampling;
    }

    void add(const Sums& other, double times = 1.0) {
        full.squared += times * other.full.squared;
        full.spread += times * other.full.spread;
        inSpan.squared += times * other.inSpan.squared;
        inSpan.spread += times * other.inSpan.spread;
        plainFull += times * other.plainFull;
        plainInSpan += times * other.plainInSpan;
    }

    double rho() const {
        return full.squared > 0.0 ? inSpan.squared / full.squared
                                  : std::numeric_limits<double>::quiet_NaN();
    }

    double plainRho() const { return plainInSpan / plainFull; }

    Separation across() const { return taxo::detail::across(full, inSpan); }
};

/// A species with at least two variants that have enough photographs.
struct Measured {
    std::int32_t species = 0;
    std::vector<std::int32_t> variants;
    std::vector<PhotographCount> counts; ///< of each of them
    std::vector<EventBlock> blocks;      ///< of these variants
    std::size_t fold = 0;
    MeanProducts full;
    MeanProducts inSpan;

    std::vector<std::int32_t> values() const; ///< of the blocks

    /// Of all pairs of variants.
    Sums sums(std::span<const std::int32_t> of) const;
};

/// Species to measure, ascending.
struct MeasuredSpecies {
    std::vector<Measured> measured;
    std::size_t withoutEnough = 0; ///< species of several variants that cannot be
};

/// `events` numbered.
MeasuredSpecies findMeasured(GroupOfRow species, GroupOfRow variants, GroupOfRow events);

/// The mean of the variants' means.
std::vector<float> balancedMean(const EmbeddingMatrix& rows, const Measured& one);

/// The species' rows; its blocks' rows become numbers among these.
EmbeddingMatrix takeRows(const EmbeddingMatrix& rows, std::vector<EventBlock>& blocks);

} // namespace taxo::detail
