// SPDX-License-Identifier: MIT
#include "app/cli/map_table.h"

#include "core/base/csv.h"
#include "core/figure/coloring.h"
#include "core/figure/map_place.h"
#include "core/figure/region_labels.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace taxo::cli {

namespace {

using Row = std::vector<std::string>;

/// Reads all rows of a file; `take` is called for each.
template <class Take>
Status forEachRow(CsvReader& reader, const Progress& progress, const Take& take) {
    Row values;
    for (std::size_t rows = 0;; ++rows) {
        if (rows % 4096 == 0) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            progress.report(reader.position(), reader.size(), "bytes read");
        }
        const auto more = reader.next(values);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        if (auto taken = take(values); !taken) {
            return taken;
        }
    }
}

/// The columns that both tables have and that say which point a row is of.
struct Keys {
    std::size_t ofMap;
    std::size_t ofFacts;
};

std::optional<Keys> commonKeys(const Row& map, const Row& facts) {
    constexpr std::array<std::array<std::string_view, 2>, 3> kKeys = {
        {{"item", "item"}, {"row", "row"}, {"file", "file_name"}}};
    const auto either = [](const Row& header, const std::array<std::string_view, 2>& names) {
        const auto first = columnNamed(header, names[0]);
        return first ? first : columnNamed(header, names[1]);
    };
    for (const auto& names : kKeys) {
        const auto one = either(map, names);
        const auto other = either(facts, names);
        if (one && other) {
            return Keys{*one, *other};
        }
    }
    return std::nullopt;
}

/// More columns for the points of a map.
Status addFacts(MapTable& table, const std::filesystem::path& file, const Progress& progress) {
    auto reader = CsvReader::open(file);
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    const auto keys = commonKeys(table.names, reader->header());
    if (!keys) {
        return fail(ErrorCode::InvalidInput,
                    reader->name() +
                        " has no column in common with the map by which its rows could be found. "
                        "Both need a column item, row or file.");
    }
    std::unordered_map<std::string_view, std::vector<std::size_t>> pointsOf;
    for (std::size_t i = 0; i < table.points(); ++i) {
        pointsOf[table.columns[keys->ofMap][i]].push_back(i);
    }
    std::vector<bool> isKnown(table.points());
    std::vector<Row> columns(reader->header().size(), Row(table.points()));
    auto read = forEachRow(*reader, progress, [&](Row& values) -> Status {
        const auto points = pointsOf.find(values[keys->ofFacts]);
        if (points == pointsOf.end()) {
            return {};
        }
        for (const std::size_t point : points->second) {
            for (std::size_t c = 0; c < columns.size() && !isKnown[point]; ++c) {
                columns[c][point] = values[c];
            }
            isKnown[point] = true;
        }
        return {};
    });
    if (!read) {
        return read;
    }
    table.withoutFacts =
        static_cast<std::size_t>(std::count(isKnown.begin(), isKnown.end(), false));
    if (table.withoutFacts == table.points() && table.points() > 0) {
        return fail(ErrorCode::InvalidInput,
                    "No row of " + reader->name() +
                        " belongs to a point of the map: none has its " + table.names[keys->ofMap] +
                        ".");
    }
    pointsOf.clear(); // before the columns that its keys lie in are moved
    table.names.insert(table.names.end(), reader->header().begin(), reader->header().end());
    std::move(columns.begin(), columns.end(), std::back_inserter(table.columns));
    return {};
}

/// The taxon of each point, from whatever columns name one.
void addTaxa(MapTable& table) {
    table.taxonOf.assign(table.points(), kNoClass);
    const TaxonColumns columns = TaxonColumns::of(table.names);
    if (columns.nameNothing()) {
        return;
    }
    std::map<Lineage, std::uint32_t> numbers;
    std::unordered_map<std::string, std::uint32_t> known; // by the texts, which repeat
    Row values(table.names.size());
    for (std::size_t i = 0; i < table.points(); ++i) {
        std::string texts;
        for (std::size_t c = 0; c < table.names.size(); ++c) {
            if (columns.contains(c)) {
                values[c] = table.columns[c][i];
                texts += values[c] + '\n';
            }
        }
        const auto [entry, isNew] = known.emplace(std::move(texts), kNoClass);
        if (isNew) {
            Lineage lineage = columns.lineageOf(values);
            if (lineage != Lineage{}) {
                const auto number = static_cast<std::uint32_t>(table.taxa.size());
                const auto [at, isFirst] = numbers.emplace(lineage, number);
                if (isFirst) {
                    table.taxa.push_back(std::move(lineage));
                }
                entry->second = at->second;
            }
        }
        table.taxonOf[i] = entry->second;
    }
}

} // namespace

const std::vector<std::string>* MapTable::column(std::string_view name) const {
    const auto found = columnNamed(names, name);
    return found ? &columns[*found] : nullptr;
}

Result<MapTable> readMapTable(const std::filesystem::path& coordinates,
                              const std::filesystem::path& facts,
                              const Progress& progress) {
    auto reader = CsvReader::open(coordinates);
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    std::vector<std::size_t> axes;
    for (const char* axis : {"x", "y", "z"}) {
        if (const auto column = columnNamed(reader->header(), axis)) {
            axes.push_back(*column);
        } else if (std::string_view(axis) != "z") {
            return fail(ErrorCode::InvalidInput,
                        reader->name() + " is no map: it has no column " + axis +
                            ". `taxo project --out` writes such a file.");
        }
    }
    MapTable table;
    table.dimensions = axes.size();
    table.names = reader->header();
    table.columns.resize(table.names.size());
    auto read = forEachRow(*reader, progress, [&](Row& values) -> Status {
        bool hasPlace = true;
        for (const std::size_t axis : axes) {
            const auto number = numberFrom(values[axis]);
            if (!number) {
                return fail(ErrorCode::InvalidInput,
                            reader->name() + ", line " + std::to_string(reader->line()) + ": \"" +
                                values[axis] + "\" in column " + table.names[axis] +
                                " is no number.");
            }
            constexpr double kMost = std::numeric_limits<float>::max();
            table.positions.push_back(static_cast<float>(std::clamp(*number, -kMost, kMost)));
            hasPlace = hasPlace && isPlace(table.positions.back());
        }
        table.withoutPlace += hasPlace ? 0 : 1;
        for (std::size_t c = 0; c < values.size(); ++c) {
            table.columns[c].push_back(std::move(values[c]));
        }
        return {};
    });
    if (read && !facts.empty()) {
        read = addFacts(table, facts, progress);
    }
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    addTaxa(table);
    return table;
}

} // namespace taxo::cli
