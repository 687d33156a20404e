// SPDX-License-Identifier: MIT
#include "core/workflow/embed_texts.h"

#include "core/encoder/label_embedding.h"

#include <array>
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

Result<TextVector> embedText(const std::string& model,
                             const std::string& device,
                             const PromptSet& prompts,
                             const std::string& text,
                             const Progress& progress) {
    const auto opened = OpenModel::open(model);
    const auto module = encoderModule();
    if (!opened || !module) {
        return tl::unexpected(opened ? module.error() : opened.error());
    }
    const auto encoder = chooseEncoder(device, "auto", **module);
    const auto digest = opened->weightsDigest(progress);
    if (!encoder || !digest) {
        return tl::unexpected(encoder ? digest.error() : encoder.error());
    }
    const std::array texts = {text};
    const auto vectors = embedTexts(*opened, encoder->device, prompts, texts, progress);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    const auto row = vectors->row(0);
    return TextVector{*digest, opened->name(), {row.begin(), row.end()}};
}

} // namespace taxo
