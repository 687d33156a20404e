// SPDX-License-Identifier: MIT
#pragma once

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
}

namespace taxo {
struct Settings;
}

namespace taxo::cli {

/// Adds `taxo evaluate`; running it sets `status`.
void addEvaluateCommand(CLI::App& taxo, const Settings& settings, int& status);

} // namespace taxo::cli
