// SPDX-License-Identifier: MIT
#include "ui/models/places_text.h"

#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace taxo::ui {

namespace {

struct PlacesText {
    Q_DECLARE_TR_FUNCTIONS(PlacesText)
};

QString count(std::int64_t number) {
    return QLocale().toString(qlonglong{number});
}

/// Why rows are left out; other reasons are as core says them.
QString reasonText(const std::string& reason) {
    struct Known {
        const char* reason;
        QString shown;
    };

    const std::array<Known, 8> known = {{
        {"with fewer fields than the first line",
         PlacesText::tr("with fewer fields than the first line")},
        {"that say it was not there", PlacesText::tr("that say it was not there")},
        {"not to the species", PlacesText::tr("not to the species")},
        {"without a position", PlacesText::tr("without a position")},
        {"without a country", PlacesText::tr("without a country")},
        {"with a position that is none on Earth",
         PlacesText::tr("with a position that is none on Earth")},
        {"at 0 degrees North, 0 degrees East, where nobody was",
         PlacesText::tr("at 0 degrees North, 0 degrees East, where nobody was")},
        {"whose position is less certain than a cell is wide",
         PlacesText::tr("whose position is less certain than a cell is wide")},
    }};
    for (const Known& one : known) {
        if (reason == one.reason) {
            return one.shown;
        }
    }
    return QString::fromStdString(reason);
}

const Candidate* byLooks(const Identification& answer) {
    const auto best = std::ranges::max_element(answer.candidates, {}, &Candidate::cosine);
    return best == answer.candidates.end() ? nullptr : &*best;
}

} // namespace

QString listText(const LocalList& list) {
    //: %1 is a number of records, %2 one of taxa, %3 kilometres, %4 a file
    QString text = PlacesText::tr("%1 records of %2 taxa in cells of %3 km, from %4.")
                       .arg(count(static_cast<std::int64_t>(list.records())),
                            count(static_cast<std::int64_t>(list.taxa().size())),
                            QLocale().toString(list.about().cellKm, 'f', 0),
                            QString::fromStdString(list.about().source));
    if (!list.about().complete.empty()) {
        QStringList taxa;
        for (const std::string& taxon : list.about().complete) {
            taxa << QString::fromStdString(taxon);
        }
        text += u' ' + PlacesText::tr("Complete for %1.").arg(taxa.join(QStringLiteral(", ")));
    }
    return text;
}

QStringList readingTexts(const PlacesReading& reading) {
    QStringList lines = {PlacesText::tr("%Ln row(s) read, %1 taken, %2 of them without a month.",
                                        nullptr,
                                        static_cast<int>(reading.rows))
                             .arg(count(reading.taken), count(reading.withoutMonth))};
    for (const PlacesReading::LeftOut& left : reading.leftOut) {
        //: %1 is a reason, as in "3 rows left out: without a position"
        lines << PlacesText::tr("%Ln row(s) left out: %1", nullptr, static_cast<int>(left.rows))
                     .arg(reasonText(left.reason));
    }
    return lines;
}

QString findingText(const PlaceFinding& finding) {
    switch (finding.standing) {
    case PlaceStanding::Recorded:
        return PlacesText::tr("recorded nearby at this time of the year");
    case PlaceStanding::OutOfRange:
        return PlacesText::tr("outside its known range: the nearest record is some %1 km away")
            .arg(QLocale().toString(std::round(static_cast<double>(finding.nearestKm)), 'f', 0));
    case PlaceStanding::OutOfSeason:
        return PlacesText::tr("outside its known season: recorded nearby at other times of the "
                              "year");
    case PlaceStanding::NotListed:
        return PlacesText::tr("the list says nothing of it");
    case PlaceStanding::NotCovered:
        break;
    }
    return PlacesText::tr("the list has no record of anything nearby");
}

bool isUnexpected(const Identification& answer) {
    const Candidate* const looks = byLooks(answer);
    const auto isOutside = [](const Candidate& one) {
        return one.place && one.place->isUnexpected();
    };
    return looks != nullptr && (isOutside(answer.candidates.front()) || isOutside(*looks));
}

QStringList placeTexts(const Identification& answer) {
    const Candidate* const looks = byLooks(answer);
    QStringList lines;
    const auto add = [&lines](const QString& text, const Candidate& one) {
        if (one.place) {
            lines << text.arg(QString::fromStdString(one.name), findingText(*one.place));
        }
    };
    if (looks != nullptr) {
        //: %1 is a taxon, %2 what a list of places says of it
        add(PlacesText::tr("%1: %2."), answer.candidates.front());
        if (looks != &answer.candidates.front()) {
            //: %1 is a taxon, %2 what a list of places says of it
            add(PlacesText::tr("By looks alone the best label is %1: %2."), *looks);
        }
    }
    return lines;
}

QString looksText(const Prediction& byLooks) {
    const auto best = std::ranges::find_if(
        byLooks.ranks, [&](const PredictedRank& one) { return one.rank == byLooks.bestSupported; });
    if (best == byLooks.ranks.end()) {
        return PlacesText::tr("not sure");
    }
    const Lineage named = byLooks.supported();
    const std::string name = best->rank == Rank::Species ? named.binomial() : named.at(best->rank);
    //: a taxon, its rank, its score
    return PlacesText::tr("%1 (%2, %3)")
        .arg(QString::fromStdString(name), rankText(best->rank), scoreText(best->mass));
}

} // namespace taxo::ui
