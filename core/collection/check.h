// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/backup.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

struct CheckReport {
    std::vector<std::string> problems; ///< each a sentence; empty: nothing is wrong

    bool isFine() const { return problems.empty(); }
};

/// Reads everything and changes nothing: pages and indexes, what rows refer to, lengths of vectors,
/// the journal. Of the pages at most the first hundred problems are named. Fails where there is no
/// collection of a known version. Some 20 s a gigabyte.
Result<CheckReport> checkCollection(const std::filesystem::path& file,
                                    const Progress& progress = {});

/// What became of one table.
struct SavedTable {
    std::string name;
    std::int64_t rows = 0; ///< saved
    /// How many were lost, at most: numbers of rows that lie in what cannot be read, and rows
    /// that belonged to lost ones.
    std::int64_t lost = 0;
};

struct SalvageReport {
    std::vector<SavedTable> tables;     ///< all, in the order of the format
    std::optional<Backup> newestBackup; ///< of the damaged collection

    bool isWhole() const;
};

/// Reads what can be read of a damaged collection, table by table and row by row, into a new one;
/// the damaged file stays as it is. Photographs whose row is lost stay as missing ones where
/// something was decided about them; where decisions are lost, the journal becomes history: what
/// was done before cannot be undone. InvalidInput where `to` is there already; Corrupt where not
/// even the list of tables can be read.
Result<SalvageReport> salvageCollection(const std::filesystem::path& file,
                                        const std::filesystem::path& to,
                                        const Progress& progress = {});

} // namespace taxo
