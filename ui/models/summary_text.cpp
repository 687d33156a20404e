// SPDX-License-Identifier: MIT
#include "ui/models/summary_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace taxo::ui {

namespace {

struct SummaryText {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

} // namespace

QString summaryText(const StatusCounts& counts, std::size_t listed) {
    if (counts.items == 0) {
        return {};
    }
    const QString all =
        SummaryText::tr("%Ln item(s)", "photographs and regions", static_cast<int>(counts.items));
    QStringList parts;
    if (static_cast<std::int64_t>(listed) < counts.items) {
        //: how many are listed, of all: "12 of 1,204 items"
        parts << SummaryText::tr("%1 of %2")
                     .arg(QLocale().toString(static_cast<qulonglong>(listed)), all);
    } else {
        parts << all;
    }
    const auto add = [&parts](const QString& text, std::int64_t count) {
        if (count > 0) {
            parts << text;
        }
    };
    add(SummaryText::tr("%Ln verified", nullptr, static_cast<int>(counts.verified)),
        counts.verified);
    add(SummaryText::tr("%Ln to look at", nullptr, static_cast<int>(counts.suggested)),
        counts.suggested);
    add(SummaryText::tr("%Ln could not be read", nullptr, static_cast<int>(counts.failed)),
        counts.failed);
    const std::int64_t waiting = std::max<std::int64_t>(
        0, counts.items - counts.verified - counts.suggested - counts.failed);
    add(SummaryText::tr("%Ln waiting", nullptr, static_cast<int>(waiting)), waiting);
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace taxo::ui
