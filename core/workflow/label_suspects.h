// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/search/batch_search.h"
#include "core/statistics/wrong_labels.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/structure_rows.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace taxo {

/// Labels that are wrong with less chance are none that anybody should look at.
inline constexpr double kLeastSuspicion = 0.05;

/// A label that may be wrong, with the taxon that neighbours suggest instead.
struct LabelSuspect {
    WrongLabelCandidate found;
    Lineage label;
    Lineage suggestion; ///< down to `found.rank`
};

/// What neighbours say of labels.
struct LabelSuspects {
    std::vector<LabelSuspect> suspects; ///< the surest first
    std::size_t labels = 0;             ///< that were looked at
    std::size_t unheard = 0;            ///< of those, that no neighbour could say anything of
};

/// Labels that are contradicted by the `neighbors` nearest of other events (wrong_labels.h). All
/// labels count, those that are no species too. `graphs`: the folder of kept graphs (graphFolder).
Result<LabelSuspects> labelSuspects(const StructureRows& rows,
                                    std::size_t neighbors,
                                    BatchSearch& search,
                                    const std::filesystem::path& graphs,
                                    const Progress& progress = {});

/// Likewise of what people determined among a map's photographs: `found.row` is a point. By the
/// vectors as the model gave them, whatever the map was centred within. InvalidInput where nobody
/// determined any. Reads the vectors (10 us an item) and makes their graph where none is kept.
Result<LabelSuspects> labelSuspectsOf(const Collection& collection,
                                      const CollectionMap& map,
                                      const Progress& progress = {});

} // namespace taxo
