// SPDX-License-Identifier: MIT
#include "ui/models/rival_text.h"

#include "core/collection/answer_rule.h"
#include "core/figure/heat_map.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"

#include <QCoreApplication>

#include <array>

namespace taxo::ui {

namespace {

struct RivalText {
    Q_DECLARE_TR_FUNCTIONS(RivalText)
};

QString secureText(const Identification& answer, const std::optional<AnswerRule>& rule) {
    if (!answer.bestSupportedStep) {
        return rule ? RivalText::tr("No rank's name is sure enough.")
                    //: %1 is a threshold
                    : RivalText::tr("No rank is secure: none reaches a model score of %1.")
                          .arg(decimalText(answer.threshold, 2));
    }
    const LadderStep& step = answer.ladder[*answer.bestSupportedStep];
    //: %1 a rank, %2 a taxon, %3 its score
    return RivalText::tr("Secure down to this rank: %1 %2, model score %3.")
        .arg(rankText(step.rank), QString::fromStdString(step.name), scoreText(step.score));
}

} // namespace

QString lowestName(const Lineage& taxon) {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (!taxon.names[rank].empty()) {
            return QString::fromStdString(kAllRanks[rank] == Rank::Species ? taxon.binomial()
                                                                           : taxon.names[rank]);
        }
    }
    return {};
}

QString placeText(const std::optional<PicturePlace>& place) {
    if (!place) {
        //: of a picture: no place of it
        return RivalText::tr("nowhere");
    }
    const std::array<std::array<QString, 3>, 3> names = {
        {{RivalText::tr("upper left"), RivalText::tr("above"), RivalText::tr("upper right")},
         {RivalText::tr("left"), RivalText::tr("in the middle"), RivalText::tr("right")},
         {RivalText::tr("lower left"), RivalText::tr("below"), RivalText::tr("lower right")}}};
    return names[static_cast<std::size_t>(place->row)][static_cast<std::size_t>(place->column)];
}

QString speaksText(const RivalMap& map, bool forFirst) {
    const RivalTaxon& taxon = forFirst ? map.first : map.second;
    //: %1 a taxon, %2 a cosine, %3 a place of the picture, "upper left"
    return RivalText::tr("Speaks for %1 (cosine %2), most of all: %3")
        .arg(QString::fromStdString(taxon.name),
             decimalText(taxon.cosine, 3),
             placeText(strongestPlace(map.heat, forFirst)));
}

QStringList secureTexts(const ItemDetails& item) {
    QStringList lines;
    if (!item.answer || !item.origin) {
        return lines;
    }
    const auto rule = ruleOf(item.origin->key);
    lines << secureText(*item.answer, rule);
    if (rule) {
        //: %1 is "right 95 % of the time, by 412 photographs of 37 events"
        lines << RivalText::tr("Names at this rank are %1.").arg(promiseText(*rule));
    } else {
        //: %1 is a threshold
        lines << RivalText::tr("Rule: a model score of at least %1.")
                     .arg(decimalText(item.answer->threshold, 2));
    }
    //: %1 a model, %2 a set of labels
    lines << RivalText::tr("Source: %1 with the labels %2.")
                 .arg(QString::fromStdString(item.origin->vectors.modelName),
                      QString::fromStdString(item.origin->key.labelsName));
    return lines;
}

QString rivalNote(const RivalMap& map, const ItemDetails& item) {
    QStringList sentences;
    //: %1 and %2 are taxa
    sentences << RivalText::tr("Why %1, and not %2:")
                     .arg(QString::fromStdString(map.first.name),
                          QString::fromStdString(map.second.name));
    sentences << speaksText(map, true) + u'.' << speaksText(map, false) + u'.';
    sentences << secureTexts(item);
    return sentences.join(u' ');
}

} // namespace taxo::ui
