// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/base/numbers.h"
#include "core/base/on_earth.h"
#include "core/base/utf8.h"
#include "core/ranges/occurrence_rows_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

std::optional<std::size_t> latitudeIn(const std::vector<std::string>& header) {
    return firstColumnNamed(header, {"decimalLatitude", "latitude"});
}

std::optional<std::size_t> longitudeIn(const std::vector<std::string>& header) {
    return firstColumnNamed(header, {"decimalLongitude", "longitude"});
}

/// "2019-05-12T10:00" and "2019-05-01/2019-05-31" are of May; a year, or several months, of none.
std::uint32_t monthOfDate(std::string_view date) {
    const auto monthAt = [](std::string_view text) -> std::uint32_t {
        constexpr std::size_t kBefore = 5; // "2019-"
        if (text.size() < kBefore + 2 || text[kBefore - 1] != '-') {
            return 0;
        }
        return numberIn<std::uint32_t>(text.substr(kBefore, 2)).value_or(0);
    };
    const auto slash = date.find('/');
    const std::uint32_t month = monthAt(date.substr(0, slash));
    if (slash == std::string_view::npos) {
        return month;
    }
    const std::string_view end = date.substr(slash + 1);
    const bool isSameYear = end.substr(0, 4) == date.substr(0, 4);
    return isSameYear && monthAt(end) == month ? month : 0;
}

} // namespace

const char* OccurrenceRows::textOf(Reason reason) {
    switch (reason) {
    case Reason::CutOff:
        return "with fewer fields than the first line";
    case Reason::Absent:
        return "that say it was not there";
    case Reason::NotToSpecies:
        return "not to the species";
    case Reason::NoPosition:
        return "without a position";
    case Reason::NotOnEarth:
        return "with a position that is none on Earth";
    case Reason::NullIsland:
        return "at 0 degrees North, 0 degrees East, where nobody was";
    case Reason::Uncertain:
        return "whose position is less certain than a cell is wide";
    }
    return "";
}

bool OccurrenceRows::areIn(const std::vector<std::string>& header) {
    return latitudeIn(header) && longitudeIn(header);
}

Result<OccurrenceRows> OccurrenceRows::of(const std::vector<std::string>& header,
                                          std::string name,
                                          LocalListBuilder& list) {
    OccurrenceRows rows;
    rows.m_list = &list;
    rows.m_name = std::move(name);
    rows.m_header = header.size();
    rows.m_taxa = TaxonColumns::of(header);
    rows.m_taxa.infraspecific.reset(); // subspecies count for their species
    if (!areIn(header) || rows.m_taxa.nameNothing()) {
        return fail(ErrorCode::InvalidInput,
                    rows.m_name +
                        ": the first line names no columns of occurrences: decimalLatitude and "
                        "decimalLongitude, and species or scientificName, with tabs between them, "
                        "as in a download of GBIF. Tables with commas are read unzipped.");
    }
    rows.m_latitude = *latitudeIn(header);
    rows.m_longitude = *longitudeIn(header);
    rows.m_eventDate = columnNamed(header, "eventDate");
    rows.m_month = columnNamed(header, "month");
    rows.m_status = columnNamed(header, "occurrenceStatus");
    rows.m_uncertainty = columnNamed(header, "coordinateUncertaintyInMeters");
    for (std::size_t column = 0; column < header.size(); ++column) {
        if (rows.m_taxa.contains(column) && column != rows.m_taxa.commonName) {
            rows.m_naming.push_back(column);
        }
    }
    rows.m_columns = std::max({rows.m_latitude,
                               rows.m_longitude,
                               rows.m_eventDate.value_or(0),
                               rows.m_month.value_or(0),
                               rows.m_status.value_or(0),
                               rows.m_uncertainty.value_or(0),
                               rows.m_naming.back()}) +
                     1;
    return rows;
}

std::optional<std::string_view>
OccurrenceRows::valueOf(const std::vector<std::string_view>& fields,
                        const std::optional<std::size_t>& column) const {
    if (!column) {
        return std::nullopt;
    }
    const std::string_view value = trimmed(fields[*column]);
    return value.empty() ? std::nullopt : std::optional(value);
}

