// SPDX-License-Identifier: MIT
#include "core/search/knn_graph_file.h"
#include "core/workflow/structure_graph_private.h"

namespace taxo {

Result<KnnGraph> structureGraph(const StructureRows& rows,
                                BatchSearch& search,
                                const std::filesystem::path& graphs,
                                const Progress& progress) {
    constexpr std::size_t kNeighbors =
        30; // more than are asked: those of its own event do not count
    return keptKnnGraph(graphs, rows.rows, search, {.neighbors = kNeighbors}, progress);
}

} // namespace taxo
