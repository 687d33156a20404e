// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/search/knn_graph.h"
#include "core/vectors/embedding_matrix.h"

#include <filesystem>

namespace taxo {

/// Of the numbers of rows, and of how many there are in each. 1.5 GB/s.
Digest digestOf(const EmbeddingMatrix& rows);

/// As knnGraph, and kept as a file of `folder` (of the user's cache), named by a digest of the rows
/// themselves: the same rows have the same graph, whatever they are of and whatever was done to
/// them. A graph that is there already is read (with the digest, 0.2 s for 50,000 rows of 768
/// dimensions); one of more neighbours serves who asks for fewer, and an exact one serves all, so
/// that it may be better than what knnGraph would give. A damaged one is made again. What cannot be
/// kept, say on a full disk, only costs time. The newest 16 files stay.
Result<KnnGraph> keptKnnGraph(const std::filesystem::path& folder,
                              const EmbeddingMatrix& rows,
                              BatchSearch& search,
                              const KnnGraphOptions& options = {},
                              const Progress& progress = {});

} // namespace taxo
