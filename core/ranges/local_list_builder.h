// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/ranges/local_list.h"

#include <cstdint>
#include <map>
#include <vector>

namespace taxo {

/// Counts records for a local list as they come, in any order. Memory grows with what is counted
/// apart (taxon, cell and month: 16 bytes each, twice that now and then), not with records. One
/// thread at a time.
class LocalListBuilder {
public:
    /// Counts that a list can hold: more are no small file, and no knowledge of a region.
    static constexpr std::size_t kMostCounts = 20'000'000;

    /// InvalidInput for cells of no size.
    static Result<LocalListBuilder> of(LocalListAbout about);

    const RangeGrid& grid() const { return m_grid; }

    /// The taxon's number, given when it is new.
    std::uint32_t taxon(const Lineage& lineage);

    /// `month`: 0, not known, to 12. InvalidInput where the list would get too large, with what
    /// helps.
    Status add(std::uint32_t taxon, std::uint32_t cell, std::uint32_t month, std::uint32_t records);

    /// InvalidInput where nothing was added.
    Result<LocalList> finish() &&;

private:
    struct Count {
        std::uint64_t key = 0; ///< taxon, cell, month
        std::uint64_t records = 0;
    };

    LocalListBuilder(LocalListAbout about, RangeGrid grid)
        : m_about(std::move(about)), m_grid(std::move(grid)) {}

    Status merge();

    LocalListAbout m_about;
    RangeGrid m_grid;
    std::map<Lineage, std::uint32_t> m_numbers;
    std::vector<Count> m_counts; ///< by key, each once
    std::vector<Count> m_fresh;  ///< as they came
};

} // namespace taxo
