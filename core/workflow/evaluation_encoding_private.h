// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/workflow/evaluate_models.h"
#include "core/workflow/evaluation_results.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace taxo::detail {

/// Each model's vectors of all files that every model could read. `files` must be what `keepOnly`
/// takes the others out of: it is called where a model could not read some.
Result<std::vector<ModelVectors>>
encodeAll(const std::vector<std::filesystem::path>& files,
          std::span<const IdentifierChoice> models,
          const std::function<void(const std::vector<bool>& isRead)>& keepOnly,
          std::vector<FailedPath>& failed,
          const Progress& progress);

/// What is to be said of the photographs; no models yet.
EvaluationResults beginResults(const EvaluationPhotos& photos, std::uint64_t seed);

/// "Ursus arctos, Ursus maritimus and 12 more".
std::string listed(const std::vector<EvaluationClass>& all, std::span<const std::uint32_t> which);

/// Of photographs, those that were asked.
ProtocolNumber shareRight(const std::string& name, std::span<const double> right);
/// The mean, and how runs or draws spread about it.
ProtocolNumber overRuns(const std::string& name, std::span<const double> runs);

/// Fills `differences`; `events` of the photographs.
void compareWithFirst(EvaluationResults& results,
                      GroupOfRow events,
                      const ResamplingOptions& options);

} // namespace taxo::detail
