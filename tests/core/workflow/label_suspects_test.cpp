// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/workflow/label_suspects.h"
#include "tests/core/workflow/embedded_photos.h"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <vector>

namespace taxo {
namespace {

using test::EmbeddedPhotos;

const std::array<Lineage, 3> kSorts = {
    Lineage{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}},
    Lineage{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Vulpes", "vulpes"}},
    Lineage{{"Animalia", "Chordata", "Aves", "Passeriformes", "Corvidae", "Corvus", "corax"}}};

void name(EmbeddedPhotos& kept, const std::vector<ItemId>& items, const Lineage& taxon) {
    EXPECT_TRUE(determine(*kept.collection, items, Verdict::Taxon, taxon, "", {.person = "Ada"}));
}

void nameAll(EmbeddedPhotos& kept) {
    for (std::size_t sort = 0; sort < kSorts.size(); ++sort) {
        std::vector<ItemId> items;
        for (std::size_t i = sort; i < kept.items.size(); i += kSorts.size()) {
            items.push_back(kept.items[i]);
        }
        name(kept, items, kSorts[sort]);
    }
}

TEST(LabelSuspects, OfAMapAreItsPointsWithWhatThoseLikeThemAreCalled) {
    EmbeddedPhotos kept(92);
    nameAll(kept);
    name(kept, {kept.items[4]}, kSorts[2]); // a fox, called a raven
    CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    map.items.insert(map.items.begin(), ItemId{0}); // gone since: it has no vector
    const auto found = labelSuspectsOf(*kept.collection, map);
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_EQ(found->labels, 90U);
    ASSERT_FALSE(found->suspects.empty());
    const LabelSuspect& first = found->suspects.front();
    EXPECT_EQ(first.found.row, 5U);
    EXPECT_EQ(first.label, kSorts[2]);
    EXPECT_EQ(first.found.rank, Rank::Class) << "the highest at which they differ";
    EXPECT_EQ(first.suggestion, kSorts[1].downTo(Rank::Class));
    EXPECT_GT(first.found.wrong, 0.5);
}

TEST(LabelSuspects, OfAMapAreThoseOnIt) {
    EmbeddedPhotos kept(92);
    nameAll(kept);
    name(kept, {kept.items[4]}, kSorts[2]);
    CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    std::erase(map.items, kept.items[4]);
    const auto found = labelSuspectsOf(*kept.collection, map);
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_EQ(found->labels, 89U);
    for (const LabelSuspect& one : found->suspects) {
        EXPECT_NE(one.found.rank, Rank::Class) << "the fox called a raven is not on it";
    }
}

TEST(LabelSuspects, WhereNobodyNamedAnythingSaysSo) {
    EmbeddedPhotos kept(32);
    const auto found =
        labelSuspectsOf(*kept.collection, kept.map({.method = ProjectionMethod::Pca}));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
