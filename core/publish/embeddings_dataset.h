// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/csv_columns.h"
#include "core/publish/dataset_writer.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

/// Embeddings as NumPy reads them: NAME.npy of [rows, dimension], as they are kept (float16 or
/// float32, not normalised unless they came so), and embeddingTableFile, whose rows are the array's
/// in their order, with the columns of a table and the file that defines these. What the table says
/// is as makeCsvDataset. `model`: whose vectors; empty: of which there are most. Left out are items
/// that have none of it. The publication outlives the writer and has a source.
std::unique_ptr<DatasetWriter> makeEmbeddingsDataset(const Publication& publication,
                                                     std::string model);

/// "bees.npy": "bees.csv".
std::filesystem::path embeddingTableFile(const std::filesystem::path& npy);

} // namespace taxo
