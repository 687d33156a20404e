// SPDX-License-Identifier: MIT
// Promise: with 1,000,000 items no event holds the window's thread for more than 50 ms, painting
// and start-up apart, and without a model it takes less than 500 MB.
#include "tests/support/large_collection.h"
#include "tests/support/process_memory.h"
#include "tests/ui/event_watchdog.h"
#include "tests/ui/world.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/gallery_view.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTest>

#include <cstdint>
#include <memory>

namespace taxo::ui {

class LargeWindowTest : public QObject {
    Q_OBJECT

    static constexpr int kPatienceMs = 120'000;

public:
    static constexpr std::size_t kItems = 1'000'000;
    inline static const QString kMake = QStringLiteral("--make");

private:
    World m_world;
    LaneJobRunner m_runner{2};
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    CollectionDocument& document() const { return m_session->document(); }

    GalleryView& gallery() const { return *m_window->findChild<GalleryView*>(); }

    template <class Widget>
    Widget& find(const char* name) const {
        return *m_window->findChild<Widget*>(QLatin1String(name));
    }

    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_runner.isIdle(), kPatienceMs); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        gallery().setFocus();
        QTest::keyClick(&gallery(), key, modifiers);
        settle();
    }

    void choose(const char* box, int row) {
        auto& list = find<QComboBox>(box);
        list.setCurrentIndex(row);
        Q_EMIT list.activated(row);
        settle();
    }

    void filter(const char* text) {
        auto& field = find<QLineEdit>("filter");
        field.setFocus();
        field.setText(QLatin1String(text));
        QTest::keyClick(&field, Qt::Key_Return);
        settle();
    }

private Q_SLOTS:

    void initTestCase() {
        const auto file = m_world.folder / "large.taxo";
        const QString name = QFile::decodeName(file.c_str());
        // In another process, whose memory does not count.
        QCOMPARE(QProcess::execute(QApplication::applicationFilePath(), {kMake, name}), 0);
        m_session = std::make_unique<Session>(m_runner, m_world.services(), Settings());
        m_window = std::make_unique<MainWindow>(*m_session, WindowState({}));
        m_window->resize(1500, 950);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        WatchedApplication::instance().forget(); // start-up
        m_session->openCollection(file);
        QTRY_COMPARE_WITH_TIMEOUT(document().size(), kItems, kPatienceMs);
        settle();
    }

    void cleanup() {
        const WatchedApplication& watched = WatchedApplication::instance();
        qInfo("longest event: %s %.1f ms; by the clock: %s %.1f ms; longest painting: %.1f ms",
              qPrintable(watched.longestEvent().what),
              watched.longestEvent().threadMs,
              qPrintable(watched.slowestEvent().what),
              watched.slowestEvent().clockMs,
              watched.longestPainting().threadMs);
        VERIFY_NO_LONG_EVENT();
    }

    void cleanupTestCase() {
        m_window.reset();
        m_session.reset();
    }

    void scrolls() {
        QScrollBar& bar = *gallery().verticalScrollBar();
        for (int step = 0; step <= 100; ++step) {
            bar.setValue(static_cast<int>(std::int64_t{bar.maximum()} * step / 100));
            QCoreApplication::processEvents();
        }
        settle();
        key(Qt::Key_Home);
        key(Qt::Key_End);
    }

    void selectsAll() {
        key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_session->selection().size(), kItems);
        key(Qt::Key_Home);
        QCOMPARE(m_session->selection().size(), std::size_t{1});
    }

    void sorts() {
        for (int row = find<QComboBox>("sort").count() - 1; row >= 0; --row) {
            choose("sort", row);
            QCOMPARE(document().size(), kItems);
        }
    }

    void groups() {
        for (int row = find<QComboBox>("group").count() - 1; row >= 0; --row) {
            choose("group", row);
            key(Qt::Key_End);
        }
        QVERIFY(document().groups().empty());
    }

    void filters() {
        filter("mass>0.9 unverified");
        QVERIFY(document().size() > 1000);
        QVERIFY(document().size() < kItems);
        filter("");
        QCOMPARE(document().size(), kItems);
    }

    void decidesOnThousandsAndUndoesIt() {
        key(Qt::Key_Home);
        for (int page = 0; page < 1000 && m_session->selection().size() <= 1000; ++page) {
            key(Qt::Key_PageDown, Qt::ShiftModifier);
        }
        const auto selected = static_cast<std::int64_t>(m_session->selection().size());
        QVERIFY(selected > 1000);
        key(Qt::Key_X);
        QTRY_COMPARE_WITH_TIMEOUT(document().counts().verified, selected, kPatienceMs);
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(document().counts().verified, 0, kPatienceMs);
    }

    void reviewsOneAfterTheOther() {
        key(Qt::Key_Home);
        for (int i = 0; i < 20; ++i) {
            key(i % 2 == 0 ? Qt::Key_X : Qt::Key_U); // of any, sure or not
        }
        QTRY_COMPARE_WITH_TIMEOUT(document().counts().verified, 20, kPatienceMs);
    }

    void takesLittleMemory() {
        const double megabytes = test::processMemory("RssAnon");
        qInfo("private memory: %.0f MB", megabytes);
        QVERIFY(megabytes > 0.0 && megabytes < 500.0);
    }
};

} // namespace taxo::ui

int main(int argc, char** argv) {
    taxo::ui::WatchedApplication application(argc, argv);
    if (argc == 3 && QLatin1String(argv[1]) == taxo::ui::LargeWindowTest::kMake) {
        taxo::test::makeLargeCollection(argv[2], taxo::ui::LargeWindowTest::kItems);
        return 0;
    }
    taxo::ui::LargeWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "large_window_test.moc"
