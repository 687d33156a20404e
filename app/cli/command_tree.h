// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"

namespace taxo::cli {

/// Adds `taxo tree`; running it sets `status`.
void addTreeCommand(const Command& taxo, int& status);

} // namespace taxo::cli
