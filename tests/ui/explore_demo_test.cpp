// SPDX-License-Identifier: MIT
// The demo world in the window: offered where there is no model, always called invented, and left
// as if it had never been.
#include "tests/ui/window_fixture.h"

#include <QLabel>
#include <QPushButton>

#include <filesystem>
#include <functional>
#include <future>
#include <span>
#include <string>

namespace taxo::ui {

class ExploreDemoTest : public WindowFixture {
    Q_OBJECT

    bool m_isDiskFull = false;
    std::function<void()> m_whileLooking; ///< for photographs

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
        made.findPhotos = [this,
                           find = made.findPhotos](std::span<const std::filesystem::path> from,
                                                   const Progress& progress) {
            if (m_whileLooking) {
                m_whileLooking();
            }
            return find(from, progress);
        };
        return made;
    }

    static TaxonMatch named(const char* name) {
        TaxonMatch taxon;
        taxon.name = taxon.title = name;
        return taxon;
    }

    static TaxonMatch invented() { return named("Fictanima"); }

    static TaxonMatch felidae() { return named("Felidae"); }

    void explore() {
        m_session->exploreDemo();
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        m_isDiskFull = false;
        m_whileLooking = nullptr;
    }

    void cleanup() { end(); }

    void itIsOfferedWhereThereIsNoModel() {
        open(with(""), services());
        QVERIFY(find<QPushButton>("exploreDemo").isVisible());
        QVERIFY(!isSeen("demoStrip"));
    }

    void itIsNotOfferedBesideAModel() {
        open(with("bioclip-2"), services());
        settle();
        QVERIFY(!find<QPushButton>("exploreDemo").isVisible());
    }

    void itIsNotOfferedWhereTheProgramCameWithoutIt() {
        open(with(""));
        QVERIFY(!find<QPushButton>("exploreDemo").isVisible());
    }

    void exploringIdentifiesItsPhotographsWithItsModel() {
        open(with(""), services());
        find<QPushButton>("exploreDemo").click();
        settle();
        QCOMPARE(m_session->document().count(PhotoState::Done), std::size_t(2));
        QCOMPARE(m_world->lastChoice.model, std::string("demo"));
    }

    void whatItShowsIsCalledSynthetic() {
        open(with(""), services());
        find<QPushButton>("exploreDemo").click();
        settle();
        QVERIFY(isSeen("demoStrip"));
        QVERIFY(m_session->selectedAsTable().contains(QStringLiteral("synthetic")));
    }

    void theDemoModelIsNotRemembered() {
        open(with(""), services());
        find<QPushButton>("exploreDemo").click();
        settle();
        QVERIFY(m_world->saved.model.empty());
        open(with("bioclip-2"), services());
        explore();
        m_session->chooseOwnLabels({{"fox"}, {}});
        settle();
        QCOMPARE(m_world->saved.model, std::string("bioclip-2"));
    }

    void onesOwnPhotographsAreSetAsideMeanwhile() {
        open(with("bioclip-2"), services());
        addPhotos({"mine.png"});
        explore();
        QCOMPARE(m_session->document().size(), std::size_t(2));
        for (std::size_t row = 0; row < 2; ++row) {
            QCOMPARE(m_session->document().at(row).file.parent_path(), m_world->folder / "demo");
        }
    }

    void leavingBringsEverythingBackWithoutComputingIt() {
        open(with("bioclip-2", "treeoflife"), services());
        addPhotos({"a.png", "mine.png", "z.png"});
        m_session->queue().restrictTo({felidae()});
        settle();
        const ItemId mine = m_session->document().at(1).id;
        const auto answer = m_session->document().at(1).identification;
        m_session->focus().set(mine);
        m_session->selection().set({mine, m_session->document().at(2).id});
        explore();
        QVERIFY(m_session->queue().restriction().empty());
        int asked = 0;
        m_world->beforeEach = [&asked](const std::filesystem::path&) { ++asked; };
        const int opened = m_world->modelsOpened;
        find<QPushButton>("leaveDemo").click();
        settle();
        QCOMPARE(m_session->document().size(), std::size_t(3));
        QCOMPARE(m_session->document().at(1).id, mine);
        QCOMPARE(m_session->document().at(1).identification, answer);
        QCOMPARE(m_session->focus().current(), mine);
        QCOMPARE(m_session->selection().ids().size(), std::size_t(2));
        QCOMPARE(m_session->queue().restriction(), std::vector{felidae()});
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
        QCOMPARE(m_session->host().choice().labels, std::string("treeoflife"));
        QVERIFY(!isSeen("demoStrip"));
        QCOMPARE(asked, 0);
        QCOMPARE(m_world->modelsOpened.load(), opened);
    }

