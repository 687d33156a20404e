// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/ranges/box_columns_private.h"
#include "core/ranges/country_ranges_private.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace taxo {

namespace {

/// Of each country its cells, ascending.
using CellsOfCountry = std::map<std::string, std::vector<std::uint32_t>>;

std::optional<std::size_t> countryIn(const std::vector<std::string>& header) {
    const auto code = columnNamed(header, "countryCode");
    return code ? code : columnNamed(header, "country");
}

/// "se" and " SE" are one country.
std::string codeOf(std::string text) {
    std::erase_if(text, [](char one) { return one == ' '; });
    std::ranges::transform(text, text.begin(), [](char one) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(one)));
    });
    return text;
}

/// A line for each box; a country may have several, which may overlap.
Result<CellsOfCountry> cellsOf(const std::filesystem::path& file, const RangeGrid& grid) {
    auto table = CsvReader::open(file);
    if (!table) {
        return tl::unexpected(std::move(table).error());
    }
    const std::vector<std::string>& header = table->header();
    const auto country = countryIn(header);
    const BoxColumns boxes(header);
    if (!country || !boxes.areThere()) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + ": a table of countries has the columns country, west, "
                                        "south, east and north, a line for each box.");
    }
    std::map<std::string, std::set<std::uint32_t>> cells;
    std::vector<std::string> values;
    for (;;) {
        const auto isRow = table->next(values);
        if (!isRow) {
            return tl::unexpected(isRow.error());
        }
        if (!*isRow) {
            break;
        }
        const auto box = boxes.boxIn(values);
        const std::string code = codeOf(values[*country]);
        if (!box || code.empty()) {
            return fail(ErrorCode::InvalidInput,
                        table->name() + ", line " + std::to_string(table->line()) +
                            ": a box of a country needs its name, and west, south, east and north "
                            "in degrees (south below north).");
        }
        const auto within = grid.within(*box);
        cells[code].insert(within.begin(), within.end());
    }
    CellsOfCountry found;
    for (const auto& [code, of] : cells) {
        found[code].assign(of.begin(), of.end());
    }
    return found;
}

Status addEverywhere(LocalListBuilder& list,
                     const Lineage& lineage,
                     const std::vector<std::uint32_t>& cells) {
    const std::uint32_t taxon = list.taxon(lineage);
    for (const std::uint32_t cell : cells) {
        if (auto added = list.add(taxon, cell, 0, kRecordsOfRange); !added) {
            return added;
        }
    }
    return {};
}

/// Counts what is left out, each reason with its first line.
void leaveOut(PlacesReading& reading, const std::string& reason, std::size_t line) {
    const auto same = std::ranges::find(reading.leftOut, reason, &PlacesReading::LeftOut::reason);
    if (same == reading.leftOut.end()) {
        reading.leftOut.push_back({reason, 1, line});
    } else {
        ++same->rows;
    }
}

} // namespace

bool nameCountries(const std::vector<std::string>& header) {
    return countryIn(header).has_value();
}

Result<PlacesReading> readByCountry(CsvReader& table,
                                    const std::filesystem::path& countries,
                                    LocalListBuilder& list,
                                    const Progress& progress) {
    const auto cells = cellsOf(countries, list.grid());
    if (!cells) {
        return tl::unexpected(cells.error());
    }
    const std::size_t country = *countryIn(table.header());
    const TaxonColumns taxa = TaxonColumns::of(table.header());
    PlacesReading reading;
    reading.table = PlacesTable::Countries;
    std::set<std::pair<Lineage, std::string>> known; // a line twice is no more known
    std::vector<std::string> values;
    for (;;) {
        const auto isRow = table.next(values);
        if (!isRow) {
            return tl::unexpected(isRow.error());
        }
        if (!*isRow) {
            return reading;
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(table.position(), table.size(), "bytes read");
        ++reading.rows;
        const Lineage lineage = taxa.lineageOf(values);
        const std::string code = codeOf(values[country]);
        const auto where = cells->find(code);
        if (lineage.at(Rank::Species).empty()) {
            leaveOut(reading, "not to the species", table.line());
        } else if (code.empty()) {
            leaveOut(reading, "without a country", table.line());
        } else if (where == cells->end()) {
            leaveOut(
                reading, "of " + code + ", which the table of countries has not", table.line());
        } else {
            if (known.emplace(lineage, code).second) {
                if (auto added = addEverywhere(list, lineage, where->second); !added) {
                    return tl::unexpected(std::move(added).error());
                }
            }
            ++reading.taken;
            ++reading.withoutMonth;
        }
    }
}

} // namespace taxo
