// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace taxo::demo {

/// What a model is measured on: folders of `taxo demo world`, all of one world and with other
/// photographs than it was trained on (another --expedition). An empty path leaves rows out.
struct EvaluationOptions {
    std::string model;              ///< folder
    std::filesystem::path trained;  ///< photographs of trained species
    std::filesystem::path heldOut;  ///< of species that training did not see
    std::filesystem::path habitats; ///< of those before plain and swapped backgrounds
    std::filesystem::path known;    ///< what it was trained on, for nearest neighbours in pixels
    std::string device = "auto";
    std::uint64_t seed = 1; ///< of the examples that few-shot measures draw
};

/// The table of measures as Markdown: what, value, and what to compare it with.
Result<std::string> evaluate(const EvaluationOptions& options, const Progress& progress);

} // namespace taxo::demo
