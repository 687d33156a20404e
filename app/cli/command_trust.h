// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "core/base/settings.h"

namespace taxo::cli {

/// Adds `taxo trust`; running it sets `status`.
void addTrustCommand(const Command& taxo, const Settings& settings, int& status);
/// Its commands use and leave: the rule that a collection shows its answers by.
void addTrustRulesTo(const Command& trust, int& status);

/// readers and reread: two people.
void addTrustReadersTo(const Command& trust, int& status);

// Below it.
void addTrustUnknownTo(const Command& trust, int& status);
void addTrustClustersTo(const Command& trust, int& status);
void addTrustWhyTo(const Command& trust, const Settings& settings, int& status);

} // namespace taxo::cli
