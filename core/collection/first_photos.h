// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace taxo {

/// The digests of the files of the photographs that were added first, at most `count`: for pictures
/// of a collection that nobody has open here. Leaves no trace and may look while somebody writes.
/// Errors as of Collection::open; Unsupported also where it is of an older version.
Result<std::vector<Digest>> firstPhotos(const std::filesystem::path& collection, std::size_t count);

} // namespace taxo
