// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/search/neighbor_index.h"
#include "core/vectors/normalise.h"
#include "tests/support/memory_vectors.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

constexpr std::size_t kDimension = 24;
constexpr NeighborIndexOptions kGrouped{.exactBytes = 0, .recallTarget = 0.97F, .lists = 60};

Digest keyOf(std::uint8_t first) {
    Digest key;
    key.bytes[0] = first;
    return key;
}

/// Rows around 40 centres, of different lengths; items 10, 13, 16 ...
test::MemoryVectors clusters(std::size_t rows) {
    Random random(3);
    EmbeddingMatrix centres(40, kDimension);
    for (float& value : centres.values()) {
        value = static_cast<float>(random.normal());
    }
    EmbeddingMatrix vectors(rows, kDimension);
    std::vector<ItemId> items;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto centre = centres.row(random.below(centres.rows()));
        const double length = random.uniform(0.5, 2.0);
        for (std::size_t d = 0; d < kDimension; ++d) {
            vectors.row(i)[d] = static_cast<float>(
                length * (static_cast<double>(centre[d]) + 0.4 * random.normal()));
        }
        items.push_back({static_cast<std::int64_t>(10 + 3 * i)});
    }
    return {std::move(items), std::move(vectors)};
}

/// By comparing all.
std::vector<Neighbor> trulyNearest(const test::MemoryVectors& vectors,
                                   std::span<const float> query,
                                   std::size_t count,
                                   const ItemMask* within = nullptr) {
    std::vector<Neighbor> all;
    for (std::size_t i = 0; i < vectors.rows(); ++i) {
        const ItemId item = vectors.items()[i];
        if (within == nullptr || within->has(item)) {
            all.push_back({item, cosine(query, vectors.vectors().row(i))});
        }
    }
    std::ranges::sort(all,
                      [](const Neighbor& a, const Neighbor& b) { return a.cosine > b.cosine; });
    all.resize(std::min(count, all.size()));
    return all;
}

double recallOf(const NeighborIndex& index, const test::MemoryVectors& vectors) {
    std::size_t found = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < vectors.rows(); i += 17) {
        const auto query = vectors.vectors().row(i);
        const auto nearest = index.nearest(query, 10, vectors).value();
        for (const Neighbor& one : trulyNearest(vectors, query, 10)) {
            found += std::ranges::count(nearest, one.item, &Neighbor::item) > 0 ? 1 : 0;
            ++all;
        }
    }
    return static_cast<double>(found) / static_cast<double>(all);
}

NeighborIndex made(const test::TempDir& dir,
                   const test::MemoryVectors& vectors,
                   const NeighborIndexOptions& options = kGrouped) {
    return NeighborIndex::build(dir / "index", keyOf(1), vectors, options, {}).value();
}

TEST(NeighborIndex, OfAVectorAloneIsMadeInGroupsToo) {
    const test::TempDir dir;
    const auto vectors = clusters(1);
    const NeighborIndex index = made(dir, vectors, {.exactBytes = 0, .lists = 1});
    EXPECT_FALSE(index.isExact());
    EXPECT_EQ(index.nearest(vectors.vectors().row(0), 10, vectors)->size(), 1U);
}

TEST(NeighborIndex, ComparesEveryRowOfASmallCollection) {
    const test::TempDir dir;
    const auto vectors = clusters(500);
    const NeighborIndex index = made(dir, vectors, {});
    EXPECT_TRUE(index.isExact());
    EXPECT_EQ(index.measuredRecall(), 1.0F);
    for (const std::size_t row : {0U, 77U, 499U}) {
        const auto query = vectors.vectors().row(row);
        EXPECT_EQ(index.nearest(query, 7, vectors).value(), trulyNearest(vectors, query, 7));
    }
}

