// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/csv.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/structure_rows.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// Photographs without a collection: embeddings as .npy [rows, dimension], and a CSV file that
/// names them (TaxonColumns) and holds what else is known. Its column "row" says which row a line
/// is of, from 0 on (empty: of none, as `taxo embed` writes of what it could not read); without one
/// it has a line for each row, in their order.
///
/// What was taken together: the column that options name, else "event" or "eventID"; without one
/// each photograph is by itself. All fields: all columns that name no taxon, row or event.
/// InvalidInput names file, line and column.
Result<StructureRows> structureRowsOf(const std::filesystem::path& vectors,
                                      const std::filesystem::path& table,
                                      const StructureRowsOptions& options,
                                      const Progress& progress = {});

/// Of each row of embeddings the line of their table, which errors call `name`, as above; -1 where
/// it has none.
Result<std::vector<std::int64_t>>
linesOfRows(const CsvTable& table, const std::string& name, std::size_t rows);

/// The column that says what was taken together, as above; none where the table has none and none
/// is asked for.
Result<std::optional<std::size_t>>
eventColumn(const CsvTable& table, const std::string& name, const std::string& asked);

} // namespace taxo
