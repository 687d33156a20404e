// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::demo {

/// Which photographs share a batch. In a contrastive batch two photographs of one species are
/// wrongly negatives for each other.
enum class Batching : std::uint8_t {
    DistinctSpecies, ///< each species at most once; every species as often as any other
    Random           ///< any photographs, as they come; equal species share the target
};

/// Draws batches. The batch of a step depends on seed and step alone, so that a training goes on
/// after an interruption as it would have without. Immutable.
class BatchSampler {
public:
    /// `classes`: the species of each photograph, from 0 on.
    BatchSampler(std::span<const std::int32_t> classes, Batching batching, std::uint64_t seed);

    /// `size` photographs. With more than there are species each comes again only when all have
    /// been there.
    std::vector<std::size_t> batch(std::int64_t step, std::size_t size) const;

private:
    std::vector<std::vector<std::size_t>> m_photosOf; ///< of each species that has any
    std::size_t m_photos = 0;
    Batching m_batching;
    std::uint64_t m_seed;
};

} // namespace taxo::demo
