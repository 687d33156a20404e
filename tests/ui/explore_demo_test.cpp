// SPDX-License-Identifier: MIT
// The demo world in the window: offered where there is no model, always called invented, and left
// as if it had never been.
#include "tests/ui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

#include <atomic>
#include <filesystem>
#include <functional>
#include <future>
#include <string>
#include <utility>
#include <vector>

namespace taxo::ui {

class ExploreDemoTest : public WindowFixture {
    Q_OBJECT

    bool m_isDiskFull = false;
    std::function<void()> m_whileLoading; ///< a model

    /// With a demo world of two photographs.
    Services services() {
        Services made = m_world->services();
        made.provideDemo = [this](const Progress&) -> Result<std::filesystem::path> {
            if (m_isDiskFull) {
                return fail(ErrorCode::NoSpace, "demo: the disk is full. Make room.");
            }
            m_world->photo("demo/photographs/1.png");
            m_world->photo("demo/photographs/2.png");
            return m_world->folder / "demo/photographs";
        };
        made.openIdentifier = [this, open = made.openIdentifier](const IdentifierChoice& choice,
                                                                 const Progress& progress) {
            if (m_whileLoading) {
                std::exchange(m_whileLoading, nullptr)();
            }
            return open(choice, progress);
        };
        return made;
    }

    std::filesystem::path demoWorld() const { return m_world->folder / "demo/demo world.taxo"; }

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

    void leave() {
        m_session->leaveDemo();
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        m_isDiskFull = false;
        m_whileLoading = nullptr;
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
        QCOMPARE(count("unverified -unidentified"), 2);
        QCOMPARE(m_world->lastChoice.model, std::string("demo"));
    }

    void itIsACollectionBesideItsPhotographs() {
        open(with(""), services());
        explore();
        QCOMPARE(document().file(), demoWorld());
        QVERIFY(!m_session->isUnnamed());
        QVERIFY(m_session->recentCollections().empty());
    }

    void whatItShowsIsCalledSynthetic() {
        open(with(""), services());
        explore();
        QVERIFY(isSeen("demoStrip"));
        trigger(QStringLiteral("&Copy as a table"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("synthetic")));
    }

    void theDemoModelIsNotRemembered() {
        open(with(""), services());
        explore();
        QVERIFY(m_world->saved.model.empty());
    }

    void leavingBringsTheCollectionBeforeBackWithoutComputingIt() {
        open(with("bioclip-2", "treeoflife"), services());
        addPhotos({"a.png", "mine.png", "z.png"});
        m_session->queue().restrictTo({felidae()});
        settle();
        const auto mine = document().file();
        const Identification before = answer(1);
        explore();
        QCOMPARE(document().size(), 2U);
        QVERIFY(m_session->queue().restriction().empty());
        int asked = 0;
        m_world->beforeEach = [&asked](const std::filesystem::path&) { ++asked; };
        const int opened = m_world->modelsOpened;
        find<QPushButton>("leaveDemo").click();
        settle();
        QCOMPARE(document().file(), mine);
        QVERIFY(!document().isReadOnly());
        QCOMPARE(document().size(), 3U);
        QCOMPARE(answer(1).candidates.front().name, before.candidates.front().name);
        QCOMPARE(m_session->queue().restriction(), std::vector{felidae()});
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
        QCOMPARE(m_session->host().choice().labels, std::string("treeoflife"));
        QVERIFY(!isSeen("demoStrip"));
        QCOMPARE(asked, 0);
        QCOMPARE(m_world->modelsOpened.load(), opened);
    }

    void withoutACollectionBeforeLeavingLeadsToTheStartPage() {
        open(with("bioclip-2"), services());
        explore();
        leave();
        QVERIFY(!document().isOpen());
        QVERIFY(isSeen("start"));
    }

    void theDemoModelIsNeverWhatOneComesBackTo() {
        open(with("bioclip-2"), services());
        addPhotos({"a.png", "b.png", "c.png"});
        m_session->queue().restrictTo({named("Sarraceniaceae")});
        settle(); // what would change is not decided yet
        explore();
        leave();
        QVERIFY(m_session->newAnswers().comparison());
        find<QPushButton>("keepAnswers").click();
        settle();
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
        QVERIFY(m_session->queue().restriction().empty());
    }

