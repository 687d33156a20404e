// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/taxonomy/taxon_match.h"
#include "core/workflow/photo_identifier.h"

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// What labels know of a checklist.
struct ChecklistTaxa {
    std::vector<TaxonMatch> taxa;     ///< each once, homonyms one by one
    std::vector<std::string> unknown; ///< names that the labels do not hold, as listed
};

/// The taxon of the deepest rank of each row of a CSV file (readSubset), as the loaded labels have
/// it. Fails where the file is no checklist or cannot be read. Some 50 ms for each name that is not
/// known, nothing to speak of for others.
Result<ChecklistTaxa> taxaOfChecklist(const std::filesystem::path& file,
                                      const PhotoIdentifier& identifier,
                                      const Progress& progress);

} // namespace taxo
