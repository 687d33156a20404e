// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/settings.h"

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
}

namespace taxo::cli {

/// Adds `taxo structure`; running it sets `status`.
void addStructureCommand(CLI::App& taxo, const Settings& settings, int& status);

/// Its command ask.
void addStructureAskTo(CLI::App& structure, const Settings& settings, int& status);

} // namespace taxo::cli
