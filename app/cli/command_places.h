// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"

namespace taxo::cli {

/// Adds `taxo places`; running it sets `status`.
void addPlacesCommand(const Command& taxo, int& status);

} // namespace taxo::cli
