// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <numbers>
#include <utility>

namespace taxo {

/// Random numbers that are the same with every compiler and library: SplitMix64 (Steele, Lea,
/// Flood 2014). A value; one thread. Not for secrets.
class SplitMix {
public:
    explicit SplitMix(std::uint64_t seed) : m_state(seed) {}

    /// A stream of its own for each list of numbers: {seed, step, picture} ...
    SplitMix(std::initializer_list<std::uint64_t> key) {
        for (const std::uint64_t part : key) {
            m_state = SplitMix(m_state ^ part).next();
        }
    }

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// 0 to 1, without 1.
    double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

    double uniform(double least, double most) { return least + (most - least) * uniform(); }

    /// 0 to count - 1; `count` at least 1 and far below 2^64.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

    /// Mean 0, deviation 1 (Box and Muller 1958).
    double normal() {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }

    /// Every order of the range is as likely (Fisher and Yates).
    template <class Range>
    void shuffle(Range& range) {
        for (std::size_t i = range.size(); i > 1; --i) {
            std::swap(range[i - 1], range[below(i)]);
        }
    }

private:
    std::uint64_t m_state = 0;
};

} // namespace taxo
