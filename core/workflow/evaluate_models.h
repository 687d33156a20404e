// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evaluation/text_forms.h"
#include "core/search/batch_search.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/evaluation_photos.h"
#include "core/workflow/evaluation_results.h"
#include "core/workflow/find_photos.h"
#include "core/workflow/photo_identifier.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A model, and what it makes of each photograph.
struct ModelVectors {
    ModelLabel label;
    EmbeddingMatrix rows; ///< raw or of length 1
    /// As of OpenModel::open, for texts; none: they cannot be made.
    std::optional<std::string> textModel = std::nullopt;
};

/// Encodes all photographs with each model, in order. What cannot be read is taken out of `photos`,
/// of all models, and added to `failed`.
Result<std::vector<ModelVectors>> encodeForEvaluation(EvaluationPhotos& photos,
                                                      std::span<const IdentifierChoice> models,
                                                      std::vector<FailedPath>& failed,
                                                      const Progress& progress);

/// The protocols that a labelled folder can be asked by.
enum class EvaluationProtocol : std::uint8_t { ZeroShot, Shots, Neighbors, Split, Discovery };

struct EvaluateOptions {
    std::vector<EvaluationProtocol> protocols{
        EvaluationProtocol::ZeroShot, EvaluationProtocol::Shots, EvaluationProtocol::Neighbors};
    std::vector<TextForm> forms{TextForm::AsIs};
    std::vector<std::size_t> shots{1, 5};
    std::size_t draws = 5;
    std::size_t neighbors = 5;
    std::uint64_t seed = 0;
    std::vector<std::string> known{}; ///< classes, for Discovery; none: half of them, drawn
    std::string device = "auto";      ///< for texts
    ResamplingOptions resampling{.draws = 1000};
};

/// Asks each model by each protocol and compares them with the first. NotFound or Mismatch where
/// texts cannot be made; InvalidInput where the photographs do not do for a protocol. What takes
/// long are texts (81 for each class and form).
Result<EvaluationResults> evaluateModels(const EvaluationPhotos& photos,
                                         std::vector<ModelVectors> models,
                                         const EvaluateOptions& options,
                                         BatchSearch& search,
                                         const Progress& progress);

} // namespace taxo
