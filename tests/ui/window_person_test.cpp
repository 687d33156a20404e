// SPDX-License-Identifier: MIT
// What a person does from the first photograph to the next start of the program, in a window whose
// work is done beside it: offscreen, and on a screen of its own (TAXO_TEST_SCREEN=1) in other
// languages, colours and sizes (TAXO_TEST_LOOK="de dark 1024x700"; scale by QT_SCALE_FACTOR).
// Pictures of what was seen are left in TAXO_TEST_PICTURES; in none of them is a text cut off.
#include "core/collection/item_rows.h"
#include "core/collection/query.h"
#include "tests/support/virtual_screen.h"
#include "tests/ui/event_watchdog.h"
#include "tests/ui/world.h"
#include "ui/jobs/job_runner.h"
#include "ui/window/color_scheme.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QTest>
#include <QUrl>

#include <memory>
#include <optional>
#include <string>

namespace taxo::ui {

namespace {

constexpr int kPatienceMs = 30'000; // of a busy machine

QString lookOfTest() {
    return qEnvironmentVariable("TAXO_TEST_LOOK", QStringLiteral("en light 1320x840"));
}

/// Whether more is written on it than it has room for. Not what wraps, scrolls or ends in an
/// ellipsis by its own design.
bool isCut(const QWidget& widget) {
    constexpr int kRounding = 1; // at 125 and 150 %
    if (const auto* const label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() ||
            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) {
            return false;
        }
        return label->wordWrap()
                   ? label->heightForWidth(label->width()) > label->height() + kRounding
                   : label->sizeHint().width() > label->width() + kRounding;
    }
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    const bool hasText = button != nullptr && !button->text().isEmpty();
    return hasText && (widget.minimumSizeHint().width() > widget.width() + kRounding ||
                       widget.sizeHint().height() > widget.height() + kRounding);
}

QStringList cutTexts(const QWidget& window) {
    QStringList cut;
    for (const QWidget* const widget : window.findChildren<QWidget*>()) {
        const bool isSeen = widget->isVisible() && !widget->visibleRegion().isEmpty();
        if (isSeen && widget->window() == &window && isCut(*widget)) {
            const auto* const label = qobject_cast<const QLabel*>(widget);
            const auto* const button = qobject_cast<const QAbstractButton*>(widget);
            cut << QStringLiteral("%1 %2: %3 (%4 x %5 of %6 x %7)")
                       .arg(QLatin1String(widget->metaObject()->className()),
                            widget->objectName(),
                            label != nullptr ? label->text() : button->text())
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(widget->sizeHint().width())
                       .arg(widget->sizeHint().height());
        }
    }
    return cut;
}

} // namespace

class WindowPersonTest : public QObject {
    Q_OBJECT

    World m_world;
    std::unique_ptr<LaneJobRunner> m_runner;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    QSize m_size; ///< of the window, or of what the screen has room for
    int m_pictures = 0;

    void start() {
        m_runner = std::make_unique<LaneJobRunner>(2);
        m_session = std::make_unique<Session>(*m_runner, m_world.services(), m_world.saved);
        m_window = std::make_unique<MainWindow>(*m_session, WindowState({}));
        const QStringList size = lookOfTest().section(u' ', 2).split(u'x');
        m_size =
            QSize(size[0].toInt(), size[1].toInt()).boundedTo(m_window->screen()->availableSize());
        m_window->resize(m_size);
        m_window->show();
        activate(*m_window);
        WatchedApplication::instance().forget(); // its start
    }

    void stop() {
        m_window->close();
        m_window.reset();
        m_session.reset();
        m_runner.reset();
        VERIFY_NO_LONG_EVENT();
    }

