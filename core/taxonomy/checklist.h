// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/csv.h"
#include "core/base/result.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// One taxon of a list.
struct ChecklistTaxon {
    Lineage lineage; ///< any ranks may be empty, not all
    std::string commonName;
    auto operator<=>(const ChecklistTaxon&) const = default;
};

/// A list of taxa, in the order of its file, each once.
struct Checklist {
    std::vector<ChecklistTaxon> taxa;
    std::size_t repeated = 0;         ///< rows left out because an equal one came before
    std::vector<std::string> ignored; ///< columns that say nothing about taxa
};

/// Reads a list of taxa from a CSV or TSV file with a header: the columns that TaxonColumns finds,
/// in any order, others ignored. Values are trimmed. Rows that name nothing are one error that
/// lists them all.
Result<Checklist> readChecklist(const std::filesystem::path& file);
/// `name` is what errors call the table.
Result<Checklist> checklistFrom(const CsvTable& table, const std::string& name);

} // namespace taxo
