// SPDX-License-Identifier: MIT
#include "ui/models/summary_text.h"

#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace taxo::ui {

namespace {

struct SummaryText {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

} // namespace

QString summaryText(const SessionDocument& document) {
    if (document.size() == 0) {
        return {};
    }
    int identified = 0;
    int unsure = 0;
    int outside = 0;
    for (std::size_t row = 0; row < document.size(); ++row) {
        if (const auto& answer = document.at(row).identification) {
            ++(answer->probablyNotInList ? outside : isSure(*answer) ? identified : unsure);
        }
    }
    const auto failed = static_cast<int>(document.count(PhotoState::Failed));
    const auto working = static_cast<int>(document.count(PhotoState::Working));
    const auto waiting = static_cast<int>(document.count(PhotoState::Waiting));
    QStringList parts;
    parts << SummaryText::tr("%Ln photograph(s)", nullptr, static_cast<int>(document.size()));
    const auto add = [&parts](const QString& text, int count) {
        if (count > 0) {
            parts << text;
        }
    };
    add(SummaryText::tr("%Ln identified", nullptr, identified), identified);
    add(SummaryText::tr("%Ln not sure", nullptr, unsure), unsure);
    add(SummaryText::tr("%Ln probably not in your list", nullptr, outside), outside);
    add(SummaryText::tr("%Ln not identified", nullptr, failed), failed);
    add(SummaryText::tr("%Ln being identified", nullptr, working), working);
    add(SummaryText::tr("%Ln waiting", nullptr, waiting), waiting);
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace taxo::ui
