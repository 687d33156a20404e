// SPDX-License-Identifier: MIT
// A map that is touched: chosen from, moved and turned, by mouse and keys.
#include "tests/ui/scene/map_scene_fixture.h"
#include "ui/scene/map_tool_bar.h"

#include <QAction>
#include <QApplication>
#include <QLineF>
#include <QRectF>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <memory>
#include <vector>

namespace taxo::ui {

class MapTouchTest : public MapSceneFixture {
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { end(); }

    void aClickChoosesThePointUnderIt() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        QTest::mouseClick(m_scene.get(), Qt::LeftButton, {}, placeOf(5) + QPoint(3, -3));
        QCOMPARE(chosen(spy), Indices{5});
        QCOMPARE(change(spy), SelectionChange::Replace);
        QTest::mouseClick(m_scene.get(), Qt::LeftButton, Qt::ControlModifier, placeOf(0));
        QCOMPARE(chosen(spy), Indices{0});
        QCOMPARE(change(spy), SelectionChange::Add);
        spy.clear();
        QTest::mouseClick(m_scene.get(), Qt::LeftButton, {}, {4, 4}); // a slip costs no selection
        QVERIFY(spy.isEmpty());
    }

    void aDoubleClickOpensAPointOrClearsTheSelection() {
        show(square());
        QSignalSpy opened(m_scene.get(), &MapScene::pointActivated);
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        QTest::mouseDClick(m_scene.get(), Qt::LeftButton, {}, placeOf(7));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.back().at(0).value<std::uint32_t>(), 7U);
        QTest::mouseDClick(m_scene.get(), Qt::LeftButton, {}, {4, 4});
        QCOMPARE(chosen(spy), Indices{});
    }

    void theLassoChoosesExactlyThePointsInside() {
        show(cloud(3000));
        std::vector<QPoint> path;
        std::vector<QPointF> polygon;
        for (int i = 0; i <= 40; ++i) {
            const double angle = 2.0 * 3.14159 * i / 40.0;
            path.emplace_back(150 + static_cast<int>(70 * std::cos(angle)),
                              140 + static_cast<int>((50 + i % 5 * 8) * std::sin(angle)));
            polygon.emplace_back(path.back());
        }
        Indices expected;
        for (std::uint32_t i = 0; i < 3000; ++i) {
            bool isIn = false;
            const QPointF at = m_scene->placeOf(i);
            for (std::size_t c = 0; c < polygon.size(); ++c) {
                const QPointF a = polygon[c];
                const QPointF b = polygon[(c + 1) % polygon.size()];
                if ((a.y() > at.y()) != (b.y() > at.y()) &&
                    at.x() < a.x() + (at.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                    isIn = !isIn;
                }
            }
            if (isIn) {
                expected.push_back(i);
            }
        }
        QVERIFY(expected.size() > 200);
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        drag(path, Qt::LeftButton, Qt::AltModifier);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(chosen(spy), expected);
        QCOMPARE(change(spy), SelectionChange::Remove);
    }

    void shiftDrawsARectangle() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        drag({placeOf(3) - QPoint(20, 20), {150, 150}, placeOf(1) + QPoint(20, 20)},
             Qt::LeftButton,
             Qt::ShiftModifier);
        QCOMPARE(chosen(spy), (Indices{0, 1, 3, 4}));
    }

    void escapeEndsAGesture() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        QTest::mousePress(m_scene.get(), Qt::LeftButton, {}, {5, 5});
        QTest::mouseMove(m_scene.get(), {200, 10});
        QTest::mouseMove(m_scene.get(), {200, 200});
        QTest::keyClick(m_scene.get(), Qt::Key_Escape);
        QTest::mouseRelease(m_scene.get(), Qt::LeftButton, {}, {10, 200});
        QVERIFY(spy.isEmpty());
    }

    void aLassoInSpaceChoosesWhatItEncloses() {
        show(cloud(500, 3));
        drag({{100, 100}, {150, 120}, {190, 140}}, Qt::RightButton); // turned
        Indices expected;
        for (std::uint32_t i = 0; i < 500; ++i) {
            if (QRectF(100, 100, 80, 90).contains(m_scene->placeOf(i))) {
                expected.push_back(i);
            }
        }
        QVERIFY(expected.size() > 20);
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        drag({{100, 100}, {180, 190}}, Qt::LeftButton, Qt::ShiftModifier);
        QCOMPARE(chosen(spy), expected);
    }

    void aMapMovesByAsManyPixelsAsTheMouse() {
        show(square());
        const QPointF before = m_scene->placeOf(4);
        drag({{100, 100}, {120, 110}, {150, 80}}, Qt::RightButton);
        const QPointF by = m_scene->placeOf(4) - before;
        QVERIFY2(std::abs(by.x() - 50) < 0.01 && std::abs(by.y() + 20) < 0.01,
                 qPrintable(QStringLiteral("%1 %2").arg(by.x()).arg(by.y())));
        settle();
        QVERIFY(colorOf(4).blue() > 150 && colorOf(4).red() < 80); // and is seen there
    }

    void theWheelKeepsWhatIsUnderThePointer() {
        show(square());
        const QPointF before = m_scene->placeOf(2);
        const double height = m_scene->camera().height;
        QWheelEvent wheel(before,
                          m_scene->mapToGlobal(before),
                          {},
                          {0, 240},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(m_scene.get(), &wheel);
        QVERIFY(m_scene->camera().height < 0.8 * height);
        QVERIFY(QLineF(before, m_scene->placeOf(2)).length() < 0.01);
    }

    void theCameraKeepsWithinReason() {
        show(square());
        for (int i = 0; i < 200; ++i) {
            m_scene->zoomBy(2.0);
        }
        QVERIFY(m_scene->camera().height > 0.0);
        for (int i = 0; i < 400; ++i) {
            m_scene->zoomBy(0.5);
        }
        QVERIFY(m_scene->camera().height < 100.0);
        QTest::keyClick(m_scene.get(), Qt::Key_0);
        QVERIFY(QRectF(m_scene->rect()).contains(m_scene->placeOf(8)));
    }

    void theKeysMoveZoomAndFit() {
        show(square());
        const QPointF before = m_scene->placeOf(4);
        QTest::keyClick(m_scene.get(), Qt::Key_Right);
        QVERIFY(m_scene->placeOf(4).x() < before.x() - 40);
        const double height = m_scene->camera().height;
        QTest::keyClick(m_scene.get(), Qt::Key_Plus);
        QVERIFY(m_scene->camera().height < height);
        m_scene->setSelection(Indices{0, 1});
        QTest::keyClick(m_scene.get(), Qt::Key_F);
        QVERIFY(m_scene->placeOf(0).x() > 0 && m_scene->placeOf(1).x() < 300);
        QVERIFY(m_scene->placeOf(8).y() < 0);
    }

    void pointsAreChosenByKeysAlone() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        QTest::keyClick(m_scene.get(), Qt::Key_P);
        QTest::keyClick(m_scene.get(), Qt::Key_Space);
        QCOMPARE(chosen(spy), Indices{4});
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(m_scene.get(), Qt::Key_Left);
            if (QLineF(m_scene->placeOf(3), m_scene->placeOf(4)).length() < 10.0 * (i + 1.5)) {
                break;
            }
        }
        QTest::keyClick(m_scene.get(), Qt::Key_Space);
        QCOMPARE(chosen(spy), Indices{3});
        QTest::keyClick(m_scene.get(), Qt::Key_A); // adds from now on
        for (int i = 0; i < 11; ++i) {
            QTest::keyClick(m_scene.get(), Qt::Key_PageUp);
        }
        QTest::keyClick(m_scene.get(), Qt::Key_Space);
        QCOMPARE(chosen(spy), (Indices{0, 3, 4, 6}));
        QCOMPARE(change(spy), SelectionChange::Add);
        QTest::keyClick(m_scene.get(), Qt::Key_Escape);
        QTest::keyClick(m_scene.get(), Qt::Key_Space); // the circle is gone
        QCOMPARE(spy.count(), 3);
    }

    void otherKeysAreLeftToTheWindow() {
        show(square());
        for (const int key :
             {Qt::Key_U, Qt::Key_Return, Qt::Key_X, Qt::Key_Escape, Qt::Key_Space}) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
            QApplication::sendEvent(m_scene.get(), &event);
            QVERIFY(!event.isAccepted());
        }
    }

    void theToolBarAndTheKeysAgree() {
        show(square());
        MapToolBar bar(*m_scene);
        const auto checked = [&bar] {
            QStringList texts;
            for (const QAction* action : bar.actions()) {
                if (action->isChecked()) {
                    texts += action->text();
                }
            }
            return texts;
        };
        QCOMPARE(
            checked(),
            (QStringList{QStringLiteral("Draw around points"), QStringLiteral("Select anew")}));
        QVERIFY(bar.actions().front()->toolTip().contains(QLatin1String("(G:")));
        QTest::keyClick(m_scene.get(), Qt::Key_G);
        QTest::keyClick(m_scene.get(), Qt::Key_A);
        QCOMPARE(checked(),
                 (QStringList{QStringLiteral("Draw a rectangle"),
                              QStringLiteral("Add to the selection")}));
        for (QAction* action : bar.actions()) {
            QVERIFY(action->isSeparator() || !action->icon().isNull());
            if (action->text() == QStringLiteral("Move or turn the map")) {
                action->trigger();
            }
        }
        QCOMPARE(m_scene->tool(), MapTool::Move);
    }

    void theGestureIsTold() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::gestureChanged);
        QTest::keyClick(m_scene.get(), Qt::Key_G);
        QVERIFY(spy.back().at(0).toString().contains(QStringLiteral("rectangle")));
        QTest::keyClick(m_scene.get(), Qt::Key_A);
        QVERIFY(spy.back().at(0).toString().contains(QStringLiteral("adds")));
    }

    void aCameraIsKeptAndTakenUpAgain() {
        show(cloud(100, 3));
        drag({{100, 100}, {150, 120}, {190, 140}}, Qt::RightButton);
        const MapCamera kept = m_scene->camera();
        const QPointF at = m_scene->placeOf(17);
        QTest::keyClick(m_scene.get(), Qt::Key_0);
        QTest::keyClick(m_scene.get(), Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(m_scene->camera() != kept);
        QSignalSpy spy(m_scene.get(), &MapScene::cameraChanged);
        m_scene->setCamera(kept);
        QCOMPARE(spy.count(), 1);
        QVERIFY(QLineF(m_scene->placeOf(17), at).length() < 0.01);
    }
};

std::unique_ptr<QObject> mapTouchTest() {
    return std::make_unique<MapTouchTest>();
}

} // namespace taxo::ui

#include "map_touch_test.moc"
