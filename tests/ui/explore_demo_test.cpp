// SPDX-License-Identifier: MIT
// The demo world in the window: offered where there is no model, always called invented, and left
// without a trace.
#include "tests/ui/world.h"
#include "ui/jobs/job_runner.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <filesystem>
#include <memory>
#include <string>

namespace taxo::ui {

class ExploreDemoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    bool m_isDiskFull = false;

    /// With a demo world of two photographs.
    Services services() {
        Services made = m_world->services();
        made.provideDemo = [this](const Progress&) -> Result<std::filesystem::path> {
            if (m_isDiskFull) {
                return fail(ErrorCode::NoSpace, "demo: the disk is full. Make room.");
            }
            std::filesystem::create_directory(m_world->folder / "demo");
            m_world->photo("demo/1.png");
            m_world->photo("demo/2.png");
            return m_world->folder / "demo";
        };
        return made;
    }

    void open(const std::string& model, Services services) {
        m_window.reset();
        m_session.reset();
        Settings settings;
        settings.model = model;
        m_session = std::make_unique<Session>(*m_runner, std::move(services), settings);
        m_window = std::make_unique<MainWindow>(*m_session, WindowState({}));
        m_window->resize(1300, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// All work done and everything shown.
    void settle() {
        for (int i = 0; i < 4; ++i) {
            m_runner->runAll();
            QCoreApplication::processEvents();
        }
    }

    QPushButton& button(const char* name) const {
        auto* const found = m_window->findChild<QPushButton*>(QLatin1String(name));
        [&] { QVERIFY2(found != nullptr, name); }();
        return *found;
    }

    bool isStripSeen() const {
        return m_window->findChild<QWidget*>(QStringLiteral("demoStrip"))->isVisible();
    }

private Q_SLOTS:

    void init() {
        m_world = std::make_unique<World>();
        m_runner = std::make_unique<InlineJobRunner>();
        m_isDiskFull = false;
    }

    void cleanup() {
        m_window.reset();
        m_session.reset();
        m_runner.reset();
    }

    void itIsOfferedWhereThereIsNoModel() {
        open("", services());
        QVERIFY(button("exploreDemo").isVisible());
        QVERIFY(!isStripSeen());
    }

    void itIsNotOfferedBesideAModel() {
        open("bioclip-2", services());
        settle();
        QVERIFY(!button("exploreDemo").isVisible());
    }

    void itIsNotOfferedWhereTheProgramCameWithoutIt() {
        open("", m_world->services());
        QVERIFY(!button("exploreDemo").isVisible());
    }

    void exploringIdentifiesItsPhotographsWithItsModel() {
        open("", services());
        button("exploreDemo").click();
        settle();
        QCOMPARE(m_session->document().count(PhotoState::Done), std::size_t(2));
        QCOMPARE(m_world->lastChoice.model, std::string("demo"));
    }

    void whatItShowsIsCalledSynthetic() {
        open("", services());
        button("exploreDemo").click();
        settle();
        QVERIFY(isStripSeen());
        QVERIFY(m_session->resultText().contains(QStringLiteral("synthetic")));
    }

    void theDemoModelIsNotRemembered() {
        open("", services());
        button("exploreDemo").click();
        settle();
        QVERIFY(m_world->saved.model.empty());
        open("bioclip-2", services());
        m_session->exploreDemo();
        settle();
        m_session->chooseOwnLabels({{"fox"}, {}});
        settle();
        QCOMPARE(m_world->saved.model, std::string("bioclip-2"));
    }

    void leavingGoesBackToTheModelAndThePhotographsOfBefore() {
        open("bioclip-2", services());
        m_session->open({m_world->photo("mine.png")});
        settle();
        m_session->exploreDemo();
        settle();
        QCOMPARE(m_session->document().size(), std::size_t(3));
        button("leaveDemo").click();
        settle();
        QCOMPARE(m_session->document().size(), std::size_t(1));
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
        QVERIFY(!isStripSeen());
    }

    void aWorldThatCannotBeDrawnIsTold() {
        m_isDiskFull = true;
        open("", services());
        button("exploreDemo").click();
        settle();
        bool isTold = false;
        for (const QLabel* const label : m_window->findChildren<QLabel*>()) {
            isTold = isTold || (label->isVisible() &&
                                label->text().contains(QStringLiteral("the disk is full")));
        }
        QVERIFY(isTold);
        QVERIFY(!isStripSeen());
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ExploreDemoTest)
#include "explore_demo_test.moc"
