// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace taxo {

/// How long ago the system started this process, before any of its code ran; to 10 ms.
Result<std::chrono::milliseconds> timeSinceProcessStart();

/// Bytes of memory that this process may use: those of the machine, or less where its control
/// groups (version 2) allow less. 0 where the system does not tell.
std::uint64_t usableMemory();

/// Of who runs this process, as the user database has it; empty where it does not know.
std::string loginName();

} // namespace taxo
