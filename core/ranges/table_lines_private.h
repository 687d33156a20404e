// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string_view>

namespace taxo {

/// A line without its end, and its number, 1 for the first.
using TakeLine = std::function<Status(std::size_t line, std::string_view text)>;

/// Calls `take` for each line of a text file, or of the table in a zip archive (occurrence.txt,
/// else the only .csv, .tsv or .txt in it), until it fails. Of any size in little memory: lines of
/// more than 16 MiB are Corrupt. InvalidInput names what is in an archive without such a table, and
/// says so of UTF-16 in one; else as ZipReader. Reports bytes.
Status
forEachLine(const std::filesystem::path& file, const TakeLine& take, const Progress& progress);

} // namespace taxo
