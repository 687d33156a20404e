// SPDX-License-Identifier: MIT
#include "ui/models/taxon_text.h"

#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace taxo::ui {

namespace {

struct TaxonText {
    Q_DECLARE_TR_FUNCTIONS(TaxonText)
};

bool isInOwnWords(const Identification& identification) {
    return identification.ladder.empty() && !identification.candidates.empty();
}

} // namespace

QString rankText(Rank rank) {
    switch (rank) {
    case Rank::Kingdom:
        return TaxonText::tr("Kingdom", "taxonomic rank");
    case Rank::Phylum:
        return TaxonText::tr("Phylum", "taxonomic rank");
    case Rank::Class:
        return TaxonText::tr("Class", "taxonomic rank");
    case Rank::Order:
        return TaxonText::tr("Order", "taxonomic rank");
    case Rank::Family:
        return TaxonText::tr("Family", "taxonomic rank");
    case Rank::Genus:
        return TaxonText::tr("Genus", "taxonomic rank");
    case Rank::Species:
        return TaxonText::tr("Species", "taxonomic rank");
    }
    return {};
}

bool isItalic(Rank rank) {
    return rank == Rank::Genus || rank == Rank::Species;
}

QString scoreText(float score) {
    if (score < 0.01F) {
        return QStringLiteral("< ") + decimalText(0.01F, 2);
    }
    if (score > 0.99F) {
        return QStringLiteral("> ") + decimalText(0.99F, 2);
    }
    return decimalText(score, 2);
}

bool isSure(const Identification& identification) {
    // Labels in a person's own words have no ranks: the best label or bin must pass.
    if (!identification.bins.empty()) {
        return identification.bins.front().score >= identification.threshold;
    }
    if (isInOwnWords(identification)) {
        return identification.candidates.front().score >= identification.threshold;
    }
    return identification.bestSupportedStep.has_value();
}

Headline headlineOf(const Identification& identification) {
    Headline headline;
    headline.isProbablyNotInList = identification.probablyNotInList;
    headline.isSure = isSure(identification);
    if (identification.bestSupportedStep) {
        const LadderStep& step = identification.ladder[*identification.bestSupportedStep];
        headline.name = QString::fromStdString(step.name);
        headline.rank = step.rank;
        headline.isItalic = isItalic(step.rank);
        headline.score = step.score;
        // Not simply the first candidate: the ladder keeps to one lineage, which may be another's.
        for (const Candidate& candidate : identification.candidates) {
            if (step.rank == Rank::Species && candidate.name == step.name) {
                headline.commonName = QString::fromStdString(candidate.commonName);
                break;
            }
        }
    } else if (!identification.bins.empty()) {
        headline.name = QString::fromStdString(identification.bins.front().name);
        headline.score = identification.bins.front().score;
    } else if (isInOwnWords(identification)) {
        headline.name = QString::fromStdString(identification.candidates.front().name);
        headline.score = identification.candidates.front().score;
    }
    return headline;
}

QString spokenText(const Headline& headline) {
    if (headline.name.isEmpty()) {
        return TaxonText::tr("Not sure");
    }
    const QString name =
        headline.rank ? rankText(*headline.rank) + u' ' + headline.name : headline.name;
    QString text = TaxonText::tr("%1, model score %2").arg(name, scoreText(headline.score));
    if (headline.isProbablyNotInList) {
        text += QStringLiteral(". ") + TaxonText::tr("Probably not in your list");
    } else if (!headline.isSure) {
        text += QStringLiteral(". ") + TaxonText::tr("Not sure");
    }
    return text;
}

QString unmistakableText(const TaxonMatch& taxon) {
    QString title = QString::fromStdString(taxon.title);
    if (taxon.name == taxon.title) {
        return title;
    }
    //: a taxon whose name means several, and the taxa above it: "Ficus (Moraceae, Plantae)"
    return TaxonText::tr("%1 (%2)", "homonym").arg(title, QString::fromStdString(taxon.above));
}

QString restrictionText(std::span<const TaxonMatch> taxa) {
    QStringList names;
    for (const TaxonMatch& taxon : taxa) {
        names << unmistakableText(taxon);
    }
    //: answers are restricted to these taxa
    return TaxonText::tr("Only %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace taxo::ui
