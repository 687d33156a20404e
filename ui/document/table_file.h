// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/shared_collection.h"
#include "core/workflow/photo_identifier.h"

#include <filesystem>
#include <vector>

namespace taxo::ui {

/// The table that `taxo identify --out` writes, of what the collection keeps of these items: JSON
/// lines where the name ends in .jsonl, with a line for each that could not be read; else CSV.
/// Any thread; the file appears when it is whole.
Status writeTable(const SharedCollection& collection,
                  const std::vector<ItemId>& items,
                  const std::filesystem::path& file,
                  const Progress& progress);

/// What is known of the model and the labels behind the answers that the collection shows.
Result<IdentifierInfo> infoOfAnswers(const Collection& collection);

} // namespace taxo::ui
