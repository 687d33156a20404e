// SPDX-License-Identifier: MIT
// The tree of life in the window: seen, linked with the gallery, asked and kept.
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/gallery_view.h"
#include "ui/panels/tree_panel.h"
#include "ui/scene/tree_scene.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QColor>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
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

    void structureTakesItsPlaceAndGivesItBack() {
        showTree();
        QTest::keyClick(&scene(), Qt::Key_V);
        settle();
        QVERIFY(!scene().isVisible());
        QVERIFY(isSeen("structurePanel"));
        QTest::keyClick(&find<QWidget>("structurePanel"), Qt::Key_T);
        settle();
        QVERIFY(scene().isVisible());
        QVERIFY(!isSeen("structurePanel"));
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
        find<QToolButton>("treeBack").click();
        QCOMPARE(scene().current(), Tree::root());
        find<QToolButton>("treeForward").click();
        QCOMPARE(scene().current(), node(nameOfFirst()));
        search.setFocus();
        QTest::keyClicks(&search, QStringLiteral("Unicornis"));
        QTest::keyClick(&search, Qt::Key_Return);
        settle();
        QVERIFY(text("treeSummary").contains(QStringLiteral("Unicornis")));
    }

    void aCommonNameIsFlownTo() {
        showTree();
        auto& search = find<QLineEdit>("treeSearch");
        search.setFocus();
        QTest::keyClicks(&search, QStringLiteral("goldf"));
        QTest::keyClick(&search, Qt::Key_Return);
        settle();
        QCOMPARE(scene().tree().displayNameOf(scene().current()), std::string("Carassius auratus"));
    }

    void howTwoCladesAreRelatedIsToldAndTheWayBetweenThemIsLit() {
        showTree();
        const Tree& tree = scene().tree();
        const NodeId last = node(nameOfFirst());
        const NodeId kingdom = tree.ancestorsOf(last).at(1);
        scene().setCurrent(last);
        QTest::keyClick(&scene(), Qt::Key_Space);
        settle();
        chooseFromMenu(kingdom, QStringLiteral("related to"));
        const std::string belongs = nameOfFirst() + " belongs to " + tree.displayNameOf(kingdom);
        QVERIFY2(text("treeSummary").contains(QString::fromStdString(belongs)),
                 qPrintable(text("treeSummary")));
        QCOMPARE(scene().light().of(last, tree.endOf(last)), 1.0F);
        QCOMPARE(scene().light().of(Tree::root(), tree.endOf(Tree::root())), 0.0F);
        select({0, 1});
        QVERIFY(scene().light().of(Tree::root(), tree.endOf(Tree::root())) > 0.0F);
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

    void photographsDroppedOnACladeAreOfItAndThatIsUndone() {
        showTree();
        select({1, 2});
        const NodeId first = node(nameOfFirst());
        scene().setArrangement(TreeLayoutKind::Icicle, {});
        scene().flyTo(first);
        const auto cell = static_cast<std::size_t>(first.value);
        const TreeLayout& layout = scene().layoutShown();
        const TreePoint pixel = scene().view().pixelOf(
            {static_cast<double>(layout.out[cell]) - 0.5,
             static_cast<double>(layout.begin[cell] + layout.end[cell]) / 2.0});
        const QPointF at(pixel.x, pixel.y);
        QCOMPARE(scene().nodeAt(at), std::optional(first));
        const auto dragged = find<GalleryView>("gallery").dragData();
        QVERIFY(dragged != nullptr);
        const auto send = [&](QDropEvent&& event) {
            event.ignore();
            QCoreApplication::sendEvent(&scene(), &event);
            return event.isAccepted();
        };
        const auto move = [&](QPointF to) {
            return send(QDragMoveEvent(
                to.toPoint(), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier));
        };
        QVERIFY(send(QDragEnterEvent(
            at.toPoint(), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier)));
        QVERIFY(move(at));
        QVERIFY(!move({1.0, 1.0})); // beside the tree
        QVERIFY(
            send(QDropEvent(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier)));
        settle();
        QCOMPARE(row(1).taxon, nameOfFirst());
        QCOMPARE(row(2).taxon, nameOfFirst());
        QCOMPARE(count("verified"), 2);
        document().undo();
        settle();
        QCOMPARE(count("verified"), 0);
    }

    void aTreeThatGrowsIsSeenFromTheSamePlace() {
        showTree();
        choose("treeLayout", QStringLiteral("Icicle"));
        const NodeId first = node(nameOfFirst());
        panel().flyTo(scene().tree().parentOf(first));
        const auto place = [this] {
            return QString::fromStdString(scene().tree().displayNameOf(scene().place()));
        };
        const QString before = place();
        QVERIFY(scene().place() != Tree::root());
        select({1});
        m_session->review().determine(Lineage{{"Plantae",
                                               "Tracheophyta",
                                               "Pinopsida",
                                               "Pinales",
                                               "Pinaceae",
                                               "Larix",
                                               "decidua"}},
                                      {},
                                      false);
        settle();
        QVERIFY(node("Larix decidua").value > 0);
        QCOMPARE(place(), before);
        find<QToolButton>("treeBack").click();
        QCOMPARE(scene().place(), Tree::root());
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

    void namesThatAreNotOnTheTreeAreListedWithTheReasonAndCopied() {
        showTree();
        QVERIFY(!find<QPushButton>("unmatchedNames").isVisible());
        const auto file = m_world->folder / "other.nwk";
        QVERIFY(writeWholeFile(file, "(('Ursus arctos','Ursus maritimus')Ursidae)Ursoidea;"));
        panel().showFile(file);
        settle();
        auto& link = find<QPushButton>("unmatchedNames");
        QVERIFY(link.isVisible());
        QVERIFY2(link.text().contains(QStringLiteral("not on this tree")), qPrintable(link.text()));
        link.click();
        auto& table = find<QTableView>("unmatched");
        QVERIFY(table.model()->rowCount() > 0);
        const QAbstractItemModelTester tester(
            table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto* const sorted = qobject_cast<QSortFilterProxyModel*>(table.model());
        QVERIFY(sorted != nullptr);
        const QAbstractItemModelTester unsorted(
            sorted->sourceModel(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList taxa;
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            taxa << table.model()->index(row, 0).data().toString();
        }
        QVERIFY2(taxa.contains(QString::fromStdString(nameOfFirst())), qPrintable(taxa.join(u',')));
        QVERIFY(QTest::qWaitForWindowActive(table.window()));
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied.count(u'\n'), table.model()->rowCount() + 1);
        QVERIFY2(copied.contains(QString::fromStdString(nameOfFirst()) + u'\t'),
                 qPrintable(copied));
        QVERIFY2(copied.contains(QStringLiteral("Nothing is called so")), qPrintable(copied));
    }

    void theGapsOfAChecklistAreSeenAsColoursAndAsWidths() {
        showTree();
        QVERIFY(find<QComboBox>("treeWidth").findText(QStringLiteral("Width by gaps")) < 0);
        const auto file = m_world->folder / "park.csv";
        QVERIFY(writeWholeFile(
            file, "scientificName\nCanis lupus\nUrsus arctos\n" + nameOfFirst() + "\n"));
        panel().showFile(file);
        settle();
        QVERIFY(find<QComboBox>("treeColoring")
                    .currentText()
                    .contains(QStringLiteral("of the checklist")));
        QVERIFY2(text("treeSummary").contains(QStringLiteral("of the checklist")),
                 qPrintable(text("treeSummary")));
        choose("treeWidth", QStringLiteral("Width by gaps"));
        const NodeId bear = node("Ursus arctos");
        const auto width = [this](NodeId of) {
            const auto at = static_cast<std::size_t>(of.value);
            return scene().layoutShown().end[at] - scene().layoutShown().begin[at];
        };
        QCOMPARE(width(bear), 1.0F);
        QCOMPARE(width(node(nameOfFirst())), 0.0F);
        scene().grab();
        panel().saveFigure(m_world->folder / "gaps.svg");
        settle();
        QVERIFY(text("treeSummary").contains(QStringLiteral("gaps.svg")));
        choose("treeChoice", QStringLiteral("What the collection has"));
        QCOMPARE(find<QComboBox>("treeColoring").currentText(), QStringLiteral("Colours by clade"));
        QCOMPARE(find<QComboBox>("treeWidth").currentText(), QStringLiteral("Width by taxa"));
    }

    void aChecklistLiesOverTheTreeOfTheCollectionAndIsTakenAway() {
        showTree();
        const auto file = m_world->folder / "park.csv";
        QVERIFY(writeWholeFile(file, "scientificName\nLarix decidua\n" + nameOfFirst() + "\n"));
        QVERIFY(node("Larix decidua").value < 0);
        panel().showChecklist(file);
        settle();
        QVERIFY(node("Larix decidua").value > 0);
        QCOMPARE(find<QComboBox>("treeChoice").currentText(),
                 QStringLiteral("What the collection has"));
        QVERIFY(find<QComboBox>("treeColoring")
                    .currentText()
                    .contains(QStringLiteral("of the checklist")));
        choose("treeChoice", QStringLiteral("Without park.csv"));
        QVERIFY(node("Larix decidua").value < 0);
        QCOMPARE(find<QComboBox>("treeColoring").currentText(), QStringLiteral("Colours by clade"));
    }

    void twoTimesAreComparedAndWhatIsNoDateIsTold() {
        showTree();
        panel().compareWith({{}, "2025"});
        settle();
        QVERIFY(
            find<QComboBox>("treeColoring").currentText().contains(QStringLiteral("since 2025")));
        scene().grab();
        panel().saveFigure(m_world->folder / "times.svg");
        settle();
        QVERIFY(text("treeSummary").contains(QStringLiteral("times.svg")));
        panel().compareWith({{}, "long ago"});
        settle();
        QVERIFY2(text("treeSummary").contains(QStringLiteral("long ago")),
                 qPrintable(text("treeSummary")));
        QVERIFY(find<QComboBox>("treeChoice").findText(QStringLiteral("Compare no longer")) >= 0);
        choose("treeChoice", QStringLiteral("Compare no longer"));
        QCOMPARE(find<QComboBox>("treeColoring").currentText(), QStringLiteral("Colours by clade"));
    }

    void photographsStandOnTheTreeWhereThereIsRoom() {
        showTree();
        scene().setArrangement(TreeLayoutKind::Icicle, {});
        const auto greens = [this] {
            settle();
            const QImage seen = scene().grab().toImage();
            int found = 0;
            for (int y = 0; y < seen.height(); y += 4) {
                for (int x = 0; x < seen.width(); x += 4) {
                    found += seen.pixelColor(x, y) == QColor(Qt::darkGreen) ? 1 : 0;
                }
            }
            return found;
        };
        QTRY_VERIFY(greens() > 100);
    }

    void theMenuTellsWhichCladeTheSelectedOnesLookLike() {
        showTree();
        select({0, 1});
        chooseFromMenu(Tree::root(), QStringLiteral("look like"));
        QVERIFY2(text("treeSummary").contains(QStringLiteral("of 2 photographs on this tree")),
                 qPrintable(text("treeSummary")));
        QVERIFY(!scene().light().isDark());
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
        choose("treeWidth", QStringLiteral("Width by photographs"));
        QCOMPARE(scene().layoutShown().tips, 4.0);
        choose("treeWidth", QStringLiteral("Width by certainty"));
        QVERIFY(scene().layoutShown().tips > 0.0);
        QVERIFY2(scene().layoutShown().tips < 4.0, "no answer is wholly sure");
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

TAXO_WINDOW_TEST(taxo::ui::WindowTreeTest)
#include "window_tree_test.moc"
