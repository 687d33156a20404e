// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace taxo {

/// "1.7 GB", "340 kB", "12 bytes": decimal units, as disks and download pages count.
std::string byteCount(std::uint64_t bytes);

} // namespace taxo
