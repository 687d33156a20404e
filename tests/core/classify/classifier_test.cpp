// SPDX-License-Identifier: MIT
#include "core/classify/classifier.h"
#include "core/taxonomy/name_index.h"
#include "core/vectors/normalise.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <memory>
#include <random>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

constexpr std::size_t kDimension = 24;

EmbeddingMatrix randomUnits(std::size_t rows, std::uint32_t seed) {
    std::mt19937 random(seed);
    EmbeddingMatrix matrix(rows, kDimension);
    for (float& value : matrix.values()) {
        value = static_cast<float>(random()) * 0x1.0p-31F - 1.0F;
    }
    normaliseRows(matrix);
    return matrix;
}

class ClassifierTest : public ::testing::Test {
protected:
    void SetUp() override {
        m_world = test::SyntheticTaxonomy{.genera = 40, .seed = 2}.make();
        std::vector<ChecklistTaxon> taxa;
        for (const Lineage& lineage : m_world.lineages) {
            taxa.push_back({lineage, "name " + std::to_string(taxa.size())});
        }
        m_texts = randomUnits(taxa.size(), 5);
        m_space =
            std::make_shared<const LabelSpace>(LabelSpace::of(LabelList::ofTaxa(taxa), m_texts));
    }

    Restriction within(const std::string& name) const {
        const NameIndex index(m_space->labels().taxonomy());
        return *Restriction::toTaxa(*m_space, index.find(name));
    }

    /// Probability of every label, by definition, in double.
    std::vector<double> probabilities(std::span<const float> feature, double scale) const {
        std::vector<double> values;
        double sum = 0.0;
        for (std::size_t label = 0; label < m_texts.rows(); ++label) {
            values.push_back(
                std::exp(scale * static_cast<double>(cosine(feature, m_texts.row(label)))));
            sum += values.back();
        }
        for (double& value : values) {
            value /= sum;
        }
        return values;
    }

    test::SyntheticTaxonomy::World m_world;
    EmbeddingMatrix m_texts;
    std::shared_ptr<const LabelSpace> m_space;
};

TEST_F(ClassifierTest, FindsTheLabelWhoseVectorThePictureHas) {
    const Classifier classifier(m_space, 100.0F);
    const auto results = classifier.classify(m_texts); // more than are scored together
    ASSERT_TRUE(results);
    ASSERT_EQ(results->size(), m_texts.rows());
    for (std::size_t label = 0; label < m_texts.rows(); ++label) {
        const Identification& result = (*results)[label];
        ASSERT_EQ(result.candidates.size(), 5U);
        EXPECT_EQ(result.candidates[0].label, label);
        EXPECT_EQ(result.candidates[0].lineage, m_world.lineages[label]);
        EXPECT_EQ(result.candidates[0].commonName, "name " + std::to_string(label));
        EXPECT_NEAR(result.bestCosine, 1.0F, 1e-5F);
        ASSERT_TRUE(result.marginToNext);
        EXPECT_NEAR(*result.marginToNext, result.bestCosine - result.candidates[1].cosine, 1e-6F);
        ASSERT_FALSE(result.ladder.empty());
        EXPECT_EQ(result.ladder.back().taxon, m_space->labels().leafOfLabel(label));
        EXPECT_FALSE(result.shareInside);
    }
}

TEST_F(ClassifierTest, IsAheadOfNothingWhereThereIsOneLabel) {
    const auto alone = Restriction::toLabels(*m_space, {7});
    ASSERT_TRUE(alone);
    ClassifyOptions options;
    options.within = &*alone;
    const auto results = Classifier(m_space, 100.0F).classify(m_texts, options);
    ASSERT_TRUE(results);
    EXPECT_FALSE(results->front().marginToNext);
    EXPECT_EQ(results->front().candidates.size(), 1U);
}

TEST_F(ClassifierTest, NormalisesFeaturesItself) {
    const Classifier classifier(m_space, 30.0F);
    EmbeddingMatrix features = randomUnits(3, 9);
    const auto expected = classifier.classify(features);
    for (float& value : features.values()) {
        value *= 48.0F;
    }
    const auto own = classifier.classify(features);
    ASSERT_TRUE(own && expected);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR((*own)[i].candidates[0].score, (*expected)[i].candidates[0].score, 1e-5F);
        EXPECT_NEAR((*own)[i].bestCosine, (*expected)[i].bestCosine, 1e-6F);
    }
}

TEST_F(ClassifierTest, SupportsTheDeepestRankAboveTheThreshold) {
    const Classifier classifier(m_space, 100.0F);
    EmbeddingMatrix features(2, kDimension);
    // Between two species of one genus: the genus is sure, the species is not.
    for (std::size_t i = 0; i < kDimension; ++i) {
        features.row(0)[i] = m_texts.row(0)[i] + m_texts.row(1)[i];
        features.row(1)[i] = m_texts.row(0)[i];
    }
    const auto results = classifier.classify(features);
    ASSERT_TRUE(results);
    const Identification& between = (*results)[0];
    ASSERT_TRUE(between.bestSupportedStep);
    EXPECT_EQ(between.ladder[*between.bestSupportedStep].rank, Rank::Genus);
    EXPECT_EQ(between.threshold, 0.7F); // what it had to pass goes along
    const Identification& sure = (*results)[1];
    EXPECT_EQ(sure.ladder[*sure.bestSupportedStep].rank, Rank::Species);
    EXPECT_EQ(classifier.classify(features, {.threshold = 1.5F})->front().bestSupportedStep,
              std::nullopt);
}