    /// By itself: on a screen of its own nobody else does.
    static void activate(QWidget& window) {
        window.activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), &window, kPatienceMs);
    }

    /// The dialog that is open; null where there is none.
    static QDialog* dialog() {
        for (QWidget* const widget : QApplication::topLevelWidgets()) {
            auto* const found = qobject_cast<QDialog*>(widget);
            if (found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }

    void waitForDialog() {
        QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, kPatienceMs);
        activate(*dialog());
    }

    void waitForWindow() {
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, kPatienceMs);
        activate(*m_window);
    }

    void settle() {
        QTRY_VERIFY_WITH_TIMEOUT(m_runner->isIdle(), kPatienceMs);
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(m_runner->isIdle(), kPatienceMs);
    }

    CollectionDocument& document() const { return m_session->document(); }

    std::int64_t count(const char* filter) const {
        return countItems(document().view(), *Filter::parse(filter)).value_or(-1);
    }

    /// Into whatever has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* const focus = QApplication::focusWidget();
        QVERIFY(focus != nullptr);
        QTest::keyClick(focus, key, modifiers);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    /// Of the window in front, which is looked at for texts that are cut off.
    void look(const char* what) {
        settle();
        QWidget& seen = dialog() != nullptr ? static_cast<QWidget&>(*dialog()) : *m_window;
        QCoreApplication::processEvents();
        const QDir pictures(qEnvironmentVariable("TAXO_TEST_PICTURES"));
        if (qEnvironmentVariableIsSet("TAXO_TEST_PICTURES")) {
            QVERIFY(pictures.mkpath(QStringLiteral(".")));
            const QString name = QStringLiteral("%1 %2 %3.png")
                                     .arg(lookOfTest())
                                     .arg(++m_pictures, 2, 10, QLatin1Char('0'))
                                     .arg(QLatin1String(what));
            QVERIFY(seen.grab().save(pictures.filePath(name)));
        }
        // It grows by nothing that is written in it.
        QVERIFY2(m_window->width() <= m_size.width() && m_window->height() <= m_size.height(),
                 what);
        const QStringList cut = cutTexts(seen);
        QVERIFY2(cut.isEmpty(), qPrintable(QLatin1String(what) + u'\n' + cut.join(u'\n')));
    }

    /// By its key, and closed by Escape.
    void lookAtDialog(const char* what, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        press(key, modifiers);
        waitForDialog();
        look(what);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        waitForWindow();
    }

    void drop(const std::filesystem::path& folder) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QFile::decodeName(folder.c_str()))});
        QDragEnterEvent enter(
            QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    std::string nameOf(std::size_t row) const { return document().rowAt(row)->taxon; }

    bool isVerified(std::size_t row) const {
        return document().rowAt(row)->status == ItemStatus::Verified;
    }

private Q_SLOTS:

    void initTestCase() {
        m_world.saved.model = "bioclip-2";
        start();
    }

    void cleanupTestCase() { stop(); }

    void fromTheFirstPhotographToTheNextStart() {
        look("start");
        for (int i = 0; i < 12; ++i) {
            m_world.photo("an excursion/" + std::string(static_cast<std::size_t>(3 + i), 'a') +
                              (i == 7 ? " unsure.png" : ".png"),
                          QColor::fromHsv(40 + 12 * i, 120, 150));
        }
        drop(m_world.folder / "an excursion");
        QTRY_COMPARE_WITH_TIMEOUT(document().size(), 12U, kPatienceMs);
        settle();
        QTRY_COMPARE_WITH_TIMEOUT(count("unverified -unidentified"), 12, kPatienceMs);
        look("identified");

        press(Qt::Key_Return);
        settle();
        QVERIFY(isVerified(0));
        const std::size_t renamed = *document().rowOf(m_session->focus().current());
        press(Qt::Key_R);
        waitForDialog();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("qwertz uiop"));
        look("another taxon that no list has");
        qobject_cast<QLineEdit*>(QApplication::focusWidget())->clear();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Panthera pardus"));
        look("another taxon");
        press(Qt::Key_Return);
        waitForWindow();
        settle();
        QCOMPARE(nameOf(renamed), std::string("Panthera pardus"));
        QCOMPARE(count("verified"), 2);

        press(Qt::Key_Z, Qt::ControlModifier);
        settle();
        QVERIFY(!isVerified(renamed));
        press(Qt::Key_A, Qt::ControlModifier);
        look("all selected");

        const auto file = document().file();
        stop();
        start();
        look("start again");
        m_session->openCollection(file);
        QTRY_COMPARE_WITH_TIMEOUT(document().size(), 12U, kPatienceMs);
        settle();
        QVERIFY(isVerified(0));
        QVERIFY(!isVerified(renamed)); // still undone
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        settle();
        QCOMPARE(nameOf(renamed), std::string("Panthera pardus"));
        look("done again");
    }

    void noTextIsCutOffElsewhere() {
        lookAtDialog("preferences", Qt::Key_Comma, Qt::ControlModifier);
        lookAtDialog("models", Qt::Key_M, Qt::ControlModifier);
        lookAtDialog("keys", Qt::Key_F1, Qt::NoModifier);
        press(Qt::Key_E);
        look("events");
        press(Qt::Key_E);
        press(Qt::Key_C);
        look("compared");
        press(Qt::Key_Escape);
        press(Qt::Key_L, Qt::ControlModifier);
        look("only some taxa");
        press(Qt::Key_Escape);
        press(Qt::Key_F4);
        look("without inspector");
        press(Qt::Key_F4);
    }
};

} // namespace taxo::ui

int main(int argc, char** argv) {
    std::optional<taxo::test::VirtualScreen> screen;
    if (qEnvironmentVariableIsSet("TAXO_TEST_SCREEN")) {
        screen.emplace();
        qunsetenv("WAYLAND_DISPLAY");
        qputenv("QT_QPA_PLATFORM", "xcb");
    }
    taxo::ui::WatchedApplication application(argc, argv);
    const QString look = taxo::ui::lookOfTest();
    taxo::ui::Language language;
    language.install(look.section(u' ', 0, 0).toStdString());
    taxo::ui::ColorScheme colors;
    colors.apply(look.section(u' ', 1, 1).toStdString());
    taxo::ui::WindowPersonTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "window_person_test.moc"
