// SPDX-License-Identifier: MIT
#include "core/workflow/embed_texts.h"

#include "core/encoder/label_embedding.h"

#include <utility>

namespace taxo {

Result<EmbeddingMatrix> embedTexts(const OpenModel& model,
                                   const Device& device,
                                   const PromptSet& prompts,
                                   std::span<const std::string> texts,
                                   const Progress& progress) {
    const auto tokenizer = model.tokenizer();
    if (!tokenizer) {
        return tl::unexpected(tokenizer.error());
    }
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    auto encoder = (*module)->textEncoder(
        model.checkpoint(), model.config(), EncoderOptions{device, Precision::Fp32});
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    return embedLabels(
        **encoder, *tokenizer, prompts, texts, model.config().contextLength, progress);
}

} // namespace taxo
