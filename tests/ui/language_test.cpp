// SPDX-License-Identifier: MIT
// The window speaks one language: our texts, Qt's own buttons and the names of keys.
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QKeySequence>
#include <QLibraryInfo>
#include <QLocale>
#include <QTest>

namespace taxo::ui {

class LanguageTest : public QObject {
    Q_OBJECT

    static QString cancel() { return QCoreApplication::translate("QPlatformTheme", "Cancel"); }

private Q_SLOTS:

    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void qtsOwnTextsAreOfTheLanguageOfOurs() {
        const QString place = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        if (!QFileInfo::exists(place + QStringLiteral("/qtbase_de.qm"))) {
            QSKIP("Qt came without its texts");
        }
        Language german;
        german.install("de");
        QCOMPARE(QCoreApplication::translate("taxo::ui::MainWindow", "Open …"),
                 QStringLiteral("Öffnen …"));
        QCOMPARE(cancel(), QStringLiteral("Abbrechen"));
        QCOMPARE(QKeySequence(Qt::CTRL | Qt::Key_S).toString(QKeySequence::NativeText),
                 QStringLiteral("Strg+S"));
    }

    void whereOursAreEnglishQtsAreToo() {
        Language icelandic;
        icelandic.install("is");
        Language french; // of which Qt has texts, and we have none
        french.install("fr");
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::LanguageTest)
#include "language_test.moc"
