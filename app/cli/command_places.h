// SPDX-License-Identifier: MIT
#pragma once

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
}

namespace taxo::cli {

/// Adds `taxo places`; running it sets `status`.
void addPlacesCommand(CLI::App& taxo, int& status);

} // namespace taxo::cli