TEST(NeighborIndex, FindsInALargeOneWhatItSaysItFinds) {
    const test::TempDir dir;
    const auto vectors = clusters(6'000);
    const NeighborIndex index = made(dir, vectors);
    EXPECT_FALSE(index.isExact());
    EXPECT_EQ(index.size(), 6'000U);
    EXPECT_GE(index.measuredRecall(), 0.95F);
    EXPECT_NEAR(recallOf(index, vectors), index.measuredRecall(), 0.03);
}

TEST(NeighborIndex, GivesFewerWhereFewerAre) {
    const test::TempDir dir;
    const auto vectors = clusters(5);
    EXPECT_EQ(made(dir, vectors, {}).nearest(vectors.vectors().row(0), 10, vectors)->size(), 5U);
    const test::MemoryVectors none({}, EmbeddingMatrix(0, kDimension));
    const NeighborIndex empty = made(dir, none, {});
    EXPECT_TRUE(empty.nearest(vectors.vectors().row(0), 10, none)->empty());
}

TEST(NeighborIndex, FindsTheNearestOfAFewItemsFarAway) {
    const test::TempDir dir;
    const auto vectors = clusters(6'000);
    const NeighborIndex index = made(dir, vectors);
    std::vector<ItemId> few;
    for (std::size_t i = 0; i < vectors.rows(); i += 500) {
        few.push_back(vectors.items()[i]);
    }
    const ItemMask within(few);
    for (std::size_t row = 0; row < vectors.rows(); row += 501) {
        const auto query = vectors.vectors().row(row);
        EXPECT_EQ(index.nearest(query, 5, vectors, {.within = &within}).value(),
                  trulyNearest(vectors, query, 5, &within));
    }
}

TEST(NeighborIndex, KeepsItsRecallWithinHalfOfTheItems) {
    const test::TempDir dir;
    const auto vectors = clusters(6'000);
    const NeighborIndex index = made(dir, vectors);
    std::vector<ItemId> half;
    for (std::size_t i = 0; i < vectors.rows(); i += 2) {
        half.push_back(vectors.items()[i]);
    }
    const ItemMask within(half);
    std::size_t found = 0;
    for (std::size_t row = 0; row < vectors.rows(); row += 60) {
        const auto query = vectors.vectors().row(row);
        const auto nearest = index.nearest(query, 10, vectors, {.within = &within}).value();
        for (const Neighbor& one : trulyNearest(vectors, query, 10, &within)) {
            found += std::ranges::count(nearest, one.item, &Neighbor::item) > 0 ? 1U : 0U;
        }
    }
    EXPECT_GE(found, 950U); // of 1,000
}

TEST(NeighborIndex, FindsEverywhereWhatIsNearAStrangeQuery) {
    const test::TempDir dir;
    const auto vectors = clusters(6'000);
    const NeighborIndex index = made(dir, vectors);
    Random random(8);
    for (int i = 0; i < 20; ++i) {
        std::vector<float> query(kDimension);
        for (float& value : query) {
            value = static_cast<float>(random.normal());
        }
        EXPECT_EQ(index.nearest(query, 10, vectors, {.everywhere = true}).value(),
                  trulyNearest(vectors, query, 10));
    }
}

TEST(NeighborIndex, FindsWhatWasAddedWithoutBeingMadeAgain) {
    const test::TempDir dir;
    const auto all = clusters(3'000);
    const std::vector<ItemId> firstItems(all.items().begin(), all.items().begin() + 2'600);
    const test::MemoryVectors first(firstItems, all.of(firstItems).value());
    const std::vector<ItemId> later(all.items().begin() + 2'600, all.items().end());
    for (const auto& options : {kGrouped, NeighborIndexOptions{}}) {
        NeighborIndex index = made(dir, first, options);
        index.add(later, all.of(later).value());
        EXPECT_EQ(index.items(), all.items());
        EXPECT_GE(recallOf(index, all), 0.94);
        ASSERT_TRUE(index.save());
        const NeighborIndex again = NeighborIndex::open(dir / "index", keyOf(1)).value();
        EXPECT_EQ(again.items(), all.items());
        EXPECT_GE(recallOf(again, all), 0.94);
        EXPECT_FALSE(again.isWornOut());
    }
}

TEST(NeighborIndex, NeverFindsWhatWasRemoved) {
    const test::TempDir dir;
    const auto vectors = clusters(2'000);
    NeighborIndex index = made(dir, vectors);
    const auto query = vectors.vectors().row(900);
    const auto before = index.nearest(query, 20, vectors).value();
    const std::vector<ItemId> gone = {before[0].item, before[2].item};
    index.remove(gone);
    index.remove(gone);
    EXPECT_EQ(index.size(), 1'998U);
    const auto check = [&](const NeighborIndex& one) {
        const auto now = one.nearest(query, 10, vectors).value();
        EXPECT_EQ(now[0].item, before[1].item);
        EXPECT_EQ(now[1].item, before[3].item);
    };
    check(index);
    ASSERT_TRUE(index.save());
    check(NeighborIndex::open(dir / "index", keyOf(1)).value());
}

TEST(NeighborIndex, KnowsTheVectorsItWasMadeFrom) {
    const test::TempDir dir;
    const auto vectors = clusters(2'000);
    const std::vector<ItemId> some = {vectors.items()[1'999], vectors.items()[5]};
    EmbeddingMatrix rows = vectors.of(some).value();
    for (const auto& options : {kGrouped, NeighborIndexOptions{}}) {
        EXPECT_TRUE(made(dir, vectors, options).agreesWith(some, rows));
    }
    rows.row(1)[3] += 1.0F;
    EXPECT_FALSE(made(dir, vectors).agreesWith(some, rows));
}

TEST(NeighborIndex, IsWornOutWhenMuchHasChanged) {
    const test::TempDir dir;
    const auto vectors = clusters(2'000);
    NeighborIndex index = made(dir, vectors);
    index.remove(std::span(vectors.items()).first(400));
    EXPECT_FALSE(index.isWornOut());
    index.remove(std::span(vectors.items()).first(600));
    EXPECT_TRUE(index.isWornOut());
    ASSERT_TRUE(index.save());
    EXPECT_TRUE(NeighborIndex::open(dir / "index", keyOf(1))->isWornOut());
    const NeighborIndex exact = made(dir, vectors, {});
    EXPECT_FALSE(exact.isWornOut());
    EXPECT_TRUE(exact.isWornOut({.exactBytes = 1'000}));
}

TEST(NeighborIndex, RefusesAForeignFileAndAnyDamage) {
    const test::TempDir dir;
    made(dir, clusters(1'000));
    EXPECT_EQ(NeighborIndex::open(dir / "gone", keyOf(1)).error().code, ErrorCode::NotFound);
    EXPECT_EQ(NeighborIndex::open(dir / "index", keyOf(2)).error().code, ErrorCode::Mismatch);
    const std::string bytes = readTextFile(dir / "index").value();
    for (std::size_t at = 0; at < bytes.size(); at += 1 + at / 50) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        const auto opened = NeighborIndex::open(dir.write("damaged", damaged), keyOf(1));
        EXPECT_FALSE(opened) << "byte " << at;
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{50}, bytes.size() - 1}) {
        EXPECT_FALSE(NeighborIndex::open(dir.write("cut", bytes.substr(0, length)), keyOf(1)));
    }
    EXPECT_FALSE(NeighborIndex::open(dir.write("long", bytes + "x"), keyOf(1)));
}

TEST(NeighborIndex, LeavesNoFileWhenItIsStopped) {
    const test::TempDir dir;
    const auto vectors = clusters(3'000);
    for (const std::string stage :
         {"sampling", "finding groups", "sorting into groups", "writing the index"}) {
        std::stop_source stop;
        const Progress progress(stop.get_token(),
                                [&](std::size_t, std::size_t, std::string_view what) {
                                    if (what == stage) {
                                        stop.request_stop();
                                    }
                                });
        const auto index =
            NeighborIndex::build(dir / "index", keyOf(1), vectors, kGrouped, progress);
        ASSERT_FALSE(index) << stage;
        EXPECT_EQ(index.error().code, ErrorCode::Cancelled) << stage;
        EXPECT_TRUE(std::filesystem::is_empty(dir.path())) << stage;
    }
}

TEST(ItemMask, HasWhatItWasMadeOf) {
    const std::vector<ItemId> items = {{70}, {5}, {5}, {133}};
    const ItemMask mask(items);
    EXPECT_EQ(mask.size(), 3U);
    for (std::int64_t item = -70; item < 300; ++item) {
        EXPECT_EQ(mask.has({item}), item == 5 || item == 70 || item == 133) << item;
    }
    EXPECT_FALSE(ItemMask({}).has({0}));
}

} // namespace
} // namespace taxo
