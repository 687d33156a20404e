// SPDX-License-Identifier: MIT
#include "ui/models/tip_text.h"

namespace taxo::ui {

QString tipText(const QString& plain) {
    return plain.isEmpty() ? QString()
                           : QStringLiteral("<p>") +
                                 plain.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) +
                                 QStringLiteral("</p>");
}

} // namespace taxo::ui
