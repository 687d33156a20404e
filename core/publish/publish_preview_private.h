// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publish_collection.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace taxo {

/// Has the first `occurrences` of what `preview` has checked written into a folder of its own, and
/// reads how its files begin. Only where nothing is missing.
Status readBeginning(const DatasetFormatAbout& format,
                     PublishPreview& preview,
                     std::int64_t occurrences,
                     const std::function<Status(const std::filesystem::path& place)>& write);

} // namespace taxo
