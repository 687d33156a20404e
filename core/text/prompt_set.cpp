// SPDX-License-Identifier: MIT
#include "core/text/prompt_set.h"

#include "core/base/assert.h"

#include <utility>

namespace taxo {

extern const std::string_view kOpenAi80; // resources/text/openai80.txt

namespace {

constexpr std::string_view kPlaceholder = "{}";

} // namespace

PromptSet PromptSet::openai80() {
    std::vector<std::string> templates;
    for (std::string_view text = kOpenAi80; !text.empty();) {
        const std::string_view line = text.substr(0, text.find('\n'));
        templates.emplace_back(line);
        text.remove_prefix(line.size() + 1);
    }
    return PromptSet(std::move(templates));
}

PromptSet PromptSet::evaluation81() {
    PromptSet all = openai80();
    all.m_templates.insert(all.m_templates.begin(), "a photo of {}.");
    return all;
}

PromptSet PromptSet::taxon() {
    return PromptSet({"an image of {}."});
}

PromptSet PromptSet::words() {
    return PromptSet({std::string(kPlaceholder)});
}

Result<PromptSet> PromptSet::custom(std::vector<std::string> templates) {
    if (templates.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "No template was given: name one with {} for the label.");
    }
    for (const std::string& text : templates) {
        if (text.find(kPlaceholder) == std::string::npos) {
            return fail(ErrorCode::InvalidInput,
                        "The template \"" + text +
                            R"(" has no {} for the label, as in "a photo of {}.".)");
        }
    }
    return PromptSet(std::move(templates));
}

Result<PromptSet> PromptSet::fromName(const std::string& name) {
    if (name == "openai80") {
        return openai80();
    }
    if (name == "taxon") {
        return taxon();
    }
    if (name == "words") {
        return words();
    }
    if (name.find(kPlaceholder) == std::string::npos) {
        return fail(
            ErrorCode::InvalidInput,
            "\"" + name +
                "\" is no template: write openai80, taxon, words, or a sentence with {} for "
                "the label.");
    }
    return custom({name});
}

std::string PromptSet::fill(std::size_t index, std::string_view label) const {
    TAXO_ASSERT(index < m_templates.size());
    std::string filled;
    std::string_view rest = m_templates[index];
    for (auto at = rest.find(kPlaceholder); at != std::string_view::npos;
         at = rest.find(kPlaceholder)) {
        filled += rest.substr(0, at);
        filled += label;
        rest.remove_prefix(at + kPlaceholder.size());
    }
    filled += rest;
    return filled;
}

} // namespace taxo
