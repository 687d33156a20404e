// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/photo_identifier.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace taxo::ui {

/// A photograph with its answer, for a table.
struct AnsweredPhoto {
    std::filesystem::path file;
    std::shared_ptr<const Identification> identification; ///< never null
};

/// The very table that `taxo identify --out` writes: JSON lines where the name ends in .jsonl, else
/// CSV. Any thread; the file appears when it is whole.
Status writeTable(const std::filesystem::path& file,
                  const std::vector<AnsweredPhoto>& photos,
                  const IdentifierInfo& info,
                  const IdentifyOptions& options,
                  const Progress& progress);

} // namespace taxo::ui
