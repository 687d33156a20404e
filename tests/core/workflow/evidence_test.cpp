// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/workflow/evidence.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

Lineage leopard() {
    Lineage lineage;
    lineage.names = {
        "Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Panthera", "pardus"};
    return lineage;
}

Lineage lion() {
    Lineage lineage = leopard();
    lineage.at(Rank::Species) = "leo";
    return lineage;
}

/// Twelve photographs whose embeddings lie on an arc, in order.
class EvidenceFor : public testing::Test {
protected:
    EvidenceFor() : current(keepVectors("shown", 0.1F)) {
        PredictionKey answers;
        answers.vectors = current;
        const auto key = keep(*photos.collection, answers);
        EXPECT_TRUE(key);
        EXPECT_TRUE(makeCurrent(*photos.collection, *key));
    }

    /// `step`: radians between two.
    VectorKeyId keepVectors(const char* model, float step, std::size_t count = 11) {
        VectorKey key;
        key.modelName = model;
        key.model.bytes.fill(static_cast<std::uint8_t>(model[0]));
        key.dimension = 2;
        key.storage = VectorStorage::Single;
        const auto id = keep(*photos.collection, key).value();
        EmbeddingMatrix vectors;
        for (std::size_t i = 0; i < count; ++i) {
            const float angle = step * static_cast<float>(i);
            vectors.append(std::array{3.0F * std::cos(angle), 3.0F * std::sin(angle)});
        }
        EXPECT_TRUE(
            keepEmbeddings(*photos.collection, id, std::span(photos.items).first(count), vectors));
        return id;
    }

    void say(std::initializer_list<std::size_t> numbers,
             const Lineage& taxon,
             const char* qualifier = "") {
        std::vector<ItemId> items;
        for (const std::size_t number : numbers) {
            items.push_back(photos.items[number]);
        }
        EXPECT_TRUE(determine(
            *photos.collection, items, Verdict::Taxon, taxon, qualifier, {.person = "Ada"}));
    }

    Evidence ask(std::size_t number, const EvidenceOptions& options = {}) const {
        const std::array asked = {leopard(), lion()};
        return evidenceFor(*photos.collection, photos.items[number], asked, {}, options).value();
    }

    std::vector<std::size_t> numbers(const CandidateEvidence& candidate) const {
        std::vector<std::size_t> found;
        for (const Neighbor& one : candidate.nearest) {
            found.push_back(static_cast<std::size_t>(std::ranges::find(photos.items, one.item) -
                                                     photos.items.begin()));
        }
        return found;
    }

    test::KeptPhotos photos{12};
    VectorKeyId current;
};

TEST_F(EvidenceFor, ShowsTheNearestThatPeopleCalledLikeEachCandidate) {
    say({2, 5, 8, 9}, leopard());
    say({1, 10}, lion());
    const Evidence evidence = ask(4);
    ASSERT_TRUE(evidence.hasEmbedding);
    ASSERT_EQ(evidence.candidates.size(), 2U);
    EXPECT_EQ(numbers(evidence.candidates[0]), (std::vector<std::size_t>{5, 2, 8}));
    EXPECT_EQ(evidence.candidates[0].confirmed, 4U);
    EXPECT_NEAR(evidence.candidates[0].nearest[0].cosine, std::cos(0.1F), 1e-6F);
    EXPECT_EQ(numbers(evidence.candidates[1]), (std::vector<std::size_t>{1, 10}));
}

TEST_F(EvidenceFor, DoesNotShowTheItemItself) {
    say({4, 5}, leopard());
    EXPECT_EQ(numbers(ask(4).candidates[0]), (std::vector<std::size_t>{5}));
}

TEST_F(EvidenceFor, CountsNoDoubtfulWordsNorItemsWithoutAnEmbedding) {
    say({5}, leopard(), "cf.");
    say({6, 11}, leopard());
    const Evidence evidence = ask(4);
    EXPECT_EQ(numbers(evidence.candidates[0]), (std::vector<std::size_t>{6}));
    EXPECT_EQ(evidence.candidates[0].confirmed, 1U);
    EXPECT_TRUE(evidence.candidates[1].nearest.empty());
}

TEST_F(EvidenceFor, GoesByTheLatestWord) {
    say({5}, leopard());
    say({5}, lion());
    EXPECT_TRUE(ask(4).candidates[0].nearest.empty());
    EXPECT_EQ(numbers(ask(4).candidates[1]), (std::vector<std::size_t>{5}));
}

TEST_F(EvidenceFor, ComparesWithinTheKeyOfTheAnswersAlone) {
    keepVectors("other", 0.5F, 12);
    say({5, 11}, leopard());
    const Evidence evidence = ask(4);
    EXPECT_EQ(numbers(evidence.candidates[0]), (std::vector<std::size_t>{5}));
    EXPECT_NEAR(evidence.candidates[0].nearest[0].cosine, std::cos(0.1F), 1e-6F);
}

TEST_F(EvidenceFor, TakesTaxaBelowAHigherCandidate) {
    say({5}, leopard());
    say({6}, lion());
    Lineage panthera = leopard();
    panthera.at(Rank::Species).clear();
    const auto evidence =
        evidenceFor(*photos.collection, photos.items[4], std::span(&panthera, 1), {}).value();
    EXPECT_EQ(evidence.candidates[0].confirmed, 2U);
}

TEST_F(EvidenceFor, SaysWhereThereIsNoEmbedding) {
    say({5}, leopard());
    EXPECT_FALSE(ask(11).hasEmbedding);
}

TEST_F(EvidenceFor, ComparesNoMoreThanItMay) {
    say({0, 1, 2, 3, 5, 6, 7, 8, 9, 10}, leopard());
    const Evidence evidence = ask(4, {.nearest = 1, .mostCompared = 5});
    EXPECT_EQ(evidence.candidates[0].confirmed, 10U);
    EXPECT_EQ(evidence.candidates[0].compared, 5U);
    EXPECT_EQ(evidence.candidates[0].nearest.size(), 1U);
}

TEST_F(EvidenceFor, CanBeStopped) {
    say({5}, leopard());
    std::stop_source stopped;
    stopped.request_stop();
    const std::array asked = {leopard()};
    const auto evidence =
        evidenceFor(*photos.collection, photos.items[4], asked, Progress(stopped.get_token(), {}));
    ASSERT_FALSE(evidence);
    EXPECT_EQ(evidence.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
