// SPDX-License-Identifier: MIT
#include "ui/models/track_text.h"

#include "ui/models/moment_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <cstdlib>

namespace taxo::ui {

namespace {

struct TrackText {
    Q_DECLARE_TR_FUNCTIONS(TrackText)
};

QString momentOf(std::int64_t at) {
    return momentText(QDateTime::fromSecsSinceEpoch(at, QTimeZone::utc()));
}

} // namespace

QString trackText(const GpxTrack& track) {
    QStringList parts = {
        TrackText::tr("%Ln point(s)", nullptr, static_cast<int>(track.points.size()))};
    if (!track.points.empty()) {
        //: two moments
        parts << TrackText::tr("%1 to %2 UTC")
                     .arg(momentOf(track.points.front().at), momentOf(track.points.back().at));
    }
    if (track.withoutTime + track.wrong > 0) {
        parts << TrackText::tr("%Ln without a time or a place on Earth left out",
                               nullptr,
                               static_cast<int>(track.withoutTime + track.wrong));
    }
    return parts.join(QStringLiteral(", "));
}

QStringList leftOutLines(const TrackPlaces& places) {
    QStringList lines;
    const auto add = [&lines](std::int64_t count, const QString& text) {
        if (count > 0) {
            lines << text;
        }
    };
    const auto number = [](std::int64_t count) { return static_cast<int>(count); };
    add(places.withoutZone,
        TrackText::tr("%Ln stay: how far their clock was ahead of UTC is not known. Choose the "
                      "time zone above.",
                      nullptr,
                      number(places.withoutZone)));
    add(places.offTrack,
        TrackText::tr("%Ln stay: taken before, after or in a gap of the track.",
                      nullptr,
                      number(places.offTrack)));
    add(places.placed,
        TrackText::tr("%Ln stay: they have a position already.", nullptr, number(places.placed)));
    add(places.withoutDate,
        TrackText::tr("%Ln stay: they have no date.", nullptr, number(places.withoutDate)));
    return lines;
}

QString zoneText(std::int32_t aheadOfUtc) {
    const int minutes = std::abs(aheadOfUtc) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(aheadOfUtc < 0 ? QStringLiteral("−") : QStringLiteral("+"))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace taxo::ui
