// SPDX-License-Identifier: MIT
// The window speaks one language: our texts, Qt's own buttons and the names of keys.
#include "ui/models/error_text.h"
#include "ui/models/step_text.h"
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

    void theJournalAndReasonsOfCoreAreOfTheLanguage() {
        Language german;
        german.install("de");
        QCOMPARE(stepText("1,204 items determined as Ursus arctos"),
                 QStringLiteral("1.204 Einträge als Ursus arctos bestimmt"));
        QCOMPARE(stepText("1 item determined as nothing there"),
                 QStringLiteral("1 Eintrag als „kein Lebewesen“ bestimmt"));
        QCOMPARE(
            coreText("/a season/alps.taxo is no collection of Taxoscope. Nothing was changed."),
            QStringLiteral("/a season/alps.taxo ist keine Sammlung von Taxoscope. Es wurde "
                           "nichts geändert."));
        Language spanish;
        spanish.install("es");
        QCOMPARE(stepText("3 items determined as cf. Ursus by the look of IMG_1.jpg, count 2"),
                 QStringLiteral("3 elementos determinados como cf. Ursus por el aspecto de "
                                "IMG_1.jpg, Individuos 2"));
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
