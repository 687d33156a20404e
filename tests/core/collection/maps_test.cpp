// SPDX-License-Identifier: MIT
#include "core/collection/backup.h"
#include "core/collection/check.h"
#include "core/collection/database_private.h"
#include "core/collection/journal.h"
#include "core/collection/maps.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

EmbeddingMatrix positionsFrom(float first, std::size_t points, std::size_t dimensions = 2) {
    EmbeddingMatrix positions(points, dimensions);
    for (float& value : positions.values()) {
        value = first++;
    }
    return positions;
}

struct MappedPhotos : test::KeptPhotos {
    explicit MappedPhotos(std::size_t count) : KeptPhotos(count) {
        vectors = *keep(*collection, VectorKey{{}, "tiny", 2, "squash", "fp32"});
        key = {vectors, {items.begin(), items.end()}, {}, "umap", "neighbors=15 seed=1"};
    }

    KeptMap mapNow(const std::string& name = "all") {
        auto map = keepMap(*collection, name, key, positionsFrom(0, key.items.size()), {0.98});
        EXPECT_TRUE(map) << map.error().text();
        return *std::move(map);
    }

    VectorKeyId vectors;
    MapKey key;
};

TEST(Maps, ComeBackAsTheyWere) {
    MappedPhotos kept(3);
    const auto map =
        keepMap(*kept.collection, "all", kept.key, positionsFrom(1, 3, 3), {0.98, 0.9});
    ASSERT_TRUE(map) << map.error().text();
    kept.reopen();
    const auto again = mapNamed(*kept.collection, "all");
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(again->uuid, map->uuid);
    EXPECT_EQ(again->method, "umap");
    EXPECT_EQ(again->options, "neighbors=15 seed=1");
    EXPECT_EQ(again->points, 3U);
    EXPECT_EQ(again->dimensions, 3U);
    EXPECT_EQ(again->quality.trustworthiness, 0.9);
    EXPECT_FALSE(again->quality.continuity);
    EXPECT_GT(again->madeAt, 0);
    const auto points = pointsOf(*kept.collection, again->id);
    ASSERT_TRUE(points) << points.error().text();
    EXPECT_EQ(points->items, kept.items);
    EXPECT_THAT(points->positions.row(2), ElementsAre(7.0F, 8.0F, 9.0F));
}

TEST(Maps, OfAnEqualKeyAreFound) {
    MappedPhotos kept(3);
    const KeptMap map = kept.mapNow();
    const auto idOf = [&](const MapKey& key) {
        const auto found = findMap(*kept.collection, key);
        EXPECT_TRUE(found);
        return *found ? std::optional((*found)->id) : std::nullopt;
    };
    EXPECT_EQ(idOf(kept.key), map.id);
    for (const auto& change : std::initializer_list<void (*)(MapKey&)>{
             [](MapKey& key) { key.items.pop_back(); },
             [](MapKey& key) { key.rows.bytes[0] = 1; },
             [](MapKey& key) { key.method = "tsne"; },
             [](MapKey& key) { key.options = "neighbors=15 seed=2"; }}) {
        MapKey other = kept.key;
        change(other);
        EXPECT_FALSE(idOf(other));
    }
}

TEST(Maps, TakeInWhatComesLater) {
    MappedPhotos kept(4);
    kept.key.items = {kept.items[0], kept.items[2]};
    const KeptMap map = kept.mapNow();
    const std::array later = {kept.items[3], kept.items[1], kept.items[0]};
    ASSERT_TRUE(placeOnMap(*kept.collection, map.id, later, positionsFrom(10, 3)));
    const auto points = pointsOf(*kept.collection, map.id);
    EXPECT_EQ(points->items, kept.items);
    EXPECT_THAT(points->positions.values(), ElementsAre(14, 15, 12, 13, 2, 3, 10, 11));
    EXPECT_EQ(mapNamed(*kept.collection, "all")->placed, 2U);
    EXPECT_FALSE(*findMap(*kept.collection, kept.key)) << "it is not the map of that key any more";
}

TEST(Maps, AreReplacedAndRemovedByTheirNames) {
    MappedPhotos kept(2);
    (void)kept.mapNow();
    kept.key.method = "pca";
    (void)kept.mapNow();
    const auto maps = keptMaps(*kept.collection);
    ASSERT_EQ(maps->size(), 1U);
    EXPECT_EQ(maps->front().method, "pca");
    const auto other = removeMap(*kept.collection, "other");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::NotFound);
    EXPECT_THAT(other.error().text(), HasSubstr("\"all\""));
    EXPECT_TRUE(removeMap(*kept.collection, "all"));
    EXPECT_EQ(pointsOf(*kept.collection, maps->front().id).error().code, ErrorCode::NotFound);
    EXPECT_EQ(keepMap(*kept.collection, "", kept.key, positionsFrom(0, 2), {}).error().code,
              ErrorCode::InvalidInput);
}

TEST(Maps, AreNotInTheJournalNorInBackups) {
    MappedPhotos kept(2);
    (void)kept.mapNow();
    EXPECT_FALSE(*nextUndo(*kept.collection));
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup) << backup.error().text();
    kept.collection.reset();
    const auto copy = kept.dir / "copy.taxo";
    ASSERT_TRUE(restoreBackup(copy, *backup));
    EXPECT_TRUE(keptMaps(*Collection::open(copy))->empty());
}

TEST(Maps, AreKeptOnWhereABackupHasAllTheirItems) {
    MappedPhotos kept(3);
    const auto file = kept.collection->file();
    const auto backup = backUp(file, BackupKind::Manual);
    ASSERT_TRUE(backup);
    (void)kept.mapNow();
    const auto later = addPhotos(*kept.collection, std::array{test::photoFile("later.jpg", 99)});
    ASSERT_TRUE(later);
    kept.key.items.push_back((*later)[0].item);
    (void)kept.mapNow("with the later one");
    kept.collection.reset();
    const auto restored = restoreBackup(file, *backup);
    ASSERT_TRUE(restored) << restored.error().text();
    EXPECT_EQ(restored->maps, 1);
    const auto maps = keptMaps(*Collection::open(file));
    ASSERT_EQ(maps->size(), 1U);
    EXPECT_EQ(maps->front().name, "all");
}

TEST(Maps, ThatAreDamagedAreFoundByACheckAndLeftOutByARepair) {
    MappedPhotos kept(3);
    const KeptMap map = kept.mapNow();
    (void)kept.mapNow("sound");
    kept.collection->store().database->exec(
        "UPDATE map SET positions = substr(positions, 1, 16) WHERE name = 'all'");
    EXPECT_EQ(pointsOf(*kept.collection, map.id).error().code, ErrorCode::Corrupt);
    const auto file = kept.collection->file();
    kept.collection.reset();
    EXPECT_THAT(checkCollection(file)->problems, ElementsAre(HasSubstr("the map \"all\"")));
    const auto repaired = kept.dir / "repaired.taxo";
    const auto saved = salvageCollection(file, repaired);
    ASSERT_TRUE(saved) << saved.error().text();
    EXPECT_FALSE(saved->isWhole());
    EXPECT_THAT(checkCollection(repaired)->problems, ElementsAre());
    EXPECT_EQ(keptMaps(*Collection::open(repaired))->size(), 1U);
}

} // namespace
} // namespace taxo
