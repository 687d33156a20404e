// SPDX-License-Identifier: MIT
// The demo world in the window: offered where there is no model, always called invented, and left
// without a trace.
#include "tests/ui/window_fixture.h"

#include <QLabel>
#include <QPushButton>

#include <filesystem>
#include <string>

namespace taxo::ui {

class ExploreDemoTest : public WindowFixture {
    Q_OBJECT

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

    static TaxonMatch invented() {
        TaxonMatch taxon;
        taxon.name = taxon.title = "Fictanima";
        return taxon;
    }

    void explore() {
        m_session->exploreDemo();
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        m_isDiskFull = false;
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
        QVERIFY(m_session->resultText().contains(QStringLiteral("synthetic")));
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

    void leavingGoesBackToTheModelAndThePhotographsOfBefore() {
        open(with("bioclip-2"), services());
        m_session->open({m_world->photo("mine.png")});
        settle();
        explore();
        QCOMPARE(m_session->document().size(), std::size_t(3));
        find<QPushButton>("leaveDemo").click();
        settle();
        QCOMPARE(m_session->document().size(), std::size_t(1));
        QCOMPARE(m_session->host().choice().model, std::string("bioclip-2"));
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
