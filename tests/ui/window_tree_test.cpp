// SPDX-License-Identifier: MIT
// The tree of life in the window: seen, linked with the gallery, asked and kept.
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/gallery_view.h"
#include "ui/panels/tree_panel.h"
#include "ui/scene/tree_scene.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <string>

namespace taxo::ui {

class WindowTreeTest : public WindowFixture {
    Q_OBJECT

    TreeScene& scene() const { return find<TreeScene>("treeScene"); }

    TreePanel& panel() const {
        auto* const found = m_window->findChild<TreePanel*>();
        [&] { QVERIFY(found != nullptr); }();
        return *found;
    }

    void showTree() {
        find<GalleryView>("gallery").setFocus();
        QTest::keyClick(&find<GalleryView>("gallery"), Qt::Key_T);
        settle();
        panel().setAnimated(false);
    }

    /// The lowest clade of all photographs' first: of a genus, as all answers have one.
    NodeId node(const std::string& name) const {
        const Tree& tree = scene().tree();
        for (NodeId each = Tree::root(); each.value < static_cast<std::int32_t>(tree.size());
             ++each.value) {
            if (tree.displayNameOf(each) == name) {
                return each;
            }
        }
        return {};
    }

    /// What the first photograph is called, and where that is.
    std::string nameOfFirst() const { return row(0).taxon; }

    void chooseFromMenu(NodeId of, const QString& beginning) {
        QMenu menu;
        panel().fillMenu(menu, of);
        for (QAction* const action : menu.actions()) {
            if (action->text().contains(beginning)) {
                QVERIFY2(action->isEnabled(), qPrintable(action->text()));
                action->trigger();
                settle();
                return;
            }
        }
        QFAIL(qPrintable(beginning));
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"a.png", "bb.png", "ccc.png", "dddd.png"});
    }

    void cleanup() { end(); }

    void aKeyShowsItInThePlaceOfThePhotographAndTakesItAway() {
        showTree();
        QVERIFY(scene().isVisible());
        QVERIFY(scene().tree().size() > 4);
        QTest::keyClick(&scene(), Qt::Key_T);
        settle();
        QVERIFY(!scene().isVisible());
    }

    void aCladeThatIsChosenIsSelectedAndWhatIsSelectedIsLit() {
        showTree();
        select({0});
        const NodeId first = node(nameOfFirst());
        QVERIFY(first.value > 0);
        scene().setCurrent(first);
        QTest::keyClick(&scene(), Qt::Key_Space);
        settle();
        QVERIFY(m_session->selection().contains(document().idAt(0)));
        QVERIFY(scene().light().isDark());
        select({0, 1, 2});
        QVERIFY(!scene().light().isDark());
        QVERIFY(scene().light().of(first, scene().tree().endOf(first)) > 0.0F);
    }

    void aNameThatIsTypedIsFlownToAndBackLeadsBack() {
        showTree();
        auto& search = find<QLineEdit>("treeSearch");
        search.setFocus();
        QTest::keyClicks(&search, QString::fromStdString(nameOfFirst()));
        QTest::keyClick(&search, Qt::Key_Return);
        settle();
        QCOMPARE(scene().current(), node(nameOfFirst()));
        QVERIFY(search.text().isEmpty());
        search.setFocus();
        QTest::keyClicks(&search, QStringLiteral("Unicornis"));
        QTest::keyClick(&search, Qt::Key_Return);
        settle();
        QVERIFY(text("treeSummary").contains(QStringLiteral("Unicornis")));
    }

    void theMenuListsOnlyAClade() {
        showTree();
        const Tree& tree = scene().tree();
        const NodeId first = node(nameOfFirst());
        chooseFromMenu(first, QStringLiteral("List only these"));
        QVERIFY(document().size() >= 1);
        QVERIFY(document().size() < 4 || tree.size() < 9);
        QCOMPARE(document().options().filter.terms.size(), 1U);
        QCOMPARE(document().options().filter.terms.front().values.front(), nameOfFirst());
    }

    void theMenuSaysWhatTheSelectedOnesAreAndThatIsUndone() {
        showTree();
        select({1, 2});
        const NodeId first = node(nameOfFirst());
        chooseFromMenu(first, QStringLiteral("selected photographs are"));
        QCOMPARE(row(1).taxon, nameOfFirst());
        QCOMPARE(row(2).taxon, nameOfFirst());
        QCOMPARE(count("verified"), 2);
        document().undo();
        settle();
        QCOMPARE(count("verified"), 0);
    }

    void theMenuRestrictsWhatIsAnswered() {
        showTree();
        const NodeId first = node(nameOfFirst());
        chooseFromMenu(first, QStringLiteral("Identify only within"));
        QCOMPARE(m_session->queue().restriction().size(), 1U);
        QCOMPARE(m_session->queue().restriction().front().title, nameOfFirst());
    }

    void aFigureAndACladeAreKept() {
        showTree();
        panel().saveFigure(m_world->folder / "tree.svg");
        settle();
        QVERIFY(readTextFile(m_world->folder / "tree.svg")->find("<svg") != std::string::npos);
        QVERIFY(text("treeSummary").contains(QStringLiteral("tree.svg")));
        panel().saveClade(node(nameOfFirst()), m_world->folder / "clade.nwk");
        panel().saveClade(Tree::root(), m_world->folder / "all.csv");
        settle();
        QVERIFY(readTextFile(m_world->folder / "clade.nwk")->find("photographs=") !=
                std::string::npos);
        QVERIFY(readTextFile(m_world->folder / "all.csv")->find(nameOfFirst()) !=
                std::string::npos);
        panel().saveFigure(m_world->folder / "nowhere" / "tree.svg");
        settle();
        QVERIFY(text("treeSummary").contains(QStringLiteral("nowhere")));
    }

    void onlyMineAndProbabilityAreSwitched() {
        showTree();
        select({0});
        auto& probability = find<QCheckBox>("probability");
        probability.setChecked(true);
        QVERIFY(!scene().light().isDark());
        probability.setChecked(false);
        QVERIFY(scene().light().isDark());
        find<QCheckBox>("onlyMine").setChecked(true);
        QVERIFY(scene().layoutShown().tips <= 4.0);
    }

    void everyLayoutShowsTheTree() {
        showTree();
        for (const QString& layout : {QStringLiteral("Icicle"),
                                      QStringLiteral("Cladogram"),
                                      QStringLiteral("Circle"),
                                      QStringLiteral("Outline"),
                                      QStringLiteral("Sunburst")}) {
            choose("treeLayout", layout);
            scene().grab();
            QVERIFY2(scene().drawnNodes() > 4, qPrintable(layout));
        }
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::WindowTreeTest)
#include "window_tree_test.moc"
