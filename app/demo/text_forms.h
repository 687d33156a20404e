// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/evaluation/text_forms.h"
#include "core/taxonomy/rank.h"
#include "core/text/prompt_set.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace taxo::demo {

/// Those in which a caption names a species, as in BioCLIP's training data (Stevens et al. 2024,
/// table 3).
inline constexpr std::array<TextForm, 5> kCaptionForms = {TextForm::Scientific,
                                                          TextForm::Common,
                                                          TextForm::Taxon,
                                                          TextForm::SciCommon,
                                                          TextForm::TaxonCommon};

/// A species' name in each of these. Without a common name the forms with one are those without.
struct SpeciesNames {
    std::array<std::string, 6> texts; ///< by TextForm

    static SpeciesNames of(const Lineage& lineage, const std::string& commonName);

    const std::string& in(TextForm form) const { return texts.at(static_cast<std::size_t>(form)); }
};

/// The sentence of BioCLIP's captions: "a photo of {}."
const PromptSet& captionSentence();

/// Which captions training draws from.
enum class CaptionKind : std::uint8_t {
    Mixed, ///< any of the five forms, as BioCLIP's `random`
    Flat   ///< the bare scientific name, for comparison
};

/// A caption drawn anew: a form, and a sentence around it. Mostly the sentences that BioCLIP's
/// captions and label spaces use; in a part of the cases one of OpenAI's 80, so that labels in a
/// person's own words work too. One mixed caption in eight names all ranks down to genus or family
/// only, as in TreeOfLife-10M, where many pictures are determined no further: it teaches what
/// relatives share, which is all that is known of a species never seen.
std::string drawCaption(const SpeciesNames& names, CaptionKind kind, Random& random);

} // namespace taxo::demo
