// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/publish/bundle_dataset.h"
#include "core/publish/collection_report.h"
#include "core/publish/csv_columns.h"
#include "core/publish/dataset_about.h"
#include "core/publish/findings.h"
#include "core/publish/sensitive_places.h"
#include "core/publish/table_file.h"
#include "core/publish/training_plan.h"
#include "core/publish/web_dataset_writer.h"
#include "core/publish/xmp_dataset.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

enum class DatasetFormat : std::uint8_t {
    Table,       ///< makeCsvDataset
    DarwinCore,  ///< makeDarwinCoreDataset
    CamtrapDp,   ///< makeCamtrapDataset
    ImageFolder, ///< makeImageFolderDataset
    Yolo,        ///< the same, in parts: train and val unless others are named
    Coco,        ///< makeCocoDataset
    WebDataset,  ///< makeWebDataset
    Embeddings,  ///< makeEmbeddingsDataset
    Inaturalist, ///< makeInaturalistDataset
    Xmp,         ///< makeXmpDataset
    Report,      ///< makeReportDataset
    Bundle       ///< makeBundleDataset
};

/// What is to be written, and how.
struct PublishChoice {
    DatasetFormat format = DatasetFormat::Table;
    Filter filter;
    std::vector<ItemId> items = {}; ///< only these of them, ascending; none: all of them
    DatasetAbout about;
    SensitiveTaxa sensitive;
    bool withPeople = false;     ///< photographs of people, too
    bool withUnverified = false; ///< of a Darwin Core Archive: what only a machine named, too
    /// Of a Camtrap DP: by how many seconds clocks are ahead of UTC where nobody said it.
    std::optional<std::int32_t> aheadOfUtc = std::nullopt;
    /// Of a Camtrap DP: model scores as classificationProbability, too, though they are none.
    bool withScoresAsProbability = false;
    std::vector<CsvColumn> columns = {};        ///< of a table
    TableStyle style = {};                      ///< likewise
    TrainingSetOptions training = {};           ///< of an image folder, YOLO, COCO and webdataset
    std::uint64_t bytesInShard = kBytesInShard; ///< of webdataset
    std::string model = {}; ///< of embeddings: whose; empty: of which there are most
    SidecarNames sidecars = SidecarNames::WithEnding; ///< of XMP
    /// Of XMP in place: where originals are kept; empty: usualOriginals. No part of what is
    /// recorded.
    std::filesystem::path originals = {};
    BundleOptions bundle = {}; ///< of a bundle
    PublishTools tools = {};   ///< of a report and a bundle; no part of what is recorded

    /// Whether originals are to be written to: publishInPlace does that, and nothing else.
    bool isInPlace() const {
        return format == DatasetFormat::Xmp && sidecars == SidecarNames::InPlace;
    }
};

/// What became of originals that were written to.
struct InPlaceOutcome {
    std::int64_t written = 0;
    std::int64_t unchanged = 0;      ///< that were so already
    std::vector<Finding> findings;   ///< photographs that stay as they are, and why
    std::filesystem::path originals; ///< where they are kept; empty: there was nothing to keep
    bool isStopped = false;          ///< before all of them were done
};

struct PublishOutcome {
    std::vector<Finding> findings; ///< the gravest first
    std::int64_t items = 0;        ///< that the filter leaves
    std::int64_t occurrences = 0;
    /// Written, but for photographs and what else lies in folders of a data set; none where
    /// something is missing.
    std::vector<std::filesystem::path> files;
    bool isMissingSomething = false;
    std::int64_t bytes = 0;                               ///< of all that was written
    Digest digest;                                        ///< likewise: digestOfFiles of filesAt
    std::optional<InPlaceOutcome> inPlace = std::nullopt; ///< of publishInPlace
};

/// One file as a preview shows it.
struct PreviewedFile {
    std::string name;
    std::vector<std::vector<std::string>> rows; ///< of a table, its header first; else one a line
    bool isTable = false;
};

struct PublishPreview {
    PublishOutcome checked;           ///< nothing is written
    std::vector<PreviewedFile> files; ///< their beginnings; none where nothing can be written yet
    /// About what all of it will take, before it is packed: tables by the beginning, photographs by
    /// their files. 0: not known.
    std::int64_t bytes = 0;
};

/// What would be left out, lost and is missing. Writes nothing. Some 50 us an item.
Result<PublishOutcome> checkPublication(const Collection& collection,
                                        const PublishChoice& choice,
                                        const Progress& progress);

/// The same, and how it will begin: the first occurrences are written into a folder for temporary
/// files, and read again; photographs are counted and not copied.
Result<PublishPreview> previewPublication(const Collection& collection,
                                          const PublishChoice& choice,
                                          const Progress& progress);

/// SHA-256 of a file; of several that of the lines "SHA-256, two blanks, name", in order of names,
/// which are below the folder that holds all of them. Reads them once.
Result<Digest> digestOfFiles(std::vector<std::filesystem::path> files, const Progress& progress);

/// Checks, tells `checked` what was found, and writes `out` unless something is missing or
/// `checked` fails: a table, embeddings or a draft for iNaturalist, with the files beside it, a
/// folder of files, or of a Darwin Core Archive and a Camtrap DP where the name ends in .zip an
/// archive of them.
/// The collection is read as it stands at the beginning. All files appear when they are complete;
/// an error or a stop leaves what was there before and nothing beside it. Killed, or where the disk
/// is full, a data set of photographs leaves what is whole of it in a hidden folder beside the
/// place (UnfinishedFolder), and the same once more goes on from there. The same collection and the
/// same choice give the same bytes.
///
/// InvalidInput where `out` is there, unless `replaces`: then it goes, a folder only if it holds
/// nothing but such a data set; Busy where another program publishes there. Some 100 us an item.
Result<PublishOutcome>
publishCollection(const Collection& collection,
                  const PublishChoice& choice,
                  const std::filesystem::path& out,
                  bool replaces,
                  const std::function<Status(const PublishOutcome&)>& checked,
                  const Progress& progress);

} // namespace taxo
