// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>

namespace taxo {

/// The first thing in a folder, below it, that is of no data set that is published here; nothing
/// where all is. Known are the files of a Darwin Core Archive and a Camtrap DP, and where a data
/// set lists its files (photographs.csv, sidecars.csv) these, with the folders that they lie in.
/// Reads that list.
Result<std::optional<std::filesystem::path>> firstForeignFile(const std::filesystem::path& folder);

} // namespace taxo
