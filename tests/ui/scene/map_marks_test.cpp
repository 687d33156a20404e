// SPDX-License-Identifier: MIT
// What lies on a map: cards, thumbnails, guests, arrows, what was found.
#include "tests/ui/scene/map_scene_fixture.h"

#include <QTest>

#include <memory>
#include <optional>
#include <vector>

namespace taxo::ui {

class MapMarksTest : public MapSceneFixture {
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { end(); }

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
};

std::unique_ptr<QObject> mapMarksTest() {
    return std::make_unique<MapMarksTest>();
}

} // namespace taxo::ui

#include "map_marks_test.moc"
