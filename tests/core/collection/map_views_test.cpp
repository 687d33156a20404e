// SPDX-License-Identifier: MIT
#include "core/collection/map_views.h"
#include "tests/core/collection/decision_tables.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::ElementsAre;

MapView viewNamed(const std::string& name) {
    return {name, Uuid::make(), "umap seed=1", R"({"camera": [1, 2, 3]})"};
}

TEST(MapViews, AreListedByTheirNames) {
    test::KeptPhotos kept(1);
    const MapView moths = viewNamed("moths");
    const MapView beetles = viewNamed("beetles 甲虫");
    ASSERT_TRUE(*saveMapView(*kept.collection, moths, {"Ada"}));
    ASSERT_TRUE(*saveMapView(*kept.collection, beetles, {"Ada"}));
    EXPECT_FALSE(*saveMapView(*kept.collection, beetles, {"Ada"})) << "nothing has changed";
    kept.reopen();
    EXPECT_THAT(*mapViews(*kept.collection), ElementsAre(beetles, moths));
}

TEST(MapViews, AreOneStepEach) {
    test::KeptPhotos kept(1);
    auto before = test::decisionTables(*kept.collection);
    ASSERT_TRUE(saveMapView(*kept.collection, viewNamed("moths"), {"Ada"}));
    test::expectUndoable(kept, before, "view moths of a map saved");
    before = test::decisionTables(*kept.collection);
    ASSERT_TRUE(saveMapView(*kept.collection, viewNamed("moths"), {"Ada"}));
    test::expectUndoable(kept, before, "view moths of a map saved");
    before = test::decisionTables(*kept.collection);
    ASSERT_TRUE(removeMapView(*kept.collection, "moths", {"Ada"}));
    test::expectUndoable(kept, before, "view moths of a map taken away");
}

TEST(MapViews, NeedANameAndWhoDecides) {
    test::KeptPhotos kept(1);
    EXPECT_EQ(saveMapView(*kept.collection, viewNamed(""), {"Ada"}).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(saveMapView(*kept.collection, viewNamed("moths"), {""}).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(removeMapView(*kept.collection, "moths", {"Ada"}).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