    void anotherCollectionLeavesTheDemo() {
        open(with("bioclip-2"), services());
        explore();
        m_session->open({m_world->folder / "season.taxo"});
        settle();
        QVERIFY(!m_session->isInDemo());
        QCOMPARE(document().file(), m_world->folder / "season.taxo");
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
    }

    void photographsOfOnesOwnLeaveTheDemoForTheCollectionBefore() {
        open(with("bioclip-2"), services());
        addPhotos({"mine.png"});
        const auto mine = document().file();
        explore();
        QCOMPARE(m_session->dropTarget(), DropTarget::OwnCollection);
        addPhotos({"more.png"});
        QVERIFY(!m_session->isInDemo());
        QCOMPARE(document().file(), mine);
        QCOMPARE(document().size(), 2U);
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
        explore();
        QCOMPARE(document().size(), 2U); // the demo's own
    }

    void withoutACollectionBeforePhotographsLeaveTheDemoForANewOne() {
        open(with("bioclip-2"), services());
        explore();
        QCOMPARE(m_session->dropTarget(), DropTarget::NewOutOfDemo);
        addPhotos({"mine.png"});
        QVERIFY(m_session->isUnnamed());
        QCOMPARE(document().size(), 1U);
    }

    void photographsThatWaitForTheirCollectionAreNotLostToTheDemo() {
        open(with("bioclip-2"), services());
        m_session->open(m_world->photos({"mine.png", "more.png"}));
        m_session->exploreDemo(); // both at once: the collection is not open yet
        settle();
        QVERIFY(m_session->isInDemo());
        QCOMPARE(document().file(), demoWorld());
        QCOMPARE(document().size(), 2U);
        leave();
        QVERIFY(m_session->isUnnamed());
        QCOMPARE(document().size(), 2U);
        QCOMPARE(count("file:mine.png"), 1);
    }

    void whatWaitedForAModelWaitsForItAgain() {
        open(with(""), services());
        addPhotos({"mine.png"});
        explore();
        leave();
        QCOMPARE(count("unidentified"), 1);
        choose("model", QStringLiteral("BioCLIP 2"));
        QCOMPARE(count("unidentified"), 0);
    }

    void whatWasDecidedInTheDemoIsThereTheNextTime() {
        open(with("bioclip-2"), services());
        explore();
        m_session->review().setUnknown();
        settle();
        leave();
        explore();
        QCOMPARE(document().size(), 2U); // none came twice
        QCOMPARE(count("verified"), 1);
    }

    void aDemoThatIsLeftAtOnceAddsNothingLater() {
        open(with("bioclip-2"), services());
        m_whileLoading = [this] { m_session->leaveDemo(); };
        explore();
        QVERIFY(!m_session->isInDemo());
        QVERIFY(!document().isOpen());
        addPhotos({"mine.png"});
        QCOMPARE(document().size(), 1U);
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
    }

    void itDoesNotWaitForPhotographsThatAreBeingIdentified() {
        std::promise<void> entered;
        std::atomic<bool> isWorking = false;
        m_world->beforeEach =
            [&, waiting = entered.get_future().share()](const std::filesystem::path& file) {
                if (file.filename() == "mine.png") {
                    isWorking = true;
                    waiting.wait();
                }
            };
        LaneJobRunner runner(2);
        Session session(runner, services(), with("bioclip-2"));
        session.open({m_world->photo("mine.png")});
        QTRY_VERIFY(isWorking);
        session.exploreDemo();
        QTRY_COMPARE(session.document().size(), 2U); // what is identified goes on until it notices
        entered.set_value();
        QTRY_COMPARE(session.document().counts().suggested, 2);
        session.leaveDemo();
        QTRY_COMPARE(session.document().counts().suggested, 1);
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
        addPhotos({"mine.png"});
        explore();
        m_session->queue().restrictTo({invented()});
        leave();
        QVERIFY(m_session->queue().restriction().empty());
        QCOMPARE(count("unidentified"), 0);
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

TAXO_WINDOW_TEST(taxo::ui::ExploreDemoTest)
#include "explore_demo_test.moc"
