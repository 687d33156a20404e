// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/ranges/range_grid.h"
#include "core/taxonomy/rank.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo {

/// What a local list says of itself.
struct LocalListAbout {
    std::string source;   ///< where it comes from, for people: "0012345-260101.zip"
    double cellKm = 50.0; ///< RangeGrid::of
    /// Taxa, of any rank, of which it has every species that lives in its area.
    std::vector<std::string> complete;
    bool operator==(const LocalListAbout&) const = default;
};

/// Records of one taxon in one cell and month.
struct CellCount {
    std::uint32_t cell = 0;  ///< of RangeGrid
    std::uint32_t month = 0; ///< 1 to 12; 0: not known
    std::uint32_t records = 0;
    auto operator<=>(const CellCount&) const = default;
};

/// Where and when taxa were recorded: how often, by cell and month. Immutable; any thread. 12 bytes
/// for each taxon, cell and month that has records.
///
/// Kept as text, docs/dev/formats/local-list.md.
class LocalList {
public:
    struct Taxon {
        Lineage lineage; ///< down to the species; ranks above may be empty
        std::uint64_t records = 0;
        std::vector<CellCount> counts; ///< by cell and month
    };

    /// Taxa without records are left out; the others come in the order of their lineages. Corrupt
    /// where one comes twice, a cell is none of the grid's, counts are not in order, or nothing is
    /// left.
    static Result<LocalList> of(LocalListAbout about, std::vector<Taxon> taxa);

    /// Corrupt, with the line, for what is no whole list. 0.2 s for a million counts.
    static Result<LocalList> read(const std::filesystem::path& file);
    /// The file appears when it is complete.
    Status write(const std::filesystem::path& file) const;

    const LocalListAbout& about() const { return m_about; }

    const RangeGrid& grid() const { return m_grid; }

    std::span<const Taxon> taxa() const { return m_taxa; }

    std::uint64_t records() const { return m_records; }

    /// Counts of all taxa.
    std::size_t counts() const;

    /// Of what it holds, and so of its file.
    const Digest& digest() const { return m_digest; }

private:
    LocalList(LocalListAbout about, RangeGrid grid)
        : m_about(std::move(about)), m_grid(std::move(grid)) {}

    Status tell(const std::function<Status(std::string_view)>& take) const;

    LocalListAbout m_about;
    RangeGrid m_grid;
    std::vector<Taxon> m_taxa;
    std::uint64_t m_records = 0;
    Digest m_digest;
};

} // namespace taxo
