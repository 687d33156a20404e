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

/// How well a span that was made of other species holds what sets one species apart. The variants
/// of a species are its replicates: what they have in common is the species, and what their middle
/// has beside it (sampling, variants that differ in their own way) is noise.
struct SpanFit {
    double apart = 0.0;       ///< squared distance from the middle of the others, without noise
    double apartInSpan = 0.0; ///< that of it which lies in the span
    double leak = 0.0;    ///< share of a direction across that lies in it, by noise in the others
    double species = 0.0; ///< so many were added

    void add(const SpanFit& other, double times = 1.0) {
        apart += times * other.apart;
        apartInSpan += times * other.apartInSpan;
        leak += times * other.leak;
        species += times * other.species;
    }

    /// The share of what sets species apart that the span holds.
    double captured() const { return apartInSpan / apart; }

    /// What a share in this span would be in one that holds all of what sets species apart, and
    /// nothing else. NaN where the span tells species apart no better than noise does.
    double inTruth(double share) const {
        const double leaked = leak / species;
        return apart > 0.0 && captured() > leaked ? (share - leaked) / (captured() - leaked)
                                                  : std::numeric_limits<double>::quiet_NaN();
    }
};

/// What of a pair of variants adds up over species: in full and in the span.
struct Sums {
    Separation full;
    Separation inSpan;
    double plainFull = 0.0; ///< squared distance with its sampling term
    double plainInSpan = 0.0;
    SpanFit fit; ///< of each species once

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
        fit.add(other.fit, times);
    }

    double rho() const {
        return full.squared > 0.0 ? fit.inTruth(inSpan.squared / full.squared)
                                  : std::numeric_limits<double>::quiet_NaN();
    }

    double plainRho() const { return fit.inTruth(plainInSpan / plainFull); }

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
    SpanFit fit;

    std::vector<std::int32_t> values() const; ///< of the blocks

    /// Of all pairs of variants, and the fit.
    Sums sums(std::span<const std::int32_t> of) const;
};

/// Species to measure, ascending.
struct MeasuredSpecies {
    std::vector<Measured> measured;
    std::size_t withoutEnough = 0; ///< species of several variants that cannot be
};

/// `events` numbered.
MeasuredSpecies findMeasured(GroupOfRow species, GroupOfRow variants, GroupOfRow events);

/// The places of measured species.
struct Prototyped {
    EmbeddingMatrix middles; ///< [species, dimension]: means of their variants' means
    std::vector<EmbeddingMatrix>
        remains; ///< [variants, dimension] of each: how its variants' means
                 ///< lie about its middle, less how they do in all species
};

/// `rows` of all.
Prototyped prototyped(const EmbeddingMatrix& rows, std::span<const Measured> measured);

/// The species' rows; its blocks' rows become numbers among these.
EmbeddingMatrix takeRows(const EmbeddingMatrix& rows, std::vector<EventBlock>& blocks);

} // namespace taxo::detail
