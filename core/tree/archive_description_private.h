// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// Where a table of taxa lies and how it is written.
struct TaxonFile {
    std::filesystem::path file;
    char separator = '\t';
    bool isQuoted = false;           ///< fields may stand in double quotes
    std::size_t headerLines = 1;     ///< the last of them names the columns, unless `header` does
    std::vector<std::string> header; ///< where the description says it
};

/// What the meta.xml of a Darwin Core Archive says of its core table (Darwin Core text guide).
/// Unsupported where the core is no table of taxa or separated in ways that no one uses.
Result<TaxonFile> readArchiveDescription(const std::filesystem::path& metaFile);

} // namespace taxo
