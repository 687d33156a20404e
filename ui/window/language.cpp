// SPDX-License-Identifier: MIT
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace taxo::ui {

namespace {

const QString kPlace = QStringLiteral(":/translations");

} // namespace

QStringList Language::available() {
    QStringList codes;
    const QString prefix = QStringLiteral("taxoscope_");
    for (const QString& file : QDir(kPlace).entryList({prefix + u'*'}, QDir::Files, QDir::Name)) {
        codes << file.mid(prefix.size()).section(u'.', 0, 0);
    }
    return codes;
}

void Language::install(const std::string& code) {
    if (!code.empty()) {
        QLocale::setDefault(QLocale(QString::fromStdString(code)));
    }
    const QString separator = QStringLiteral("_");
    // English has a file of its own, for its plurals.
    if (m_words.load(QLocale(), QStringLiteral("taxoscope"), separator, kPlace) ||
        m_words.load(QStringLiteral("taxoscope_en"), kPlace)) {
        QCoreApplication::installTranslator(&m_words);
    }
    // In the language of our own words: one window speaks one. Where Qt came without its texts,
    // these stay English.
    if (m_qtWords.load(QLocale(m_words.language()),
                       QStringLiteral("qtbase"),
                       separator,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qtWords);
    }
}

} // namespace taxo::ui
