// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>

namespace taxo {

/// How long ago the system started this process, before any of its code ran; to 10 ms.
Result<std::chrono::milliseconds> timeSinceProcessStart();

/// Of who runs this process, as the user database has it; empty where it does not know.
std::string loginName();

} // namespace taxo
