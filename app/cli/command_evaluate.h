// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"

namespace taxo {
struct Settings;
}

namespace taxo::cli {

/// Adds `taxo evaluate`; running it sets `status`.
void addEvaluateCommand(const Command& taxo, const Settings& settings, int& status);

} // namespace taxo::cli
