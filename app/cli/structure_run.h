// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/progress_bar.h"
#include "app/cli/structure_arguments.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/search/batch_search.h"
#include "core/workflow/structure_rows.h"

#include <functional>

namespace taxo::cli {

/// What a command works with.
struct Measured {
    const StructureRows& rows;
    BatchSearch& search;
    const StructureArguments& arguments;
    ProgressBar& bar;
    const Collection* collection; ///< that they are of; null: of a file
};

using Measure = std::function<Status(const Measured&)>;

/// Reads what `arguments` name and gives it to the command; the exit status.
int runStructure(const StructureArguments& arguments, bool takesAllFields, const Measure& measure);

} // namespace taxo::cli
