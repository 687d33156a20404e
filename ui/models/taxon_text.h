// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/identification.h"
#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxon_match.h"

#include <QString>

#include <optional>
#include <span>

namespace taxo::ui {

/// How answers are put into words, everywhere the same. A score is the share of the model's mass:
/// it is called "model score" and never a chance of being right.

QString rankText(Rank rank); ///< "Family"
/// Genera and species are set in italics, by convention of the codes of nomenclature.
bool isItalic(Rank rank);
QString scoreText(float score); ///< "0.86", "< 0.01", "> 0.99", in the person's locale

/// Whether an answer can be given: a rank is best supported, or the best of labels without ranks
/// passes the threshold.
bool isSure(const Identification& identification);

/// The one line that stands for an answer.
struct Headline {
    QString name; ///< of the best supported taxon, or best of labels without ranks; else empty
    QString commonName; ///< of that taxon, where a candidate tells it
    bool isItalic = false;
    std::optional<Rank> rank; ///< none for labels in a person's own words
    float score = 0.0F;
    bool isSure = false;
    bool isProbablyNotInList = false;
};

Headline headlineOf(const Identification& identification);

/// "Family Felidae, model score 0.86" or "Not sure": for screen readers and tool tips.
QString spokenText(const Headline& headline);
/// "Only Ursidae, Ursus arctos"; a homonym with the taxa above it.
QString restrictionText(std::span<const TaxonMatch> taxa);
/// "Ursidae", or "Ficus (Moraceae, Plantae)" where the name alone means several taxa.
QString unmistakableText(const TaxonMatch& taxon);

} // namespace taxo::ui
