// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// Which model's text tower makes label vectors, and where it runs.
struct LabelMaker {
    std::string model; ///< installed name, folder or file; empty: the settings'
    std::string device = "auto";
};

struct MadeLabels {
    std::size_t labels = 0;
    std::string recipe; ///< how texts were made, for people
    std::filesystem::path where;
    std::size_t repeated = 0;           ///< rows of the checklist that were there already
    std::vector<std::string> ignored{}; ///< its columns that say nothing about taxa
};

/// Turns a checklist of taxa (core/taxonomy/checklist.h) into a label space in `folder`, by the
/// template "an image of {}." Where `folder` holds it already, made of the same weights and list,
/// nothing is done. Reports labels.
Result<MadeLabels> makeLabels(const LabelMaker& maker,
                              const std::filesystem::path& checklist,
                              const std::filesystem::path& folder,
                              const Progress& progress);

/// Encodes the zero columns of a published label space anew, in the way that its other columns were
/// made (found by trying), into an overlay in the cache folder that openLabelSpace finds.
Result<MadeLabels>
repairLabels(const LabelMaker& maker, const std::string& labels, const Progress& progress);

/// A label space in `folder` with the matrix in half precision and the same names.
Result<MadeLabels> halveLabels(const std::string& labels,
                               const std::filesystem::path& folder,
                               const Progress& progress);

} // namespace taxo