    void whatWasStoppedStaysStopped() {
        open(with("bioclip-2"), services());
        m_world->beforeEach = [this](const std::filesystem::path&) {
            m_world->beforeEach = nullptr;
            m_session->stopAll();
        };
        addPhotos({"a.png", "b.png"});
        explore();
        QCOMPARE(m_session->document().count(PhotoState::Done), std::size_t(2));
        m_session->leaveDemo();
        settle();
        QCOMPARE(m_session->queue().state(), IdentifyQueue::State::Stopped);
        QCOMPARE(m_session->document().count(PhotoState::Waiting), std::size_t(2));
        QVERIFY(isSeen("goOn"));
    }

    void whatWaitedForAModelWaitsForItAgain() {
        open(with(""), services());
        addPhotos({"mine.png"});
        explore();
        m_session->leaveDemo();
        settle();
        QCOMPARE(m_session->document().count(PhotoState::Waiting), std::size_t(1));
        choose("model", QStringLiteral("BioCLIP 2"));
        QCOMPARE(m_session->document().count(PhotoState::Done), std::size_t(1));
    }

    void photographsOfOnesOwnThatWereOpenedInTheDemoComeAlong() {
        open(with("bioclip-2"), services());
        addPhotos({"mine.png"});
        explore();
        addPhotos({"later.png"});
        m_session->leaveDemo();
        settle();
        QCOMPARE(m_session->document().size(), std::size_t(2));
        QCOMPARE(m_session->document().at(1).file.filename(), std::filesystem::path("later.png"));
        QCOMPARE(m_session->document().count(PhotoState::Done), std::size_t(2));
    }

    void aDemoThatIsLeftAtOnceAddsNothingLater() {
        open(with("bioclip-2"), services());
        m_whileLooking = [this] { m_session->leaveDemo(); };
        explore();
        QCOMPARE(m_session->document().size(), std::size_t(0));
    }

    void itDoesNotWaitForPhotographsThatAreBeingIdentified() {
        std::promise<void> entered;
        m_world->beforeEach =
            [&, waiting = entered.get_future().share()](const std::filesystem::path& file) {
                if (file.filename() == "mine.png") {
                    waiting.wait();
                }
            };
        LaneJobRunner runner(2);
        Session session(runner, services(), with("bioclip-2"));
        session.open({m_world->photo("mine.png")});
        QTRY_COMPARE(session.document().count(PhotoState::Working), std::size_t(1));
        session.exploreDemo();
        QTRY_VERIFY(session.isInDemo());
        entered.set_value();
        QTRY_COMPARE(session.document().count(PhotoState::Done), std::size_t(2));
        session.leaveDemo();
        QTRY_COMPARE(session.document().count(PhotoState::Done), std::size_t(1));
    }

    void aCopyOfTheDemoModelIsCalledSyntheticToo() {
        open(with("/models/copy of demo"), services());
        addPhotos({"mine.png"});
        QVERIFY(isSeen("demoStrip"));
        QVERIFY(!find<QPushButton>("leaveDemo").isVisible()); // there is nothing to leave
        m_session->chooseModel("bioclip-2");
        settle();
        QVERIFY(!isSeen("demoStrip"));
    }

    void aRestrictionToInventedTaxaEndsWithTheDemo() {
        open(with("bioclip-2"), services());
        m_session->open({m_world->photo("mine.png")});
        explore();
        m_session->queue().restrictTo({invented()});
        m_session->leaveDemo();
        settle();
        QVERIFY(m_session->queue().restriction().empty());
        QCOMPARE(m_session->document().count(PhotoState::Done), std::size_t(1));
    }

    void anotherModelEndsARestrictionToInventedTaxa() {
        open(with("bioclip-2"), services());
        explore();
        m_session->queue().restrictTo({invented()});
        m_session->chooseModel("bioclip");
        QVERIFY(m_session->queue().restriction().empty());
    }

    void theModelOfBeforeComesBackWithItsLabels() {
        open(with("bioclip-2", "treeoflife"), services());
        explore();
        m_session->chooseModel("bioclip-2");
        settle();
        QCOMPARE(m_world->lastChoice.labels, std::string("treeoflife"));
    }

    void anotherModelPutsTheLabelsOfBeforeAside() {
        open(with("bioclip-2", "treeoflife"), services());
        explore();
        m_session->chooseModel("bioclip");
        settle();
        QCOMPARE(m_session->labelsPutAside(), std::string("treeoflife"));
        QVERIFY(m_world->lastChoice.labels.empty());
    }

    void aWorldThatCannotBeDrawnIsTold() {
        m_isDiskFull = true;
        open(with(""), services());
        find<QPushButton>("exploreDemo").click();
        settle();
        bool isTold = false;
        for (const QLabel* const label : m_window->findChildren<QLabel*>()) {
            isTold = isTold || (label->isVisible() &&
                                label->text().contains(QStringLiteral("the disk is full")));
        }
        QVERIFY(isTold);
        QVERIFY(!isSeen("demoStrip"));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ExploreDemoTest)
#include "explore_demo_test.moc"
