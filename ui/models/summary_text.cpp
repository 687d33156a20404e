// SPDX-License-Identifier: MIT
#include "ui/models/summary_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace taxo::ui {

namespace {

struct SummaryText {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

/// "300 verified", or "all verified" where that is every item: no number stands there twice.
struct StandingCount {
    std::int64_t count;
    QString some;
    QString all;
};

/// Every item has one of these.
std::vector<StandingCount> standingsOf(const StatusCounts& counts) {
    const std::int64_t waiting = std::max<std::int64_t>(
        0, counts.items - counts.verified - counts.suggested - counts.failed);
    const auto some = [](const char* text, std::int64_t count) {
        return QCoreApplication::translate("SummaryText", text, nullptr, static_cast<int>(count));
    };
    std::vector<StandingCount> all = {
        {counts.verified,
         some(QT_TRANSLATE_N_NOOP("SummaryText", "%Ln verified"), counts.verified),
         SummaryText::tr("all verified")},
        {counts.suggested,
         some(QT_TRANSLATE_N_NOOP("SummaryText", "%Ln to look at"), counts.suggested),
         SummaryText::tr("all to look at")},
        {counts.failed,
         some(QT_TRANSLATE_N_NOOP("SummaryText", "%Ln could not be read"), counts.failed),
         SummaryText::tr("none could be read")},
        {waiting,
         some(QT_TRANSLATE_N_NOOP("SummaryText", "%Ln waiting"), waiting),
         SummaryText::tr("all waiting")}};
    std::erase_if(all, [](const StandingCount& one) { return one.count == 0; });
    return all;
}

/// "1,204 items: 300 verified, 904 to look at".
QString wholeText(const StatusCounts& counts) {
    const QString items =
        SummaryText::tr("%Ln item(s)", "photographs and regions", static_cast<int>(counts.items));
    const std::vector<StandingCount> standings = standingsOf(counts);
    if (standings.size() == 1) {
        //: all items and what is true of each: "1,204 items, all verified"
        return SummaryText::tr("%1, %2").arg(items, standings.front().all);
    }
    QStringList parts;
    for (const StandingCount& one : standings) {
        parts << one.some;
    }
    //: all items and how many of them are what: "1,204 items: 300 verified, 904 to look at"
    return SummaryText::tr("%1: %2").arg(items, parts.join(QStringLiteral(", ")));
}

} // namespace

QString summaryText(const StatusCounts& counts, std::size_t listed, std::size_t selected) {
    if (counts.items == 0) {
        return {};
    }
    QStringList parts;
    if (selected > 1) {
        parts << (selected == listed
                      ? SummaryText::tr("all selected")
                      : SummaryText::tr("%Ln selected", nullptr, static_cast<int>(selected)));
    }
    if (static_cast<std::int64_t>(listed) < counts.items) {
        //: items that a filter leaves
        parts << SummaryText::tr("%Ln listed", nullptr, static_cast<int>(listed));
    }
    parts << wholeText(counts);
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace taxo::ui
