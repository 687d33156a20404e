// SPDX-License-Identifier: MIT
#include "app/demo/measures.h"
#include "core/base/random.h"
#include "core/vectors/normalise.h"

#include <gtest/gtest.h>

#include <array>

namespace taxo::demo {

namespace {

/// Two genera of two species, each in a family of its own; the label of each species points along
/// its own axis.
SpeciesList fourSpecies() {
    SpeciesList list;
    for (const auto& [genus, epithet] : {std::pair{"A", "alba"},
                                         std::pair{"A", "nigra"},
                                         std::pair{"B", "alba"},
                                         std::pair{"B", "nigra"}}) {
        ListedSpecies one;
        one.lineage.at(Rank::Family) = std::string(genus) + "idae";
        one.lineage.at(Rank::Genus) = genus;
        one.lineage.at(Rank::Species) = epithet;
        list.placeOf.emplace(one.lineage, list.species.size());
        list.species.push_back(one);
    }
    list.species[1].share = Share::HeldOutSpecies;
    return list;
}

LabelVectors axes(float scale = 100.0F) {
    LabelVectors labels{EmbeddingMatrix(4, 4), scale};
    for (std::size_t i = 0; i < 4; ++i) {
        labels.vectors.row(i)[i] = 1.0F;
    }
    return labels;
}

void add(EmbeddedPhotos& photos, std::size_t species, std::array<float, 4> vector) {
    photos.photos.emplace_back();
    photos.species.push_back(species);
    normalise(vector);
    photos.vectors.append(vector);
}

TEST(ZeroShot, CountsAgreementDownToTheRank) {
    const SpeciesList list = fourSpecies();
    EmbeddedPhotos photos;
    add(photos, 0, {1.0F, 0.1F, 0.0F, 0.0F}); // right
    add(photos, 0, {0.1F, 1.0F, 0.0F, 0.0F}); // its sister
    add(photos, 3, {1.0F, 0.0F, 0.0F, 0.1F}); // another genus
    const std::vector<std::size_t> which = {0, 1, 2};
    const auto all = list.all();
    EXPECT_EQ(zeroShot(photos, which, list, axes(), all, Rank::Species).right, 1U);
    EXPECT_EQ(zeroShot(photos, which, list, axes(), all, Rank::Genus).right, 2U);
    // Without the sister as a candidate the second photograph is right too.
    EXPECT_EQ(zeroShot(photos, which, list, axes(), list.trained(), Rank::Species).right, 2U);
}

TEST(ZeroShot, SumsTheSharesOfATaxonsSpecies) {
    const SpeciesList list = fourSpecies();
    EmbeddedPhotos photos;
    add(photos, 0, {0.5F, 0.5F, 0.6F, 0.0F}); // one of B is nearest, two of A are near
    const std::vector<std::size_t> which = {0};
    const auto all = list.all();
    EXPECT_EQ(zeroShot(photos, which, list, axes(1.0F), all, Rank::Genus).right, 1U);
    EXPECT_EQ(zeroShot(photos, which, list, axes(100.0F), all, Rank::Genus).right, 0U)
        << "a steep softmax leaves nothing to the second";
}

TEST(WithinGenus, AsksOnlyAmongSiblings) {
    const SpeciesList list = fourSpecies();
    EmbeddedPhotos photos;
    add(photos, 3, {1.0F, 0.0F, 0.0F, 0.1F}); // nearest of all is in the other genus
    const WithinGenus within =
        withinGenus(photos, std::vector<std::size_t>{0}, list, axes().vectors);
    EXPECT_EQ(within.hits.right, 1U);
    EXPECT_DOUBLE_EQ(within.chance, 0.5);
}

TEST(FewShot, FindsSpeciesThatDifferAndGuessesAmongEqualOnes) {
    Random random(1);
    EmbeddedPhotos apart;
    EmbeddedPhotos equal;
    for (std::size_t i = 0; i < 200; ++i) {
        const std::size_t species = i % 4;
        std::array<float, 4> vector{10.0F, 10.0F, 10.0F, 10.0F}; // a common part: centring matters
        for (float& value : vector) {
            value += static_cast<float>(0.1 * random.normal());
        }
        add(equal, species, vector);
        vector[species] += 1.0F;
        add(apart, species, vector);
    }
    const auto which = apart.where([](const WorldPhoto&) { return true; });
    EXPECT_GT(fewShot(apart, which, 5, 3, 1).share(), 0.97);
    EXPECT_NEAR(fewShot(equal, which, 5, 3, 1).share(), 0.25, 0.1);
    EXPECT_EQ(fewShot(apart, which, 1, 1, 1).all, 196U); // all but the examples
}

TEST(NearestHabitat, IsAMeanOverHabitats) {
    EmbeddedPhotos examples;
    add(examples, 2, {1.0F, 0.0F, 0.0F, 0.0F});
    examples.photos.back().habitat = "snow";
    add(examples, 3, {0.0F, 1.0F, 0.0F, 0.0F});
    examples.photos.back().habitat = "water";
    EmbeddedPhotos asked;
    for (int i = 0; i < 9; ++i) { // all right
        add(asked, 0, {1.0F, 0.1F, 0.0F, 0.0F});
        asked.photos.back().habitat = "snow";
    }
    add(asked, 1, {1.0F, 0.1F, 0.0F, 0.0F}); // wrong
    asked.photos.back().habitat = "water";
    const auto which = asked.where([](const WorldPhoto&) { return true; });
    const HabitatAccuracy accuracy = nearestHabitat(examples, asked, which, fourSpecies());
    EXPECT_DOUBLE_EQ(accuracy.mean, 0.5);
    EXPECT_EQ(accuracy.habitats, 2U);
}

TEST(NearestHabitat, LeavesOutExamplesOfTheSameFamily) {
    EmbeddedPhotos examples;
    add(examples, 1, {1.0F, 0.0F, 0.0F, 0.0F}); // a sister in the same habitat
    examples.photos.back().habitat = "snow";
    add(examples, 2, {0.0F, 1.0F, 0.0F, 0.0F});
    examples.photos.back().habitat = "water";
    EmbeddedPhotos asked;
    add(asked, 0, {1.0F, 0.0F, 0.0F, 0.0F});
    asked.photos.back().habitat = "snow";
    const std::vector<std::size_t> which = {0};
    EXPECT_DOUBLE_EQ(nearestHabitat(examples, asked, which, fourSpecies()).mean, 0.0);
}

} // namespace

} // namespace taxo::demo
