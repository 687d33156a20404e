// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/demo/expedition.h"

#include <cstddef>
#include <filesystem>

namespace taxo {

struct DemoFolderOptions {
    DemoWorldOptions world;
    ExpeditionOptions expedition;
    int side = 512;   ///< pixels of a photograph, each way
    int quality = 90; ///< of JPEG

    Status check() const;
};

/// Writes a demo world into a new folder: photographs/, truth.csv, drawers.csv, checklist.csv,
/// tree.nwk and SHA256SUMS. The folder takes its name when all is in it: stopped or failed, nothing
/// is left. `folder` must not exist or be empty. Draws on all CPUs; reports photographs.
Status writeDemoWorld(const DemoFolderOptions& options,
                      const std::filesystem::path& folder,
                      const Progress& progress);

} // namespace taxo
