// SPDX-License-Identifier: MIT
#include "ui/models/determination_text.h"

#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/working_name.h"
#include "ui/models/moment_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace taxo::ui {

namespace {

struct DeterminationText {
    Q_DECLARE_TR_FUNCTIONS(DeterminationText)
};

/// "Ursus cf. arctos": before the epithet, as taxonomists write it; else before the name.
QString qualified(const QString& name, const QString& qualifier) {
    if (isWorkingQualifier(qualifier.toStdString())) {
        return name + u' ' + qualifier;
    }
    if (qualifier.isEmpty()) {
        return name;
    }
    const qsizetype blank = name.indexOf(u' ');
    if (blank < 0) {
        return qualifier + u' ' + name;
    }
    return name.left(blank + 1) + qualifier + name.mid(blank);
}

QString basisText(const std::string& basis) {
    if (basis == "agreed") {
        return DeterminationText::tr("agreed with a suggestion");
    }
    if (basis == "chosen") {
        return DeterminationText::tr("chosen");
    }
    if (basis == kUnaided) {
        //: how a determination came about: no suggestion was in sight
        return DeterminationText::tr("without a suggestion");
    }
    if (basis == kByLookAlike) {
        //: how a determination came about: somebody looked at one photograph for several like it
        return DeterminationText::tr("by the look of a similar one");
    }
    if (basis == "imported") {
        return DeterminationText::tr("imported");
    }
    return QString::fromStdString(basis);
}

} // namespace

QString verdictText(Verdict verdict) {
    return verdict == Verdict::Nothing ? DeterminationText::tr("Nothing there")
                                       : DeterminationText::tr("Cannot be told");
}

QString determinationText(const Determination& determination) {
    if (determination.verdict != Verdict::Taxon) {
        return verdictText(determination.verdict);
    }
    return qualified(QString::fromStdString(lowestNameOf(determination.taxon)),
                     QString::fromStdString(determination.qualifier));
}

QString momentText(std::int64_t secondsUtc) {
    return momentText(QDateTime::fromSecsSinceEpoch(secondsUtc));
}

QString provenanceText(const Determination& determination) {
    //: who determined it, when, and how that came about
    QString text = DeterminationText::tr("%1, %2, %3")
                       .arg(QString::fromStdString(determination.person),
                            momentText(determination.at),
                            basisText(determination.basis));
    if (determination.isOfOccurrence) {
        text += QStringLiteral(", ") + DeterminationText::tr("said of the occurrence");
    }
    return text;
}

} // namespace taxo::ui
