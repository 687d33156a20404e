// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "core/collection/publications.h"
#include "core/publish/publish_collection.h"

#include <vector>

namespace taxo::cli {

/// Adds `taxo export`; running it sets `status`.
void addExportCommand(const Command& taxo, int& status);
/// Adds to it `list` and `again`: what was published.
void addPublishedTo(const Command& exporting, int& status);

/// Adds `taxo import`: a bundle that comes from elsewhere.
void addImportCommand(const Command& taxo, int& status);

// What these have in common.

const char* nameOf(FindingKind kind);
void tellFindings(const std::vector<Finding>& findings, bool asJson);
void tellWritten(const PublishOutcome& outcome, bool asJson);
int statusOf(const PublishOutcome& outcome);
/// Kept in the collection; one that is open for reading cannot keep it.
void keepRecord(Collection& collection, const KeptPublication& publication);

} // namespace taxo::cli
