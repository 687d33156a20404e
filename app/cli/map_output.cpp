// SPDX-License-Identifier: MIT
#include "app/cli/map_output.h"

#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/workflow/map_coordinates.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

using Cells = std::vector<std::string>;

/// What `write` writes, to a file or to standard output.
Status writeTo(const std::string& out, const std::function<Status(const LineSink&)>& write) {
    if (out.empty() || out == "-") {
        return write([](std::string line) -> Status {
            line.pop_back(); // printLine ends it
            printLine(line);
            return {};
        });
    }
    auto file = OutputFile::create(out);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    auto written = write([&](const std::string& line) { return file->write(line); });
    return written ? file->commit() : written;
}

double orZero(const std::optional<double>& value) {
    return value.value_or(0.0);
}

} // namespace

Status writeItems(const Collection& collection,
                  std::span<const ItemId> items,
                  const EmbeddingMatrix& positions,
                  const std::string& out) {
    return writeTo(out, [&](const LineSink& write) {
        return writeCoordinates(collection, items, positions, write);
    });
}

Status writeRows(std::span<const std::uint32_t> rows,
                 const EmbeddingMatrix& positions,
                 const std::string& out) {
    const auto cellsOf = [&](std::size_t i) -> Cells { return {std::to_string(rows[i])}; };
    return writeTo(out, [&](const LineSink& write) {
        return writeCoordinates({"row"}, positions, cellsOf, write);
    });
}

Status writeTaxa(const TaxonMeans& taxa, const EmbeddingMatrix& positions, const std::string& out) {
    Cells header = rankNames();
    header.emplace_back("items");
    const auto cellsOf = [&](std::size_t i) {
        Cells cells(taxa.taxa[i].names.begin(), taxa.taxa[i].names.end());
        cells.push_back(std::to_string(taxa.items[i]));
        return cells;
    };
    return writeTo(out, [&](const LineSink& write) {
        return writeCoordinates(header, positions, cellsOf, write);
    });
}

void printMaps(std::span<const KeptMap> maps, bool asJson) {
    for (const KeptMap& map : maps) {
        const auto points = static_cast<std::int64_t>(map.points);
        nlohmann::ordered_json json = {{"map", map.name},
                                       {"method", map.method},
                                       {"options", map.options},
                                       {"points", map.points},
                                       {"placed", map.placed},
                                       {"made_at", map.madeAt}};
        if (map.quality.trustworthiness) {
            json["trustworthiness"] = *map.quality.trustworthiness;
            json["continuity"] = orZero(map.quality.continuity);
        }
        if (map.quality.recall) {
            json["recall"] = *map.quality.recall;
        }
        std::string line = map.name + "\t" + map.method + "\t" + counted(points, "point");
        if (map.placed > 0) {
            line += " (" + std::to_string(map.placed) + " placed later)";
        }
        if (map.quality.trustworthiness) {
            line += "\ttrustworthiness " + decimals(*map.quality.trustworthiness, 3) +
                    ", continuity " + decimals(orZero(map.quality.continuity), 3);
        }
        printEither(asJson, json, line + "\t" + map.options);
    }
}

} // namespace taxo::cli
