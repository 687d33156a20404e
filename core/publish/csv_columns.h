// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/publish/dataset_writer.h"
#include "core/publish/whole_identification.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// An item that becomes a row.
struct CsvRow {
    const Publication& publication;
    const PublishedOccurrence& occurrence;
    const PublishedItem& item;
    const PublishedWord* word; ///< the latest one on it, or else on its occurrence; null: none
};

struct CsvColumn {
    std::string name;
    std::string definition; ///< one sentence
    std::function<std::string(const CsvRow&)> value;
    std::string asked = {}; ///< what chooseCsvColumns knows it by; empty: its name
};

/// Those that tables have unless somebody chooses: names of Darwin Core and Camtrap DP where these
/// have one, so that `taxo collection import` and other programs know them. What people said and
/// what a machine says stand in different columns.
const std::vector<CsvColumn>& csvColumns();

/// pybioclip's columns, file_name to score, of what the machine says.
const std::vector<CsvColumn>& pybioclipColumns();

/// Columns by name: of csvColumns, "field:NAME" for a field of one's own, or "pybioclip:NAME".
/// InvalidInput names those that there are. None: csvColumns.
Result<std::vector<CsvColumn>> chooseCsvColumns(std::span<const std::string> names);

} // namespace taxo
