// SPDX-License-Identifier: MIT
// A map that is seen: with TAXO_TEST_SCREEN=1 by OpenGL on a screen of its own, else by the
// processor.
#include "tests/support/golden.h"
#include "tests/support/virtual_screen.h"
#include "tests/ui/scene/map_scene_fixture.h"
#include "ui/scene/scene_support.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMainWindow>
#include <QTest>

#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

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

class MapSceneTest : public MapSceneFixture {
    Q_OBJECT

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

    void cleanup() { end(); }

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

    void whatHasNoValueIsSeenToBeSelectedToo() {
        show(square());
        m_scene->setColors(std::vector<Color>(9, unknownColor(Ground::Light)));
        m_scene->setSelection(Indices{4});
        settle();
        QVERIFY2(colorOf(3).lightness() - colorOf(4).lightness() > 30,
                 qPrintable(colorOf(3).name() + colorOf(4).name()));
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
    taxo::ui::MapSceneTest seen;
    return QTest::qExec(&seen, argc, argv) +
           QTest::qExec(taxo::ui::mapTouchTest().get(), argc, argv) +
           QTest::qExec(taxo::ui::mapMarksTest().get(), argc, argv);
}

#include "map_scene_test.moc"
