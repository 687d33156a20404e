// SPDX-License-Identifier: MIT
#include "ui/models/moment_text.h"

#include <QDateTime>
#include <QLocale>

namespace taxo::ui {

QString momentText(const QDateTime& moment) {
    const QLocale locale;
    QString date = locale.dateFormat(QLocale::ShortFormat);
    if (!date.contains(QLatin1String("yyyy"))) {
        date.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    }
    QString time = locale.timeFormat(QLocale::ShortFormat);
    if (!time.contains(u's')) {
        time.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    }
    return locale.toString(moment.date(), date) + u' ' + locale.toString(moment.time(), time);
}

} // namespace taxo::ui
