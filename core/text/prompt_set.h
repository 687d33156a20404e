// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// The sentences that a label is put into before it is encoded. A label's embedding is the
/// normalised mean of its sentences' (core/encoder/label_embedding.h).
class PromptSet {
public:
    /// OpenAI's 80 ImageNet templates in pybioclip's order: for free labels.
    static PromptSet openai80();

    /// "a photo of {}.", then these 80: BioCLIP's evaluations.
    static PromptSet evaluation81();

    /// "an image of {}.": what the published label embeddings of TreeOfLife were made with.
    static PromptSet taxon();

    /// The label as it stands: for whole sentences of one's own.
    static PromptSet words();

    /// Each template must hold "{}" at least once.
    static Result<PromptSet> custom(std::vector<std::string> templates);

    /// "openai80", "taxon", "words", or a template with "{}", as the command line takes them and
    /// the settings keep them.
    static Result<PromptSet> fromName(const std::string& name);

    std::size_t size() const { return m_templates.size(); }

    const std::vector<std::string>& templates() const { return m_templates; }

    /// Template number `index` with every "{}" replaced by the label.
    std::string fill(std::size_t index, std::string_view label) const;

private:
    explicit PromptSet(std::vector<std::string> templates) : m_templates(std::move(templates)) {}

    std::vector<std::string> m_templates;
};

} // namespace taxo
