// SPDX-License-Identifier: MIT
// Where tiles and headings lie.
#include "ui/panels/gallery_layout.h"

#include <QTest>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace taxo::ui {

class GalleryLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void theLayoutFindsEachTileWhereItPlacesIt() {
        const std::vector<ItemGroup> groups = {{"a", 0, 7}, {"b", 7, 1}, {"c", 8, 12}};
        for (const bool isRightToLeft : {false, true}) {
            GalleryLayout layout;
            layout.setList(20, groups);
            layout.setMetrics({403, 3, 100, 30, isRightToLeft});
            for (std::size_t row = 0; row < 20; ++row) {
                const Place cell = layout.cell(row);
                QCOMPARE(layout.rowAt(cell.x, cell.y), std::optional(row));
                QCOMPARE(layout.rowAt(cell.x + cell.width - 1, cell.bottom() - 1),
                         std::optional(row));
                QCOMPARE(layout.rowAtCell(layout.lineOf(row), layout.columnOf(row)),
                         std::optional(row));
                const auto rows = layout.rowsBetween(cell.y, cell.y + 1);
                QVERIFY(rows.first <= row && row < rows.end && rows.end - rows.first <= 3);
            }
            QCOMPARE(layout.lines(), std::size_t{3 + 1 + 4});
            QCOMPARE(layout.headingAt(layout.heading(1).y + 5), std::optional(std::size_t{1}));
            QVERIFY(!layout.rowAt(200, layout.heading(1).y + 5));
            QCOMPARE(layout.height(), layout.cell(19).bottom() + GalleryLayout::kEdge);
        }
    }

    void downKeepsItsColumnAcrossHeadings() {
        const std::vector<ItemGroup> groups = {{"a", 0, 7}, {"b", 7, 1}, {"c", 8, 12}};
        GalleryLayout layout;
        layout.setList(20, groups);
        layout.setMetrics({400, 3, 100, 30, false});
        QCOMPARE(layout.moved(2, 1), std::size_t{5});
        QCOMPARE(layout.moved(5, 1), std::size_t{6}); // the last of a shorter line
        QCOMPARE(layout.moved(6, 1), std::size_t{7});
        QCOMPARE(layout.moved(7, 1), std::size_t{8});
        QCOMPARE(layout.moved(9, -1), std::size_t{7});
        QCOMPARE(layout.moved(18, 99), std::size_t{18});
        QCOMPARE(layout.moved(3, -99), std::size_t{0});
    }

    void pixelsBeyondIntAreReached() {
        GalleryLayout layout;
        layout.setList(30'000'000, {});
        layout.setMetrics({200, 1, 200, 0, false});
        QVERIFY(layout.height() > std::int64_t{5'999'000'000});
        QCOMPARE(layout.rowAt(20, layout.height() - 20), std::optional(std::size_t{29'999'999}));
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::GalleryLayoutTest)
#include "gallery_layout_test.moc"
