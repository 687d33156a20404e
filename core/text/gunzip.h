// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace taxo {

/// The text of a .gz file (RFC 1952). Refuses what unpacks to more than `limit` bytes, and
/// everything in builds without zlib (Unsupported).
Result<std::string> gunzip(std::span<const std::byte> packed, std::uint64_t limit);

} // namespace taxo
