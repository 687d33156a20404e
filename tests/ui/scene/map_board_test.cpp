// SPDX-License-Identifier: MIT
#include "ui/scene/map_board.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

namespace taxo::ui {

class MapBoardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MapBoard> m_board;

    std::vector<int> hidden() {
        std::vector<int> hidden;
        for (const std::uint8_t state : *m_board->scene().points().states) {
            hidden.push_back((state & PointState::kHidden) != 0 ? 1 : 0);
        }
        return hidden;
    }

    bool says(const QString& text) {
        for (const QLabel* label : m_board->findChildren<QLabel*>()) {
            if (label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

private Q_SLOTS:

    void init() {
        m_board = std::make_unique<MapBoard>();
        EmbeddingMatrix positions(4, 2);
        positions.row(1)[0] = positions.row(2)[1] = 1.0F;
        m_board->setPoints(positions);
        m_board->setColoring({QStringLiteral("Genus"),
                              std::vector<Color>(4, Color{10, 20, 30}),
                              {0, 1, 1, MapColoring::kNoEntry},
                              {{QStringLiteral("Parus"), Qt::blue, 1, true},
                               {QStringLiteral("Sitta"), Qt::green, 2, true}}});
        m_board->resize(700, 400);
        m_board->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_board.get()));
    }

    void whatTheLegendLeavesOutIsHidden() {
        m_board->legend().showAlone(0);
        QCOMPARE(hidden(), (std::vector<int>{0, 1, 1, 0}));
        QVERIFY(says(QStringLiteral("2 of 4 point(s)")));
        m_board->legend().showAll();
        QCOMPARE(hidden(), (std::vector<int>{0, 0, 0, 0}));
    }

    void legendAndFilterBothLeaveOut() {
        m_board->setLeftOut({1, 0, 0, 0});
        m_board->legend().showAlone(0);
        QCOMPARE(hidden(), (std::vector<int>{1, 1, 1, 0}));
        m_board->setLeftOut({0, 0, 0, 0});
        QCOMPARE(hidden(), (std::vector<int>{0, 1, 1, 0}));
    }

    void whatTheLegendLeavesOutIsToldToOtherMaps() {
        const QSignalSpy told(m_board.get(), &MapBoard::leftOutHereChanged);
        m_board->setLeftOut({1, 0, 0, 0});
        QCOMPARE(told.count(), 0); // by others
        m_board->legend().showAlone(0);
        QCOMPARE(told.count(), 1);
        QCOMPARE(m_board->isLeftOutHere(), (std::vector<std::uint8_t>{0, 1, 1, 0}));
    }

    void anotherColoringShowsAll() {
        m_board->legend().showAlone(0);
        m_board->setColoring({QStringLiteral("Day"),
                              std::vector<Color>(4),
                              {0, 0, 0, 0},
                              {{QStringLiteral("1 June"), Qt::blue, 4, false}}});
        QCOMPARE(hidden(), (std::vector<int>{0, 0, 0, 0}));
        QVERIFY(says(QStringLiteral("Day")));
    }

    void theLineBelowTellsGestureAndCounts() {
        m_board->setSelection({0, 1, 1, 0});
        QVERIFY(says(QStringLiteral("4 point(s), 2 selected")));
        m_board->scene().setTool(MapTool::Rectangle);
        QVERIFY(says(QStringLiteral("Drag a rectangle")));
    }

    void otherPointsForgetWhatWasLeftOut() {
        m_board->legend().showAlone(0);
        m_board->setSelection({1, 0, 0, 0});
        m_board->setPoints(EmbeddingMatrix(2, 3));
        QCOMPARE(hidden(), (std::vector<int>{0, 0}));
        QVERIFY(says(QStringLiteral("2 point(s)")));
        QVERIFY(!says(QStringLiteral("1 selected")));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::MapBoardTest)
#include "map_board_test.moc"
