// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/workflow/identification_writer.h"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

namespace taxo::cli {

/// The format of identifications that are written to `out` (empty: standard output): as `said`
/// ("table", "csv", "jsonl"), else by the file's ending (.jsonl, .ndjson and .json are JSON lines),
/// else CSV, or a table for a person at a terminal.
OutputFormat
formatFor(std::string_view said, const std::filesystem::path& out, bool outputIsTerminal);

/// InvalidInput unless `file` ends like one of `endings`, in any case, so that its name says what
/// is in it. Standard output, "-", is refused as well: `what` ("vectors") are no text.
Status checkOutputName(const std::filesystem::path& file,
                       const std::string& what,
                       std::initializer_list<std::string_view> endings);

/// As checkOutputName for a table, .csv; and it must be possible to write it.
Status checkTableOutput(const std::filesystem::path& file, const std::string& what);

/// The same for vectors, .npy.
Status checkVectorsOutput(const std::filesystem::path& file);

} // namespace taxo::cli
