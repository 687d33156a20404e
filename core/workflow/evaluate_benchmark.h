// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/benchmark_photos.h"
#include "core/workflow/evaluate_models.h"
#include "core/workflow/evaluation_results.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace taxo {

struct BenchmarkOptions {
    std::size_t runs = 3;
    std::uint64_t seed = 0;
    std::size_t epochs = 50; ///< of FishNet and AwA2
    std::size_t tries = 100; ///< of NeWT's search
    ResamplingOptions resampling{.draws = 1000};
};

/// Asks models as BioCLIP 2's evaluation does (core/evaluation has how). Photographs count as
/// events by themselves: nothing says what they were taken with. `models`: a row for each
/// photograph, as the model gave it. Some minutes each; FishNet up to an hour.
Result<EvaluationResults> evaluateNewt(const TaskPhotos& photos,
                                       std::vector<ModelVectors> models,
                                       const BenchmarkOptions& options,
                                       const Progress& progress);

/// All nine traits of a photograph right, where the published code compares logits with 0.5, and
/// with 0.
Result<EvaluationResults> evaluateFishNet(const TraitPhotos& photos,
                                          const std::vector<ModelVectors>& models,
                                          const BenchmarkOptions& options,
                                          const Progress& progress);

/// F1 of traits, at 0.5 and at 0: the mean over all of them, and over the first two, which is what
/// the published code averages (it hands the values 0 and 1 to scikit-learn's f1_score as labels,
/// where they choose columns).
Result<EvaluationResults> evaluateAwa2(const TraitPhotos& photos,
                                       const std::vector<ModelVectors>& models,
                                       const BenchmarkOptions& options,
                                       const Progress& progress);

/// "newt", "fishnet" or "awa2", from files to results. What cannot be read is left out and added to
/// `failed`.
Result<EvaluationResults> evaluateBenchmark(const std::string& name,
                                            const std::filesystem::path& folder,
                                            std::span<const IdentifierChoice> models,
                                            const BenchmarkOptions& options,
                                            std::vector<FailedPath>& failed,
                                            const Progress& progress);

} // namespace taxo
