// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/where_when.h"

#include <cstdint>
#include <vector>

namespace taxo {

/// Along the great circle, on a sphere of the Earth's mean radius.
double kilometresBetween(const GeoPoint& a, const GeoPoint& b);

/// The Earth in cells of about equal area: bands of latitude, each cut into as many cells as it is
/// long (the integerised sinusoidal grid of Level-3 satellite data, Campbell et al. 1995, NASA
/// TM-104566). Cells are numbered from the South Pole on, in a band from 180 degrees West on. A
/// value; any thread.
class RangeGrid {
public:
    static constexpr double kLeastKm = 5.0;
    static constexpr double kMostKm = 500.0;

    /// Cells about so wide and high, rounded to metres: what is written of it makes the same grid.
    /// InvalidInput where that is not 5 to 500.
    static Result<RangeGrid> of(double cellKm);

    double cellKm() const { return m_cellKm; }

    std::uint32_t cells() const { return m_firstOfBand.back(); }

    /// `point` is on Earth.
    std::uint32_t cellAt(const GeoPoint& point) const;
    GeoPoint middleOf(std::uint32_t cell) const;

    struct NearCell {
        std::uint32_t cell = 0;
        double km = 0.0; ///< from middle to middle
    };

    /// Those whose middles are at most so far from that of `cell`, itself among them, ascending.
    std::vector<NearCell> near(std::uint32_t cell, double km) const;

    /// Those whose middles lie in a box of degrees, ascending; where none does, the cell of the
    /// box's middle. A box whose west is east of its east goes over the date line.
    struct Box {
        double west = 0.0;
        double south = 0.0;
        double east = 0.0;
        double north = 0.0;
    };

    std::vector<std::uint32_t> within(const Box& box) const;

private:
    RangeGrid() = default;

    std::size_t bandOf(std::uint32_t cell) const;
    std::size_t bandAt(double latitude) const;
    double bandDegrees() const;

    double m_cellKm = 0.0;
    std::vector<std::uint32_t> m_firstOfBand; ///< one entry more than bands
};

} // namespace taxo
