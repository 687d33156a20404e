// SPDX-License-Identifier: MIT
#include "core/workflow/import_source.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/exchange/camtrap_dp.h"
#include "core/exchange/coco.h"
#include "core/exchange/image_folder.h"
#include "core/exchange/photo_table.h"
#include "core/exchange/web_dataset.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Those of a folder, by name; a file itself.
std::vector<fs::path> archivesIn(const fs::path& path) {
    std::error_code problem;
    if (!fs::is_directory(path, problem)) {
        return {path};
    }
    std::vector<fs::path> archives;
    for (fs::directory_iterator entry(path, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (entry->path().extension() == ".tar") {
            archives.push_back(entry->path());
        }
    }
    std::sort(archives.begin(), archives.end());
    return archives;
}

tl::unexpected<Error> notKnown(const fs::path& path) {
    return fail(ErrorCode::InvalidInput,
                displayPath(path) +
                    " is nothing that is known here. Say what it is: table, imagefolder, "
                    "webdataset, coco, camtrapdp, inaturalist, megadetector, deployments.");
}

Result<SourceKind> recogniseFolder(const fs::path& folder) {
    std::error_code problem;
    if (fs::exists(folder / "datapackage.json", problem)) {
        return SourceKind::CamtrapDp;
    }
    if (!archivesIn(folder).empty()) {
        return SourceKind::WebDataset;
    }
    if (looksLikeImageFolder(folder)) {
        return SourceKind::ImageFolder;
    }
    return notKnown(folder);
}

/// The file's first bytes.
Result<std::string> firstBytesOf(const fs::path& file) {
    constexpr std::size_t kEnough = std::size_t{64} * 1024;
    std::string beginning;
    const Error enough{ErrorCode::Cancelled, "enough", {}};
    auto read = readInPieces(file, [&](std::span<const std::byte> piece) -> Status {
        beginning.append(reinterpret_cast<const char*>(piece.data()),
                         std::min(piece.size(), kEnough));
        return beginning.empty() ? Status() : tl::unexpected(enough);
    });
    if (!read && read.error().code != ErrorCode::Cancelled) {
        return tl::unexpected(std::move(read).error());
    }
    return beginning;
}

Result<SourceKind> recogniseJson(const fs::path& file, const std::string& beginning) {
    const auto has = [&](const char* key) { return beginning.find(key) != std::string::npos; };
    if (has("\"detections\"") || has("\"predictions\"") || has("\"detection_categories\"")) {
        return SourceKind::Detections;
    }
    if (file.filename() == "datapackage.json") {
        return SourceKind::CamtrapDp;
    }
    if (has("\"images\"") || has("\"annotations\"") || has("\"categories\"")) {
        return SourceKind::Coco;
    }
    return notKnown(file);
}

Result<SourceKind> recogniseTable(const fs::path& file) {
    auto mapping = mappingOf(file);
    if (!mapping) {
        return tl::unexpected(std::move(mapping).error());
    }
    const bool namesPhotos = mapping->column(ColumnRole::File) ||
                             mapping->column(ColumnRole::Stem) ||
                             mapping->column(ColumnRole::Digest);
    const bool namesDeployments = mapping->column(ColumnRole::Deployment).has_value();
    return !namesPhotos && namesDeployments ? SourceKind::Deployments : SourceKind::Table;
}

Result<SourceKind> recogniseFile(const fs::path& file) {
    const auto beginning = firstBytesOf(file);
    if (!beginning) {
        return tl::unexpected(beginning.error());
    }
    if (beginning->starts_with("PAR1")) {
        return fail(ErrorCode::Unsupported,
                    displayName(file) +
                        " is a Parquet file. Make a table of it first; the guide's page on "
                        "bringing in what you have gives the line.");
    }
    if (beginning->starts_with("PK\x03\x04")) {
        return fail(ErrorCode::Unsupported,
                    displayName(file) + " is a zip file; unpack it and name its folder.");
    }
    constexpr std::size_t kUstar = 257;
    if (file.extension() == ".tar" ||
        beginning->substr(std::min(kUstar, beginning->size()), 5) == "ustar") {
        return SourceKind::WebDataset;
    }
    const std::size_t first = beginning->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string::npos && ((*beginning)[first] == '{' || (*beginning)[first] == '[')) {
        return recogniseJson(file, *beginning);
    }
    return recogniseTable(file);
}

Status readTable(const ImportSource& source, const TakeRecord& take, const Progress& progress) {
    if (source.mapping) {
        return readPhotoTable(source.path, *source.mapping, take, progress);
    }
    const auto mapping = mappingOf(source.path);
    return mapping ? readPhotoTable(source.path, *mapping, take, progress)
                   : tl::unexpected(mapping.error());
}

Status readDeploymentsOnly(const fs::path& file, const TakeDeployment& take) {
    const auto deployments = readDeployments(file);
    if (!deployments) {
        return tl::unexpected(deployments.error());
    }
    for (const DeploymentRecord& deployment : *deployments) {
        if (auto taken = take(deployment); !taken) {
            return taken;
        }
    }
    return {};
}

} // namespace

const char* nameOf(SourceKind kind) {
    constexpr const char* kNames[] = {"table of photographs",
                                      "folders named by taxa",
                                      "webdataset archives",
                                      "COCO annotations",
                                      "Camtrap DP package",
                                      "detections of MegaDetector or SpeciesNet",
                                      "table of deployments"};
    return kNames[static_cast<std::size_t>(kind)];
}

Result<SourceKind> recogniseSource(const fs::path& path) {
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (status.type() == fs::file_type::not_found) {
        return fail(ErrorCode::NotFound, displayPath(path) + " is not there.");
    }
    return fs::is_directory(status) ? recogniseFolder(path) : recogniseFile(path);
}

bool hasSourceExtension(const fs::path& path) {
    constexpr std::array<std::string_view, 8> kExtensions = {
        ".csv", ".tsv", ".json", ".tar", ".gpx", ".npy", ".parquet", ".zip"};
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), lowered);
    return std::ranges::count(kExtensions, extension) != 0;
}

fs::path photosWith(const ImportSource& source) {
    std::error_code problem;
    switch (source.kind) {
    case SourceKind::ImageFolder:
        return source.path;
    case SourceKind::CamtrapDp:
        return fs::is_directory(source.path, problem) ? source.path
                                                      : fs::absolute(source.path).parent_path();
    default:
        return {};
    }
}

Status readSource(const ImportSource& source,
                  const TakeDeployment& takeDeployment,
                  const TakeRecord& take,
                  const Progress& progress) {
    switch (source.kind) {
    case SourceKind::Table:
        return readTable(source, take, progress);
    case SourceKind::ImageFolder:
        return readImageFolder(source.path, take, progress);
    case SourceKind::WebDataset:
        return readWebDataset(archivesIn(source.path), source.unpackTo, take, progress);
    case SourceKind::Coco:
        return readCoco(source.path, take, progress);
    case SourceKind::CamtrapDp:
        return readCamtrapDp(source.path.filename() == "datapackage.json"
                                 ? fs::absolute(source.path).parent_path()
                                 : source.path,
                             takeDeployment,
                             take,
                             progress);
    case SourceKind::Detections:
        return readDetections(source.path, source.threshold, take, progress);
    case SourceKind::Deployments:
        return readDeploymentsOnly(source.path, takeDeployment);
    }
    return {};
}

} // namespace taxo
