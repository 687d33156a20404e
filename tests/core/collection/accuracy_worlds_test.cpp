// SPDX-License-Identifier: MIT
#include "core/collection/journal.h"
#include "tests/core/collection/answered_photos.h"
#include "tests/support/synthetic_collection.h"

#include <array>
#include <map>
#include <set>
#include <string>

namespace taxo {
namespace {

using test::answer;
using test::AnsweredPhotos;
using test::at;
using test::genusOf;
using test::kUnaidedAda;

// Worlds whose truth is known: what a nearest neighbour says, and what a person would.

struct SmallWorld {
    std::vector<Prediction> answers;
    std::vector<Lineage> truths; ///< as deep as a person can tell

    bool isRight(std::size_t item, Rank rank) const {
        return taxo::agree(answers[item].lineage, truths[item], rank);
    }

    double truthAt(Rank rank) const {
        double right = 0.0;
        double all = 0.0;
        for (std::size_t i = 0; i < truths.size(); ++i) {
            all += truths[i].at(rank).empty() ? 0.0 : 1.0;
            right += !truths[i].at(rank).empty() && isRight(i, rank) ? 1.0 : 0.0;
        }
        return right / all;
    }

    double truthOfSupported() const {
        double right = 0.0;
        double all = 0.0;
        for (std::size_t i = 0; i < truths.size(); ++i) {
            const auto rank = answers[i].bestSupported;
            const bool isJudged = rank && !truths[i].at(*rank).empty();
            all += isJudged ? 1.0 : 0.0;
            right += isJudged && isRight(i, *rank) ? 1.0 : 0.0;
        }
        return right / all;
    }
};

std::size_t nearestOther(const EmbeddingMatrix& rows, std::size_t row) {
    std::size_t best = row == 0 ? 1 : 0;
    float bestCosine = -2.0F;
    for (std::size_t other = 0; other < rows.rows(); ++other) {
        float cosine = 0.0F;
        for (std::size_t i = 0; i < rows.dimension(); ++i) {
            cosine += rows.row(row)[i] * rows.row(other)[i];
        }
        if (other != row && cosine > bestCosine) {
            best = other;
            bestCosine = cosine;
        }
    }
    return best;
}

SmallWorld worldOf(std::uint64_t seed, std::size_t items) {
    test::SyntheticCollection options;
    options.rows = items;
    options.dimension = 32;
    options.seed = seed;
    options.world = {.seed = seed,
                     .species = 60,
                     .genera = 24,
                     .families = 10,
                     .unlisted = 2,
                     .heldOutSpecies = 4};
    const auto made = options.make();
    const std::array<std::optional<Rank>, 4> supported = {
        Rank::Species, Rank::Genus, Rank::Family, std::nullopt};
    SmallWorld world;
    for (std::size_t i = 0; i < items; ++i) {
        const auto& near = made.rows[nearestOther(made.embeddings, i)];
        world.answers.push_back(
            answer(made.world.species[near.labelled].lineage, supported[i % supported.size()]));
        const Lineage& truth = made.world.species[made.rows[i].species].lineage;
        world.truths.push_back(i % 5 == 0 ? genusOf(truth) : truth);
    }
    return world;
}

TEST(SampleAccuracy, IntervalsCoverTheTruthInNearlyAllWorlds) {
    constexpr std::size_t kItems = 300;
    constexpr int kWorlds = 200;
    constexpr int kLeast = 183; // of 200 that cover with a chance of 0.95 fewer do once in 500
    AnsweredPhotos photos(kItems);
    std::map<std::string, int> covered;
    const auto count = [&](const char* what, const Proportion& seen, double truth) {
        covered[what] += seen.low <= truth && truth <= seen.high ? 1 : 0;
    };
    std::set<double> shares;
    for (int seed = 1; seed <= kWorlds; ++seed) {
        const SmallWorld world = worldOf(static_cast<std::uint64_t>(seed), kItems);
        photos.answerAll(world.answers, static_cast<std::uint8_t>(seed));
        std::vector<ItemVerdict> verdicts;
        for (std::size_t i = 0; i < kItems; ++i) {
            verdicts.push_back({.item = photos.items[i], .taxon = world.truths[i]});
        }
        const auto sample = drawSample(*photos.collection,
                                       {.halfWidth = 0.1, .seed = static_cast<std::uint64_t>(seed)},
                                       {.person = "Ada"})
                                .value();
        const auto drawn = photos.drawn(sample);
        const std::set<ItemId> inside(drawn.begin(), drawn.end());
        std::erase_if(verdicts, [&](const ItemVerdict& one) { return !inside.contains(one.item); });
        ASSERT_TRUE(determineEach(*photos.collection, verdicts, kUnaidedAda));
        const auto accuracy = accuracyOf(*photos.collection, sample).value();
        ASSERT_EQ(accuracy.judged, sample.items);
        for (const Rank rank : {Rank::Family, Rank::Genus, Rank::Species}) {
            count(nameOf(rank), at(accuracy, rank), world.truthAt(rank));
        }
        count("supported", accuracy.supported, world.truthOfSupported());
        shares.insert(world.truthAt(Rank::Species));
        ASSERT_TRUE(undo(*photos.collection)) << "the words";
        ASSERT_TRUE(undo(*photos.collection)) << "the sample";
    }
    EXPECT_GT(shares.size(), 20U) << "worlds differ";
    for (const auto& [what, times] : covered) {
        EXPECT_GE(times, kLeast) << what;
        RecordProperty(what, times);
    }
}

} // namespace
} // namespace taxo
