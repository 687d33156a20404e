// SPDX-License-Identifier: MIT
#include "ui/models/trust_text.h"

#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <cmath>

namespace taxo::ui {

namespace {

using Finding = RankEvidence::Finding;

struct TrustText {
    Q_DECLARE_TR_FUNCTIONS(TrustText)
};

int number(std::size_t count) {
    return static_cast<int>(count);
}

/// "%1 to species", for a share.
QString namedAt(Rank rank) {
    switch (rank) {
    case Rank::Kingdom:
        //: a share of photographs, "12 %", is named down to this rank
        return TrustText::tr("%1 to kingdom");
    case Rank::Phylum:
        //: a share of photographs, "12 %", is named down to this rank
        return TrustText::tr("%1 to phylum");
    case Rank::Class:
        //: a share of photographs, "12 %", is named down to this rank
        return TrustText::tr("%1 to class");
    case Rank::Order:
        //: a share of photographs, "12 %", is named down to this rank
        return TrustText::tr("%1 to order");
    case Rank::Family:
        //: a share of photographs, "12 %", is named down to this rank
        return TrustText::tr("%1 to family");
    case Rank::Genus:
        //: a share of photographs, "12 %", is named down to this rank
        return TrustText::tr("%1 to genus");
    case Rank::Species:
        break;
    }
    //: a share of photographs, "12 %", is named down to this rank
    return TrustText::tr("%1 to species");
}

QString taxonText(const std::string& taxon) {
    const QString name = QString::fromStdString(taxon);
    const QString mostly = QStringLiteral("mostly ");
    return name.startsWith(mostly) ? TrustText::tr("mostly %1").arg(name.mid(mostly.size())) : name;
}

/// How scores become chances.
QString curveText(const MassCurve& curve) {
    switch (curve.kind) {
    case MassCurve::Kind::Temperature:
        return TrustText::tr("temperature %1").arg(decimalText(curve.temperature, 2));
    case MassCurve::Kind::Isotonic:
        return TrustText::tr("a rising line");
    case MassCurve::Kind::AsItIs:
        break;
    }
    return TrustText::tr("as they are");
}

QString seenText(Rank rank, const RankEvidence& evidence) {
    //: %1 a rank, %2 and %3 numbers of names
    return TrustText::tr("%1: %2 of %3 confirmed names of %Ln event(s) are right.",
                         nullptr,
                         number(evidence.events))
        .arg(rankText(rank),
             QLocale().toString(qulonglong{evidence.right}),
             QLocale().toString(qulonglong{evidence.photographs}));
}

QString evidenceText(Rank rank, const RankEvidence& evidence) {
    switch (evidence.finding) {
    case Finding::TooFewEvents:
        return seenText(rank, evidence) + u' ' +
               TrustText::tr("Too few: about %Ln more event(s) are needed.",
                             nullptr,
                             number(evidence.moreEvents));
    case Finding::TooOftenWrong:
        return seenText(rank, evidence) + u' ' +
               TrustText::tr("Even the surest are wrong too often.");
    case Finding::Promised:
    case Finding::NothingLeft:
        break;
    }
    return seenText(rank, evidence);
}

} // namespace

QString monthText(const std::string& month) {
    const QDate first =
        QDate::fromString(QString::fromStdString(month) + QStringLiteral("-01"), Qt::ISODate);
    //: a month of a year, as Qt's formats of dates have it
    return first.isValid() ? QLocale().toString(first, TrustText::tr("MMMM yyyy"))
                           : QString::fromStdString(month);
}

QString shareText(const ClimbCounts& counts, std::optional<Rank> rank) {
    //: a share of photographs, "12 %", is not named at all
    return rank ? namedAt(*rank).arg(percentText(counts.shareAt(*rank)))
                : TrustText::tr("%1 left open").arg(percentText(counts.shareOpen()));
}

QString sharesText(const ClimbCounts& counts) {
    QStringList parts;
    for (std::size_t at = kRanks; at-- > 0;) {
        if (counts.given[at] > 0) {
            parts << shareText(counts, kAllRanks[at]);
        }
    }
    if (counts.open > 0 || parts.isEmpty()) {
        parts << shareText(counts, std::nullopt);
    }
    return parts.join(QStringLiteral(", "));
}

QString basisText(const JudgedBasis& basis) {
    //: %1 a number of events, "37 events"
    QStringList parts = {
        TrustText::tr("%Ln photograph(s) of %1", nullptr, number(basis.photographs))
            .arg(TrustText::tr("%Ln event(s)", nullptr, number(basis.events)))};
    if (!basis.taxon.empty()) {
        parts << taxonText(basis.taxon);
    }
    if (!basis.places.empty()) {
        parts << QString::fromStdString(basis.places);
    }
    if (!basis.firstMonth.empty()) {
        const QString first = monthText(basis.firstMonth);
        //: two months
        parts << (basis.firstMonth == basis.lastMonth
                      ? first
                      : TrustText::tr("%1 to %2").arg(first, monthText(basis.lastMonth)));
    }
    return parts.join(QStringLiteral(", "));
}

QString promiseText(const AnswerRule& rule) {
    //: %1 a share, %2 what that rests on, "412 photographs of 37 events"
    return TrustText::tr("right %1 of the time, by %2")
        .arg(percentText(rule.target), basisText(rule.basis));
}

QString holdsForText(const AnswerOrigin& origin) {
    const QString model = QString::fromStdString(origin.vectors.modelName);
    const QString labels = QString::fromStdString(origin.key.labelsName);
    return origin.key.within.empty()
               ? TrustText::tr("Holds for the answers of %1 with the labels %2, and for new "
                               "photographs like those that were looked at.")
                     .arg(model, labels)
               : TrustText::tr("Holds for the answers of %1 with the labels %2 within your list, "
                               "and for new photographs like those that were looked at.")
                     .arg(model, labels);
}

QStringList notesText(const TrustBasis& basis) {
    QStringList notes;
    const auto add = [&notes](std::int64_t count, const QString& text) {
        if (count > 0) {
            notes << text;
        }
    };
    const auto count = [](std::int64_t some) { return static_cast<int>(some); };
    add(basis.disputed,
        TrustText::tr("%Ln photograph(s) left out: people contradict each other.",
                      nullptr,
                      count(basis.disputed)));
    add(basis.aided,
        TrustText::tr("%Ln photograph(s) left out: determined with the suggestion in sight.",
                      nullptr,
                      count(basis.aided)));
    add(basis.unknown,
        TrustText::tr(
            "%Ln photograph(s) left out: could not be told.", nullptr, count(basis.unknown)));
    add(basis.notIdentified,
        TrustText::tr(
            "%Ln photograph(s) left out: not identified.", nullptr, count(basis.notIdentified)));
    add(basis.notLookedAt,
        TrustText::tr("%Ln photograph(s) of the sample not looked at yet.",
                      nullptr,
                      count(basis.notLookedAt)));
    add(static_cast<std::int64_t>(basis.alone),
        TrustText::tr("%Ln photograph(s) with neither event nor date count one by one: bursts "
                      "among them promise too much.",
                      nullptr,
                      number(basis.alone)));
    return notes;
}

QStringList evidenceTexts(const DialSetting& setting) {
    QStringList lines;
    for (std::size_t at = kRanks; at-- > 0;) {
        if (setting.ranks[at].finding != Finding::NothingLeft) {
            lines << evidenceText(kAllRanks[at], setting.ranks[at]);
        }
    }
    return lines;
}

QString missingText(const DialSetting& setting) {
    const Rank rank = setting.nearest();
    const RankEvidence& evidence = setting.ranks[indexOf(rank)];
    const QString target = percentText(setting.target);
    switch (evidence.finding) {
    case Finding::TooFewEvents:
        //: %1 a share, %2 a rank
        return TrustText::tr("%1 cannot be promised yet. Nearest to it is the rank %2: look at "
                             "photographs of about %Ln more event(s), suggestions hidden.",
                             nullptr,
                             number(evidence.moreEvents))
            .arg(target, rankText(rank));
    case Finding::TooOftenWrong:
        return TrustText::tr("%1 cannot be promised: at every rank even the surest names are wrong "
                             "too often. Choose a lower target.")
            .arg(target);
    case Finding::Promised:
    case Finding::NothingLeft:
        break;
    }
    return TrustText::tr("%1 cannot be promised: nothing that was looked at shows how often names "
                         "are right.")
        .arg(target);
}

QString noDialText(const Error& why) {
    // Nothing was judged yet, or one taxon alone: either way the same helps.
    return why.code == ErrorCode::InvalidInput
               ? TrustText::tr("The sample does not tell anything yet: say of its photographs what "
                               "they are, suggestions hidden. Two taxa at least must be among "
                               "them.")
               : coreText(why.message);
}

QStringList calibrationTexts(const RankCalibrations& calibration) {
    QStringList lines;
    for (std::size_t at = kRanks; at-- > 0;) {
        const RankCalibration& found = calibration[at];
        const QString rank = rankText(kAllRanks[at]);
        if (found.notEnough.empty()) {
            //: %1 a rank, %2 and %3 shares, %4 how scores become chances
            lines << TrustText::tr("%1: scores are off by %2 on average, as chances by %3 (%4).")
                         .arg(rank,
                              percentText(found.asTheyAre.calibrationError),
                              percentText(found.calibrated.calibrationError),
                              curveText(found.curve));
        } else if (found.right.photographs + found.wrong.photographs > 0) {
            //: %1 a rank, %2 and %3 numbers of names
            lines << TrustText::tr("%1: too few to tell, with %2 right and %3 wrong names.")
                         .arg(rank,
                              QLocale().toString(qulonglong{found.right.photographs}),
                              QLocale().toString(qulonglong{found.wrong.photographs}));
        }
    }
    return lines;
}

QString kappaText(double kappa) {
    return decimalText(kappa, 2);
}

QString kappaIntervalText(const Interval& interval) {
    return std::isfinite(interval.low) && std::isfinite(interval.high)
               //: the limits of an interval
               ? TrustText::tr("%1 to %2").arg(kappaText(interval.low), kappaText(interval.high))
               : QString();
}

QStringList agreementTexts(const ReadersCompared& found) {
    const ReaderAgreement& all = found.all;
    if (all.photographs == 0) {
        return {TrustText::tr("There is no photograph of which both said without a suggestion what "
                              "it is.")};
    }
    const QString within = kappaIntervalText(all.kappa);
    QStringList lines = {
        TrustText::tr("Of %Ln photograph(s) they say the same in %1; chance alone would give %2.",
                      nullptr,
                      number(all.photographs))
            .arg(percentText(all.observed), percentText(all.byChance))};
    lines << (within.isEmpty()
                  ? TrustText::tr("Kappa %1: 1 where they always agree, 0 as by chance.")
                        .arg(kappaText(all.kappa.value))
                  : TrustText::tr("Kappa %1 (%2): 1 where they always agree, 0 as by chance.")
                        .arg(kappaText(all.kappa.value), within));
    const auto add = [&lines](std::int64_t count, const QString& text) {
        if (count > 0) {
            lines << text;
        }
    };
    add(found.aided,
        TrustText::tr("%Ln word(s) left out: said with the suggestion in sight.",
                      nullptr,
                      static_cast<int>(found.aided)));
    add(found.unknown,
        TrustText::tr("%Ln photograph(s) one of both could not tell.",
                      nullptr,
                      static_cast<int>(found.unknown)));
    add(found.higher,
        TrustText::tr("%Ln photograph(s) one of both did not name down to this rank.",
                      nullptr,
                      static_cast<int>(found.higher)));
    return lines;
}

QString readingText(const SecondReading& reading, std::int64_t read) {
    const QString text = reading.isOfDisputes()
                             //: %1 a number; %2 of %3 photographs; %4 a person
                             ? TrustText::tr("Reading %1: %2 of %3 disputed photographs of %4 read")
                             //: %1 a number; %2 of %3 photographs; %4 a person
                             : TrustText::tr("Reading %1: %2 of %3 photographs that %4 named read");
    return text.arg(QString::fromStdString(reading.name),
                    QLocale().toString(qlonglong{read}),
                    QLocale().toString(qlonglong{reading.items}),
                    QString::fromStdString(reading.first));
}

QString readingNote(const SecondReading& reading) {
    const QString name = QString::fromStdString(reading.name);
    return reading.isOfDisputes()
               ? TrustText::tr("Second reading %1, of photographs that were disputed: how often "
                               "readers agree on these says nothing of others.")
                     .arg(name)
               : TrustText::tr("Second reading %1, of photographs drawn at random.").arg(name);
}

} // namespace taxo::ui
