// SPDX-License-Identifier: MIT
#include "ui/models/item_text.h"

#include "core/collection/cluster_field.h"
#include "core/collection/event_list.h"
#include "core/collection/photo.h"
#include "core/workflow/list_look_alikes.h"
#include "ui/document/collection_document.h"
#include "ui/models/moment_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

namespace taxo::ui {

namespace {

struct ItemText {
    Q_DECLARE_TR_FUNCTIONS(ItemText)
};

/// Unless nobody could name it.
bool hasName(const ItemRow& row, Standing standing) {
    switch (standing) {
    case Standing::Suggested:
    case Standing::NotInList:
    case Standing::Verified:
    case Standing::Corrected:
        return !row.taxon.empty();
    default:
        return false;
    }
}

QString nameText(const ItemRow& row) {
    return QString::fromStdString(row.taxon);
}

QString abbreviated(const ItemRow& row) {
    const QString name = nameText(row);
    return row.rank == Rank::Species ? abbreviatedBinomial(name) : name;
}

QString fileText(const ItemRow& row) {
    return QString::fromStdString(row.name);
}

QString standingText(Standing standing) {
    switch (standing) {
    case Standing::New:
        return ItemText::tr("Not identified yet");
    case Standing::Suggested:
        return ItemText::tr("Suggested");
    case Standing::NotSure:
        return ItemText::tr("Not sure");
    case Standing::NotInList:
        return ItemText::tr("Probably not in your list");
    case Standing::Verified:
        return ItemText::tr("Verified");
    case Standing::Corrected:
        //: a person called it otherwise than the machine does
        return ItemText::tr("Corrected");
    case Standing::Unknown:
        //: a person looked at the photograph and cannot tell what it is
        return ItemText::tr("Cannot be told");
    case Standing::Nothing:
        //: no organism is in the photograph
        return ItemText::tr("Nothing there");
    case Standing::Failed:
        return ItemText::tr("Cannot be read");
    case Standing::Unread:
        //: by a person, with suggestions hidden
        return ItemText::tr("Not looked at yet");
    }
    return {};
}

QString verdictText(const ItemRow& row, Standing standing) {
    if (!hasName(row, standing)) {
        const QString unsure = standingText(Standing::NotSure);
        return standing == Standing::NotInList
                   ? QString(unsure + QStringLiteral(". ") + standingText(standing))
                   : standingText(standing);
    }
    if (standing == Standing::Verified || standing == Standing::Corrected) {
        const QString name = row.rank ? rankText(*row.rank) + u' ' + nameText(row) : nameText(row);
        return standing == Standing::Corrected
                   //: a taxon that a person chose; the machine says another one
                   ? ItemText::tr("%1, verified, other than suggested").arg(name)
                   //: a taxon that a person confirmed or chose
                   : ItemText::tr("%1, verified").arg(name);
    }
    Headline headline;
    headline.name = nameText(row);
    headline.rank = row.rank;
    headline.score = row.mass;
    headline.isSure = true;
    headline.isProbablyNotInList = row.probablyNotInList;
    return spokenText(headline);
}

QStringList troubleOf(const ItemRow& row, bool hidesSuggestions) {
    QStringList parts;
    if (row.isNovel && !hidesSuggestions) {
        //: of a photograph that the machine takes for a species that nobody here knows
        parts << ItemText::tr("Like no known species");
    }
    if (row.isFlagged) {
        parts << ItemText::tr("Flagged");
    }
    if (row.isRegion) {
        parts << ItemText::tr("Region of a photograph");
    }
    if (const QString absence = absenceText(row); !absence.isEmpty()) {
        parts << absence;
    }
    return parts;
}

QString whenText(const LocalTime& time) {
    return momentText(QDateTime::fromSecsSinceEpoch(time.seconds, QTimeZone::utc()));
}

QString noValueText(const std::string& by) {
    if (rankFromName(by)) {
        return ItemText::tr("Not named at this rank");
    }
    if (by == "month" || by == "day") {
        return ItemText::tr("No date");
    }
    if (by == "place") {
        return ItemText::tr("No place");
    }
    if (by == "deployment") {
        return ItemText::tr("No deployment");
    }
    if (by == "camera") {
        return ItemText::tr("Camera not known");
    }
    if (by == "tag") {
        return ItemText::tr("No tag");
    }
    if (by == "person") {
        return ItemText::tr("Nobody yet");
    }
    if (by == "novelty") {
        return ItemText::tr("Not looked at");
    }
    if (by == kByEvent) {
        return ItemText::tr("In no event");
    }
    if (clusteringOf(by)) {
        return ItemText::tr("In no cluster");
    }
    if (by == kByLookAlikes) {
        return ItemText::tr("Like no other");
    }
    return ItemText::tr("Nothing entered");
}

QString eventText(const EventHeading& heading) {
    QStringList parts;
    const QDateTime begins =
        QDateTime::fromString(QString::fromStdString(heading.begins), Qt::ISODate);
    if (begins.isValid()) {
        parts << momentText(begins);
    }
    if (!heading.name.empty()) {
        parts << QString::fromStdString(heading.name);
    }
    return parts.isEmpty() ? ItemText::tr("Event without a date")
                           : parts.join(QStringLiteral("  ·  "));
}

QString lookAlikesText(const LookAlikesHeading& heading, bool hidesSuggestions) {
    const QString name = hidesSuggestions        ? ItemText::tr("Look-alikes")
                         : heading.taxon.empty() ? standingText(Standing::NotSure)
                                                 : QString::fromStdString(heading.taxon);
    const QString decides =
        heading.waiting > 0
            //: a heading over photographs that look alike; after a taxon
            ? ItemText::tr("decides %Ln", nullptr, static_cast<int>(heading.waiting))
            //: a heading over photographs that look alike; after a taxon
            : ItemText::tr("all decided");
    return name + QStringLiteral("  ·  ") + decides;
}

} // namespace

QString valueText(const std::string& by, const std::string& value) {
    const QString text = QString::fromStdString(value);
    if (by == kByEvent) {
        return eventText(EventHeading::of(value));
    }
    if (clusteringOf(by)) {
        bool isNumber = false;
        text.toInt(&isNumber);
        //: a cluster without a name, by its number
        return isNumber ? ItemText::tr("Cluster %1").arg(text) : text;
    }
    if (by == "month") {
        const QDate first = QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate);
        //: a month as a heading, "June 2025", as of QDate::toString
        return first.isValid() ? QLocale().toString(first, ItemText::tr("MMMM yyyy")) : text;
    }
    if (by == "day") {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : text;
    }
    if (by == "novelty") {
        return value == "unknown" ? ItemText::tr("Like no known species")
               : value == "known" ? ItemText::tr("Like known species")
                                  : text;
    }
    if (by == "status") {
        return value == "new"         ? standingText(Standing::New)
               : value == "suggested" ? standingText(Standing::Suggested)
               : value == "verified"  ? standingText(Standing::Verified)
                                      : text;
    }
    return text;
}