std::optional<OccurrenceRows::Reason>
OccurrenceRows::whyNot(const std::vector<std::string_view>& fields, GeoPoint& position) {
    const auto status = valueOf(fields, m_status);
    if (status && equalIgnoringCase(*status, "absent")) {
        return Reason::Absent;
    }
    const auto latitude = valueOf(fields, m_latitude);
    const auto longitude = valueOf(fields, m_longitude);
    if (!latitude || !longitude) {
        return Reason::NoPosition;
    }
    const auto north = numberIn<double>(*latitude);
    const auto east = numberIn<double>(*longitude);
    if (!north || !east) {
        return Reason::NotOnEarth;
    }
    position = {*north, *east};
    ++m_positioned;
    if (!isOnEarth(position)) {
        m_swapped += isOnEarth({*east, *north}) ? 1 : 0;
        return Reason::NotOnEarth;
    }
    if (position == GeoPoint{}) {
        return Reason::NullIsland;
    }
    const auto metres = valueOf(fields, m_uncertainty);
    if (metres && numberIn<double>(*metres).value_or(0.0) > 1000.0 * m_list->grid().cellKm()) {
        return Reason::Uncertain;
    }
    return std::nullopt;
}

std::uint32_t OccurrenceRows::monthOf(const std::vector<std::string_view>& fields) const {
    std::uint32_t month = 0;
    if (const auto written = valueOf(fields, m_month)) {
        month = numberIn<std::uint32_t>(*written).value_or(0);
    } else if (const auto date = valueOf(fields, m_eventDate)) {
        month = monthOfDate(*date);
    }
    return month <= 12 ? month : 0;
}

Result<std::optional<std::uint32_t>>
OccurrenceRows::taxonOf(std::size_t line, const std::vector<std::string_view>& fields) {
    m_key.clear();
    for (const std::size_t column : m_naming) {
        m_key += fields[column];
        m_key += '\t';
    }
    const auto known = m_numbers.find(m_key);
    if (known != m_numbers.end()) {
        return known->second;
    }
    if (!isValidUtf8(m_key)) {
        return fail(ErrorCode::InvalidInput,
                    m_name + ", line " + std::to_string(line) +
                        ": the names are not written in UTF-8. Save the table as UTF-8.");
    }
    std::vector<std::string> values(m_header);
    for (const std::size_t column : m_naming) {
        values[column] = fields[column];
    }
    const Lineage lineage = m_taxa.lineageOf(values);
    std::optional<std::uint32_t> number;
    if (!lineage.at(Rank::Genus).empty() && !lineage.at(Rank::Species).empty()) {
        number = m_list->taxon(lineage);
    }
    m_numbers.emplace(m_key, number);
    return number;
}

Status OccurrenceRows::take(std::size_t line, const std::vector<std::string_view>& fields) {
    ++m_reading.rows;
    GeoPoint position;
    std::optional<Reason> reason;
    std::optional<std::uint32_t> taxon;
    if (fields.size() < m_columns) {
        reason = Reason::CutOff;
    } else {
        reason = whyNot(fields, position);
    }
    if (!reason) {
        const auto found = taxonOf(line, fields);
        if (!found) {
            return tl::unexpected(found.error());
        }
        taxon = *found;
    }
    if (reason || !taxon) {
        auto& left = m_leftOut[static_cast<std::size_t>(reason.value_or(Reason::NotToSpecies))];
        left.firstLine = left.rows == 0 ? line : left.firstLine;
        ++left.rows;
        return {};
    }
    const std::uint32_t month = monthOf(fields);
    ++m_reading.taken;
    m_reading.withoutMonth += month == 0 ? 1 : 0;
    return m_list->add(*taxon, m_list->grid().cellAt(position), month, 1);
}

Result<PlacesReading> OccurrenceRows::finish() && {
    constexpr std::int64_t kOneIn = 10; // a slip or two is none of the whole table
    constexpr std::int64_t kLeast = 3;
    if (m_swapped * kOneIn >= m_positioned && m_swapped >= kLeast) {
        return fail(ErrorCode::InvalidInput,
                    m_name + ": latitude and longitude look swapped: of " +
                        std::to_string(m_positioned) + " rows with a position, " +
                        std::to_string(m_swapped) +
                        " have a latitude beyond 90 degrees and a longitude that could be one. "
                        "Change the names of the columns.");
    }
    for (std::size_t i = 0; i < kReasons; ++i) {
        if (m_leftOut[i].rows > 0) {
            m_leftOut[i].reason = textOf(static_cast<Reason>(i));
            m_reading.leftOut.push_back(std::move(m_leftOut[i]));
        }
    }
    return std::move(m_reading);
}

} // namespace taxo
