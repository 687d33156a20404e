// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/photo_record.h"

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// How a table begins.
struct TableBeginning {
    ColumnMapping mapping; ///< as proposed
    std::vector<std::vector<std::string>> rows;
};

/// Of a CSV or TSV file (CsvReader), from its header and first rows.
Result<TableBeginning> beginningOf(const std::filesystem::path& file);
Result<ColumnMapping> mappingOf(const std::filesystem::path& file);

/// Reads a table of photographs row by row, in little memory. Errors name file, line and column;
/// single values that cannot be read are problems of their record. The columns must be those of
/// `mapping`. Asks for and tells progress in bytes.
Status readPhotoTable(const std::filesystem::path& file,
                      const ColumnMapping& mapping,
                      const TakeRecord& take,
                      const Progress& progress);

} // namespace taxo
