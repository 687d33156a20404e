// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
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

    /// "an image of {}.": what the published label embeddings of TreeOfLife were made with.
    static PromptSet taxon();

    /// Each template must hold "{}" at least once.
    static Result<PromptSet> custom(std::vector<std::string> templates);

    /// "openai80", "taxon", or a template with "{}", as the command line takes them.
    static Result<PromptSet> fromName(const std::string& name);

    std::size_t size() const { return m_templates.size(); }

    const std::vector<std::string>& templates() const { return m_templates; }

    /// Template number `index` with every "{}" replaced by the label.
    std::string fill(std::size_t index, std::string_view label) const;

private:
    explicit PromptSet(std::vector<std::string> templates) : m_templates(std::move(templates)) {}

    std::vector<std::string> m_templates;
};

/// What stands between a taxon's lineage and its common name. BioCLIP 2's published matrix was made
/// with a space, later ones with the words; which one a matrix has is found by trying both.
enum class CommonNameJoiner : unsigned char { Space, WithCommonName };

/// A taxon's text for PromptSet::taxon: its names from kingdom down to the epithet, joined by
/// spaces, then the common name where there is one. Empty names are left out; the originals keep
/// their spaces, which the tokenizer collapses.
std::string taxonText(std::span<const std::string_view> lineage,
                      std::string_view commonName,
                      CommonNameJoiner joiner);

} // namespace taxo
