// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/deployment_record.h"
#include "core/exchange/detections.h"
#include "core/exchange/photo_record.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

/// What a file or folder of another program is.
enum class SourceKind : std::uint8_t {
    Table,       ///< CSV or TSV, a photograph a row
    ImageFolder, ///< folders named by taxa
    WebDataset,  ///< tar archives of photographs and captions: one, or a folder of them
    Coco,
    CamtrapDp,
    Detections, ///< of MegaDetector or SpeciesNet
    Deployments
};

/// "Camtrap DP package", for people.
const char* nameOf(SourceKind kind);

/// By its content: a folder with datapackage.json, with .tar files, with folders named like taxa; a
/// JSON file by its lists; a table by its columns. InvalidInput names the kinds that there are;
/// Unsupported with advice for what is known and cannot be read (Parquet, zip).
Result<SourceKind> recogniseSource(const std::filesystem::path& path);

/// Whether a name ends as those do that tell of photographs (csv tsv json tar npy gpx parquet zip);
/// recogniseSource looks inside.
bool hasSourceExtension(const std::filesystem::path& path);

struct ImportSource {
    SourceKind kind = SourceKind::Table;
    std::filesystem::path path = {};
    std::optional<ColumnMapping> mapping = std::nullopt; ///< of a table; nothing: as proposed
    float threshold = kDetectionThreshold;               ///< of detections
    std::filesystem::path unpackTo = {}; ///< of web datasets; empty: nothing is unpacked
};

/// The folder of the photographs that come with a source; empty where they lie elsewhere.
std::filesystem::path photosWith(const ImportSource& source);

using TakeDeployment = std::function<Status(const DeploymentRecord&)>;

/// Tells everything that the source says, deployments first.
Status readSource(const ImportSource& source,
                  const TakeDeployment& takeDeployment,
                  const TakeRecord& take,
                  const Progress& progress);

} // namespace taxo
