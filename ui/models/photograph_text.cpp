// SPDX-License-Identifier: MIT
#include "ui/models/photograph_text.h"

#include "ui/document/path_text.h"
#include "ui/models/number_text.h"
#include "ui/models/track_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace taxo::ui {

namespace {

struct PhotographText {
    Q_DECLARE_TR_FUNCTIONS(PhotographText)
};

QString positionText(const GeoPoint& place) {
    const auto degrees = [](double value) { return decimalText(std::abs(value), 5); };
    return degrees(place.latitude) + QStringLiteral("° ") +
           (place.latitude < 0 ? PhotographText::tr("S", "south")
                               : PhotographText::tr("N", "north")) +
           QStringLiteral(", ") + degrees(place.longitude) + QStringLiteral("° ") +
           (place.longitude < 0 ? PhotographText::tr("W", "west")
                                : PhotographText::tr("E", "east"));
}

/// "1/250 s", "2.5 s".
QString shutterText(double seconds) {
    constexpr double kWhole = 0.3; // cameras say 1/3 s and 0.4 s
    const QString time = seconds > kWhole
                             ? significantText(seconds, 3)
                             : QStringLiteral("1/") + QLocale().toString(std::lround(1 / seconds));
    //: seconds
    return PhotographText::tr("%1 s").arg(time);
}

/// With blanks, so that it breaks into lines.
QString digestText(const Digest& digest) {
    constexpr qsizetype kTogether = 16;
    QString text = QString::fromStdString(digest.hex());
    for (qsizetype at = text.size() - kTogether; at > 0; at -= kTogether) {
        text.insert(at, u' ');
    }
    return text;
}

} // namespace

QString takenAtText(const LocalTime& time) {
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(time.seconds, QTimeZone::utc());
    const QString clock = QLocale().toString(moment.date(), QLocale::LongFormat) + u' ' +
                          moment.time().toString(QStringLiteral("HH:mm:ss"));
    if (!time.aheadOfUtc) {
        return PhotographText::tr("%1, time zone not known").arg(clock);
    }
    return clock + QStringLiteral(", ") + zoneText(*time.aheadOfUtc);
}

QList<Fact> photographFacts(const ItemDetails& item) {
    const PhotoFile& file = item.photo.file;
    QList<Fact> facts = {{PhotographText::tr("File"), displayText(item.row.file)},
                         {PhotographText::tr("Size"),
                          QLocale().formattedDataSize(
                              static_cast<qint64>(file.size), 1, QLocale::DataSizeSIFormat)}};
    const auto add = [&facts](const QString& what, const QString& which) {
        if (!which.isEmpty()) {
            facts.append({what, which});
        }
    };
    if (file.width > 0) {
        add(PhotographText::tr("Pixels"),
            QStringLiteral("%L1 × %L2").arg(file.width).arg(file.height));
    }
    add(PhotographText::tr("SHA-256"), digestText(file.bytes));
    add(PhotographText::tr("Camera"), QString::fromStdString(file.camera));
    add(PhotographText::tr("Taken"),
        item.row.takenAt ? takenAtText(*item.row.takenAt)
                         : PhotographText::tr("the file does not say when"));
    add(PhotographText::tr("Place"), QString::fromStdString(item.row.place));
    if (file.position) {
        add(PhotographText::tr("Position"), positionText(*file.position));
    }
    return facts;
}

QList<Fact> exposureFacts(const Exposure& exposure) {
    QList<Fact> facts;
    const auto number = [](double value) { return significantText(value, 4); };
    if (exposure.altitudeMeters) {
        //: metres above the sea
        facts.append({PhotographText::tr("Altitude"),
                      PhotographText::tr("%1 m").arg(decimalText(*exposure.altitudeMeters, 0))});
    }
    if (exposure.seconds) {
        facts.append({PhotographText::tr("Shutter"), shutterText(*exposure.seconds)});
    }
    if (exposure.fNumber) {
        facts.append(
            {PhotographText::tr("Aperture"), QStringLiteral("f/") + number(*exposure.fNumber)});
    }
    if (exposure.iso) {
        facts.append(
            {PhotographText::tr("Sensitivity"), QStringLiteral("ISO %1").arg(*exposure.iso)});
    }
    if (exposure.focalLengthMm) {
        QString length = QStringLiteral("%1 mm").arg(number(*exposure.focalLengthMm));
        if (exposure.focalLength35Mm) {
            //: of a lens with the same view on 35 mm film
            length += PhotographText::tr(" (as %1 mm)").arg(*exposure.focalLength35Mm);
        }
        facts.append({PhotographText::tr("Focal length"), length});
    }
    if (exposure.flashFired) {
        facts.append({PhotographText::tr("Flash"),
                      *exposure.flashFired ? PhotographText::tr("fired")
                                           : PhotographText::tr("did not fire")});
    }
    if (!exposure.lens.empty()) {
        facts.append({PhotographText::tr("Lens"), QString::fromStdString(exposure.lens)});
    }
    if (!exposure.software.empty()) {
        facts.append({PhotographText::tr("Software"), QString::fromStdString(exposure.software)});
    }
    return facts;
}

} // namespace taxo::ui
