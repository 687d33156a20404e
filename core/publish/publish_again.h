// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/publications.h"
#include "core/publish/publish_collection.h"

#include <filesystem>
#include <functional>
#include <string>

namespace taxo {

/// What is kept of a publication that was just written. `out` is where.
KeptPublication recordOf(const PublishChoice& choice,
                         const PublishOutcome& outcome,
                         const std::filesystem::path& out,
                         const std::string& person);

/// Whether what lies at the record's place is what was written then.
Result<bool> isAsPublished(const KeptPublication& record, const Progress& progress);

/// publishCollection once more as it was done then, of the collection as it is now, into `out`
/// (empty: the same place). What was written then and is still as it was goes for it; anything else
/// only if `replaces`. InvalidInput where originals were written to (publishInPlace). `toolsFor` a
/// filter: PublishChoice::report; may be empty.
Result<PublishOutcome> publishAgain(const Collection& collection,
                                    const KeptPublication& record,
                                    const std::function<PublishTools(const Filter&)>& toolsFor,
                                    const std::filesystem::path& out,
                                    bool replaces,
                                    const std::function<Status(const PublishOutcome&)>& checked,
                                    const Progress& progress);

} // namespace taxo
