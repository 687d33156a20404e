// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "core/base/settings.h"

namespace taxo::cli {

/// Adds `taxo structure`; running it sets `status`.
void addStructureCommand(const Command& taxo, const Settings& settings, int& status);

/// Its command ask.
void addStructureAskTo(const Command& structure, const Settings& settings, int& status);

} // namespace taxo::cli
