// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/progress_bar.h"
#include "core/collection/publications.h"
#include "core/publish/publish_collection.h"

#include <functional>
#include <vector>

namespace taxo::cli {

/// Adds `taxo export`; running it sets `status`.
void addExportCommand(const Command& taxo, int& status);
/// Adds to it `list` and `again`: what was published.
void addPublishedTo(const Command& exporting, int& status);

/// Adds `taxo import`: a bundle that comes from elsewhere.
void addImportCommand(const Command& taxo, int& status);

// What these have in common.

void tellFindings(const std::vector<Finding>& findings, bool asJson);
/// What was written, or why nothing was; the exit status.
int tellOutcome(const Result<PublishOutcome>& outcome, bool asJson);
/// Says what a check found and goes on: for publishCollection and its like.
std::function<Status(const PublishOutcome&)> findingsTeller(ProgressBar& bar, bool asJson);
/// Kept in the collection; one that is open for reading cannot keep it.
void keepRecord(Collection& collection, const KeptPublication& publication);

} // namespace taxo::cli
