// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder.h"
#include "core/text/bpe_tokenizer.h"
#include "core/text/prompt_set.h"
#include "core/vectors/embedding_matrix.h"

#include <span>
#include <string>

namespace taxo {

/// One unit vector per label, in order, as pybioclip makes them: each template filled with the
/// label, encoded, normalised; their mean, normalised. Sums are taken in double, so that the result
/// does not depend on how texts are batched.
///
/// Equal texts are encoded once. Memory beside the result stays bounded, however many labels there
/// are. Reports texts done of all, and hears of cancellation where the encoder asks.
Result<EmbeddingMatrix> embedLabels(TextEncoder& encoder,
                                    const BpeTokenizer& tokenizer,
                                    const PromptSet& prompts,
                                    std::span<const std::string> labels,
                                    int contextLength,
                                    const Progress& progress);

} // namespace taxo
