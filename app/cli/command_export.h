// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/publications.h"
#include "core/publish/publish_collection.h"

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
}

namespace taxo::cli {

/// Adds `taxo export`; running it sets `status`.
void addExportCommand(CLI::App& taxo, int& status);
/// Adds to it `list` and `again`: what was published.
void addPublishedTo(CLI::App& exporting, int& status);

/// Adds `taxo import`: a bundle that comes from elsewhere.
void addImportCommand(CLI::App& taxo, int& status);

// What these have in common.

const char* nameOf(FindingKind kind);
void tellFindings(const PublishOutcome& outcome, bool asJson);
void tellWritten(const PublishOutcome& outcome, bool asJson);
int statusOf(const PublishOutcome& outcome);
/// Kept in the collection; one that is open for reading cannot keep it.
void keepRecord(Collection& collection, const KeptPublication& publication);

} // namespace taxo::cli
