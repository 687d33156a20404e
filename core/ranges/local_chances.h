// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/where_when.h"
#include "core/ranges/local_list.h"
#include "core/taxonomy/place_finding.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace taxo {

/// Where and in what month a photograph was taken, as far as that is known.
struct PlaceAndMonth {
    std::optional<GeoPoint> position;
    std::uint32_t month = 0; ///< 1 to 12; 0: not known
    auto operator<=>(const PlaceAndMonth&) const = default;
};

/// What a local list makes of a place and month: a weight for each taxon.
///
/// O: the taxon's records near there and then. E: those that it would have there if all records
/// near there were shared out among taxa as on the whole list. The weight is (O + a) / (E + a) with
/// a = 0.5, between 0.01 and 100: how much likelier it is met there than on the list as a whole,
/// shrunk towards 1 by a gamma prior of mean 1 (Clayton and Kaldor 1987; DuMouchel 1999). By Bayes'
/// rule a model's chance of the taxon is multiplied by it, where look and place are independent
/// given the taxon (decision 0032).
///
/// Near are cells to three cell widths and months to three, by a Gaussian of one; a record without
/// a month counts for each month by the mean of these, and of a photograph without a month all
/// months count alike. Immutable; any thread. Making one takes 0.1 s for a million counts.
class LocalChances {
public:
    explicit LocalChances(std::shared_ptr<const LocalList> list);

    const LocalList& list() const { return *m_list; }

    /// What weights depend on: photographs of one cell and month share them.
    struct Spot {
        std::uint32_t cell = 0;
        std::uint32_t month = 0;
        auto operator<=>(const Spot&) const = default;
    };

    /// Nothing without a position, or with one that is none on Earth.
    std::optional<Spot> spotOf(const PlaceAndMonth& at) const;

    struct Weights {
        std::vector<float>
            ofTaxon; ///< one for each of the list's; empty where it has no record nearby
        /// Of a taxon that a complete list has not: that of one with the mean number of records and
        /// none nearby.
        float unlisted = 1.0F;
    };

    /// One pass over the counts of some 40 cells.
    Weights at(const Spot& spot) const;

    /// What is to be said of one of the list's taxa; `weight` as of `at`. One pass over its counts.
    PlaceFinding findingOf(std::size_t taxon, const PlaceAndMonth& at, float weight) const;

    /// To which distance records are near.
    double reachKm() const;

private:
    struct Record {
        std::uint32_t taxon = 0;
        std::uint32_t month = 0;
        std::uint32_t records = 0;
    };

    std::shared_ptr<const LocalList> m_list;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_cells; ///< cell, its first record
    std::vector<Record> m_records;                                ///< by cell
};

} // namespace taxo
