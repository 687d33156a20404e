// SPDX-License-Identifier: MIT
#include "ui/models/why_text.h"

#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"

#include <QCoreApplication>

namespace taxo::ui {

namespace {

struct WhyText {
    Q_DECLARE_TR_FUNCTIONS(WhyText)
};

/// The lowest names of "Animalia/Chordata/.../Felidae, Animalia/.../Ursidae".
QString restrictionOf(const std::string& within) {
    if (within.empty()) {
        return WhyText::tr("none, all taxa");
    }
    constexpr qsizetype kMost = 12;
    QStringList names;
    for (const QString& lineage : QString::fromStdString(within).split(u',', Qt::SkipEmptyParts)) {
        names << lineage.section(u'/', -1).trimmed();
    }
    const auto count = static_cast<int>(names.size());
    if (names.size() > kMost) {
        names = names.mid(0, kMost);
        names << WhyText::tr("and %Ln more", nullptr, count - static_cast<int>(kMost));
    }
    return WhyText::tr("only %1").arg(names.join(QStringLiteral(", ")));
}

QString precisionOf(const VectorKey& vectors) {
    const QString name = QString::fromStdString(vectors.precision);
    return vectors.storage == VectorStorage::Half
               //: %1 is how a model computes, "fp32"
               ? WhyText::tr("%1, embeddings kept in half precision").arg(name)
               : name;
}

/// What speaks most for an unknown species: %1 is what it has, %2 what known ones have at least.
QString signText(const std::string& sign) {
    if (sign == "mass") {
        return WhyText::tr("no label stands out (largest mass %1, known ones have at least %2)");
    }
    if (sign == "cosine") {
        return WhyText::tr(
            "it is unlike every label (best cosine %1, known ones have at least %2)");
    }
    if (sign == "margin") {
        return WhyText::tr(
            "two labels fit equally well (margin of cosines %1, known ones have at least %2)");
    }
    if (sign == "energy") {
        return WhyText::tr(
            "all labels together fit badly (log of their sum %1, known ones have at least %2)");
    }
    if (sign == "neighbors") {
        return WhyText::tr("it is far from every confirmed photograph (cosine %1, known ones have "
                           "at least %2)");
    }
    return WhyText::tr("it looks like other species than its labels (mass of those %1, known ones "
                       "have at least %2)");
}

/// What says which rank is supported.
Fact supportFact(const PredictionKey& key) {
    const auto rule = ruleOf(key);
    return rule ? Fact{WhyText::tr("Rule"), promiseText(*rule)}
                : Fact{WhyText::tr("Threshold"), decimalText(key.threshold, 2)};
}

} // namespace

QString noveltyText(const ItemNovelty& novelty) {
    if (!novelty.isUnknown) {
        return {};
    }
    const int digits = novelty.sign == "margin" ? 3 : 2; // margins are small
    //: %1 is a reason
    return WhyText::tr("Like no known species: %1.")
        .arg(signText(novelty.sign)
                 .arg(decimalText(novelty.value, digits), decimalText(novelty.usual, digits)));
}

QList<Fact> originFacts(const AnswerOrigin& origin) {
    QString model = QString::fromStdString(origin.vectors.modelName);
    if (origin.key.isSynthetic) {
        model = WhyText::tr("%1 (a synthetic world: every taxon is invented)").arg(model);
    }
    if (!origin.vectors.model.isNone()) {
        model += u' ' + WhyText::tr("(weights %1)")
                            .arg(QString::fromStdString(origin.vectors.model.shortHex()));
    }
    return {{WhyText::tr("Model"), model},
            {WhyText::tr("Labels"), QString::fromStdString(origin.key.labelsName)},
            {WhyText::tr("Restriction"), restrictionOf(origin.key.within)},
            {WhyText::tr("Preparation"), QString::fromStdString(origin.vectors.preprocessing)},
            {WhyText::tr("Orientation"), WhyText::tr("turned upright, as EXIF says")},
            {WhyText::tr("Precision"), precisionOf(origin.vectors)},
            supportFact(origin.key)};
}

QStringList conditionsOf(const Identification& answer, const std::optional<AnswerRule>& rule) {
    QStringList lines;
    for (std::size_t i = 0; i < answer.ladder.size(); ++i) {
        const LadderStep& step = answer.ladder[i];
        const QString name = QString::fromStdString(step.name);
        if (rule && answer.bestSupportedStep && i < *answer.bestSupportedStep) {
            //: a rank above the one that is promised: %1 a rank, %2 a taxon, %3 its score
            lines << WhyText::tr("%1: named along with it; %2 has %3")
                         .arg(rankText(step.rank), name, scoreText(step.score));
            continue;
        }
        const float least = rule ? rule->least[indexOf(step.rank)] : answer.threshold;
        if (least == AnswerRule::kNever) {
            //: %1 a rank, %2 a taxon, %3 its score
            lines << WhyText::tr("%1: not promised from any score on; %2 has %3")
                         .arg(rankText(step.rank), name, scoreText(step.score));
            continue;
        }
        const QString threshold = decimalText(least, 2);
        const bool isSupported = answer.bestSupportedStep && i <= *answer.bestSupportedStep;
        QString line = isSupported
                           //: %1 a rank, %2 a taxon, %3 its score, %4 the threshold
                           ? WhyText::tr("%1: supported; %2 has %3 and needs %4")
                                 .arg(rankText(step.rank), name, scoreText(step.score), threshold)
                           //: %1 a rank, %2 the threshold, %3 a taxon, %4 its score
                           : WhyText::tr("%1: supported from %2 on; %3 has %4")
                                 .arg(rankText(step.rank), threshold, name, scoreText(step.score));
        if (step.heaviestLiesOutside) {
            //: a taxon elsewhere in the tree, and its score
            line += WhyText::tr(", and %1 elsewhere has more, %2")
                        .arg(QString::fromStdString(step.runnerUp), scoreText(step.runnerUpScore));
        }
        lines << line;
    }
    return lines;
}

} // namespace taxo::ui
