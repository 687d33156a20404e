// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
}

namespace taxo::demo {

/// Each adds one command to `taxo-demo`; running it sets `status` (app/cli/command.h).
void addTrainCommand(CLI::App& program, int& status);
void addEvaluateCommand(CLI::App& program, int& status);

} // namespace taxo::demo
