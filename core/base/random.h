// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace taxo {

/// A seed for one part of the work, as unrelated to its neighbours' as if drawn (SplitMix64).
std::uint64_t seedOf(std::uint64_t seed, std::uint64_t part);

/// Random numbers that are the same with every compiler and library (xoshiro256++ by Blackman and
/// Vigna, 2019); the distributions of the standard library are not. A value, one thread at a time.
class Random {
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    /// In [0, 1).
    double uniform();
    double uniform(double least, double most);
    /// Mean 0, deviation 1: twelve uniforms, so that only additions are needed. Never beyond 6.
    double normal();
    /// In [0, count); `count` must not be 0.
    std::size_t below(std::size_t count);
    bool chance(double probability);
    /// An index, drawn with these weights; at least one must be positive.
    std::size_t weighted(std::span<const double> weights);

    /// Every order of the range is as likely (Fisher and Yates).
    template <class Range>
    void shuffle(Range& range) {
        for (std::size_t i = range.size(); i > 1; --i) {
            std::swap(range[i - 1], range[below(i)]);
        }
    }

    template <class T, std::size_t N>
    const T& pick(const std::array<T, N>& values) {
        return values[below(N)];
    }

private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace taxo
