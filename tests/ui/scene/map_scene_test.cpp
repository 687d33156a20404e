// SPDX-License-Identifier: MIT
// A map that is seen and touched: with TAXO_TEST_SCREEN=1 by OpenGL on a screen of its own, else by
// the processor.
#include "core/base/random.h"
#include "tests/support/golden.h"
#include "tests/support/virtual_screen.h"
#include "ui/scene/map_scene.h"
#include "ui/scene/map_tool_bar.h"
#include "ui/scene/scene_support.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace taxo::ui {

namespace {

using Indices = std::vector<std::uint32_t>;

constexpr Color kBlue{0, 90, 200};

EmbeddingMatrix cloud(std::size_t count, std::size_t dimension = 2) {
    Random random(2);
    EmbeddingMatrix positions(count, dimension);
    for (float& value : positions.values()) {
        value = static_cast<float>(random.normal());
    }
    return positions;
}

/// Nine points in three rows, from the lower left.
EmbeddingMatrix square() {
    EmbeddingMatrix positions(9, 2);
    for (std::size_t i = 0; i < 9; ++i) {
        positions.row(i)[0] = static_cast<float>(i % 3);
        positions.row(i)[1] = static_cast<float>(i / 3);
    }
    return positions;
}

QPalette paletteOf(QColor base, QColor text) {
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, QColor(30, 120, 60));
    return palette;
}

/// How far two pictures differ, on average over all pixels: 0 to 255.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) {
        return 255.0;
    }
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor other = b.pixelColor(x, y);
            sum += std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
                   std::abs(one.blue() - other.blue());
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

} // namespace

class MapSceneTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MapScene> m_scene;

    static bool hasOpenGl() { return sceneSupport() != SceneSupport::Processor; }

    /// Until nothing moves.
    void settle() {
        QTest::qWait(220); // the scene calls this rest
    }

    void show(EmbeddingMatrix positions, QSize size = {300, 300}) {
        m_scene = std::make_unique<MapScene>();
        m_scene->setPalette(paletteOf(Qt::white, Qt::black));
        m_scene->resize(size);
        m_scene->setPoints(std::move(positions));
        m_scene->setColors(std::vector<Color>(m_scene->points().size(), kBlue));
        m_scene->show();
        [&] { QVERIFY(QTest::qWaitForWindowExposed(m_scene.get())); }();
        m_scene->setFocus();
        settle();
    }

    QPoint placeOf(std::uint32_t index) { return m_scene->placeOf(index).toPoint(); }

    QColor colorOf(std::uint32_t index) { return m_scene->picture().pixelColor(placeOf(index)); }

    void drag(const std::vector<QPoint>& path,
              Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mousePress(m_scene.get(), button, modifiers, path.front());
        for (const QPoint at : path) {
            QMouseEvent move(
                QEvent::MouseMove, at, m_scene->mapToGlobal(at), Qt::NoButton, button, modifiers);
            QApplication::sendEvent(m_scene.get(), &move);
        }
        QTest::mouseRelease(m_scene.get(), button, modifiers, path.back());
    }

    /// What the last choice was.
    static Indices chosen(const QSignalSpy& spy) {
        return spy.isEmpty() ? Indices{999'999} : spy.back().at(0).value<Indices>();
    }

    static SelectionChange change(const QSignalSpy& spy) {
        return spy.back().at(1).value<SelectionChange>();
    }

    /// Compares with a picture that was looked at; leaves what it is where it differs.
    void compareToBaseline(const char* name) {
        const QString folder =
            QString::fromStdString(test::testFile("ui/scene/baselines/").native());
        const QString file = folder + QLatin1String(name) + QStringLiteral(".png");
        const QImage image = m_scene->picture();
        const QImage baseline(file);
        // Processor and OpenGL place edges of points a quarter of a pixel apart.
        const double by = difference(image, baseline.convertToFormat(image.format()));
        if (by > 1.5) {
            const QString left = QLatin1String(name) + QStringLiteral("-new.png");
            image.save(left);
            QFAIL(qPrintable(
                QStringLiteral("%1 differs by %2: look at %3 and copy it to %4 if it is right")
                    .arg(QLatin1String(name))
                    .arg(by)
                    .arg(QFileInfo(left).absoluteFilePath(), folder)));
        }
    }

private Q_SLOTS:

    void initTestCase() {
        QCOMPARE(hasOpenGl(), qEnvironmentVariableIsSet("TAXO_TEST_SCREEN"));
        QCOMPARE(sceneProblem().isEmpty(), hasOpenGl());
    }

    void cleanup() { m_scene.reset(); }

    void pointsAreSeenWhereTheyLie() {
        show(square());
        for (std::uint32_t i = 0; i < 9; ++i) {
            const QColor seen = colorOf(i);
            QVERIFY2(seen.blue() > 150 && seen.red() < 80, qPrintable(seen.name()));
        }
        QCOMPARE(m_scene->picture().pixelColor(3, 3), QColor(Qt::white));
    }

    void aSelectionTurnsTheOthersGrey() {
        show(square());
        m_scene->setSelection(Indices{4});
        settle();
        QVERIFY(colorOf(4).blue() > 150 && colorOf(4).red() < 80);
        const QColor other = colorOf(3);
        QVERIFY2(std::abs(other.red() - other.blue()) < 40, qPrintable(other.name()));
        m_scene->setSelection(Indices{});
        settle();
        QVERIFY(colorOf(3).blue() > 150 && colorOf(3).red() < 80);
    }

    void aSelectionLeavesColorsAndPositionsAsTheyAre() {
        show(square());
        const MapPoints before = m_scene->points();
        m_scene->setSelection(Indices{1, 2});
        QCOMPARE(m_scene->points().colors, before.colors);
        QCOMPARE(m_scene->points().positions, before.positions);
        QVERIFY(m_scene->points().states != before.states);
    }

    void hiddenPointsAreNotSeenAndNotChosen() {
        show(square());
        std::vector<std::uint8_t> isHidden(9, 0);
        isHidden[4] = 1;
        m_scene->setHidden(isHidden);
        settle();
        QCOMPARE(colorOf(4), QColor(Qt::white));
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        QTest::mouseClick(m_scene.get(), Qt::LeftButton, {}, placeOf(4));
        QVERIFY(spy.isEmpty());
    }

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

    void hoveringTellsThePoint() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::pointHovered);
        QTest::mouseMove(m_scene.get(), placeOf(6) + QPoint(2, 2));
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.back().at(0).value<std::optional<std::uint32_t>>(), std::optional(6U));
        QTest::mouseMove(m_scene.get(), {2, 2});
        QTRY_COMPARE(spy.count(), 2);
        QVERIFY(!spy.back().at(0).value<std::optional<std::uint32_t>>());
    }

    void aCardIsSeenBesideThePointUnderThePointer() {
        show(square());
        QSignalSpy hovered(m_scene.get(), &MapScene::pointHovered);
        QTest::mouseMove(m_scene.get(), placeOf(6) + QPoint(2, 2));
        QTRY_COMPARE(hovered.count(), 1);
        const QImage before = m_scene->grab().toImage();
        QImage picture(60, 40, QImage::Format_RGB32);
        picture.fill(Qt::yellow);
        m_scene->setHoverCard(5, picture, QStringLiteral("another point"));
        QCOMPARE(m_scene->grab().toImage(), before);
        m_scene->setHoverCard(6, picture, QStringLiteral("Parus major"));
        const QImage with = m_scene->grab().toImage();
        bool isSeen = false;
        for (int x = 0; x < with.width(); ++x) {
            for (int y = 0; y < with.height(); ++y) {
                isSeen |= with.pixelColor(x, y) == QColor(Qt::yellow);
            }
        }
        QVERIFY(isSeen);
        QTest::mouseMove(m_scene.get(), {2, 290});
        QTRY_VERIFY(m_scene->grab().toImage() != with);
    }

    void theGestureIsTold() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::gestureChanged);
        QTest::keyClick(m_scene.get(), Qt::Key_G);
        QVERIFY(spy.back().at(0).toString().contains(QStringLiteral("rectangle")));
        QTest::keyClick(m_scene.get(), Qt::Key_A);
        QVERIFY(spy.back().at(0).toString().contains(QStringLiteral("adds")));
    }

    void aSettlingMapStaysInSightUntilSomebodyMovesIt() {
        show(square());
        EmbeddingMatrix larger = square();
        for (float& value : larger.values()) {
            value *= 50.0F;
        }
        m_scene->setSelection(Indices{4});
        m_scene->setPositions(larger);
        QVERIFY(QRectF(m_scene->rect()).contains(m_scene->placeOf(8)));
        settle();
        QVERIFY(colorOf(4).blue() > 150 && colorOf(4).red() < 80); // still selected
        m_scene->zoomBy(1.5);
        const MapCamera camera = m_scene->camera();
        m_scene->setPositions(square());
        QCOMPARE(m_scene->camera(), camera);
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

    void picturesAreMadeWhenTheyAreSeenAndOnce() {
        MapScene scene;
        QSignalSpy spy(&scene, &MapScene::drawn);
        scene.resize(300, 300);
        scene.setPoints(cloud(120'000));
        QTest::qWait(300);
        QCOMPARE(spy.count(), 0);
        scene.show();
        QVERIFY(spy.wait(5000));
        QTest::qWait(300);
        const auto drawn = spy.count(); // the window may have come in two sizes
        scene.setCamera(scene.camera());
        QTest::qWait(300);
        QCOMPARE(spy.count(), drawn);
    }

    void thumbnailsAreAskedForWhenFewPointsAreSeen() {
        show(square());
        QSignalSpy spy(m_scene.get(), &MapScene::thumbnailsWanted);
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::yellow);
        bool isThere = false;
        m_scene->setThumbnails([&](std::uint32_t) { return isThere ? picture : QImage(); });
        QCOMPARE(spy.back().at(0).value<Indices>().size(), std::size_t{9});
        QVERIFY(colorOf(4).blue() > 150); // until it comes
        isThere = true;
        m_scene->updateThumbnails();
        QCOMPARE(colorOf(4), QColor(Qt::yellow));
    }

    void thumbnailsFollowTheirPoints() {
        show(square());
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::yellow);
        m_scene->setThumbnails([&](std::uint32_t) { return picture; });
        m_scene->zoomBy(0.8); // the camera stays from now on
        EmbeddingMatrix moved = square();
        moved.row(4)[0] = 1.4F;
        m_scene->setPositions(moved);
        settle();
        QCOMPARE(colorOf(4), QColor(Qt::yellow));
        QCOMPARE(m_scene->picture().pixelColor(placeOf(4) - QPoint(37, 0)), QColor(Qt::white));
    }

    void tooManyPointsHaveNoThumbnails() {
        show(cloud(3000));
        QSignalSpy spy(m_scene.get(), &MapScene::thumbnailsWanted);
        m_scene->setThumbnails([](std::uint32_t) { return QImage(); });
        QVERIFY(spy.isEmpty());
    }

    void aGuestStandsWhereItWouldLie() {
        show(square());
        const QImage before = m_scene->picture();
        QImage picture(60, 40, QImage::Format_RGB32);
        picture.fill(Qt::yellow);
        m_scene->setGuests({{{1.0F, 1.0F, 0.0F}, picture, {0, 2}}});
        const QImage with = m_scene->picture();
        QCOMPARE(with.pixelColor(placeOf(4) - QPoint(0, 40)), QColor(Qt::yellow));
        const QPoint between = (placeOf(4) + placeOf(0)) / 2; // on the line to a neighbour
        QVERIFY(with.pixelColor(between) != before.pixelColor(between));
        m_scene->setGuests({});
        QCOMPARE(m_scene->picture(), before);
    }

    void anArrowGoesFromPlaceToPlaceUntilThereAreOtherPoints() {
        show(square());
        const QImage before = m_scene->picture();
        m_scene->setArrow(MapScene::Arrow{
            {0.0F, 0.0F, 0.0F}, {2.0F, 2.0F, 0.0F}, QStringLiteral("more “%1” & <b>")});
        const QImage with = m_scene->picture();
        const QPoint quarter = (placeOf(4) + placeOf(0)) / 2;
        QVERIFY(with.pixelColor(quarter) != before.pixelColor(quarter));
        const QPoint beside = (placeOf(4) + placeOf(2)) / 2; // the other way across
        QCOMPARE(with.pixelColor(beside), before.pixelColor(beside));
        show(square());
        QCOMPARE(m_scene->picture(), before);
    }

    void severalGuestsStandBesideEachOther() {
        show(square());
        QImage yellow(60, 40, QImage::Format_RGB32);
        yellow.fill(Qt::yellow);
        QImage red = yellow;
        red.fill(Qt::red);
        m_scene->setGuests({{{1.0F, 1.0F, 0.0F}, yellow, {}}, {{2.0F, 0.0F, 0.0F}, red, {}}});
        const QImage with = m_scene->picture();
        QCOMPARE(with.pixelColor(placeOf(4) - QPoint(0, 40)), QColor(Qt::yellow));
        QCOMPARE(with.pixelColor(placeOf(2) - QPoint(0, 40)), QColor(Qt::red));
    }

    void escapeAsksForGuestsAndWhatWasFoundToGoBeforeTheSelection() {
        show(square());
        m_scene->setSelection(std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0, 0, 0, 0});
        m_scene->setGuests({{{1.0F, 1.0F, 0.0F}, {}, {}}});
        QSignalSpy dismissed(m_scene.get(), &MapScene::dismissed);
        QSignalSpy chosen(m_scene.get(), &MapScene::pointsChosen);
        QTest::keyClick(m_scene.get(), Qt::Key_Escape);
        QCOMPARE(dismissed.count(), 1);
        m_scene->setGuests({});
        m_scene->setFound({3});
        QTest::keyClick(m_scene.get(), Qt::Key_Escape);
        QCOMPARE(dismissed.count(), 2);
        QVERIFY(chosen.isEmpty());
        m_scene->setFound({});
        QTest::keyClick(m_scene.get(), Qt::Key_Escape);
        QCOMPARE(dismissed.count(), 2);
        QCOMPARE(chosen.count(), 1);
    }

    void whatWasFoundIsNumbered() {
        show(square());
        m_scene->setFound({8, 0});
        const QColor accent = m_scene->palette().color(QPalette::Highlight);
        const QImage with = m_scene->picture();
        QCOMPARE(with.pixelColor(placeOf(8) + QPoint(5, 0)), accent);
        QCOMPARE(with.pixelColor(placeOf(0) + QPoint(5, 0)), accent);
        QVERIFY(with.pixelColor(placeOf(4) + QPoint(5, 0)) != accent);
        QVERIFY(with.copy(QRect(placeOf(8) - QPoint(8, 8), QSize(16, 16))) !=
                with.copy(QRect(placeOf(0) - QPoint(8, 8), QSize(16, 16)))); // 1 and 2
    }

    void anEmptyMapSaysWhatToDo() {
        show(EmbeddingMatrix(0, 2));
        const QImage before = m_scene->grab().toImage();
        m_scene->setEmptyText(QStringLiteral("Choose a method and arrange the photographs."));
        QVERIFY(m_scene->grab().toImage() != before);
        QTest::mouseClick(m_scene.get(), Qt::LeftButton, {}, {100, 100});
        QTest::keyClick(m_scene.get(), Qt::Key_F);
        QTest::keyClick(m_scene.get(), Qt::Key_P);
        QTest::keyClick(m_scene.get(), Qt::Key_Space);
    }

    void oddPositionsDoNoHarm() {
        show(EmbeddingMatrix(1, 2));
        QVERIFY(colorOf(0).blue() > 150);
        EmbeddingMatrix same(40, 3);
        same.row(3)[1] = std::numeric_limits<float>::quiet_NaN();
        same.row(4)[1] = std::numeric_limits<float>::infinity();
        m_scene->setPoints(same);
        settle();
        QSignalSpy spy(m_scene.get(), &MapScene::pointsChosen);
        drag({{100, 100}, {200, 200}}, Qt::LeftButton, Qt::ShiftModifier);
        QCOMPARE(chosen(spy).size(), std::size_t{38});
    }

    void theGroundFollowsThePalette() {
        show(square());
        m_scene->setPalette(paletteOf(QColor(20, 22, 24), Qt::white));
        settle();
        QCOMPARE(m_scene->picture().pixelColor(3, 3), QColor(20, 22, 24));
    }

    void manyPointsAreDrawnByTheProcessor() {
        show(cloud(120'000));
        QVERIFY(m_scene->isDrawnByProcessor());
        m_scene->setCamera(zoomed(m_scene->camera(), 40.0, {150, 150}, {300, 300}));
        settle();
        QCOMPARE(m_scene->isDrawnByProcessor(), !hasOpenGl()); // few are seen
        QVERIFY(m_scene->picture() != QImage());
    }

    void mapsLookAsTheyDid() {
        EmbeddingMatrix positions = cloud(400);
        show(positions);
        std::vector<Color> colors = kindColors(8, Ground::Light);
        std::vector<Color> colorOfPoint;
        std::vector<PointShape> shapes;
        for (std::size_t i = 0; i < 400; ++i) {
            colorOfPoint.push_back(colors[i % 8]);
            shapes.push_back(static_cast<PointShape>(i % 3));
        }
        m_scene->setColors(colorOfPoint);
        m_scene->setShapes(shapes);
        settle();
        compareToBaseline("plane");
        Indices some;
        for (std::uint32_t i = 0; i < 400; i += 5) {
            some.push_back(i);
        }
        m_scene->setSelection(some);
        settle();
        compareToBaseline("selection");
    }

    void mapsInSpaceLookAsTheyDid() {
        show(cloud(400, 3));
        m_scene->setCamera(turned(m_scene->camera(), {0, 0}, {70, 50}, {300, 300}));
        settle();
        compareToBaseline("space");
    }

    void floatingAndDockingKeepsTheMap() {
        if (!hasOpenGl()) {
            QSKIP("needs OpenGL");
        }
        QMainWindow window;
        auto* const dock = new QDockWidget(&window);
        auto* const scene = new MapScene;
        scene->setPalette(paletteOf(Qt::white, Qt::black));
        dock->setWidget(scene);
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        window.resize(500, 400);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        scene->setPoints(square());
        scene->setColors(std::vector<Color>(9, kBlue));
        for (int i = 0; i < 6; ++i) {
            dock->setFloating(i % 2 == 0);
            QTest::qWait(60);
            const QColor seen = scene->grab().toImage().pixelColor(scene->placeOf(4).toPoint());
            QVERIFY2(seen.blue() > 150 && seen.red() < 80, qPrintable(seen.name()));
        }
        dock->setFloating(true);
        delete dock; // while it is shown
        QTest::qWait(30);
    }

    void scenesCanGoBeforeTheyAreShown() {
        MapScene never;
        never.setPoints(square());
        auto another = std::make_unique<MapScene>();
        another->setPoints(cloud(120'000));
        another->show(); // a picture is under way
        another.reset();
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
    taxo::ui::prepareScenes();
    QApplication application(argc, argv);
    taxo::ui::MapSceneTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "map_scene_test.moc"
