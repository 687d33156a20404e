// SPDX-License-Identifier: MIT
#include "core/workflow/structure_table.h"

#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/statistics/groups.h"
#include "core/taxonomy/taxon_columns.h"
#include "core/vectors/npy_rows.h"
#include "core/vectors/unit_rows.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace taxo {

namespace {

/// One column, of the rows that are used.
class TableColumns {
public:
    TableColumns(const CsvTable& table, std::vector<std::int64_t> lines)
        : m_table(table), m_lines(std::move(lines)) {}

    StructureField field(std::size_t column) const {
        StructureField made{m_table.header()[column], {}, {}};
        std::map<std::string, std::int32_t> numbers;
        for (const std::int64_t line : m_lines) {
            const std::string value =
                line < 0 ? std::string()
                         : m_table.rows()[static_cast<std::size_t>(line)].values[column];
            if (value.empty()) {
                made.valueOf.push_back(kNoGroup);
                continue;
            }
            const auto [at, isNew] =
                numbers.try_emplace(value, static_cast<std::int32_t>(numbers.size()));
            if (isNew) {
                made.values.push_back(value);
            }
            made.valueOf.push_back(at->second);
        }
        return made;
    }

    std::vector<Lineage> names(const TaxonColumns& columns) const {
        std::vector<Lineage> names;
        for (const std::int64_t line : m_lines) {
            names.push_back(line < 0 ? Lineage()
                                     : columns.lineageOf(
                                           m_table.rows()[static_cast<std::size_t>(line)].values));
        }
        return names;
    }

private:
    const CsvTable& m_table;
    std::vector<std::int64_t> m_lines;
};

Result<std::size_t>
columnFor(const CsvTable& table, const std::string& file, const std::string& name) {
    if (const auto column = table.column(name)) {
        return *column;
    }
    std::string there;
    for (const std::string& one : table.header()) {
        there += (there.empty() ? "" : ", ") + one;
    }
    return fail(ErrorCode::InvalidInput,
                file + " has no column \"" + name + "\". It has: " + there + ".");
}

Status addFields(StructureRows& made,
                 const CsvTable& table,
                 const TableColumns& columns,
                 const TaxonColumns& taxa,
                 std::optional<std::size_t> event,
                 const StructureRowsOptions& options,
                 const std::string& file) {
    for (const std::string& field : options.fields) {
        const auto column = columnFor(table, file, field);
        if (!column) {
            return tl::unexpected(column.error());
        }
        made.fields.push_back(columns.field(*column));
        made.fields.back().name = field;
    }
    const auto row = table.column("row");
    for (std::size_t c = 0; options.takesAllFields && c < table.header().size(); ++c) {
        if (!taxa.contains(c) && c != row && c != event) {
            made.fields.push_back(columns.field(c));
        }
    }
    return {};
}

} // namespace

Result<std::vector<std::int64_t>>
linesOfRows(const CsvTable& table, const std::string& name, std::size_t rows) {
    std::vector<std::int64_t> lines(rows, -1);
    const auto column = table.column("row");
    if (!column && table.rows().size() != rows) {
        return fail(ErrorCode::InvalidInput,
                    name + " has " + counted(table.rows().size(), "line") +
                        " beside its header for " + counted(rows, "embedding") +
                        ". A column \"row\", from 0 on, would say which is whose.");
    }
    for (std::size_t line = 0; line < table.rows().size(); ++line) {
        std::size_t row = line;
        if (column) {
            const std::string& text = table.rows()[line].values[*column];
            if (text.empty()) { // as `taxo embed` writes of what it could not read
                continue;
            }
            row = numberIn<std::size_t>(text).value_or(rows);
            if (row >= rows) {
                return fail(ErrorCode::InvalidInput,
                            name + ", line " + std::to_string(table.rows()[line].line) + ": \"" +
                                text + "\" is no row of the embeddings, which are 0 to " +
                                std::to_string(rows - 1) + ".");
            }
        }
        lines[row] = static_cast<std::int64_t>(line);
    }
    return lines;
}

Result<std::optional<std::size_t>>
eventColumn(const CsvTable& table, const std::string& name, const std::string& asked) {
    if (!asked.empty()) {
        const auto column = columnFor(table, name, asked);
        return column ? Result<std::optional<std::size_t>>(*column)
                      : tl::unexpected(column.error());
    }
    const auto event = table.column("event");
    return event ? event : table.column("eventID");
}

Result<StructureRows> structureRowsOf(const std::filesystem::path& vectors,
                                      const std::filesystem::path& table,
                                      const StructureRowsOptions& options,
                                      const Progress& progress) {
    progress.report(0, 0, "reading embeddings");
    if (progress.cancelled()) {
        return cancelledError();
    }
    auto matrix = readNpyRows(vectors);
    if (!matrix) {
        return tl::unexpected(std::move(matrix).error());
    }
    const auto facts = CsvTable::read(table);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    const std::string name = displayName(table);
    const TaxonColumns taxa = TaxonColumns::of(facts->header());
    if (taxa.nameNothing()) {
        return fail(ErrorCode::InvalidInput,
                    name + " names no taxa. It needs columns such as genus and species, or "
                           "scientificName.");
    }
    const std::size_t all = matrix->rows();
    auto lines = linesOfRows(*facts, name, all);
    const auto event = eventColumn(*facts, name, options.together);
    if (!lines || !event) {
        return tl::unexpected(lines ? event.error() : lines.error());
    }
    UnitRows usable = unitRows(*std::move(matrix));
    std::vector<std::int64_t> linesOfUsable;
    StructureRows made;
    for (const std::uint32_t row : usable.which) {
        made.things.push_back(row);
        linesOfUsable.push_back((*lines)[row]);
    }
    if (made.things.empty()) {
        return fail(ErrorCode::InvalidInput,
                    displayName(vectors) + " has no row that is a vector of numbers.");
    }
    made.leftOut = all - made.things.size();
    made.rows = std::move(usable.rows);
    const TableColumns columns(*facts, std::move(linesOfUsable));
    made.taxa = RowTaxa::of(columns.names(taxa));
    const std::vector<std::int32_t> events =
        *event ? columns.field(**event).valueOf : std::vector(made.things.size(), kNoGroup);
    made.alone = static_cast<std::size_t>(std::ranges::count(events, kNoGroup));
    made.events = numberedEvents(events, made.things.size());
    if (auto added = addFields(made, *facts, columns, taxa, *event, options, name); !added) {
        return tl::unexpected(std::move(added).error());
    }
    return made;
}

} // namespace taxo
