// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/csv_columns.h"
#include "core/publish/dataset_writer.h"
#include "core/publish/table_file.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace taxo {

/// A table with a row for each item: a photograph, or a region of one. Beside it the table
/// NAME.columns.csv (or .tsv), which says what each column means. Photographs of people are left
/// out unless the publication has them.
std::unique_ptr<DatasetWriter> makeCsvDataset(const Publication& publication,
                                              std::vector<CsvColumn> columns,
                                              const TableStyle& style);

/// "season.csv": "season.columns.csv"; "season.tsv": "season.columns.tsv".
std::filesystem::path csvDefinitionsFile(const std::filesystem::path& table);

} // namespace taxo
