// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/csv.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace taxo {

/// What datapackage.json tells.
struct CamtrapPackage {
    std::map<std::string, std::string> paths; ///< of the tables, by their names
    std::map<std::string, Lineage> taxa;      ///< by scientific name
};

Result<CamtrapPackage> readCamtrapPackage(const std::filesystem::path& folder);

/// A path below the package's folder; no address, and none that leads out of it.
bool isPathBelow(const std::string& path);

/// Goes through a table row by row with its columns by name.
class NamedRows {
public:
    static Status forEach(const std::filesystem::path& file,
                          const Progress& progress,
                          const std::function<Status(const NamedRows&)>& take);

    /// Trimmed; empty where there is no such column.
    std::string at(const char* column) const;
    std::string where() const; ///< "media.csv, line 12"

private:
    explicit NamedRows(CsvReader reader);

    CsvReader m_reader;
    std::vector<std::string> m_values;
    std::map<std::string, std::size_t, std::less<>> m_columns;
};

} // namespace taxo
