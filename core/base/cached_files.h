// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace taxo {

/// What all files below a folder take, in bytes; 0 where it is not there. What cannot be looked at
/// is passed over: another program may be cleaning, too. Cancelled when it was stopped.
Result<std::uint64_t> bytesBelow(const std::filesystem::path& folder, const Progress& progress);

/// Deletes all files below a folder of the cache; its folders stay for whoever writes next. Goes on
/// where one cannot be deleted, and fails with the first of them at the end. Who has a file open or
/// mapped keeps it until then.
Status deleteFilesBelow(const std::filesystem::path& folder, const Progress& progress);

/// Deletes those of a folder's own files with this ending (".graph") that are older than the newest
/// `count`, and what killed programs were writing aside there. What cannot be deleted stays.
void keepNewest(const std::filesystem::path& folder, std::string_view ending, std::size_t count);

} // namespace taxo
