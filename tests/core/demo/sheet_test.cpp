// SPDX-License-Identifier: MIT
#include "core/demo/sheet.h"
#include "tests/core/demo/world.h"

#include <gtest/gtest.h>

#include <set>
#include <stop_token>

namespace taxo {
namespace {

TEST(Sheet, TheGuideHasEverySpeciesOnce) {
    const auto cells = planSheet(world(), SheetKind::Species, 1);
    ASSERT_EQ(cells.size(), world().species.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        EXPECT_EQ(cells[i].plan.subject.species, i);
    }
}

TEST(Sheet, IsDrawnInRows) {
    auto cells = planSheet(world(), SheetKind::Stages, 1);
    cells.resize(7);
    const auto sheet = drawSheet(world(), cells, 64, 3, {});
    ASSERT_TRUE(sheet) << sheet.error().text();
    EXPECT_EQ(sheet->width, 3 * 64);
    EXPECT_EQ(sheet->height, 3 * 78);
}

TEST(Sheet, TheFieldHasEveryKindOfTrouble) {
    std::set<Awkward> kinds;
    for (const SheetCell& cell : planSheet(world(), SheetKind::Field, 1)) {
        kinds.insert(cell.plan.awkward);
    }
    EXPECT_EQ(kinds.size(), 9U);
}

TEST(Sheet, SaysTheRangeOfItsSizes) {
    EXPECT_FALSE(drawSheet(world(), {}, 20, 3, {}));
    EXPECT_FALSE(drawSheet(world(), {}, 64, 0, {}));
}

TEST(Sheet, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto sheet = drawSheet(
        world(), planSheet(world(), SheetKind::Species, 1), 64, 10, Progress(stop.get_token()));
    ASSERT_FALSE(sheet);
    EXPECT_EQ(sheet.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