TEST_F(ClassifierTest, SharesTheSoftmaxAmongTheLabelsInsideAndSaysTheirShare) {
    const Classifier classifier(m_space, 8.0F);
    const auto features = randomUnits(9, 12);
    const auto genus = within("Genus7");
    const auto results = classifier.classify(features, {.candidates = 100, .within = &genus});
    ASSERT_TRUE(results);
    for (std::size_t picture = 0; picture < results->size(); ++picture) {
        const auto whole = probabilities(features.row(picture), 8.0);
        double share = 0.0;
        for (const std::uint32_t label : genus.labels()) {
            share += whole[label];
        }
        const Identification& result = (*results)[picture];
        EXPECT_NEAR(*result.shareInside, share, 1e-5);
        EXPECT_EQ(result.probablyNotInList, *result.shareInside < 0.1F);
        ASSERT_EQ(result.candidates.size(), genus.labels().size());
        float sum = 0.0F;
        for (const Candidate& candidate : result.candidates) {
            EXPECT_EQ(candidate.lineage.at(Rank::Genus), "Genus7");
            EXPECT_NEAR(candidate.score, whole[candidate.label] / share, 1e-5);
            sum += candidate.score;
        }
        EXPECT_NEAR(sum, 1.0F, 1e-5F);
        EXPECT_NEAR(result.ladder.front().score, 1.0F, 1e-5F);
        EXPECT_EQ(result.ladder.front().runnerUp, "");
    }
}

TEST_F(ClassifierTest, HoldsWhereAlmostNothingLiesInside) {
    const Classifier classifier(m_space, 1000.0F);
    EmbeddingMatrix feature(1, kDimension);
    std::copy(m_texts.row(0).begin(), m_texts.row(0).end(), feature.row(0).begin());
    const auto genus = within("Genus30");
    const auto results = classifier.classify(feature, {.within = &genus});
    ASSERT_TRUE(results);
    EXPECT_LT(*results->front().shareInside, 1e-30F);
    EXPECT_TRUE(results->front().probablyNotInList);
    EXPECT_GT(results->front().candidates[0].score, 0.2F);
    EXPECT_TRUE(std::isfinite(results->front().candidates[0].cosine));
}

TEST_F(ClassifierTest, GivesFreeLabelsNoLadder) {
    const std::vector<std::string> names = {"cat", "dog", "fox"};
    const auto texts = randomUnits(3, 6);
    const Classifier classifier(
        std::make_shared<const LabelSpace>(LabelSpace::of(LabelList::ofNames(names), texts)),
        10.0F);
    const std::vector<std::string> binNames = {"pet", "pet", ""};
    const auto bins = LabelBins::of(names, binNames);
    const auto results = classifier.classify(texts, {.bins = &bins});
    ASSERT_TRUE(results);
    const Identification& fox = (*results)[2];
    EXPECT_TRUE(fox.ladder.empty());
    EXPECT_EQ(fox.bestSupportedStep, std::nullopt);
    ASSERT_EQ(fox.candidates.size(), 3U);
    EXPECT_EQ(fox.candidates[0].name, "fox");
    EXPECT_EQ(fox.candidates[0].commonName, "");
    ASSERT_EQ(fox.bins.size(), 2U);
    EXPECT_EQ(fox.bins[0].name, "fox");
    EXPECT_NEAR(fox.bins[0].score + fox.bins[1].score, 1.0F, 1e-6F);
}

TEST_F(ClassifierTest, RefusesVectorsOfAnotherModelAndWithoutNumbers) {
    const Classifier classifier(m_space, 100.0F);
    const auto other = classifier.classify(EmbeddingMatrix(1, 7));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Mismatch);
    EmbeddingMatrix features = randomUnits(2, 1);
    features.row(1)[3] = std::numeric_limits<float>::quiet_NaN();
    const auto broken = classifier.classify(features);
    ASSERT_FALSE(broken);
    EXPECT_THAT(broken.error().message, HasSubstr("picture 2"));
    EXPECT_TRUE(classifier.classify(EmbeddingMatrix())->empty());
}

TEST_F(ClassifierTest, StopsWhenAsked) {
    std::stop_source source;
    source.request_stop();
    const auto results =
        Classifier(m_space, 100.0F).classify(m_texts, {}, Progress(source.get_token()));
    ASSERT_FALSE(results);
    EXPECT_EQ(results.error().code, ErrorCode::Cancelled);
}

TEST_F(ClassifierTest, RefusesRestrictionsWithoutLabels) {
    EXPECT_EQ(Restriction::toTaxa(*m_space, {}).error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
