// SPDX-License-Identifier: MIT
#include "ui/models/novelty_text.h"

#include "core/taxonomy/taxon_names.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace taxo::ui {

namespace {

struct NoveltyText {
    Q_DECLARE_TR_FUNCTIONS(NoveltyText)
};

template <class Count>
int some(Count count) {
    return static_cast<int>(count);
}

QString promiseOf(const NoveltyRun& run) {
    QString text =
        //: %1 is a share, "5 %"
        NoveltyText::tr("Of photographs of confirmed species, from events like the confirmed ones, "
                        "at most %1 are taken for such.")
            .arg(percentText(run.rate));
    if (run.falseShare) {
        text += u' ' +
                //: %1 is a share, "10 %"
                NoveltyText::tr("Of those found, on average at most %1 are of confirmed species.")
                    .arg(percentText(*run.falseShare));
    }
    return text;
}

/// Where it is kept, by its working name; else the deepest taxon that its neighbours share.
QString groupName(const UnknownCluster& group) {
    if (!group.name.empty()) {
        return QString::fromStdString(group.name);
    }
    const std::string parent = lowestNameOf(group.parent);
    return parent.empty() ? NoveltyText::tr("no shared taxon")
                          //: a group of an unknown species; %1 is a taxon above it
                          : NoveltyText::tr("of %1").arg(QString::fromStdString(parent));
}

} // namespace

QString noveltyHeadline(const UnknownPhotographs& found) {
    //: %1 is a number of them
    return NoveltyText::tr("%1 of %Ln photograph(s) that nobody determined are like no known "
                           "species.",
                           nullptr,
                           some(found.items.size()))
        .arg(QLocale().toString(qulonglong{found.unknown()}));
}

QStringList noveltyTexts(const UnknownPhotographs& found) {
    const double best = *std::ranges::max_element(found.power.areas);
    QStringList lines = {
        promiseOf(found.run),
        //: %1 is a share, "61 %"; %2 and %3 areas, "0.89"
        NoveltyText::tr("Of confirmed species that were held out, %1 would have been found: by all "
                        "signs together with an area under the ROC curve of %2 (1: always told "
                        "apart, 0.5: as by chance), by the best sign alone with %3.")
            .arg(percentText(found.power.caught),
                 decimalText(found.power.area, 2),
                 decimalText(best, 2)),
        //: %1 and %2 are numbers with what they count, "96 species", "310 events"
        NoveltyText::tr("Rests on %Ln confirmed photograph(s) of %1 from %2.",
                        nullptr,
                        some(found.run.photographs))
            .arg(NoveltyText::tr("%Ln species", nullptr, some(found.run.species)),
                 NoveltyText::tr("%Ln event(s)", nullptr, some(found.run.events)))};
    lines << holdsForText(found.origin);
    const auto add = [&lines](std::int64_t count, const QString& text) {
        if (count > 0) {
            lines << text;
        }
    };
    add(found.withoutVector,
        NoveltyText::tr("%Ln photograph(s) without a usable vector left out.",
                        nullptr,
                        some(found.withoutVector)));
    add(found.alone,
        NoveltyText::tr("%Ln confirmed photograph(s) with neither event nor date counted one by "
                        "one: bursts among them promise too much.",
                        nullptr,
                        some(found.alone)));
    add(found.heldBack,
        NoveltyText::tr("%Ln photograph(s) held back: with them too many would be of confirmed "
                        "species.",
                        nullptr,
                        some(found.heldBack)));
    return lines;
}

QString groupsText(const UnknownClusters& groups) {
    //: %1 and %2 are numbers of photographs
    return NoveltyText::tr("%Ln group(s) of %1 photographs that look alike; %2 are in none.",
                           nullptr,
                           some(groups.clusters.size()))
        .arg(QLocale().toString(qulonglong{groups.sought - groups.inNone()}),
             QLocale().toString(qulonglong{groups.inNone()}));
}

StructureList groupsList(const UnknownClusters& groups) {
    constexpr double kNoKey = std::numeric_limits<double>::quiet_NaN();
    StructureList list;
    list.heads = {NoveltyText::tr("Group"),
                  NoveltyText::tr("Photographs"),
                  NoveltyText::tr("Events"),
                  NoveltyText::tr("Nearest known species"),
                  NoveltyText::tr("Cosine")};
    list.tips = {
        NoveltyText::tr("Its working name, or the deepest taxon that its neighbours share"),
        QString(),
        QString(),
        NoveltyText::tr("The confirmed species that most of them are nearest to"),
        NoveltyText::tr("How like they are to it: 1 is the same")};
    for (std::uint32_t i = 0; i < groups.clusters.size(); ++i) {
        const UnknownCluster& one = groups.clusters[i];
        const auto cosine = static_cast<double>(one.nearestCosine);
        list.lines.push_back({.cells = {groupName(one),
                                        QLocale().toString(qulonglong{one.items.size()}),
                                        QLocale().toString(qulonglong{one.events}),
                                        QString::fromStdString(lowestNameOf(one.nearest)),
                                        decimalText(cosine, 2)},
                              .keys = {kNoKey,
                                       static_cast<double>(one.items.size()),
                                       static_cast<double>(one.events),
                                       kNoKey,
                                       cosine},
                              .rows = {i},
                              .taxon = -1,
                              .tip = {}});
    }
    return list;
}

} // namespace taxo::ui
