// SPDX-License-Identifier: MIT
#include "ui/models/structure_text.h"

#include "ui/models/clusters_text.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <set>

namespace taxo::ui {

namespace {

struct StructureText {
    Q_DECLARE_TR_FUNCTIONS(StructureText)
};

constexpr double kUsualRate = 0.05; // of false discoveries

QString shareText(const Interval& share) {
    //: a share and its interval: 46 % (40 % to 51 %)
    return StructureText::tr("%1 (%2 to %3)")
        .arg(percentText(share.value), percentText(share.low), percentText(share.high));
}

QString agreementText(const AgreementShare& share) {
    return share.resolved == 0
               ? StructureText::tr("none that it resolves")
               //: a share of some (33, by chance 21 %, p 0.005)
               : StructureText::tr("%1 of %2 (by chance %3, p %4)")
                     .arg(percentText(share.share()),
                          QLocale().toString(static_cast<qlonglong>(share.resolved)),
                          percentText(share.byChance),
                          numberText(share.p));
}

QString countText(const TaxaAtRank& groups, Rank rank) {
    //: %1 is a rank: "Family: 12 taxa with enough photographs"
    QString text = StructureText::tr("%1: %Ln with enough photographs",
                                     nullptr,
                                     static_cast<int>(groups.taxa.size()))
                       .arg(rankText(rank));
    if (!groups.tooFew.empty()) {
        text += QStringLiteral(", ") + StructureText::tr("%Ln left out that have too few",
                                                         nullptr,
                                                         static_cast<int>(groups.tooFew.size()));
    }
    return text + u'.';
}

QString ruleText() {
    return StructureText::tr("Enough are %1 photographs from %2 events: what was photographed "
                             "together, or else on one day, is one event.")
        .arg(kLeastPhotographs)
        .arg(kLeastEvents);
}

/// What is asked about, of both kinds of traits; else empty.
QString traitText(const StructureAnswer& answer) {
    if (const auto* const order = std::get_if<StructureTraits>(&answer.found)) {
        return QString::fromStdString(order->trait);
    }
    const auto* const classes = std::get_if<StructureTraitClasses>(&answer.found);
    return classes != nullptr ? QString::fromStdString(classes->trait) : QString();
}

QString notEnoughText(const StructureAnswer& answer) {
    switch (answer.question.kind) {
    case StructureKind::Between:
        return countText(std::get<StructureBetween>(answer.found).groups, answer.question.rank) +
               u' ' + StructureText::tr("At least two are needed.");
    case StructureKind::Within:
        return countText(std::get<StructureWithin>(answer.found).groups, Rank::Species);
    case StructureKind::Variants:
        return StructureText::tr("At least three species must have two values of “%1”, each with "
                                 "enough photographs.")
            .arg(QString::fromStdString(answer.question.field));
    case StructureKind::Traits:
    case StructureKind::Classes:
        break;
    }
    return StructureText::tr("At least three species, of two clades, must have enough photographs "
                             "and a value of “%1”.")
        .arg(traitText(answer));
}

QStringList linesOf(const StructureBetween& found, Rank rank) {
    return {
        countText(found.groups, rank),
        StructureText::tr("Of the ten photographs of other events that are nearest to one, %1 are "
                          "of its own taxon; by chance %2. Silhouette %3.")
            .arg(shareText(found.purity),
                 percentText(found.purityByChance),
                 intervalText(found.silhouette)),
        StructureText::tr("The taxonomy goes with the distances by a Mantel correlation of %1 (p "
                          "%2). Of its triplets the dendrogram has %3, of its clades %4.")
            .arg(numberText(found.mantel.correlation),
                 numberText(found.mantel.p),
                 agreementText(found.agreement.triplets),
                 agreementText(found.agreement.clades)),
        StructureText::tr("The dendrogram shows the distances with a cophenetic correlation of %1. "
                          "%2 of the angles between taxa are within 10 degrees of a right angle.")
            .arg(numberText(found.cophenetic), percentText(found.angles.shareNearRight))};
}

/// The fields that explain groups, by name.
QString explainedText(const StructureAnswer& answer, const StructureWithin& found) {
    std::set<std::string> fields;
    std::set<std::int32_t> species;
    for (const FieldAssociation& one : found.explained) {
        if (one.fdr <= kUsualRate) {
            fields.insert(answer.rows.fields[one.field].name);
            species.insert(one.species);
        }
    }
    if (fields.empty()) {
        return StructureText::tr("No field explains the groups within a species, at a "
                                 "false-discovery rate of 5 %.");
    }
    QStringList names;
    for (const std::string& field : fields) {
        names << fieldText(field);
    }
    return StructureText::tr("In %Ln species a field explains the groups, at a false-discovery "
                             "rate of 5 %: %1.",
                             nullptr,
                             static_cast<int>(species.size()))
        .arg(names.join(QStringLiteral(", ")));
}

QStringList linesOf(const StructureAnswer& answer, const StructureWithin& found) {
    QStringList lines;
    if (found.notEnough.empty()) {
        lines << countText(found.groups, Rank::Species) << explainedText(answer, found);
    }
    if (found.suspects.empty()) {
        return lines << StructureText::tr("No label stands out as wrong.");
    }
    return lines << StructureText::tr("%Ln label(s) are doubtful: neighbours of other events are "
                                      "of another taxon.",
                                      nullptr,
                                      static_cast<int>(found.suspects.size()));
}

QStringList rhoLines(const VariantShare& share) {
    if (!share.tellsRho()) {
        return {StructureText::tr("Not enough species for ρ: %Ln could be measured, at least %1 "
                                  "must be.",
                                  nullptr,
                                  static_cast<int>(share.measured))
                    .arg(kLeastRhoSpecies)};
    }
    if (std::isnan(share.rho.value)) {
        return {StructureText::tr("No ρ: the directions in which other species differ hold nothing "
                                  "of what sets a species apart.")};
    }
    return {StructureText::tr("Of the difference between variants the share ρ = %1 lies along the "
                              "directions in which species differ; the rest is across them. A "
                              "direction drawn by chance: %2.")
                .arg(intervalText(share.rho), numberText(share.chance)),
            StructureText::tr("With what sampling adds, ρ is %1; with variants exchanged between "
                              "events %2 (%3 to %4).")
                .arg(numberText(share.plainRho),
                     numberText(share.permutedRho),
                     numberText(share.permutedLow),
                     numberText(share.permutedHigh))};
}

QStringList linesOf(const StructureVariants& found) {
    const VariantShare& share = *found.share;
    return rhoLines(share) +
           QStringList{StructureText::tr("Fisher ratio: in full %1 (p %2), along %3, across %4.")
                           .arg(intervalText(share.full.ratio),
                                numberText(share.full.p),
                                intervalText(share.inSpan.ratio),
                                intervalText(share.across.ratio)),
                       StructureText::tr(
                           "The plane is fitted to the photographs it shows: variants look apart "
                           "in it even by chance. The numbers are what counts; they are after "
                           "BioCLIP 2, not identical to it.")};
}

/// What a prediction is worth beside relatives, and which species of its table nobody photographed.
template <class Predicted>
QStringList worthLines(const Predicted& predicted, std::size_t notHere) {
    QStringList lines = {
        predicted.isExploratory()
            ? StructureText::tr("Exploratory: there are fewer than %1 species or %2 clades.")
                  .arg(kLeastTraitSpecies)
                  .arg(kLeastTraitClades)
        : predicted.isBeyondRelatedness()
            ? StructureText::tr("The look tells more than relatedness does.")
            : StructureText::tr("It is not shown that the look tells more than relatedness does.")};
    if (notHere > 0) {
        lines << StructureText::tr("%Ln species of the table are not among these photographs.",
                                   nullptr,
                                   static_cast<int>(notHere));
    }
    return lines;
}

QStringList linesOf(const StructureTraits& found) {
    const TraitOrder& order = *found.order;
    const QStringList lines = {
        StructureText::tr("%Ln species, each clade predicted from the others (%1): rank "
                          "correlation %2, with shuffled values %3 (p %4), within clades %5.",
                          nullptr,
                          static_cast<int>(order.species.size()))
            .arg(rankText(found.clades),
                 numberText(order.pooled.value),
                 numberText(order.pooled.permutedMean),
                 numberText(order.pooled.p),
                 numberText(order.within.value))};
    return lines + worthLines(order, found.notHere);
}

QStringList linesOf(const StructureTraitClasses& found) {
    const TraitClasses& told = *found.predicted;
    const QStringList lines = {
        StructureText::tr("%Ln species, each clade predicted from the others (%1), categories "
                          "weighing the same: a linear probe is right about %2, with shuffled "
                          "categories %3 (p %4).",
                          nullptr,
                          static_cast<int>(told.species.size()))
            .arg(rankText(found.clades),
                 percentText(told.probe.value),
                 percentText(told.probe.permutedMean),
                 numberText(told.probe.p)),
        StructureText::tr("From five species of each category (few-shot) it is %1; from relatives "
                          "alone %2; by one guess for all %3.")
            .arg(percentText(told.fewShot),
                 percentText(told.relatives),
                 percentText(told.majority))};
    return lines + worthLines(told, found.notHere);
}

} // namespace

QString kindText(StructureKind kind) {
    switch (kind) {
    case StructureKind::Between:
        return StructureText::tr("Between taxa");
    case StructureKind::Within:
        return StructureText::tr("Within species");
    case StructureKind::Variants:
        return StructureText::tr("Variants of species");
    case StructureKind::Traits:
        return StructureText::tr("A trait");
    case StructureKind::Classes:
        break;
    }
    return StructureText::tr("A category");
}

QString purposeText(StructureKind kind) {
    switch (kind) {
    case StructureKind::Between:
        return StructureText::tr("How taxa lie to each other in what the model sees: which are "
                                 "nearest, how well they are told apart, and whether that goes "
                                 "with the taxonomy.");
    case StructureKind::Within:
        return StructureText::tr("What varies within a species, which of its photographs form "
                                 "groups and what explains these, and whose labels are doubtful.");
    case StructureKind::Variants:
        return StructureText::tr(
            "Do sexes, stages or forms differ along the directions in which "
            "species differ, or across them? Choose the field that names them.");
    case StructureKind::Traits:
        return StructureText::tr(
            "Does the look of species tell a trait, such as the size of a bill? "
            "Choose a CSV file with its numbers by species or item.");
    case StructureKind::Classes:
        break;
    }
    return StructureText::tr(
        "Does the look of species tell a category, such as habitat, diet, or yes and no? "
        "Choose a CSV file with its words by species or item.");
}

QString numberText(double number) {
    return decimalText(number, 3);
}

QString intervalText(const Interval& interval) {
    //: a number and its interval: 0.412 (0.380 to 0.445)
    return StructureText::tr("%1 (%2 to %3)")
        .arg(numberText(interval.value), numberText(interval.low), numberText(interval.high));
}

QString answerText(const StructureAnswer& answer) {
    QStringList lines;
    if (!answer.notEnough().empty()) {
        lines << StructureText::tr("Not enough photographs.") + u' ' + notEnoughText(answer)
              << ruleText();
    }
    if (const auto* const within = std::get_if<StructureWithin>(&answer.found)) {
        lines << linesOf(answer, *within); // labels are looked at whatever there is
    } else if (lines.isEmpty()) {
        if (const auto* const between = std::get_if<StructureBetween>(&answer.found)) {
            lines = linesOf(*between, answer.question.rank);
        } else if (const auto* const variants = std::get_if<StructureVariants>(&answer.found)) {
            lines = linesOf(*variants);
        } else if (const auto* const traits = std::get_if<StructureTraits>(&answer.found)) {
            lines = linesOf(*traits);
        } else {
            lines = linesOf(std::get<StructureTraitClasses>(answer.found));
        }
    }
    return lines.join(u'\n');
}

QString notesText(const StructureRows& rows) {
    QStringList notes;
    if (rows.leftOut > 0) {
        notes << StructureText::tr("%Ln photograph(s) without a usable vector were left out.",
                                   nullptr,
                                   static_cast<int>(rows.leftOut));
    }
    if (rows.namedByMachine > 0) {
        notes << StructureText::tr("%Ln photograph(s) were named by the machine alone.",
                                   nullptr,
                                   static_cast<int>(rows.namedByMachine));
    }
    if (rows.alone > 0) {
        notes << StructureText::tr("%Ln photograph(s) have neither event nor date and count one by "
                                   "one: intervals are too narrow if bursts are among them.",
                                   nullptr,
                                   static_cast<int>(rows.alone));
    }
    return notes.join(u' ');
}

StructureFigureWords figureWords(const StructureAnswer& answer) {
    StructureFigureWords words;
    words.firstDirection = StructureText::tr("between species, first direction").toStdString();
    words.secondDirection = StructureText::tr("between species, second direction").toStdString();
    words.across = StructureText::tr("across: between variants of “%1”")
                       .arg(QString::fromStdString(answer.question.field))
                       .toStdString();
    words.space = StructureText::tr("in space, with the one across upwards").toStdString();
    words.position = StructureText::tr("position along the axis (fitted to all)").toStdString();
    words.predicted = StructureText::tr("predicted from the other clades").toStdString();
    for (const Rank rank : kAllRanks) {
        words.ranks.at(static_cast<std::size_t>(rank)) = rankText(rank).toStdString();
    }
    return words;
}

QString figureTitle(const StructureAnswer& answer) {
    if (answer.question.kind == StructureKind::Between) {
        //: title of a figure; %1 is a rank
        return StructureText::tr("Distances between taxa: %1").arg(rankText(answer.question.rank));
    }
    if (answer.question.kind == StructureKind::Variants) {
        return StructureText::tr("Between and across species: %1")
            .arg(QString::fromStdString(answer.question.field));
    }
    return StructureText::tr("Species in the order of “%1”").arg(traitText(answer));
}

} // namespace taxo::ui
