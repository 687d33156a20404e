// SPDX-License-Identifier: MIT
#pragma once

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
}

namespace taxo::cli {

/// Adds `taxo trust`; running it sets `status`.
void addTrustCommand(CLI::App& taxo, int& status);

// Below it.
void addTrustUnknownTo(CLI::App& trust, int& status);
void addTrustClustersTo(CLI::App& trust, int& status);

} // namespace taxo::cli
