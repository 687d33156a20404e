// SPDX-License-Identifier: MIT
#include "ui/models/model_text.h"

#include "ui/models/job_text.h"
#include "ui/models/known_sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace taxo::ui {

namespace {

struct ModelText {
    Q_DECLARE_TR_FUNCTIONS(ModelText)
};

/// The catalogue comes with the program, in English.
constexpr std::array kDescriptions = {
    KnownSentence{QT_TRANSLATE_NOOP(
        "CatalogueText",
        "Trained on 214 million photographs of 952,000 taxa (TreeOfLife-200M). The one to"
        " begin with: much better than the first BioCLIP at every rank.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "CatalogueText",
        "The largest, trained on 233 million photographs. Names 5.7 points more species "
        "right than BioCLIP 2 in its authors' tests, at twice the work; best on a GPU.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "CatalogueText",
        "The first: trained on 10 million photographs of 454,000 taxa (TreeOfLife-10M). "
        "Small, and a quarter of the work of BioCLIP 2.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "CatalogueText",
        "BioCLIP's size, trained with descriptions beside names: for finding photographs "
        "by what they show. No label space is published for it; build one with taxo "
        "labels build.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "CatalogueText",
        "BioCLIP trained on iNat21 alone (10,000 species): for comparison. No label space"
        " is published for it; build one with taxo labels build.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "CatalogueText",
        "867,455 species as BioCLIP 2 sees their names. 15,487 of them (most ferns and "
        "conifers, Protozoa, Viruses) are empty as published; Taxoscope can fill them.")},
    KnownSentence{QT_TRANSLATE_NOOP("CatalogueText",
                                    "794,878 species as BioCLIP 2.5 Huge sees their names.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("CatalogueText", "384,490 species as BioCLIP sees their names.")},
};

/// `need` and `has` are amounts: "2.3 GB".
QString modelFitText(Fit fit, const QString& need, const QString& has) {
    switch (fit) {
    case Fit::Fits:
        return ModelText::tr("%1; fits, this computer has %2").arg(need, has);
    case Fit::Tight:
        return ModelText::tr("%1; tight, this computer has %2: close other programs")
            .arg(need, has);
    case Fit::TooLarge:
        return ModelText::tr("%1; too large, this computer has %2").arg(need, has);
    case Fit::Unknown:
        return need;
    }
    return need;
}

} // namespace

QString offerTitle(const ModelOffer& offer) {
    return QString::fromStdString(offer.entry != nullptr ? offer.entry->title
                                                         : offer.installed->name);
}

QString descriptionText(const CatalogueEntry& entry) {
    static const KnownSentences known("CatalogueText", kDescriptions);
    const QString english = QString::fromStdString(entry.description);
    return known.translated(english).value_or(english);
}

QString offerStateText(const ModelOffer& offer) {
    if (!offer.installed) {
        return ModelText::tr("To get, %1").arg(bytesText(offer.entry->bytes()));
    }
    const QString here = bytesText(offer.installed->bytes);
    switch (offer.installed->state) {
    case Installed::State::Complete:
        return offer.entry != nullptr ? ModelText::tr("Installed, %1").arg(here)
                                      : ModelText::tr("Your own, %1").arg(here);
    case Installed::State::Partial:
        return offer.entry != nullptr ? ModelText::tr("Partly here, %1 of %2")
                                            .arg(here, bytesText(offer.entry->bytes()))
                                      : ModelText::tr("Partly here, %1").arg(here);
    case Installed::State::Damaged:
        return ModelText::tr("Damaged, %1").arg(here);
    }
    return {};
}

std::uint64_t memoryNeeded(const CatalogueEntry& entry) {
    return entry.kind == CatalogueEntry::Kind::Model ? entry.memoryBytes : entry.bytes();
}

QString memoryText(const CatalogueEntry& entry, const Machine& machine) {
    const QString need = bytesText(memoryNeeded(entry));
    const QString has = bytesText(machine.memoryBytes);
    const Fit fit = fitOf(memoryNeeded(entry), machine.memoryBytes);
    // Labels are read in place: with less memory they are read from the disk again.
    return entry.kind == CatalogueEntry::Kind::Labels && fit == Fit::TooLarge
               ? ModelText::tr("%1; works, but slowly: this computer has %2").arg(need, has)
               : modelFitText(fit, need, has);
}

QString gpuText(const CatalogueEntry& entry, const Machine& machine) {
    if (machine.gpus.empty()) {
        return ModelText::tr("none that this program can use: it computes on the processor");
    }
    QStringList lines;
    for (const Gpu& gpu : machine.gpus) {
        const QString name = QString::fromStdString(gpu.name);
        const QString has = bytesText(gpu.memoryBytes);
        switch (fitOf(memoryNeeded(entry), gpu.memoryBytes)) {
        case Fit::Fits:
            lines << ModelText::tr("%1 with %2; fits").arg(name, has);
            break;
        case Fit::Tight:
            lines << ModelText::tr("%1 with %2; tight").arg(name, has);
            break;
        case Fit::TooLarge:
            lines << ModelText::tr("%1 with %2; too small").arg(name, has);
            break;
        case Fit::Unknown:
            lines << name;
            break;
        }
    }
    return lines.join(u'\n');
}

QString fetchHeadline(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return ModelText::tr("Not all files are there.");
    case ErrorCode::Permission:
        return ModelText::tr("Access was refused.");
    case ErrorCode::Network:
        return ModelText::tr("The connection failed.");
    case ErrorCode::Corrupt:
        return ModelText::tr("What came is not what was published.");
    case ErrorCode::NoSpace:
        return ModelText::tr("There is not enough room on the disk.");
    case ErrorCode::Busy:
        return ModelText::tr("Another program is getting the same files.");
    case ErrorCode::InvalidInput:
        return ModelText::tr("This address is not used: see the preferences.");
    default:
        return ModelText::tr("The files could not be kept.");
    }
}

} // namespace taxo::ui
