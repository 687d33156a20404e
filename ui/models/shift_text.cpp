// SPDX-License-Identifier: MIT
#include "ui/models/shift_text.h"

#include "ui/models/clusters_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace taxo::ui {

namespace {

struct ShiftText {
    Q_DECLARE_TR_FUNCTIONS(ShiftText)
};

/// "0.012"; very small ones as a bound.
QString pText(double p) {
    constexpr double kLeast = 0.0005;
    return p < kLeast ? ShiftText::tr("p below %1").arg(QLocale().toString(kLeast, 'f', 4))
                      : ShiftText::tr("p %1").arg(QLocale().toString(p, 'f', p < 0.01 ? 4 : 2));
}

QString looksText(const TwoSampleTest& test) {
    //: %1 a distance, %2 "p 0.03", %3 and %4 numbers of events
    return ShiftText::tr("energy distance %1, %2, %3 new events beside %4 judged ones")
        .arg(QLocale().toString(test.distance, 'f', 3),
             pText(test.p),
             QLocale().toString(qulonglong{test.second}),
             QLocale().toString(qulonglong{test.first}));
}

QString unknownText(const NoveltyRate& rate) {
    //: %1 and %2 are shares, %3 "p 0.03"
    return ShiftText::tr("%1 of the new events look like no known species, %2 of the judged ones "
                         "(%3)")
        .arg(percentText(rate.freshShare()), percentText(rate.judgedShare()), pText(rate.p));
}

QString groupReason(const SampleShift& shift, const GroupShift& group) {
    QStringList why;
    if (group.looksOther) {
        why << ShiftText::tr("its photographs look other (%1)").arg(looksText(group.test));
    }
    if (group.isMoreUnknown && group.novelty) {
        why << unknownText(*group.novelty);
    }
    const QString name =
        groupText(shift.groupedBy, shift.groupNames[static_cast<std::size_t>(group.group)]);
    //: %1 a deployment or month, %2 reasons
    return ShiftText::tr("%1: %2.").arg(name, why.join(QStringLiteral("; ")));
}

QString unseenText(const UnseenValues& unseen) {
    const QString share = percentText(unseen.share);
    if (unseen.field == "camera") {
        return ShiftText::tr("%1 of them are of a camera that the sample has not.").arg(share);
    }
    if (unseen.field == "deployment") {
        return ShiftText::tr("%1 of them are of a deployment that the sample has not.").arg(share);
    }
    if (unseen.field == "place") {
        return ShiftText::tr("%1 of them are of a place that the sample has not.").arg(share);
    }
    return ShiftText::tr("%1 of them are of a month that the sample has not.").arg(share);
}

} // namespace

QString groupText(const std::string& groupedBy, const std::string& value) {
    return groupedBy == "month" ? monthText(value)
                                //: %1 is the name of a deployment
                                : ShiftText::tr("deployment %1").arg(QString::fromStdString(value));
}

QString shiftVerdictText(const SampleShift& shift) {
    const ShiftFinding& finding = shift.finding;
    switch (finding.verdict) {
    case ShiftVerdict::NotTested:
        return ShiftText::tr("Whether new photographs are like the judged ones cannot be seen: "
                             "there are too few events of either.");
    case ShiftVerdict::Stands:
        return ShiftText::tr("New photographs are like the judged ones (%1): the promise stands.")
            .arg(looksText(finding.whole));
    case ShiftVerdict::WithdrawnForGroups: {
        QStringList groups;
        for (const std::string& value : shift.unlike()) {
            groups << groupText(shift.groupedBy, value);
        }
        return ShiftText::tr("The promise is withdrawn for %1: new photographs of it are unlike "
                             "the judged ones. It stands for the other %L2.")
            .arg(groups.join(QStringLiteral(", ")))
            .arg(qulonglong{finding.standsFor()});
    }
    case ShiftVerdict::Withdrawn:
        break;
    }
    return ShiftText::tr("The promise is withdrawn: new photographs are unlike the judged ones. "
                         "Judge a sample of them.");
}

QStringList shiftReasonTexts(const SampleShift& shift) {
    const ShiftFinding& finding = shift.finding;
    QStringList lines;
    if (finding.verdict == ShiftVerdict::Withdrawn) {
        //: %1 how far, p, and numbers of events
        lines << ShiftText::tr("All together: %1.").arg(looksText(finding.whole));
    }
    for (const GroupShift& group : finding.groups) {
        if (group.isUnlike()) {
            lines << groupReason(shift, group);
        }
    }
    if (finding.novelty) {
        lines << unknownText(*finding.novelty) + u'.';
    } else if (finding.verdict != ShiftVerdict::NotTested) {
        lines << ShiftText::tr("Too little is confirmed to say how many are of no known species.");
    }
    for (const UnseenValues& one : shift.unseen) {
        lines << unseenText(one);
    }
    return lines;
}

QString withdrawnText(const PromiseShift& shift) {
    if (shift.isForAll) {
        return ShiftText::tr("The promise is withdrawn: photographs are unlike the judged ones.");
    }
    QStringList groups;
    for (const std::string& value : shift.unlike) {
        groups << groupText(shift.groupedBy, value);
    }
    return ShiftText::tr("The promise is withdrawn for photographs like this one (%1): they are "
                         "unlike the judged ones.")
        .arg(groups.join(QStringLiteral(", ")));
}

} // namespace taxo::ui
