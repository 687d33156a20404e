// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"

namespace taxo::demo {

/// Each adds one command to `taxo-demo`; running it sets `status` (app/cli/command.h).
void addTrainCommand(const cli::Command& program, int& status);
void addEvaluateCommand(const cli::Command& program, int& status);

} // namespace taxo::demo
