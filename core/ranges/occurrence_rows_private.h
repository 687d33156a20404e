// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/ranges/local_list_builder.h"
#include "core/ranges/read_places.h"
#include "core/taxonomy/taxon_columns.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taxo {

/// Takes occurrences row by row into a list.
class OccurrenceRows {
public:
    /// Whether a header has both coordinates.
    static bool areIn(const std::vector<std::string>& header);

    /// InvalidInput where the header lacks coordinates or names of taxa. `list` must outlive it.
    static Result<OccurrenceRows>
    of(const std::vector<std::string>& header, std::string name, LocalListBuilder& list);

    Status take(std::size_t line, const std::vector<std::string_view>& fields);

    /// InvalidInput where latitudes and longitudes look swapped.
    Result<PlacesReading> finish() &&;

private:
    enum class Reason : std::uint8_t {
        CutOff,
        Absent,
        NotToSpecies,
        NoPosition,
        NotOnEarth,
        NullIsland,
        Uncertain
    };
    static constexpr std::size_t kReasons = 7;
    static const char* textOf(Reason reason);

    OccurrenceRows() = default;

    std::optional<std::string_view> valueOf(const std::vector<std::string_view>& fields,
                                            const std::optional<std::size_t>& column) const;
    std::optional<Reason> whyNot(const std::vector<std::string_view>& fields, GeoPoint& position);
    std::uint32_t monthOf(const std::vector<std::string_view>& fields) const;
    /// The list's number of the taxon; nothing where it is not named to the species.
    Result<std::optional<std::uint32_t>> taxonOf(std::size_t line,
                                                 const std::vector<std::string_view>& fields);

    LocalListBuilder* m_list = nullptr;
    std::string m_name;
    std::size_t m_columns = 0; ///< that a row must have at least
    std::size_t m_header = 0;
    TaxonColumns m_taxa;
    std::vector<std::size_t> m_naming; ///< columns that say which taxon it is
    std::size_t m_latitude = 0;
    std::size_t m_longitude = 0;
    std::optional<std::size_t> m_eventDate;
    std::optional<std::size_t> m_month;
    std::optional<std::size_t> m_status;
    std::optional<std::size_t> m_uncertainty;
    std::unordered_map<std::string, std::optional<std::uint32_t>> m_numbers; ///< by those columns
    std::string m_key;
    std::int64_t m_swapped = 0;    ///< longitudes where latitudes are expected
    std::int64_t m_positioned = 0; ///< rows with two numbers
    std::array<PlacesReading::LeftOut, kReasons> m_leftOut;
    PlacesReading m_reading;
};

} // namespace taxo
