// SPDX-License-Identifier: MIT
#include "core/ranges/read_places.h"

#include "core/archive/zip_reader.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/ranges/box_columns_private.h"
#include "core/ranges/country_ranges_private.h"
#include "core/ranges/occurrence_rows_private.h"
#include "core/ranges/table_lines_private.h"
#include "core/taxonomy/checklist.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <fstream>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// The first line of a file that is neither zipped nor UTF-16, as far as a header may go; else
/// empty.
std::string firstLineOf(const fs::path& file) {
    constexpr std::size_t kLongest = std::size_t{1} << 20U; // a file of one line may be of any size
    std::string line(kLongest, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(line.data(), static_cast<std::streamsize>(line.size()));
    line.resize(std::min(static_cast<std::size_t>(in.gcount()), line.find('\n')));
    return line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF") ? std::string() : line;
}

std::vector<std::string_view> fieldsOf(std::string_view line) {
    std::vector<std::string_view> fields;
    for (;;) {
        const auto end = line.find('\t');
        fields.push_back(line.substr(0, end));
        if (end == std::string_view::npos) {
            return fields;
        }
        line.remove_prefix(end + 1);
    }
}

std::vector<std::string> textsOf(const std::vector<std::string_view>& fields) {
    return {fields.begin(), fields.end()};
}

/// As GBIF writes it: tabs, no quotes.
Result<PlacesReading>
readTabbed(const fs::path& file, LocalListBuilder& list, const Progress& progress) {
    std::optional<OccurrenceRows> rows;
    const auto take = [&](std::size_t line, std::string_view text) -> Status {
        if (!rows) {
            auto made = OccurrenceRows::of(textsOf(fieldsOf(text)), displayPath(file), list);
            if (!made) {
                return tl::unexpected(std::move(made).error());
            }
            rows = *std::move(made);
            return {};
        }
        return text.empty() ? Status() : rows->take(line, fieldsOf(text));
    };
    if (auto read = forEachLine(file, take, progress); !read) {
        return tl::unexpected(std::move(read).error());
    }
    return rows ? std::move(*rows).finish()
                : fail(ErrorCode::InvalidInput, displayPath(file) + " is empty.");
}

Result<PlacesReading>
readOccurrences(CsvReader& table, LocalListBuilder& list, const Progress& progress) {
    auto rows = OccurrenceRows::of(table.header(), table.name(), list);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    std::vector<std::string> values;
    std::vector<std::string_view> fields;
    for (;;) {
        const auto isRow = table.next(values);
        if (!isRow || progress.cancelled()) {
            return isRow ? cancelledError() : tl::unexpected(isRow.error());
        }
        if (!*isRow) {
            return std::move(*rows).finish();
        }
        fields.assign(values.begin(), values.end());
        if (auto taken = rows->take(table.line(), fields); !taken) {
            return tl::unexpected(std::move(taken).error());
        }
        progress.report(table.position(), table.size(), "bytes read");
    }
}

struct RangeColumns {
    BoxColumns box;
    std::optional<std::size_t> fromMonth;
    std::optional<std::size_t> toMonth;

    explicit RangeColumns(const std::vector<std::string>& header)
        : box(header)
        , fromMonth(columnNamed(header, "from_month"))
        , toMonth(columnNamed(header, "to_month")) {}

    bool areThere() const { return box.areThere(); }
};

/// 0: all of the year; nothing where what is written is no month.
std::optional<std::uint32_t> monthIn(const std::vector<std::string>& values,
                                     const std::optional<std::size_t>& column) {
    if (!column || values[*column].empty()) {
        return 0;
    }
    const auto month = numberIn<std::uint32_t>(values[*column]);
    return month && *month >= 1 && *month <= 12 ? month : std::nullopt;
}

Status addRange(LocalListBuilder& list,
                const Lineage& lineage,
                const std::vector<std::uint32_t>& cells,
                std::uint32_t from,
                std::uint32_t to,
                const Progress& progress) {
    const std::uint32_t taxon = list.taxon(lineage);
    for (const std::uint32_t cell : cells) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        if (from == 0 || to == 0) {
            if (auto added = list.add(taxon, cell, 0, kRecordsOfRange); !added) {
                return added;
            }
            continue;
        }
        for (std::uint32_t month = from;; month = month % 12 + 1) {
            if (auto added = list.add(taxon, cell, month, kRecordsOfRange); !added) {
                return added;
            }
            if (month == to) {
                break;
            }
        }
    }
    return {};
}

