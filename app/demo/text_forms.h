// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/taxonomy/rank.h"
#include "core/text/prompt_set.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taxo::demo {

/// How a caption names a species, as in BioCLIP's training data (Stevens et al. 2024, table 3).
enum class TextForm : std::uint8_t {
    Sci,     ///< "Ursus arctos"
    Com,     ///< "brown bear"
    Taxon,   ///< "Animalia Chordata Mammalia Carnivora Ursidae Ursus arctos"
    SciCom,  ///< "Ursus arctos with common name brown bear"
    TaxonCom ///< both
};

inline constexpr std::size_t kTextForms = 5;
inline constexpr std::array<TextForm, kTextForms> kAllTextForms = {
    TextForm::Sci, TextForm::Com, TextForm::Taxon, TextForm::SciCom, TextForm::TaxonCom};

const char* nameOf(TextForm form); ///< "sci", "com", "taxon", "sci_com", "taxon_com"
std::optional<TextForm> textFormFromName(std::string_view name);

/// A species' name in each form. Without a common name the forms with one are those without.
struct SpeciesNames {
    std::array<std::string, kTextForms> texts;

    static SpeciesNames of(const Lineage& lineage, const std::string& commonName);

    const std::string& in(TextForm form) const { return texts[static_cast<std::size_t>(form)]; }
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
