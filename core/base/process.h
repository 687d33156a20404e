// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <chrono>

namespace taxo {

/// How long ago the system started this process, before any of its code ran; to 10 ms.
Result<std::chrono::milliseconds> timeSinceProcessStart();

} // namespace taxo
