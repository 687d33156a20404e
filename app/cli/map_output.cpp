// SPDX-License-Identifier: MIT
#include "app/cli/map_output.h"

#include "app/cli/output.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/collection/item_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

using Cells = std::vector<std::string>;

/// As few digits as tell it from every other.
std::string textOf(float value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

/// A header and one line for each row, whose first cells `cellsOf(row)` gives.
Status writeTable(Cells header,
                  const EmbeddingMatrix& positions,
                  const std::string& out,
                  const std::function<Cells(std::size_t)>& cellsOf) {
    const bool isFile = !out.empty() && out != "-";
    std::optional<OutputFile> file;
    if (isFile) {
        auto created = OutputFile::create(out);
        if (!created) {
            return tl::unexpected(std::move(created).error());
        }
        file.emplace(*std::move(created));
    }
    const auto write = [&](const Cells& cells) -> Status {
        std::string line = csvLine(cells);
        if (file) {
            return file->write(line);
        }
        line.pop_back(); // printLine ends it
        printLine(line);
        return {};
    };
    constexpr std::array kAxes = {"x", "y", "z"};
    header.insert(
        header.end(), kAxes.begin(), kAxes.begin() + static_cast<int>(positions.dimension()));
    if (auto written = write(header); !written) {
        return written;
    }
    for (std::size_t row = 0; row < positions.rows(); ++row) {
        Cells cells = cellsOf(row);
        std::ranges::transform(positions.row(row), std::back_inserter(cells), textOf);
        if (auto written = write(cells); !written) {
            return written;
        }
    }
    return file ? file->commit() : Status();
}

double orZero(const std::optional<double>& value) {
    return value.value_or(0.0);
}

} // namespace

Status writeItems(const Collection& collection,
                  std::span<const ItemId> items,
                  const EmbeddingMatrix& positions,
                  const std::string& out) {
    const auto rows = rowsOf(collection, items);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    auto next = rows->begin(); // ascending, as items; what was taken away since is not among them
    return writeTable({"item", "file"}, positions, out, [&](std::size_t i) -> Cells {
        while (next != rows->end() && next->item < items[i]) {
            ++next;
        }
        const bool isThere = next != rows->end() && next->item == items[i];
        return {std::to_string(items[i].value), isThere ? displayPath(next->file) : std::string()};
    });
}

Status writeRows(std::span<const std::uint32_t> rows,
                 const EmbeddingMatrix& positions,
                 const std::string& out) {
    return writeTable(
        {"row"}, positions, out, [&](std::size_t i) -> Cells { return {std::to_string(rows[i])}; });
}

Status writeTaxa(const TaxonMeans& taxa, const EmbeddingMatrix& positions, const std::string& out) {
    Cells header = rankNames();
    header.emplace_back("items");
    return writeTable(std::move(header), positions, out, [&](std::size_t i) {
        Cells cells(taxa.taxa[i].names.begin(), taxa.taxa[i].names.end());
        cells.push_back(std::to_string(taxa.items[i]));
        return cells;
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
        std::string line = map.name + "\t" + map.method + "\t" + counted(points, "point", "points");
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
