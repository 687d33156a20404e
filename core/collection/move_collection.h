// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace taxo {

/// Moves a collection that nobody has open, with its backups, to another name or disk. What lies at
/// `to` already is never replaced: InvalidInput. All of it or, on an error, nothing.
Status moveCollection(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace taxo
