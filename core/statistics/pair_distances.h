// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/assert.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace taxo {

/// A distance for each pair of so many things, each pair once: in the order of scipy's condensed
/// matrices. A value; 16 MB for 2,000.
class PairDistances {
public:
    explicit PairDistances(std::size_t size) : m_size(size), m_values(size * (size - 1) / 2) {}

    std::size_t size() const { return m_size; }

    double at(std::size_t a, std::size_t b) const { return a == b ? 0.0 : m_values[place(a, b)]; }

    /// Of two different things.
    void set(std::size_t a, std::size_t b, double distance) { m_values[place(a, b)] = distance; }

    std::span<const double> values() const { return m_values; }

private:
    std::size_t place(std::size_t a, std::size_t b) const {
        TAXO_ASSERT(a != b && a < m_size && b < m_size);
        if (a > b) {
            std::swap(a, b);
        }
        return a * (2 * m_size - a - 1) / 2 + b - a - 1;
    }

    std::size_t m_size;
    std::vector<double> m_values;
};

} // namespace taxo
