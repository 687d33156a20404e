// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "core/base/settings.h"

namespace taxo::cli {

/// `taxo demo world`: photographs with their truth.
void addDemoWorldTo(const Command& demo, int& status);
/// `taxo demo sheet`: many in one picture.
void addDemoSheetTo(const Command& demo, int& status);
/// `taxo demo` alone: twenty photographs, identified, with the truth beside the answer. Returns the
/// exit status.
int runDemoTrial(const Settings& settings);

} // namespace taxo::cli
