// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/checkpoint/clip_config.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What a model is, from its files.
struct ModelFacts {
    std::string name;
    std::filesystem::path weights;
    std::uint64_t bytes = 0;
    Digest digest;
    ClipConfig config;
};

Result<ModelFacts> readModelFacts(const std::string& nameOrPath, const Progress& progress);

/// One thing that was looked at.
struct CheckFinding {
    enum class Verdict : std::uint8_t {
        Good,
        Bad,
        Unknown, ///< there is nothing to judge it by
        Advice   ///< no fault of the model
    } verdict = Verdict::Good;
    std::string sentence; ///< says why
};

struct ModelCheck {
    std::vector<CheckFinding> findings;
    std::vector<Error> failedPhotographs; ///< that could not be compared

    /// Nothing speaks against using the model.
    bool isUsable() const;
};

/// Is every file whole (read anew and compared with the published digest, those of its
/// installation, or its folder's SHA256SUMS), which model is it, do both towers load, do the golden
/// images come out as recorded. With photographs: does int8 give the same best species and family
/// as fp32 in 99 % of them, over the model's own labels (else it advises against int8).
Result<ModelCheck> checkModel(const std::string& nameOrPath,
                              std::span<const std::filesystem::path> photographs,
                              const Progress& progress);

} // namespace taxo
