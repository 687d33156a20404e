// SPDX-License-Identifier: MIT
#include "core/evaluation/text_forms.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace taxo {

namespace {

constexpr std::array<std::pair<TextForm, const char*>, 6> kForms = {{
    {TextForm::AsIs, "asis"},
    {TextForm::Scientific, "sci"},
    {TextForm::Common, "com"},
    {TextForm::Taxon, "taxon"},
    {TextForm::SciCommon, "sci_com"},
    {TextForm::TaxonCommon, "taxon_com"},
}};

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Of letters that are not ASCII the tokenizer makes small ones anyway.
std::string small(std::string word) {
    std::ranges::transform(word, word.begin(), lower);
    return word;
}

std::string capitalised(std::string word) {
    word = small(std::move(word));
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') {
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    }
    return word;
}

std::string scientific(const Lineage& taxon) {
    const std::string& epithet = taxon.at(Rank::Species);
    const std::string genus = capitalised(taxon.at(Rank::Genus));
    return genus.empty() || epithet.empty() ? genus : genus + " " + small(epithet);
}

std::string lineageText(const Lineage& taxon) {
    if (taxon.at(Rank::Kingdom).empty()) {
        return scientific(taxon);
    }
    std::string text;
    for (const Rank rank : kAllRanks) {
        const std::string& name = taxon.at(rank);
        if (!name.empty()) { // the tokenizer would join the blanks around it
            text += (text.empty() ? "" : " ") +
                    (rank == Rank::Species ? small(name) : capitalised(name));
        }
    }
    return text;
}

std::string withCommon(const std::string& text, const std::string& commonName) {
    return text.empty() || commonName.empty() ? text : text + " with common name " + commonName;
}

} // namespace

const char* nameOf(TextForm form) {
    return std::ranges::find(kForms, form, &std::pair<TextForm, const char*>::first)->second;
}

std::vector<std::string> textFormNames() {
    std::vector<std::string> names;
    for (const auto& [form, name] : kForms) {
        names.emplace_back(name);
    }
    return names;
}

std::optional<TextForm> textFormFromName(std::string_view name) {
    for (const auto& [form, own] : kForms) {
        if (name == own) {
            return form;
        }
    }
    return std::nullopt;
}

std::string textOf(const EvaluationClass& one, TextForm form) {
    switch (form) {
    case TextForm::AsIs:
        return one.name;
    case TextForm::Scientific:
        return scientific(one.taxon);
    case TextForm::Common:
        return one.commonName;
    case TextForm::Taxon:
        return lineageText(one.taxon);
    case TextForm::SciCommon:
        return withCommon(scientific(one.taxon), one.commonName);
    case TextForm::TaxonCommon:
        return withCommon(lineageText(one.taxon), one.commonName);
    }
    return {};
}

ClassTexts textsOf(std::span<const EvaluationClass> classes, TextForm form) {
    std::map<std::string, std::uint32_t> numbers;
    ClassTexts made;
    for (std::size_t c = 0; c < classes.size(); ++c) {
        std::string text = textOf(classes[c], form);
        if (text.empty()) {
            made.nameless.push_back(static_cast<std::uint32_t>(c));
            made.textOfClass.push_back(0);
            continue;
        }
        const auto next = static_cast<std::uint32_t>(made.texts.size());
        const auto [at, isNew] = numbers.try_emplace(text, next);
        if (isNew) {
            made.texts.push_back(std::move(text));
        }
        made.textOfClass.push_back(at->second);
    }
    return made;
}

} // namespace taxo
