// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/search/knn_graph.h"
#include "core/workflow/structure_rows.h"

#include <filesystem>

namespace taxo {

/// The one graph that what is between and what is within species rest on.
Result<KnnGraph> structureGraph(const StructureRows& rows,
                                BatchSearch& search,
                                const std::filesystem::path& graphs,
                                const Progress& progress);

} // namespace taxo