Result<PlacesReading>
readRanges(CsvReader& table, LocalListBuilder& list, const Progress& progress) {
    const RangeColumns columns(table.header());
    const TaxonColumns taxa = TaxonColumns::of(table.header());
    PlacesReading reading;
    reading.table = PlacesTable::Ranges;
    std::vector<std::string> values;
    for (;;) {
        const auto isRow = table.next(values);
        if (!isRow) {
            return tl::unexpected(isRow.error());
        }
        if (!*isRow) {
            return reading;
        }
        ++reading.rows;
        const Lineage lineage = taxa.lineageOf(values);
        const auto box = columns.box.boxIn(values);
        const auto from = monthIn(values, columns.fromMonth);
        const auto to = monthIn(values, columns.toMonth);
        if (lineage.at(Rank::Species).empty() || !box || !from || !to) {
            return fail(ErrorCode::InvalidInput,
                        table.name() + ", line " + std::to_string(table.line()) +
                            ": a range needs a species, west, south, east and north in degrees "
                            "(south below north), and months from 1 to 12 where there are any.");
        }
        const auto cells = list.grid().within(*box);
        if (auto added = addRange(list, lineage, cells, *from, *to, progress); !added) {
            return tl::unexpected(std::move(added).error());
        }
        progress.report(table.position(), table.size(), "bytes read");
        ++reading.taken;
        reading.withoutMonth += *from == 0 || *to == 0 ? 1 : 0;
    }
}

Result<PlacesReading> readListOfTaxa(const fs::path& file,
                                     LocalListBuilder& list,
                                     const PlacesReadingOptions& options,
                                     const Progress& progress) {
    const auto checklist = readChecklist(file);
    if (!checklist) {
        return tl::unexpected(checklist.error());
    }
    if (!options.area) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) +
                        " has neither decimalLatitude and decimalLongitude (occurrences) nor west, "
                        "south, east and north (ranges). If it is a checklist, say where it holds: "
                        "--area WEST,SOUTH,EAST,NORTH. If it names countries, say where these are: "
                        "--countries FILE.csv.");
    }
    PlacesReading reading;
    reading.table = PlacesTable::Checklist;
    const auto cells = list.grid().within(*options.area);
    for (const ChecklistTaxon& taxon : checklist->taxa) {
        ++reading.rows;
        if (taxon.lineage.at(Rank::Species).empty()) {
            if (reading.leftOut.empty()) {
                reading.leftOut.push_back({"not to the species", 0, 0});
            }
            ++reading.leftOut.front().rows;
            continue;
        }
        if (auto added = addRange(list, taxon.lineage, cells, 0, 0, progress); !added) {
            return tl::unexpected(std::move(added).error());
        }
        ++reading.taken;
        ++reading.withoutMonth;
    }
    return reading;
}

} // namespace

Result<PlacesReading> readPlaces(const fs::path& file,
                                 LocalListBuilder& list,
                                 const PlacesReadingOptions& options,
                                 const Progress& progress) {
    const std::string first = firstLineOf(file);
    if (beginsAsZip(file) || (first.find('\t') != std::string::npos &&
                              OccurrenceRows::areIn(textsOf(fieldsOf(first))))) {
        return readTabbed(file, list, progress);
    }
    auto table = CsvReader::open(file);
    if (!table) {
        return tl::unexpected(std::move(table).error());
    }
    if (OccurrenceRows::areIn(table->header())) {
        return readOccurrences(*table, list, progress);
    }
    if (TaxonColumns::of(table->header()).nameNothing()) {
        return fail(
            ErrorCode::InvalidInput,
            displayPath(file) +
                ": the first line names no columns that say taxa. Occurrences have species, "
                "decimalLatitude and decimalLongitude, as in a download of GBIF; ranges "
                "species, west, south, east and north; checklists species.");
    }
    if (RangeColumns(table->header()).areThere()) {
        return readRanges(*table, list, progress);
    }
    return !options.countries.empty() && nameCountries(table->header())
               ? readByCountry(*table, options.countries, list, progress)
               : readListOfTaxa(file, list, options, progress);
}

} // namespace taxo
