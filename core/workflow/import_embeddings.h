// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/exchange/column_mapping.h"
#include "core/workflow/import_records.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace taxo {

struct EmbeddingImport {
    std::filesystem::path npy;
    std::filesystem::path table;                         ///< CSV, rows in the array's order
    std::optional<ColumnMapping> mapping = std::nullopt; ///< of the table; nothing: as proposed
    std::string model = {}; ///< that made them, as people call it: "bioclip-2"
    VectorStorage storage = VectorStorage::Half;
};

struct EmbeddingImportReport {
    VectorKey key;
    std::size_t rows = 0;
    std::size_t withPhoto = 0;    ///< rows whose photograph is kept
    std::size_t withoutPhoto = 0; ///< rows that became items without a picture
    bool isNormalised = false;
    float shortest = 0.0F; ///< length of the rows
    float longest = 0.0F;
    RecordImportReport described; ///< what the table said of them
};

/// Keeps embeddings that another program made, under a key of their own: the model's name, stated
/// and not checked, and "imported, raw" or "imported, normalised" as their preprocessing. They are
/// never compared with what Taxoscope encodes itself. options.photos are imported first. A row
/// whose photograph is not kept becomes an item without a picture: a photograph of that name that
/// cannot be read. Then the table's rows are applied as importRecords does; the embedding of a row
/// with a box is that of its region. Repeating it changes nothing. InvalidInput without a model's
/// name, or where numbers are too large for half precision.
Result<EmbeddingImportReport> importEmbeddings(Collection& collection,
                                               const EmbeddingImport& what,
                                               const RecordImportOptions& options,
                                               const Progress& progress);

} // namespace taxo
