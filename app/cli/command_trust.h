// SPDX-License-Identifier: MIT
#pragma once

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
}

namespace taxo::cli {

/// Adds `taxo trust`; running it sets `status`.
void addTrustCommand(CLI::App& taxo, int& status);
/// Its commands use and leave: the rule that a collection shows its answers by.
void addTrustRulesTo(CLI::App& trust, int& status);

// Below it.
void addTrustUnknownTo(CLI::App& trust, int& status);
void addTrustClustersTo(CLI::App& trust, int& status);

} // namespace taxo::cli
