// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/settings.h"

namespace CLI {
class App;
}

namespace taxo::cli {

/// `taxo demo world`: photographs with their truth.
void addDemoWorldTo(CLI::App& demo, int& status);
/// `taxo demo sheet`: many in one picture.
void addDemoSheetTo(CLI::App& demo, int& status);
/// `taxo demo` alone: twenty photographs, identified, with the truth beside the answer. Returns the
/// exit status.
int runDemoTrial(const Settings& settings);

} // namespace taxo::cli
