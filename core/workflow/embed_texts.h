// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder.h"
#include "core/text/prompt_set.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/open_model.h"

#include <span>
#include <string>

namespace taxo {

/// One unit vector for each text: the mean over the prompts, as pybioclip makes them for free
/// labels. Opens the model's text tower and tokenizer for the call. In fp32 on `device`. Reports
/// texts.
Result<EmbeddingMatrix> embedTexts(const OpenModel& model,
                                   const Device& device,
                                   const PromptSet& prompts,
                                   std::span<const std::string> texts,
                                   const Progress& progress);

} // namespace taxo
