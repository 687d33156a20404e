// SPDX-License-Identifier: MIT
// What a person prefers, what the program is made of, and the whole screen.
#include "core/base/files.h"
#include "core/base/message_log.h"
#include "core/figure/palette.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/models/diagnostics_text.h"
#include "ui/panels/theme.h"
#include "ui/window/color_scheme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>

#include <filesystem>

namespace taxo::ui {

class PreferencesTest : public WindowFixture {
    Q_OBJECT

    Services services() {
        Services made = m_world->services();
        made.thumbnails = m_world->folder / "cache/thumbnails";
        made.indexes = {m_world->folder / "cache/labels", m_world->folder / "cache/search"};
        made.lookAtMachine = []() -> Result<Machine> {
            return Machine{8, 32'000'000'000, {{"cuda:0", 80'000'000'000}}, "LibTorch 9.9"};
        };
        return made;
    }

    void showPreferences() {
        trigger(QStringLiteral("&Preferences …"));
        QVERIFY(isSeen("preferences"));
    }

    void type(const char* line, const char* text) {
        auto& edit = find<QLineEdit>(line);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, QLatin1String(text));
        QTest::keyClick(&edit, Qt::Key_Return);
        settle();
    }

    QStringList entries(const char* box) const {
        QStringList texts;
        for (int i = 0; i < find<QComboBox>(box).count(); ++i) {
            texts << find<QComboBox>(box).itemText(i);
        }
        return texts;
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip"), services());
        settle();
    }

    void cleanup() { end(); }

    void anotherNameDecidesFromNowOn() {
        showPreferences();
        QCOMPARE(find<QLineEdit>("person").placeholderText(), QStringLiteral("Ada"));
        type("person", "Bea");
        QCOMPARE(m_session->review().person(), std::string("Bea"));
        QCOMPARE(m_world->saved.person, std::string("Bea"));
        type("person", " ");
        QCOMPARE(m_session->review().person(), std::string("Ada"));
    }

    void anotherThresholdAsksTheOpenCollectionAgain() {
        addPhotos({"a.png"});
        showPreferences();
        find<QSpinBox>("threshold").setValue(99);
        settle();
        QCOMPARE(m_session->queue().options().threshold, 0.99F);
        QCOMPARE(m_world->saved.threshold, 0.99);
        QCOMPARE(count("unidentified"), 0);
    }

    void aThresholdWhoseAnswersAreNotWantedIsTakenBack() {
        addPhotos({"a.png"});
        showPreferences();
        find<QSpinBox>("threshold").setValue(95);
        Q_EMIT m_session->newAnswers().discarded(); // before the new ones are taken
        settle();
        QCOMPARE(m_session->queue().options().threshold, 0.7F);
        QCOMPARE(m_world->saved.threshold, 0.7);
        QCOMPARE(find<QSpinBox>("threshold").value(), 70);
    }

    void anotherDeviceLoadsTheModelAnew() {
        m_session->host().load();
        settle();
        showPreferences();
        QVERIFY(entries("device").contains(QStringLiteral("cuda:0 (80.0 GB)")));
        choose("device", QStringLiteral("Processor"));
        QCOMPARE(m_world->lastChoice.device, std::string("cpu"));
        QCOMPARE(m_world->saved.device, std::string("cpu"));
        QVERIFY(entries("precision").contains(QStringLiteral("int8")));
        QVERIFY(!entries("precision").contains(QStringLiteral("bf16")));
        choose("precision", QStringLiteral("int8"));
        QCOMPARE(m_world->lastChoice.precision, std::string("int8"));
        choose("device", QStringLiteral("cuda:0 (80.0 GB)"));
        QCOMPARE(m_world->lastChoice.device, std::string("cuda:0"));
        QCOMPARE(m_world->lastChoice.precision, std::string("auto")); // int8 is not for it
    }

    void whatOthersWroteIntoTheSettingsIsKept() {
        Settings settings = with("bioclip");
        settings.device = "cuda:7";
        settings.threshold = 0.725;
        settings.thumbnailBytes = 123'456'789;
        open(settings, services());
        settle();
        showPreferences();
        type("person", "Bea");
        QCOMPARE(m_world->saved.device, std::string("cuda:7"));
        QCOMPARE(m_world->saved.threshold, 0.725);
        QCOMPARE(m_world->saved.thumbnailBytes, std::uint64_t{123'456'789});
    }

    void threadsAreRemembered() {
        showPreferences();
        QCOMPARE(find<QSpinBox>("threads").text(), QStringLiteral("all 8"));
        find<QSpinBox>("threads").setValue(3);
        settle();
        QCOMPARE(m_world->saved.threads, 3);
    }

    void anAddressThatIsNoneIsNotKept() {
        showPreferences();
        for (const char* const wrong :
             {"http://mirror.example.org", "mirror", "https://ada:secret@example.org"}) {
            type("mirror", wrong);
            QVERIFY2(isSeen("networkProblem"), wrong);
            QCOMPARE(m_session->settings().mirror, std::string());
        }
        type("mirror", "https://mirror.example.org");
        QVERIFY(!isSeen("networkProblem"));
        QCOMPARE(m_world->saved.mirror, std::string("https://mirror.example.org"));
        type("proxy", "ftp://proxy");
        QVERIFY(isSeen("networkProblem"));
        type("proxy", "socks5h://localhost:1080");
        QCOMPARE(m_world->saved.proxy, std::string("socks5h://localhost:1080"));
    }

    void theCacheTellsWhatItTakesAndIsEmptied() {
        const auto folder = m_world->folder / "cache/search/ab";
        std::filesystem::create_directories(folder);
        QVERIFY(writeWholeFile(folder / "index", std::string(5000, 'x')));
        showPreferences();
        const auto uses = m_window->findChildren<QLabel*>(QStringLiteral("cacheUse"));
        QCOMPARE(uses.size(), 2);
        QCOMPARE(uses[1]->text(), QStringLiteral("5.0 kB now"));
        m_window->findChildren<QPushButton*>(QStringLiteral("emptyCache")).at(1)->click();
        settle();
        QCOMPARE(uses[1]->text(), QStringLiteral("0 bytes now"));
        QVERIFY(!std::filesystem::exists(folder / "index"));
    }

    void lessRoomForSmallPicturesTakesTheOldestAway() {
        const auto folder = m_world->folder / "cache/thumbnails/ab";
        std::filesystem::create_directories(folder);
        QVERIFY(writeWholeFile(folder / "1.jpg", std::string(1000, 'x')));
        std::filesystem::resize_file(folder / "1.jpg", 200'000'000); // sparse
        showPreferences();
        find<QDoubleSpinBox>("thumbnailBytes").setValue(0.1);
        settle();
        QCOMPARE(m_world->saved.thumbnailBytes, std::uint64_t{100'000'000});
        QVERIFY(!std::filesystem::exists(folder / "1.jpg"));
    }

    void whatIsBeingTypedCountsWhenTheDialogCloses() {
        showPreferences();
        auto& edit = find<QLineEdit>("person");
        edit.setFocus();
        QTest::keyClicks(&edit, QStringLiteral("Cleo"));
        find<QDialog>("preferences").close();
        settle();
        QCOMPARE(m_world->saved.person, std::string("Cleo"));
    }

    void coloursChangeAtOnce() {
        ColorScheme colors;
        const QPalette before = QApplication::palette();
        connect(m_session.get(), &Session::preferencesChanged, &colors, [&](const Settings& s) {
            colors.apply(s.colors);
        });
        showPreferences();
        choose("colors", QStringLiteral("Dark"));
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        choose("colors", QStringLiteral("Light"));
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() >= 128);
        QCOMPARE(m_world->saved.colors, std::string("light"));
        qApp->setStyleSheet({});
        QApplication::setPalette(before);
    }

    /// WCAG 2.1 AA: 1.4.3 for text, 1.4.11 for what shows where a field is or has the focus.
    void textAndFieldsStandOutFromTheirGround() {
        const auto contrast = [](const QColor& one, const QColor& other) {
            const auto color = [](const QColor& of) {
                return Color{static_cast<std::uint8_t>(of.red()),
                             static_cast<std::uint8_t>(of.green()),
                             static_cast<std::uint8_t>(of.blue())};
            };
            return contrastOf(color(one), color(other));
        };
        for (const Theme& t : {Theme::light(), Theme::dark()}) {
            for (const QColor& ground : {t.window,
                                         t.base,
                                         t.raised,
                                         t.photo,
                                         t.accentSoft,
                                         t.track,
                                         t.warnSoft,
                                         t.badSoft,
                                         t.infoSoft}) {
                for (const QColor& text : {t.text, t.quiet, t.accent, t.warn, t.bad, t.info}) {
                    QVERIFY2(contrast(text, ground) >= 4.5,
                             qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
                }
            }
            QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
            const QRegularExpression border(QStringLiteral(
                "QLineEdit, QPlainTextEdit, QAbstractSpinBox \\{[^}]*border: 1px solid (#\\w+)"));
            const QColor edge(border.match(t.styleSheet()).captured(1));
            QVERIFY(edge.isValid());
            for (const QColor& ground : {t.window, t.base}) {
                QVERIFY2(contrast(edge, ground) >= 3.0, qPrintable(edge.name()));
            }
        }
    }

    void everyFieldHasAName() {
        showPreferences();
        for (const QWidget* const widget : find<QDialog>("preferences").findChildren<QWidget*>()) {
            const auto* const button = qobject_cast<const QPushButton*>(widget);
            const bool hasText = button != nullptr && !button->text().isEmpty();
            const bool isInner = widget->objectName() == QStringLiteral("qt_spinbox_lineedit");
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !hasText &&
                !isInner) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }

    // What the program is made of

    void aboutNamesLibrariesAndGpus() {
        trigger(QStringLiteral("&About Taxoscope"));
        const QString versions = text("versions");
        for (const char* const expected :
             {"Taxoscope ", "Qt ", "LibTorch 9.9", "cuda:0 (80.0 GB)"}) {
            QVERIFY2(versions.contains(QLatin1String(expected)), qPrintable(versions));
        }
    }

    void diagnosticsAreCopied() {
        addPhotos({"a.png", "b.png"});
        MessageLog::ofProcess().add("something went wrong");
        trigger(QStringLiteral("&Diagnostics …"));
        find<QPushButton>("copyDiagnostics").click();
        const QString copied = QGuiApplication::clipboard()->text();
        for (const char* const expected : {"LibTorch 9.9",
                                           "picture libraries: Qt",
                                           "collection: 2 items",
                                           "threshold: 0.7",
                                           "Z something went wrong"}) {
            QVERIFY2(copied.contains(QLatin1String(expected)), qPrintable(copied));
        }
    }

    void diagnosticsHoldNoSecrets() {
        Diagnostics diagnostics;
        diagnostics.settings.proxy = "http://ada:secret@proxy.example.org:3128";
        diagnostics.settings.person = "Ada Lovelace";
        diagnostics.settings.recentCollections = {"/home/ada/orchids.taxo"};
        diagnostics.settings.ownLabels = {"my orchid"};
        const QString text = diagnosticsText(diagnostics);
        QVERIFY(text.contains(QStringLiteral("proxy: http://proxy.example.org:3128")));
        for (const char* const secret : {"secret", "Lovelace", "orchid"}) {
            QVERIFY2(!text.contains(QLatin1String(secret)), secret);
        }
    }

    // The whole screen

    void fullScreenComesAndGoes() {
        trigger(QStringLiteral("&Full screen"));
        QVERIFY(m_window->isFullScreen());
        trigger(QStringLiteral("&Full screen"));
        QVERIFY(!m_window->isFullScreen());
        m_window->showFullScreen(); // by the desktop
        QCoreApplication::processEvents();
        trigger(QStringLiteral("&Full screen"));
        QVERIFY(!m_window->isFullScreen());
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::PreferencesTest)
#include "preferences_test.moc"
