// SPDX-License-Identifier: MIT
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace taxo::ui {

void Language::install() {
    const QString place = QStringLiteral(":/translations");
    const QString separator = QStringLiteral("_");
    // English has a file of its own, for its plurals.
    if (m_words.load(QLocale(), QStringLiteral("taxoscope"), separator, place) ||
        m_words.load(QStringLiteral("taxoscope_en"), place)) {
        QCoreApplication::installTranslator(&m_words);
    }
    if (m_qtWords.load(QLocale(),
                       QStringLiteral("qtbase"),
                       separator,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qtWords); // buttons of Qt's own dialogs
    }
}

} // namespace taxo::ui
