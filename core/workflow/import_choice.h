// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/shared_collection.h"
#include "core/workflow/import_embeddings.h"
#include "core/workflow/import_records.h"
#include "core/workflow/import_source.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A source, and how a person wants it brought in.
struct ImportChoice {
    ImportSource source;
    std::filesystem::path npy = {}; ///< embeddings whose rows the table describes; empty: none
    std::string model = {};         ///< that made them
    /// Where the source's photographs are, or of web datasets are unpacked to; empty: with the
    /// source (photosWith), or kept already.
    std::filesystem::path photos = {};
    std::filesystem::path checklist = {}; ///< what names stand for; empty: as they are
    bool matchesByNameAlone = false;
    std::string person = {};
    std::vector<std::filesystem::path> coming = {}; ///< as RecordImportOptions
};

struct ImportOutcome {
    RecordImportReport described;
    std::optional<EmbeddingImportReport> embeddings; ///< where there are some; theirs is moved out
};

/// Brings in what was chosen, or as a preview counts what it would bring: the checklist is read,
/// then importRecords or importEmbeddings do it. InvalidInput where a web dataset is to be brought
/// in and no folder is named.
Result<ImportOutcome> importChosen(const SharedCollection& collection,
                                   const ImportChoice& choice,
                                   bool isPreview,
                                   const Progress& progress);

} // namespace taxo
