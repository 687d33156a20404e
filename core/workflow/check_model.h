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
    bool isGood = false;
    std::string sentence;
};

struct CheckReport {
    std::vector<CheckFinding> findings;

    bool isGood() const {
        for (const CheckFinding& finding : findings) {
            if (!finding.isGood) {
                return false;
            }
        }
        return true;
    }
};

/// Is every file whole (its digest, read anew), which model is it, do both towers load, do the
/// golden images come out as recorded. With photographs: does int8 give the same best species and
/// family as fp32 in 99 % of them, over the model's own labels (else it advises against int8).
Result<CheckReport> checkModel(const std::string& nameOrPath,
                               std::span<const std::filesystem::path> photographs,
                               const Progress& progress);

} // namespace taxo