QString abbreviatedBinomial(const QString& name) {
    const qsizetype blank = name.indexOf(u' ');
    return blank > 0 ? QString(name.left(1) + QStringLiteral(". ") + name.mid(blank + 1)) : name;
}

QString absenceText(const ItemRow& row) {
    return row.state == PhotoState::Missing ? ItemText::tr("File is missing")
           : row.problem == kNoPictureCame  ? ItemText::tr("Its picture is not here")
                                            : QString();
}

Standing standingOf(const ItemRow& row, bool hidesSuggestions) {
    if (hidesSuggestions && !row.isUnaided &&
        (row.status != ItemStatus::New || row.problem.empty())) {
        return Standing::Unread;
    }
    if (row.status == ItemStatus::Verified) {
        return row.verdict == Verdict::Unknown        ? Standing::Unknown
               : row.verdict == Verdict::Nothing      ? Standing::Nothing
               : row.isCorrected && !hidesSuggestions ? Standing::Corrected
                                                      : Standing::Verified;
    }
    if (row.status == ItemStatus::New) {
        return row.problem.empty() || row.problem == kNoPictureCame ? Standing::New
                                                                    : Standing::Failed;
    }
    return row.probablyNotInList ? Standing::NotInList
           : row.taxon.empty()   ? Standing::NotSure
                                 : Standing::Suggested;
}

ItemCaption captionOf(const ItemRow& row, bool hidesSuggestions) {
    ItemCaption caption;
    const Standing standing = standingOf(row, hidesSuggestions);
    if (hasName(row, standing)) {
        caption.first = nameText(row);
        caption.firstShort = abbreviated(row);
        caption.isFirstItalic = row.rank && isItalic(*row.rank);
        caption.second = row.rank ? rankText(*row.rank) : QString();
        if (row.status != ItemStatus::Verified && row.mass > 0.0F) {
            caption.score = row.mass;
        }
    } else if (standing == Standing::New || standing == Standing::Failed ||
               standing == Standing::Unread) {
        caption.first = fileText(row);
        caption.isFirstFile = true;
        const QString absence = absenceText(row);
        caption.second = absence.isEmpty() ? standingText(standing) : absence;
    } else {
        caption.first =
            standingText(standing == Standing::NotInList ? Standing::NotSure : standing);
        caption.second = fileText(row);
    }
    if (caption.firstShort.isEmpty()) {
        caption.firstShort = caption.first;
    }
    return caption;
}

QString spokenText(const ItemRow& row, bool hidesSuggestions) {
    QStringList parts = {verdictText(row, standingOf(row, hidesSuggestions))};
    parts << troubleOf(row, hidesSuggestions);
    parts << fileText(row);
    return parts.join(QStringLiteral(". "));
}

QString detailText(const ItemRow& row, bool hidesSuggestions) {
    QStringList lines = {verdictText(row, standingOf(row, hidesSuggestions))};
    lines << troubleOf(row, hidesSuggestions);
    if (!row.problem.empty()) {
        lines << QString::fromStdString(row.problem);
    }
    lines << fileText(row);
    QStringList where;
    if (row.takenAt) {
        where << whenText(*row.takenAt);
    }
    if (!row.place.empty()) {
        where << QString::fromStdString(row.place);
    }
    if (!where.isEmpty()) {
        lines << where.join(QStringLiteral("  ·  "));
    }
    return lines.join(u'\n');
}

GroupTitle groupTitle(const std::string& by, const std::string& value, bool hidesSuggestions) {
    if (value.empty()) {
        return {noValueText(by), false};
    }
    if (by == kByLookAlikes) {
        return {lookAlikesText(LookAlikesHeading::of(value), hidesSuggestions), false};
    }
    const auto rank = rankFromName(by);
    return {valueText(by, value), rank && isItalic(*rank)};
}

} // namespace taxo::ui
