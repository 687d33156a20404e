// SPDX-License-Identifier: MIT
#include "core/workflow/map_coordinates.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/collection/item_rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

namespace taxo {

namespace {

using Cells = std::vector<std::string>;

std::string cellOf(float value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

} // namespace

Status writeCoordinates(Cells header,
                        const EmbeddingMatrix& positions,
                        const std::function<Cells(std::size_t)>& cellsOf,
                        const LineSink& write) {
    constexpr std::array kAxes = {"x", "y", "z"};
    header.insert(
        header.end(), kAxes.begin(), kAxes.begin() + static_cast<int>(positions.dimension()));
    if (auto written = write(csvLine(header)); !written) {
        return written;
    }
    for (std::size_t row = 0; row < positions.rows(); ++row) {
        Cells cells = cellsOf(row);
        std::ranges::transform(positions.row(row), std::back_inserter(cells), cellOf);
        if (auto written = write(csvLine(cells)); !written) {
            return written;
        }
    }
    return {};
}

Status writeCoordinates(const Collection& collection,
                        std::span<const ItemId> items,
                        const EmbeddingMatrix& positions,
                        const LineSink& write) {
    const auto rows = rowsOf(collection, items);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    auto next = rows->begin(); // ascending, as items
    return writeCoordinates(
        {"item", "file"},
        positions,
        [&](std::size_t i) -> Cells {
            while (next != rows->end() && next->item < items[i]) {
                ++next;
            }
            const bool isThere = next != rows->end() && next->item == items[i];
            return {std::to_string(items[i].value),
                    isThere ? displayPath(next->file) : std::string()};
        },
        write);
}

Status writeCoordinates(const Collection& collection,
                        std::span<const ItemId> items,
                        const EmbeddingMatrix& positions,
                        const std::filesystem::path& file) {
    auto out = OutputFile::create(file);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    auto written = writeCoordinates(
        collection, items, positions, [&](const std::string& line) { return out->write(line); });
    return written ? out->commit() : written;
}

} // namespace taxo
