// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/journal.h"
#include "core/collection/shared_collection.h"
#include "core/taxonomy/synonyms.h"
#include "core/workflow/import_photos.h"
#include "core/workflow/import_source.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

struct RecordImportOptions {
    std::string person = {};           ///< who imports, and whose word it is where none is named
    std::filesystem::path photos = {}; ///< where the source's photographs are; empty: kept already
    const SynonymTable* names = nullptr; ///< what names stand for; null: as they are
    /// Photographs are taken by their file's name alone where the source has other folders; of
    /// several the one whose path has the longest end in common.
    bool matchesByNameAlone = false;
    bool isPreview = false; ///< everything is counted and nothing kept
    std::vector<std::filesystem::path> coming =
        {}; ///< of a preview: photographs that would be imported before it
};

/// Something about one row, for a person.
struct RecordProblem {
    std::string where; ///< "line 12"
    std::string what;
};

/// What an import did, or would do. Numbers count what is new: twice the same import counts none.
struct RecordImportReport {
    ImportReport photos;            ///< photographs imported from options.photos
    std::size_t photosToImport = 0; ///< of a preview: named, there, and not kept yet
    std::size_t records = 0;        ///< read
    std::size_t matched = 0;        ///< whose photograph was found
    std::size_t unmatched = 0;      ///< whose photograph was not
    std::size_t determined = 0;     ///< items
    std::size_t regions = 0;
    std::size_t tags = 0;
    std::size_t fields = 0;
    std::size_t dates = 0;       ///< items whose date changes
    std::size_t places = 0;      ///< items whose place changes
    std::size_t grouped = 0;     ///< items that come into an occurrence, event or deployment
    std::size_t deployments = 0; ///< new or changed
    std::size_t items = 0;       ///< that something of all this is new of

    std::map<std::string, std::size_t> names; ///< determined as, and how many items
    std::map<std::string, std::size_t>
        unknownNames;                         ///< labels that are no taxon's, kept as `label`
    std::vector<RecordProblem> unmatchedRows; ///< the first ones
    std::vector<RecordProblem> problems;      ///< the first ones
    std::size_t problemCount = 0;
    std::optional<EntryId> entry; ///< of the journal; nothing where nothing was new
    std::string text;             ///< "1,204 photographs described by captions.csv"
};

inline constexpr std::size_t kShownProblems = 50;

/// Brings what a source says into a collection:
///  1. photographs from options.photos that are not kept are imported (importPhotos);
///  2. each record's photograph is found: by its path (the kept one that ends so), by the
///     ids that its name may be, by the digest of its bytes, the file's in options.photos too;
///  3. everything that it says is applied as one step of the journal, with basis "imported":
///     determinations, regions, tags, fields, dates, places, groups. Names are what
///     options.names says, and get the higher ranks that the collection knows; the verbatim name
///     stays as the field `verbatim_name` where it differs, a label that is no taxon's as `label`.
///
/// A table of deployments also takes in the photographs that lie in folders of their names, and
/// gives them its place where they have none.
///
/// Where two records say different things of one item, the first counts and the other is a problem.
/// A date without a time of day does not overwrite a time of the same day. All of it or, on an
/// error, nothing but the photographs. Repeating it changes nothing. Photographs come batch by
/// batch; while the rest is done the collection is not to be had.
Result<RecordImportReport> importRecords(const SharedCollection& collection,
                                         const ImportSource& source,
                                         const RecordImportOptions& options,
                                         const Progress& progress);

} // namespace taxo
