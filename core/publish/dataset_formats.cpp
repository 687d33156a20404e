// SPDX-License-Identifier: MIT
#include "core/publish/dataset_formats.h"

#include "core/base/ascii.h"
#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/publish/bundle_dataset.h"
#include "core/publish/camtrap_dataset.h"
#include "core/publish/coco_dataset.h"
#include "core/publish/csv_dataset.h"
#include "core/publish/darwin_core_dataset.h"
#include "core/publish/embeddings_dataset.h"
#include "core/publish/image_folder_dataset.h"
#include "core/publish/inaturalist_dataset.h"
#include "core/publish/report_dataset.h"
#include "core/publish/web_dataset_writer.h"
#include "core/publish/xmp_dataset.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace taxo {

namespace {

using WriterPtr = std::unique_ptr<DatasetWriter>;

WriterPtr makeTable(const Publication& publication, const PublishChoice& choice) {
    return makeCsvDataset(
        publication, choice.columns.empty() ? csvColumns() : choice.columns, choice.style);
}

WriterPtr makeDarwinCore(const Publication& publication, const PublishChoice& /*choice*/) {
    return makeDarwinCoreDataset(publication);
}

WriterPtr makeCamtrap(const Publication& publication, const PublishChoice& /*choice*/) {
    return makeCamtrapDataset(publication);
}

WriterPtr makeReport(const Publication& publication, const PublishChoice& choice) {
    return makeReportDataset(publication, publication.name, choice.tools);
}

WriterPtr makeImageFolder(const Publication& publication, const PublishChoice& choice) {
    return makeImageFolderDataset(publication, choice.training);
}

WriterPtr makeYolo(const Publication& publication, const PublishChoice& choice) {
    return makeYoloDataset(publication, choice.training);
}

WriterPtr makeCoco(const Publication& publication, const PublishChoice& choice) {
    return makeCocoDataset(publication, choice.training);
}

WriterPtr makeWeb(const Publication& publication, const PublishChoice& choice) {
    return makeWebDataset(publication, choice.training, choice.bytesInShard);
}

WriterPtr makeEmbeddings(const Publication& publication, const PublishChoice& choice) {
    return makeEmbeddingsDataset(publication, choice.model);
}

WriterPtr makeInaturalist(const Publication& publication, const PublishChoice& /*choice*/) {
    return makeInaturalistDataset(publication);
}

WriterPtr makeXmp(const Publication& publication, const PublishChoice& choice) {
    return makeXmpDataset(publication, choice.sidecars);
}

WriterPtr makeBundle(const Publication& publication, const PublishChoice& choice) {
    return makeBundleDataset(publication, choice.bundle, choice.tools.thumbnail);
}

std::vector<std::filesystem::path> besideEmbeddings(const std::filesystem::path& array) {
    return {embeddingTableFile(array), csvDefinitionsFile(embeddingTableFile(array))};
}

std::vector<std::filesystem::path> besideTable(const std::filesystem::path& table) {
    return {csvDefinitionsFile(table)};
}

constexpr std::array kFormats = {
    DatasetFormatAbout{DatasetFormat::Table,
                       "csv",
                       "Table",
                       "A table of items (.csv, .tsv), and one of its columns",
                       DatasetShape::File,
                       ".csv .tsv .txt",
                       NeedsColumns,
                       makeTable,
                       besideTable},
    DatasetFormatAbout{DatasetFormat::DarwinCore,
                       "dwca",
                       "Darwin Core Archive",
                       "A Darwin Core Archive for GBIF (.zip, or a folder)",
                       DatasetShape::Package,
                       ".zip",
                       NeedsAbout | NeedsUnverified,
                       makeDarwinCore,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::CamtrapDp,
                       "camtrap",
                       "Camtrap DP",
                       "A Camtrap DP 1.0 of camera traps (.zip, or a folder)",
                       DatasetShape::Package,
                       ".zip",
                       NeedsAbout | NeedsZone | NeedsCamera,
                       makeCamtrap,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::Report,
                       "report",
                       "Report",
                       "A report for people: a page of HTML, or a PDF",
                       DatasetShape::File,
                       ".html .pdf",
                       NeedsAbout | NeedsReport,
                       makeReport,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::ImageFolder,
                       "imagefolder",
                       "Image folders",
                       "Folders named by taxa, as torchvision reads them",
                       DatasetShape::Folder,
                       "",
                       NeedsAbout | NeedsUnverified | NeedsTraining,
                       makeImageFolder,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::Yolo,
                       "yolo",
                       "YOLO classification",
                       "The same in parts, for YOLO's classification (train=0.8,val=0.2)",
                       DatasetShape::Folder,
                       "",
                       NeedsAbout | NeedsUnverified | NeedsTraining,
                       makeYolo,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::Coco,
                       "coco",
                       "COCO",
                       "COCO's JSON with boxes, and the photographs",
                       DatasetShape::Folder,
                       "",
                       NeedsAbout | NeedsUnverified | NeedsTraining,
                       makeCoco,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::WebDataset,
                       "webdataset",
                       "webdataset",
                       "webdataset archives with the layout of BioCLIP's training data",
                       DatasetShape::Folder,
                       "",
                       NeedsAbout | NeedsUnverified | NeedsTraining,
                       makeWeb,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::Embeddings,
                       "embeddings",
                       "Embeddings",
                       "Embeddings (.npy) and the table of their rows (.csv)",
                       DatasetShape::File,
                       ".npy",
                       NeedsNothing,
                       makeEmbeddings,
                       besideEmbeddings},
    DatasetFormatAbout{DatasetFormat::Inaturalist,
                       "inaturalist",
                       "Draft for iNaturalist",
                       "A draft (.csv) of observations for iNaturalist; nothing is sent",
                       DatasetShape::File,
                       ".csv",
                       NeedsNothing,
                       makeInaturalist,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::Xmp,
                       "xmp",
                       "XMP sidecars",
                       "XMP sidecars with keywords, to be put beside photographs",
                       DatasetShape::Folder,
                       "",
                       NeedsUnverified | NeedsKeywords,
                       makeXmp,
                       nullptr},
    DatasetFormatAbout{DatasetFormat::Bundle,
                       "bundle",
                       "Taxoscope bundle",
                       "The collection in one .zip, to be opened by Taxoscope elsewhere",
                       DatasetShape::Archive,
                       ".zip",
                       NeedsBundle,
                       makeBundle,
                       nullptr},
};

} // namespace

