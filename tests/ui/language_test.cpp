// SPDX-License-Identifier: MIT
// The window speaks one language: our texts, Qt's own buttons and the names of keys.
#include "tests/support/finding_sentences.h"
#include "ui/models/error_text.h"
#include "ui/models/publish_text.h"
#include "ui/models/step_text.h"
#include "ui/window/language.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QKeySequence>
#include <QLibraryInfo>
#include <QLocale>
#include <QTest>

#include <cstdint>
#include <string>

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

    void everyFindingOfAnExportIsOfTheLanguage() {
        for (const char* const code : {"de", "es"}) {
            Language language;
            language.install(code);
            for (const test::FindingSentence& one : test::kFindingSentences) {
                std::string what(one.what);
                for (const char* const place : {"%1", "%2", "%3"}) {
                    if (const auto at = what.find(place); at != std::string::npos) {
                        what.replace(at, 2, "<b>%1</b>"); // as people may call it
                    }
                }
                for (const std::int64_t count : {std::int64_t{1}, std::int64_t{1204}}) {
                    const Finding finding{
                        FindingKind::Note, std::string(one.unit), what, count, {}, {}, {}};
                    const std::string english = finding.sentence();
                    const std::string shown = findingText(finding).toStdString();
                    QVERIFY2(shown != english, english.c_str());
                    const bool isNamed = what.find("<b>%1</b>") != std::string::npos;
                    QVERIFY2(!isNamed || shown.find("<b>%1</b>") != std::string::npos,
                             shown.c_str());
                }
            }
        }
        const Finding odd{FindingKind::Note, "item", "of a kind that is new", 2, {}, {}, {}};
        QCOMPARE(findingText(odd), QStringLiteral("2 items of a kind that is new"));
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
