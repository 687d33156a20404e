// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// How a class is written into a template: BioCLIP's text types (naming_eval of its evaluation).
enum class TextForm : std::uint8_t {
    AsIs,        ///< as the data name it
    Scientific,  ///< "Ursus arctos"
    Common,      ///< "brown bear"
    Taxon,       ///< "Animalia Chordata Mammalia Carnivora Ursidae Ursus arctos"
    SciCommon,   ///< "Ursus arctos with common name brown bear"
    TaxonCommon, ///< the lineage, then "with common name brown bear"
};

const char* nameOf(TextForm form);        ///< "asis", "sci", "com", "taxon", "sci_com", "taxon_com"
std::vector<std::string> textFormNames(); ///< of all six, in this order
std::optional<TextForm> textFormFromName(std::string_view name);

/// A class of photographs, by all its names; those not known are empty.
struct EvaluationClass {
    std::string name; ///< as the data have it
    Lineage taxon;
    std::string commonName;
};

/// Empty where the class has no names of that kind: no scientific name without a genus, and no
/// common one. Words of a lineage begin with a capital letter, an epithet with a small one; where
/// no kingdom is known, the lineage is genus and epithet, and where there is no common name the
/// forms with one leave it out: all this as published.
std::string textOf(const EvaluationClass& one, TextForm form);

/// Classes in one form: those that are called the same share a text.
struct ClassTexts {
    std::vector<std::string> texts;         ///< each once
    std::vector<std::uint32_t> textOfClass; ///< 0 for those without
    std::vector<std::uint32_t> nameless;    ///< classes without such a text, ascending
};

ClassTexts textsOf(std::span<const EvaluationClass> classes, TextForm form);

} // namespace taxo
