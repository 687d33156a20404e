// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace taxo {

/// Fails where the disk of `folder` has fewer than `needed` bytes free for `what`, before a long
/// download or copy that cannot end well. A disk that does not tell passes.
Status
checkFreeSpace(const std::string& what, std::uint64_t needed, const std::filesystem::path& folder);

} // namespace taxo
