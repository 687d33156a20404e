// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/demo/expedition.h"

#include <filesystem>
#include <string>

namespace taxo {

struct DemoFolderOptions {
    DemoWorldOptions world{};
    ExpeditionOptions expedition{};
    int side = 512;   ///< pixels of a photograph, each way
    int quality = 90; ///< of JPEG

    Status check() const;
    /// ABOUT.txt: that all of it is synthetic, and every option.
    std::string about() const;
};

/// Where the photographs of the demo world in `folder` lie.
std::filesystem::path demoPhotographs(const std::filesystem::path& folder);

/// Writes a demo world into a new folder: photographs/, truth.csv, drawers.csv, checklist.csv,
/// occurrences.txt, tree.nwk, ABOUT.txt and SHA256SUMS. The folder takes its name when all is in
/// it: stopped or failed, nothing is left. `folder` must not exist or be empty. Draws on all CPUs;
/// reports photographs.
Status writeDemoWorld(const DemoFolderOptions& options,
                      const std::filesystem::path& folder,
                      const Progress& progress);

/// Makes sure that `folder` holds the demo world of these options, whole: what is there and
/// unchanged stays; a damaged or other demo world is made again. Makes the folders above it.
/// Refuses to replace what is no demo world (InvalidInput).
Status provideDemoWorld(const DemoFolderOptions& options,
                        const std::filesystem::path& folder,
                        const Progress& progress);

} // namespace taxo
