// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ranges/local_list_builder.h"
#include "core/ranges/range_grid.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What a table tells of places.
enum class PlacesTable : std::uint8_t { Occurrences, Ranges, Checklist, Countries };

/// Records that a cell of a range, or of a checklist's area, counts as: as much as is believed of a
/// species that is said to be there, or not to be.
inline constexpr std::uint32_t kRecordsOfRange = 20;

struct PlacesReadingOptions {
    /// Where a checklist holds; needed for one, and for nothing else.
    std::optional<RangeGrid::Box> area;
    /// Where countries are, for a table of species and countries: a CSV file with the columns
    /// country, west, south, east and north, a line for each box. Empty: not known.
    std::filesystem::path countries = {};
};

/// What was read, and what was not.
struct PlacesReading {
    struct LeftOut {
        std::string reason; ///< "without a position"
        std::int64_t rows = 0;
        std::size_t firstLine = 0;
    };

    PlacesTable table = PlacesTable::Occurrences;
    std::int64_t rows = 0;
    std::int64_t taken = 0;
    std::int64_t withoutMonth = 0; ///< of those taken
    std::vector<LeftOut> leftOut;
};

/// Reads a table into a list that is being made; which kind it is its columns say:
///  - occurrences: decimalLatitude and decimalLongitude; a GBIF download, simple or Darwin Core,
///    zipped or not, or any such table. Also read: eventDate, month, occurrenceStatus,
///    coordinateUncertaintyInMeters. Left out are rows without a position or not to the species,
///    absences, positions that are none on Earth or 0/0, and those less certain than a cell is
///    wide;
///  - ranges: west, south, east, north, degrees, and perhaps from_month and to_month;
///  - ranges by country: countryCode or country, where `options.countries` says where these are;
///    names of countries are compared without blanks and case;
///  - a checklist (readChecklist), which holds in `options.area`.
/// Taxa by TaxonColumns, subspecies as their species. Tab separated text is read as GBIF writes it,
/// without quotes, of any size in little memory; other tables as CsvReader does. InvalidInput where
/// the columns are none of these, and where latitudes and longitudes are swapped. 2 s for a million
/// occurrences. Reports bytes.
Result<PlacesReading> readPlaces(const std::filesystem::path& file,
                                 LocalListBuilder& list,
                                 const PlacesReadingOptions& options,
                                 const Progress& progress);

} // namespace taxo
