// SPDX-License-Identifier: MIT
#include "core/tree/newick.h"
#include "ui/scene/tree_scene.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <vector>

namespace taxo::ui {

class TreeSceneTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TreeScene> m_scene;
    Tree m_tree;

    NodeId node(const char* name) const {
        for (NodeId each = Tree::root(); each.value < static_cast<std::int32_t>(m_tree.size());
             ++each.value) {
            if (m_tree.displayNameOf(each) == name) {
                return each;
            }
        }
        return {};
    }

    /// The middle of a cell of an icicle.
    QPoint middleOf(const char* name) const {
        const auto at = static_cast<std::size_t>(node(name).value);
        const TreeLayout& layout = m_scene->layoutShown();
        const TreePoint pixel =
            m_scene->view().pixelOf({static_cast<double>(layout.out[at]) - 0.5,
                                     static_cast<double>(layout.begin[at] + layout.end[at]) / 2.0});
        return QPointF(pixel.x, pixel.y).toPoint();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_scene.get(), key, modifiers);
    }

    void wheel(QPointF at, int notches) {
        QWheelEvent event(at,
                          m_scene->mapToGlobal(at),
                          {},
                          {0, 120 * notches},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(m_scene.get(), &event);
    }

private Q_SLOTS:

    void init() {
        m_tree = readNewickText("(((a,b,c)x,(d,e)y)z,((f,g)v,(h,i,j)w)u)r;", "t")->tree;
        m_scene = std::make_unique<TreeScene>();
        m_scene->setAnimated(false);
        m_scene->resize(800, 600);
        m_scene->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_scene.get()));
        m_scene->setTree(
            m_tree, treeColors(m_tree, Ground::Light), treeColors(m_tree, Ground::Dark));
        m_scene->setArrangement(TreeLayoutKind::Icicle, {});
    }

    void aClickChoosesTheCladeUnderIt() {
        const QSignalSpy chosen(m_scene.get(), &TreeScene::nodeChosen);
        for (const char* const name : {"z", "w", "g"}) {
            QTest::mouseClick(m_scene.get(), Qt::LeftButton, {}, middleOf(name));
            QCOMPARE(chosen.last().at(0).value<NodeId>(), node(name));
        }
    }

    void aDoubleClickFliesThereAndTheTrailIsTold() {
        const QSignalSpy flown(m_scene.get(), &TreeScene::flownTo);
        QTest::mouseDClick(m_scene.get(), Qt::LeftButton, {}, middleOf("w"));
        QCOMPARE(flown.count(), 1);
        QCOMPARE(m_scene->place(), node("w"));
        press(Qt::Key_0);
        QCOMPARE(m_scene->place(), Tree::root());
    }

    void theWheelZoomsAboutThePointer() {
        const QPointF at = middleOf("h");
        wheel(at, 6);
        QCOMPARE(m_scene->nodeAt(at), std::optional(node("h")));
        QVERIFY(m_scene->view().scaleY > 2.0 * 600.0 / 11.0);
        wheel(at, -60);
        QCOMPARE(m_scene->place(), Tree::root());
    }

    void draggingMovesAndChoosesNothing() {
        wheel(middleOf("d"), 6);
        const QSignalSpy chosen(m_scene.get(), &TreeScene::nodeChosen);
        const double before = m_scene->view().center.y;
        QTest::mousePress(m_scene.get(), Qt::LeftButton, {}, {400, 300});
        QTest::mouseMove(m_scene.get(), {400, 250});
        QTest::mouseRelease(m_scene.get(), Qt::LeftButton, {}, {400, 200});
        QCOMPARE(chosen.count(), 0);
        QVERIFY(m_scene->view().center.y > before);
    }

    void keysGoFromCladeToClade() {
        const QSignalSpy chosen(m_scene.get(), &TreeScene::nodeChosen);
        m_scene->setCurrent(Tree::root());
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_scene->current(), node("z"));
        press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_scene->current(), node("u"));
        press(Qt::Key_Right, Qt::ControlModifier);
        press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m_scene->current(), node("w"));
        press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(m_scene->current(), node("v"));
        press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(m_scene->current(), node("v"));
        press(Qt::Key_Space);
        QCOMPARE(chosen.last().at(0).value<NodeId>(), node("v"));
        press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_scene->current(), node("u"));
        press(Qt::Key_Return);
        QCOMPARE(m_scene->place(), node("u"));
    }

    void anotherLayoutShowsTheSamePlace() {
        m_scene->flyTo(node("w"));
        for (const TreeLayoutKind kind : {TreeLayoutKind::Cladogram, TreeLayoutKind::Icicle}) {
            m_scene->setArrangement(kind, {});
            QCOMPARE(m_scene->place(), node("w"));
        }
    }

    void otherNumbersLeaveWhatIsSeenWhereItIs() {
        std::vector<float> weights(m_tree.size(), 1.0F);
        for (const TreeLayoutKind kind : {TreeLayoutKind::Icicle, TreeLayoutKind::Sunburst}) {
            m_scene->setArrangement(kind, weights);
            m_scene->flyTo(node("d"));
            m_scene->zoomBy(0.7);
            m_scene->showView(pannedView(m_scene->view(), 31.0, 17.0));
            const auto middle = m_scene->nodeAt({400.0, 300.0});
            const double scale = m_scene->view().scaleY;
            weights[static_cast<std::size_t>(node("j").value)] += 0.4F; // a photograph more
            m_scene->setArrangement(kind, weights);
            QCOMPARE(m_scene->nodeAt({400.0, 300.0}), middle);
            QVERIFY(std::abs(m_scene->view().scaleY / scale - 1.0) < 0.1);
        }
    }

    void betweenTwoLargeCladesTheOneInTheMiddleStays() {
        const auto edge = static_cast<std::size_t>(node("u").value);
        m_scene->zoomBy(2.0); // it is not all of it any more
        TreeView view = m_scene->view();
        view.scaleY = 400.0;
        view.center.y = static_cast<double>(m_scene->layoutShown().begin[edge]) + 0.2;
        m_scene->showView(view);
        QCOMPARE(m_scene->place(), Tree::root());
        m_scene->setArrangement(TreeLayoutKind::Cladogram, {});
        QVERIFY(m_scene->view().scaleY > 300.0);
        QVERIFY(m_scene->view().center.y > static_cast<double>(m_scene->layoutShown().begin[edge]));
    }

    void whatHasNoWidthIsNoPlaceToStay() {
        m_scene->flyTo(node("w"));
        std::vector<float> weights(m_tree.size(), 0.0F);
        weights[static_cast<std::size_t>(node("a").value)] = 1.0F;
        m_scene->setArrangement(TreeLayoutKind::Icicle, weights);
        QVERIFY(m_scene->place() == Tree::root() || m_tree.contains(m_scene->place(), node("a")));
        m_scene->grab();
        QVERIFY(m_scene->drawnNodes() <= 4U);
    }

    void movesToAnotherLayoutAndArrives() {
        m_scene->setAnimated(true);
        m_scene->setArrangement(TreeLayoutKind::Cladogram, {});
        m_scene->setArrangement(TreeLayoutKind::Circle, {});
        std::vector<float> weights(m_tree.size(), 0.0F);
        weights[static_cast<std::size_t>(node("a").value)] = 1.0F;
        m_scene->setArrangement(TreeLayoutKind::Circle, weights);
        const TreeView goal = fittedView(m_tree,
                                         m_scene->layoutShown(),
                                         Tree::root(),
                                         800.0,
                                         600.0,
                                         QFontMetricsF(m_scene->font()).height());
        QTRY_COMPARE(m_scene->view().scaleX, goal.scaleX);
    }

    void everyLayoutIsDrawnInBothGroundsWithoutATree() {
        m_scene->setTree(
            Tree(), treeColors(Tree(), Ground::Light), treeColors(Tree(), Ground::Dark));
        for (const TreeLayoutKind kind : {TreeLayoutKind::Sunburst,
                                          TreeLayoutKind::Circle,
                                          TreeLayoutKind::Cladogram,
                                          TreeLayoutKind::Outline}) {
            m_scene->setArrangement(kind, {});
            QVERIFY(!m_scene->grab().isNull());
        }
    }

    void theOverviewMarksWhereOneIs() {
        QVERIFY(m_scene->overviewMark().isEmpty());
        m_scene->flyTo(node("w"));
        const QRectF low = m_scene->overviewMark();
        QVERIFY(!low.isEmpty());
        QVERIFY(m_scene->rect().contains(low.toRect()));
        m_scene->flyTo(node("a"));
        QVERIFY(m_scene->overviewMark().center().y() < low.center().y());
        const QColor edge = m_scene->palette().color(QPalette::Highlight);
        const QRectF high = m_scene->overviewMark();
        QCOMPARE(m_scene->grab().toImage().pixelColor(high.topLeft().toPoint()), edge);
        m_scene->setArrangement(TreeLayoutKind::Outline, {});
        QVERIFY(m_scene->overviewMark().isEmpty());
        m_scene->setArrangement(TreeLayoutKind::Sunburst, {});
        m_scene->flyTo(node("j"));
        QVERIFY(!m_scene->overviewMark().isEmpty());
        m_scene->flyTo(Tree::root());
        QVERIFY(m_scene->overviewMark().isEmpty());
    }

    void picturesOfCladesAreAskedForWhenAllRestsAndPainted() {
        std::vector<std::uint32_t> before(m_tree.size() + 1, 0);
        for (std::size_t i = static_cast<std::size_t>(node("j").value) + 1; i < before.size();
             ++i) {
            before[i] = 3; // all of one tip
        }
        const auto kept = std::make_shared<const std::vector<std::uint32_t>>(before);
        m_scene->setNumbers({kept, *kept, {}});
        QSignalSpy wanted(m_scene.get(), &TreeScene::picturesWanted);
        bool isThere = false;
        QImage red(64, 48, QImage::Format_RGB32);
        red.fill(Qt::red);
        m_scene->setPictures([&](NodeId) { return isThere ? red : QImage(); });
        const auto reds = [this] {
            const QImage seen = m_scene->grab().toImage();
            int found = 0;
            for (int y = 0; y < seen.height(); y += 4) {
                for (int x = 0; x < seen.width(); x += 4) {
                    found += seen.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
                }
            }
            return found;
        };
        QCOMPARE(reds(), 0);
        QTRY_COMPARE(wanted.count(), 1);
        const auto clades = wanted.at(0).at(0).value<std::vector<NodeId>>();
        QVERIFY(!clades.empty());
        for (const NodeId clade : clades) {
            QVERIFY(m_tree.contains(clade, node("j")) && !m_tree.isRoot(clade));
        }
        isThere = true;
        m_scene->updatePictures();
        QVERIFY(reds() > 100);
        // The same ones are not asked for again, others are.
        m_scene->flyTo(node("a"));
        m_scene->grab();
        QTRY_COMPARE(wanted.count(), 2);
        QVERIFY(wanted.at(1).at(0).value<std::vector<NodeId>>() != clades);
    }

    void whatIsLitIsSeen() {
        const auto colorAt = [this](const char* name) {
            return m_scene->grab().toImage().pixelColor(middleOf(name) + QPoint(40, 12));
        };
        m_scene->setLight(TreeLight({node("w")}));
        QVERIFY(colorAt("w").saturation() > colorAt("v").saturation() + 40);
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::TreeSceneTest)
#include "tree_scene_test.moc"