std::span<const DatasetFormatAbout> datasetFormats() {
    return kFormats;
}

const DatasetFormatAbout& aboutFormat(DatasetFormat format) {
    const auto* const found = std::ranges::find(kFormats, format, &DatasetFormatAbout::format);
    TAXO_ASSERT(found != kFormats.end());
    return *found;
}

const DatasetFormatAbout* formatNamed(std::string_view name) {
    const auto* const found = std::ranges::find(kFormats, name, &DatasetFormatAbout::name);
    return found == kFormats.end() ? nullptr : found;
}

std::vector<std::filesystem::path> filesAt(const DatasetFormatAbout& format,
                                           const std::filesystem::path& place) {
    namespace fs = std::filesystem;
    std::error_code problem;
    std::vector<fs::path> files;
    if (fs::is_directory(place, problem)) {
        for (const auto& entry : fs::recursive_directory_iterator(place, problem)) {
            if (entry.is_regular_file(problem)) {
                files.push_back(entry.path());
            }
        }
    } else if (fs::exists(place, problem)) {
        files.push_back(place);
        if (format.beside != nullptr) {
            for (const fs::path& beside : format.beside(place)) {
                if (fs::exists(beside, problem)) {
                    files.push_back(beside);
                }
            }
        }
    }
    return files;
}

std::vector<std::string_view> DatasetFormatAbout::allEndings() const {
    std::vector<std::string_view> all;
    for (std::string_view rest = endings; !rest.empty();) {
        all.push_back(rest.substr(0, rest.find(' ')));
        rest.remove_prefix(std::min(all.back().size() + 1, rest.size()));
    }
    return all;
}

Status checkDatasetName(const DatasetFormatAbout& format, const std::filesystem::path& out) {
    if (out == "-") {
        return fail(ErrorCode::InvalidInput,
                    "What is exported does not go to standard output; name a file or folder.");
    }
    const auto endings = format.allEndings();
    const std::string ending = out.extension().string();
    const bool mayBeFolder = format.shape == DatasetShape::Package && !out.has_extension();
    if (format.shape == DatasetShape::Folder || mayBeFolder ||
        std::ranges::any_of(endings,
                            [&](std::string_view one) { return equalIgnoringCase(ending, one); })) {
        return {};
    }
    std::string known;
    for (const std::string_view one : endings) {
        known += (known.empty() ? "" : one == endings.back() ? " or " : ", ") + std::string(one);
    }
    const auto better = std::filesystem::path(out).replace_extension(endings.front());
    return fail(ErrorCode::InvalidInput,
                displayPath(out) + ": a file of this format (" + std::string(format.title) +
                    ") ends in " + known + ". Name it " + displayName(better) + ".");
}

} // namespace taxo
