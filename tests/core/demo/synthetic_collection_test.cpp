// SPDX-License-Identifier: MIT
#include "core/vectors/normalise.h"
#include "tests/support/synthetic_collection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace taxo::test {
namespace {

const SyntheticCollection::Collection& collection() {
    static const auto kCollection = SyntheticCollection{.rows = 3'000}.make();
    return kCollection;
}

/// Mean cosine of pairs of different rows that `wanted` chooses by their species.
double meanCosine(const auto& wanted) {
    const auto& made = collection();
    double sum = 0.0;
    double pairs = 0.0;
    for (std::size_t i = 0; i < 1'500; ++i) {
        for (std::size_t j = i + 1; j < 1'500; ++j) {
            if (wanted(made.rows[i].species, made.rows[j].species)) {
                sum += static_cast<double>(cosine(made.embeddings.row(i), made.embeddings.row(j)));
                pairs += 1.0;
            }
        }
    }
    return sum / pairs;
}

TEST(SyntheticCollection, RelativesLieNearEachOther) {
    const auto& species = collection().world.species;
    const auto shares = [&species](std::uint32_t a, std::uint32_t b, Rank rank) {
        return agree(species[a].lineage, species[b].lineage, rank);
    };
    const double same = meanCosine([](auto a, auto b) { return a == b; });
    const double genus =
        meanCosine([&](auto a, auto b) { return a != b && shares(a, b, Rank::Genus); });
    const double phylum = meanCosine(
        [&](auto a, auto b) { return shares(a, b, Rank::Phylum) && !shares(a, b, Rank::Genus); });
    const double all = meanCosine([&](auto a, auto b) { return !shares(a, b, Rank::Kingdom); });
    EXPECT_GT(same, genus + 0.01);
    EXPECT_GT(genus, phylum + 0.05);
    EXPECT_GT(phylum, all + 0.05);
    EXPECT_NEAR(all, SyntheticCollection{}.cone, 0.12) << "the cone asked for";
}

TEST(SyntheticCollection, IsTheSameForTheSameSeed) {
    const auto again = SyntheticCollection{.rows = 50}.make();
    EXPECT_TRUE(std::equal(again.embeddings.values().begin(),
                           again.embeddings.values().end(),
                           collection().embeddings.values().begin()));
    const auto other = SyntheticCollection{.rows = 50, .seed = 2}.make();
    EXPECT_FALSE(std::equal(other.embeddings.values().begin(),
                            other.embeddings.values().end(),
                            again.embeddings.values().begin()));
}

TEST(SyntheticCollection, VectorsHaveUnitLength) {
    for (std::size_t i = 0; i < collection().rows.size(); i += 97) {
        EXPECT_NEAR(lengthOf(collection().embeddings.row(i)), 1.0F, 1e-4F);
    }
}

TEST(SyntheticCollection, AboutAsManyLabelsAreWrongAsAsked) {
    const auto wrong = std::count_if(collection().rows.begin(),
                                     collection().rows.end(),
                                     [](const auto& row) { return row.labelled != row.species; });
    EXPECT_NEAR(static_cast<double>(wrong) / 3'000.0, 0.03, 0.012);
}

} // namespace
} // namespace taxo::test
