// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/photo_record.h"

#include <filesystem>

namespace taxo {

/// Reads a folder of folders that are named by what their photographs show, as torchvision's
/// ImageFolder: CLASS/FILE or SPLIT/CLASS/FILE; the name is that of the folder that holds the
/// photograph (takeLabel: iNat21's "00001_Animalia_..._Ursus_arctos" too). Photographs by their
/// ending, in the order of their names. Photographs in `folder` itself are left out: nothing names
/// them. NotFound where there is no such folder; Unsupported where it holds none of the kind.
Status readImageFolder(const std::filesystem::path& folder,
                       const TakeRecord& take,
                       const Progress& progress);

/// Whether most of the folder's folders are named like taxa.
bool looksLikeImageFolder(const std::filesystem::path& folder);

} // namespace taxo
