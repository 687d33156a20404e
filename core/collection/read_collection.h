// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"

#include <filesystem>

namespace taxo {

/// Another collection beside one that is open, for reading only: its file stays as it is, byte for
/// byte. As long as it is open here and nobody wrote to it before, others can only read it.
/// NotFound, InvalidInput for what is no collection, Unsupported for one of another version.
Result<Collection> openToRead(const Collection& open, const std::filesystem::path& file);

} // namespace taxo
