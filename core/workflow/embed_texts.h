// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder.h"
#include "core/text/prompt_set.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/open_model.h"

#include <span>
#include <string>
#include <vector>

namespace taxo {

/// One unit vector for each text: the mean over the prompts, as pybioclip makes them for free
/// labels. Opens the model's text tower and tokenizer for the call. In fp32 on `device`. Reports
/// texts.
Result<EmbeddingMatrix> embedTexts(const OpenModel& model,
                                   const Device& device,
                                   const PromptSet& prompts,
                                   std::span<const std::string> texts,
                                   const Progress& progress);

/// A text as the vectors of pictures are, of length 1, and whose it is.
struct TextVector {
    Digest model; ///< of the weights
    std::string modelName;
    std::vector<float> vector;
};

/// `model` as of OpenModel::open, `device` as of chooseEncoder. For one question: opens the text
/// tower, a second for the large models.
Result<TextVector> embedText(const std::string& model,
                             const std::string& device,
                             const PromptSet& prompts,
                             const std::string& text,
                             const Progress& progress);

} // namespace taxo
