// SPDX-License-Identifier: MIT
// What a map is made of, without a window.
#include "core/base/random.h"
#include "ui/scene/map_camera.h"
#include "ui/scene/map_hand.h"
#include "ui/scene/map_picture.h"
#include "ui/scene/point_finder.h"
#include "ui/scene/point_grid.h"
#include "ui/scene/thumbnail_places.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <memory>
#include <set>
#include <vector>

namespace taxo::ui {

namespace {

constexpr QSizeF kSize{800.0, 600.0};

EmbeddingMatrix cloud(std::size_t count, std::size_t dimension, std::uint64_t seed = 1) {
    Random random(seed);
    EmbeddingMatrix positions(count, dimension);
    for (float& value : positions.values()) {
        value = static_cast<float>(random.normal());
    }
    return positions;
}

/// A curve as a hand draws it, crossing itself now and then.
std::vector<QPointF> lasso(Random& random, std::size_t corners) {
    std::vector<QPointF> polygon;
    for (std::size_t i = 0; i < corners; ++i) {
        const double angle = 6.4 * static_cast<double>(i) / static_cast<double>(corners);
        const double radius = random.uniform(0.3, 2.0);
        polygon.emplace_back(0.4 + radius * std::cos(angle), radius * std::sin(angle) - 0.2);
    }
    return polygon;
}

std::vector<std::uint32_t> insideOneByOne(const EmbeddingMatrix& positions,
                                          const std::vector<QPointF>& polygon) {
    std::vector<std::uint32_t> indices;
    for (std::size_t i = 0; i < positions.rows(); ++i) {
        const auto at = positions.row(i);
        const auto x = static_cast<double>(at[0]);
        const auto y = static_cast<double>(at[1]);
        bool isIn = false;
        for (std::size_t c = 0; c < polygon.size(); ++c) {
            const QPointF a = polygon[c];
            const QPointF b = polygon[(c + 1) % polygon.size()];
            if ((a.y() > y) != (b.y() > y) &&
                x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                isIn = !isIn;
            }
        }
        if (isIn) {
            indices.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return indices;
}

MapPoints pointsAt(EmbeddingMatrix positions, Color color = {200, 0, 0}) {
    MapPoints points;
    points.colors = std::make_shared<std::vector<Color>>(positions.rows(), color);
    points.states = std::make_shared<MapPoints::States>(positions.rows());
    points.positions = std::make_shared<EmbeddingMatrix>(std::move(positions));
    return points;
}

MapPicture pictureOf(MapPoints points) {
    MapPicture picture;
    picture.points = std::move(points);
    picture.camera.height = 2.0;
    picture.look.ground = {255, 255, 255};
    picture.look.quiet = {170, 170, 170};
    picture.look.diameter = 10.0F;
    picture.pixels = {100, 100};
    return picture;
}

void isNear(QPointF a, QPointF b, double tolerance = 1e-3) {
    QVERIFY2(
        std::hypot(a.x() - b.x(), a.y() - b.y()) < tolerance,
        qPrintable(QStringLiteral("%1 %2, not %3 %4").arg(a.x()).arg(a.y()).arg(b.x()).arg(b.y())));
}

} // namespace

class ScenePartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void whatIsUnderThePointerStaysThereWhileZooming() {
        MapCamera camera{{3.0, -2.0, 0.5}, 4.0, {0.1, 0.2, 0.3, std::sqrt(1.0 - 0.14)}};
        const QPointF pointer(123.0, 456.0);
        const auto under = MapProjection(camera, kSize).unproject(pointer);
        const std::vector<float> point(under.begin(), under.end());
        const MapCamera nearer = zoomed(camera, 3.0, pointer, kSize);
        QCOMPARE(nearer.height, camera.height / 3.0);
        isNear(MapProjection(nearer, kSize).pointOf(point), pointer, 0.01);
    }

    void aMapIsMovedByAsManyPixelsAsTheHand() {
        const MapCamera camera{{3.0, -2.0, 0.5}, 4.0, {0.1, 0.2, 0.3, std::sqrt(1.0 - 0.14)}};
        const std::vector<float> point = {2.7F, -1.5F, 0.1F};
        const QPointF before = MapProjection(camera, kSize).pointOf(point);
        const MapCamera moved = panned(camera, {10.0, 20.0}, {60.0, -15.0}, kSize);
        isNear(MapProjection(moved, kSize).pointOf(point), before + QPointF(50.0, -35.0), 0.01);
    }

    void yPointsUpwards() {
        const MapProjection projection({}, kSize);
        isNear(projection.pointOf(std::vector<float>{0.0F, 0.5F}), {400.0, 150.0});
        isNear(projection.pointOf(std::vector<float>{0.5F, 0.0F}), {550.0, 300.0});
    }

    void turningFollowsTheHandAndKeepsDistances() {
        const std::vector<float> front = {0.0F, 0.0F, 1.0F}; // towards the eye
        const MapCamera turnedRight = turned({}, {400, 300}, {450, 300}, kSize);
        const auto at = MapProjection(turnedRight, kSize).of(front);
        QVERIFY(at.x > 400.0F + 50.0F); // in front it moves with the hand
        QVERIFY(std::abs(at.y - 300.0F) < 0.01F);
        const MapCamera turnedDown = turned({}, {400, 300}, {400, 350}, kSize);
        QVERIFY(MapProjection(turnedDown, kSize).of(front).y > 350.0F);
        const MapCamera there =
            turned(turned({}, {0, 0}, {130, 70}, kSize), {5, 5}, {-90, 40}, kSize);
        const auto seen = MapProjection(there, kSize).of(std::vector<float>{0.3F, -0.7F, 0.2F});
        const double scale = kSize.height() / 2.0;
        const double right = (static_cast<double>(seen.x) - 400.0) / scale;
        const double up = (300.0 - static_cast<double>(seen.y)) / scale;
        const auto depth = static_cast<double>(seen.depth);
        QVERIFY(std::abs(right * right + up * up + depth * depth - 0.62) < 1e-4);
    }

    void allIsSeenAfterFitting() {
        EmbeddingMatrix positions = cloud(500, 2);
        positions.row(7)[0] = std::numeric_limits<float>::quiet_NaN();
        positions.row(8)[0] = 40.0F;
        const MapCamera camera = fitted({}, extentOf(positions), 2, kSize, 0.0);
        const MapProjection projection(camera, kSize);
        double most = 0.0;
        for (std::size_t i = 0; i < positions.rows(); ++i) {
            if (i != 7) {
                const QPointF at = projection.pointOf(positions.row(i));
                QVERIFY(QRectF({}, kSize).contains(at));
                most = std::max(most, at.x());
            }
        }
        QVERIFY(most > 0.9 * kSize.width()); // and no smaller than need be
    }

    void whatHasNoSizeIsFittedToo() {
        for (const std::size_t rows : {0, 1, 5}) {
            const EmbeddingMatrix same(rows, 3);
            const MapCamera camera = fitted({}, extentOf(same), 3, kSize, 1.0);
            QCOMPARE(camera.height, 1.0);
            QCOMPARE(camera.center, (std::array<double, 3>{}));
        }
    }

    void aLassoSelectsExactlyThePointsInside() {
        const EmbeddingMatrix positions = cloud(20'000, 2);
        const PointGrid grid(positions.values());
        Random random(3);
        for (const std::size_t corners : {3, 4, 11, 60, 400}) {
            const auto polygon = lasso(random, corners);
            const auto expected = insideOneByOne(positions, polygon);
            QVERIFY(expected.size() > 50);
            QCOMPARE(grid.inside(polygon, 1), expected);
            QCOMPARE(grid.inside(polygon, 4), expected);
        }
    }

    void aLassoBeyondAllPointsSelectsAll() {
        const EmbeddingMatrix positions = cloud(3'000, 2);
        const std::vector<QPointF> around = {{-99, -99}, {99, -99}, {99, 99}, {-99, 99}};
        QCOMPARE(PointGrid(positions.values()).inside(around).size(), std::size_t{3'000});
        const std::vector<QPointF> beside = {{50, 50}, {99, 50}, {99, 99}};
        QVERIFY(PointGrid(positions.values()).inside(beside).empty());
    }

    void gridsOfOddPointsAnswer() {
        const std::vector<QPointF> around = {{-9, -9}, {9, -9}, {9, 9}, {-9, 9}};
        QVERIFY(PointGrid().inside(around).empty());
        QVERIFY(PointGrid(std::span<const float>()).within({0, 0}, 1.0).empty());
        const EmbeddingMatrix same(100, 2); // all at one place
        QCOMPARE(PointGrid(same.values()).inside(around).size(), std::size_t{100});
        QCOMPARE(PointGrid(same.values()).within({0.5, 0.0}, 0.6).size(), std::size_t{100});
        QVERIFY(PointGrid(same.values()).within({0.5, 0.0}, 0.4).empty());
        EmbeddingMatrix line(50, 2);
        for (std::size_t i = 0; i < line.rows(); ++i) {
            line.row(i)[0] = static_cast<float>(i);
        }
        const std::vector<QPointF> part = {{9.5, -1}, {19.5, -1}, {19.5, 1}, {9.5, 1}};
        QCOMPARE(PointGrid(line.values()).inside(part).size(), std::size_t{10});
        EmbeddingMatrix lost(3, 2);
        lost.row(0)[1] = std::numeric_limits<float>::quiet_NaN();
        lost.row(2)[0] = std::numeric_limits<float>::infinity();
        QCOMPARE(PointGrid(lost.values()).inside(around), std::vector<std::uint32_t>{1});
    }

    void theCountAroundABoxIsNeverTooSmall() {
        const EmbeddingMatrix positions = cloud(5'000, 2);
        const PointGrid grid(positions.values());
        const QRectF box(-0.2, 0.1, 0.7, 0.4);
        const std::size_t inside = grid.inside(box).size();
        QVERIFY(inside > 100);
        QVERIFY(grid.countAround(box) >= inside);
        QVERIFY(grid.countAround(box) < 1'000); // of 5,000
    }

    void hiddenPointsAreNotFound() {
        EmbeddingMatrix positions(2, 2);
        positions.row(1)[0] = 0.01F;
        MapPoints points = pointsAt(positions);
        PointFinder finder;
        finder.setPoints(points);
        finder.setView({}, kSize);
        QCOMPARE(finder.at({400, 300}, 9), std::optional<std::uint32_t>(0));
        points.states =
            std::make_shared<MapPoints::States>(MapPoints::States{PointState::kHidden, 0});
        finder.setPoints(points);
        QCOMPARE(finder.at({400, 300}, 9), std::optional<std::uint32_t>(1));
        QCOMPARE(finder.at({500, 300}, 9), std::optional<std::uint32_t>());
    }

    void inSpaceTheForemostPointIsFound() {
        EmbeddingMatrix positions(3, 3);
        positions.row(0)[2] = -1.0F;
        positions.row(1)[2] = 1.0F;
        PointFinder finder;
        finder.setPoints(pointsAt(positions));
        finder.setView({}, kSize);
        QCOMPARE(finder.at({401, 300}, 5), std::optional<std::uint32_t>(1));
        MapCamera behind; // half a turn
        behind.turn = {0, 1, 0, 0};
        finder.setView(behind, kSize);
        QCOMPARE(finder.at({401, 300}, 5), std::optional<std::uint32_t>(0));
    }

    void keysDecideWhatBecomesOfTheSelection() {
        MapHand hand;
        QCOMPARE(hand.changeWith(Qt::NoModifier), SelectionChange::Replace);
        QCOMPARE(hand.changeWith(Qt::ControlModifier), SelectionChange::Add);
        QCOMPARE(hand.changeWith(Qt::AltModifier), SelectionChange::Remove);
        QCOMPARE(hand.changeWith(Qt::ControlModifier | Qt::AltModifier),
                 SelectionChange::Intersect);
        hand.setChange(SelectionChange::Remove);
        QCOMPARE(hand.changeWith(Qt::NoModifier), SelectionChange::Remove);
        QCOMPARE(hand.changeWith(Qt::ControlModifier), SelectionChange::Add);
    }

    void aShortDragIsAClick() {
        MapHand hand;
        hand.press({10, 10}, Qt::LeftButton, Qt::NoModifier, false);
        hand.move({12, 11});
        QCOMPARE(hand.gesture(), MapHand::Gesture::None);
        QCOMPARE(hand.release({12, 11}), MapHand::Gesture::None);
        hand.press({10, 10}, Qt::LeftButton, Qt::ShiftModifier, false);
        hand.move({50, 40});
        QCOMPARE(hand.release({60, 40}), MapHand::Gesture::Rectangle);
        QCOMPARE(hand.outline(), (std::vector<QPointF>{{10, 10}, {60, 10}, {60, 40}, {10, 40}}));
    }

    void theRightButtonTurnsWhatLiesInSpaceAndMovesWhatDoesNot() {
        MapHand hand;
        hand.press({0, 0}, Qt::RightButton, Qt::NoModifier, true);
        QCOMPARE(hand.release({50, 0}), MapHand::Gesture::Turn);
        hand.press({0, 0}, Qt::RightButton, Qt::NoModifier, false);
        QCOMPARE(hand.release({50, 0}), MapHand::Gesture::Pan);
        hand.press({0, 0}, Qt::MiddleButton, Qt::NoModifier, true);
        QCOMPARE(hand.release({50, 0}), MapHand::Gesture::Pan);
    }

    void theHandSaysWhatItDoes() {
        MapHand hand;
        std::set<QString> said;
        for (const MapTool tool : {MapTool::Lasso, MapTool::Rectangle, MapTool::Move}) {
            hand.setTool(tool);
            said.insert(hand.sentence(false));
        }
        said.insert(hand.sentence(true));
        hand.setTool(MapTool::Lasso);
        hand.press({0, 0}, Qt::LeftButton, Qt::AltModifier, false);
        hand.move({40, 0});
        QVERIFY(hand.sentence(false).contains(QStringLiteral("takes from the selection")));
        said.insert(hand.sentence(false));
        hand.cancel();
        hand.startPointer({5, 5});
        said.insert(hand.sentence(false));
        QCOMPARE(said.size(), std::size_t{6});
    }

    void thumbnailsDoNotOverlapAndMoveWithTheMap() {
        Random random(5);
        std::vector<SeenPoint> points;
        for (std::uint32_t i = 0; i < 100; ++i) {
            // Most in a corner.
            points.push_back({i,
                              {random.uniform(0, 800) * (i % 3 == 0 ? 1.0 : 0.3),
                               random.uniform(0, 600) * (i % 3 == 0 ? 1.0 : 0.3)}});
        }
        const auto places = placeThumbnails(points, kSize);
        QVERIFY(places.size() > 20);
        for (std::size_t a = 0; a < places.size(); ++a) {
            QVERIFY(places[a].box.width() >= 40.0);
            for (std::size_t b = 0; b < a; ++b) {
                QVERIFY(!places[a].box.intersects(places[b].box));
            }
        }
        std::set<std::uint32_t> before;
        for (const ThumbnailPlace& place : places) {
            before.insert(place.index);
        }
        for (SeenPoint& point : points) {
            point.at += QPointF(17.0, -8.0);
        }
        std::set<std::uint32_t> after;
        for (const ThumbnailPlace& place : placeThumbnails(points, kSize)) {
            after.insert(place.index);
        }
        QCOMPARE(after, before);
    }

    void manyPointsHaveNoThumbnails() {
        std::vector<SeenPoint> points;
        for (std::uint32_t i = 0; i < 301; ++i) {
            points.push_back({i, {400, 300}});
        }
        QVERIFY(placeThumbnails(points, kSize).empty());
        QVERIFY(placeThumbnails({}, kSize).empty());
    }

    void aPointIsDrawnWhereItLies() {
        EmbeddingMatrix positions(1, 2);
        positions.row(0)[0] = 0.5F;
        positions.row(0)[1] = 0.5F;
        const QImage image = pictureOf(pointsAt(positions)).draw(1);
        QCOMPARE(image.pixelColor(75, 25), QColor(200, 0, 0));
        QCOMPARE(image.pixelColor(72, 27), QColor(200, 0, 0));
        QCOMPARE(image.pixelColor(75, 33), QColor(255, 255, 255));
        QCOMPARE(image.pixelColor(25, 75), QColor(255, 255, 255));
    }

    void whatIsNotSelectedIsGreyAndBelow() {
        const EmbeddingMatrix positions(2, 2); // at one place
        MapPoints points = pointsAt(positions);
        points.hasSelection = true;
        points.states =
            std::make_shared<MapPoints::States>(MapPoints::States{PointState::kSelected, 0});
        QCOMPARE(pictureOf(points).draw(1).pixelColor(50, 50), QColor(200, 0, 0));
        points.states = std::make_shared<MapPoints::States>(
            MapPoints::States{PointState::kSelected | PointState::kHidden, 0});
        QCOMPARE(pictureOf(points).draw(1).pixelColor(50, 50), QColor(170, 170, 170));
    }

    void shapesDifferWherePointsAreLarge() {
        const EmbeddingMatrix positions(1, 2);
        std::set<QRgb> seen;
        for (const PointShape shape :
             {PointShape::Determined, PointShape::Predicted, PointShape::Unknown}) {
            MapPoints points = pointsAt(positions);
            points.states =
                std::make_shared<MapPoints::States>(MapPoints::States{PointState::of(shape)});
            const QImage image = pictureOf(points).draw(1);
            seen.insert(image.pixel(52, 50) + image.pixel(50, 46));
        }
        QCOMPARE(seen.size(), std::size_t{3});
    }

    void aSelectionIsSeenAmongAMillionOthers() {
        EmbeddingMatrix positions = cloud(kMostDiscs + 40'000, 2);
        positions.row(5)[0] = 0.0F;
        positions.row(5)[1] = 0.0F;
        MapPoints points = pointsAt(std::move(positions), {0, 90, 200});
        auto states = std::make_shared<MapPoints::States>(points.size());
        (*states)[5] = PointState::kSelected;
        points.states = states;
        points.hasSelection = true;
        const QColor at = pictureOf(points).draw(2).pixelColor(50, 50);
        QVERIFY2(at.blue() > at.red() + 60, qPrintable(at.name()));
    }

    void moreThreadsDrawTheSamePicture() {
        for (const std::size_t dimension : {2, 3}) {
            for (const std::size_t count : {std::size_t{3000}, kMostDiscs + 1}) {
                MapPicture picture = pictureOf(pointsAt(cloud(count, dimension)));
                picture.look.depthCue = 0.7F;
                QCOMPARE(picture.draw(4), picture.draw(1));
            }
        }
    }

    void picturesOfNothingAreEmpty() {
        const QImage image = pictureOf(pointsAt(EmbeddingMatrix(0, 2))).draw(2);
        QCOMPARE(image.pixelColor(50, 50), QColor(255, 255, 255));
        EmbeddingMatrix lost(2, 3);
        for (float& value : lost.values()) {
            value = std::numeric_limits<float>::quiet_NaN();
        }
        QCOMPARE(pictureOf(pointsAt(lost)).draw(2).pixelColor(50, 50), QColor(255, 255, 255));
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::ScenePartsTest)
#include "scene_parts_test.moc"
