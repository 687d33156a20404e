// SPDX-License-Identifier: MIT
#include "ui/models/accuracy_text.h"

#include <QCoreApplication>

#include <cmath>

namespace taxo::ui {

namespace {

struct AccuracyText {
    Q_DECLARE_TR_FUNCTIONS(AccuracyText)
};

int lowOf(const Proportion& part) {
    return static_cast<int>(std::floor(100.0 * part.low + 1e-9));
}

int highOf(const Proportion& part) {
    return static_cast<int>(std::ceil(100.0 * part.high - 1e-9));
}

void addCount(QStringList& lines, std::int64_t count, const QString& text) {
    if (count > 0) {
        lines << text;
    }
}

} // namespace

QString shareText(const Proportion& part) {
    //: a share in percent
    return part.all == 0
               ? QStringLiteral("–")
               : AccuracyText::tr("%L1 %").arg(static_cast<int>(std::lround(100.0 * part.share())));
}

QString intervalText(const Proportion& part) {
    //: the limits of an interval, in percent
    return part.all == 0 ? QString()
                         : AccuracyText::tr("%L1 to %L2 %").arg(lowOf(part)).arg(highOf(part));
}

QString countText(const Proportion& part) {
    //: so many right ones of so many
    return AccuracyText::tr("%L1 of %L2").arg(part.right).arg(part.all);
}

QString spokenText(const QString& what, const Proportion& part) {
    return part.all == 0 ? AccuracyText::tr("%1: nothing to judge by").arg(what)
                         : AccuracyText::tr("%1: %2 right, between %L3 and %L4 %, by %5")
                               .arg(what, shareText(part))
                               .arg(lowOf(part))
                               .arg(highOf(part))
                               .arg(countText(part));
}

QString progressText(const SampleAccuracy& accuracy) {
    const std::int64_t items = accuracy.sample.items;
    //: photographs of a sample
    return AccuracyText::tr("%L1 of %L2 looked at").arg(items - accuracy.left()).arg(items);
}

QStringList remarksOn(const SampleAccuracy& accuracy) {
    const auto number = [](std::int64_t count) { return static_cast<int>(count); };
    QStringList lines;
    addCount(lines,
             accuracy.aided,
             AccuracyText::tr("%Ln was/were determined with the suggestion in sight. That does not "
                              "count: look again.",
                              nullptr,
                              number(accuracy.aided)));
    addCount(lines,
             accuracy.unknown,
             AccuracyText::tr("%Ln could not be told.", nullptr, number(accuracy.unknown)));
    addCount(
        lines,
        accuracy.notIdentified,
        AccuracyText::tr("%Ln is/are not identified.", nullptr, number(accuracy.notIdentified)));
    addCount(lines,
             accuracy.notSure,
             AccuracyText::tr("For %Ln no name is supported.", nullptr, number(accuracy.notSure)));
    addCount(lines,
             accuracy.tooDeep,
             AccuracyText::tr("%Ln supported name(s) could not be judged: they are deeper than "
                              "people could determine.",
                              nullptr,
                              number(accuracy.tooDeep)));
    return lines;
}

QString conclusionText(const SampleAccuracy& accuracy) {
    const Proportion& supported = accuracy.supported;
    if (supported.all == 0) {
        return {};
    }
    QString text =
        lowOf(supported) == highOf(supported)
            ? AccuracyText::tr("Of 100 names that stand here, %L1 are right.").arg(lowOf(supported))
            : AccuracyText::tr("Of 100 names that stand here, %L1 to %L2 are right.")
                  .arg(lowOf(supported))
                  .arg(highOf(supported));
    if (accuracy.left() > 0) {
        text += u' ' + AccuracyText::tr("These are first impressions: what was looked at first "
                                        "need not be like the rest.");
    }
    return text;
}

} // namespace taxo::ui
