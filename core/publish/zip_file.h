// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// Packs files of a folder into a zip archive, which is there only when it is complete
/// (OutputFile). Deflated but for pictures, which are packed already; names in UTF-8, zip64 where
/// it must be; the same files give the same bytes: every file is of 1980-01-01, the first day that
/// a zip can have. Reads in pieces; some 50 MB/s.
Status writeZip(const std::filesystem::path& archive,
                const std::filesystem::path& folder,
                const std::vector<std::string>& names,
                const Progress& progress);

} // namespace taxo
