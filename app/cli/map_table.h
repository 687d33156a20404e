// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::cli {

/// A map and what is known of its points.
struct MapTable {
    std::size_t dimensions = 2;
    std::vector<float> positions;   ///< x, y (, z) of each point; NaN where it has no place
    std::vector<std::string> names; ///< of the columns
    std::vector<std::vector<std::string>> columns; ///< of each column the value of each point
    std::vector<Lineage> taxa;                     ///< all that points have
    std::vector<std::uint32_t> taxonOf;            ///< of each point; kNoClass: of none
    std::size_t withoutPlace = 0;
    std::size_t withoutFacts = 0; ///< points that the table of facts does not have

    std::size_t points() const { return positions.size() / dimensions; }

    /// As columnNamed, its values; nothing where there is no such column.
    const std::vector<std::string>* column(std::string_view name) const;
};

/// Reads a CSV file with the columns x, y and, of three dimensions, z, as `taxo project` writes.
/// `facts`, unless empty, is a table with more columns of the same points (`taxo identify --out`),
/// which belong together by the first of item, row and file that both have; of several rows of one
/// point the first counts. InvalidInput names the file and the line.
Result<MapTable> readMapTable(const std::filesystem::path& coordinates,
                              const std::filesystem::path& facts,
                              const Progress& progress);

} // namespace taxo::cli
