// SPDX-License-Identifier: MIT
#include "app/demo/text_forms.h"

namespace taxo::demo {

namespace {

/// The sentences of captions, of label spaces, and in one case of `kOthers` any of the 80.
constexpr std::size_t kOthers = 5;
/// One caption in so many is coarser than a species.
constexpr std::size_t kCoarse = 8;

const PromptSet& labelSentence() {
    static const PromptSet set = PromptSet::taxon();
    return set;
}

const PromptSet& manySentences() {
    static const PromptSet set = PromptSet::openai80();
    return set;
}

/// "Fictalia ... Genus epithet" without its last names; the first always stays.
std::string withoutLowest(std::string names, std::size_t count) {
    for (; count > 0 && names.find(' ') != std::string::npos; --count) {
        names.resize(names.rfind(' '));
    }
    return names;
}

} // namespace

SpeciesNames SpeciesNames::of(const Lineage& lineage, const std::string& commonName) {
    const EvaluationClass species{{}, lineage, commonName};
    SpeciesNames names;
    for (const TextForm form : kCaptionForms) {
        names.texts.at(static_cast<std::size_t>(form)) = textOf(species, form);
    }
    if (commonName.empty()) {
        names.texts.at(static_cast<std::size_t>(TextForm::Common)) = names.in(TextForm::Scientific);
    }
    return names;
}

const PromptSet& captionSentence() {
    static const PromptSet set = *PromptSet::custom({"a photo of {}."});
    return set;
}

std::string drawCaption(const SpeciesNames& names, CaptionKind kind, Random& random) {
    const TextForm drawn = kCaptionForms[random.below(kCaptionForms.size())];
    const bool isCoarse = kind == CaptionKind::Mixed && random.below(kCoarse) == 0;
    const std::string name =
        isCoarse ? withoutLowest(names.in(TextForm::Taxon), 1 + random.below(2))
                 : names.in(kind == CaptionKind::Flat ? TextForm::Scientific : drawn);
    const std::size_t sentence = random.below(kOthers);
    if (sentence == 0) {
        const PromptSet& many = manySentences();
        return many.fill(random.below(many.size()), name);
    }
    return sentence % 2 == 0 ? captionSentence().fill(0, name) : labelSentence().fill(0, name);
}

} // namespace taxo::demo
