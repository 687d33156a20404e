// SPDX-License-Identifier: MIT
// Against pybioclip 2.1.6 on a small label space; see tests/parity/make_label_reference.py.
#include "core/classify/classifier.h"
#include "core/taxonomy/name_index.h"
#include "core/vectors/npy.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace taxo {
namespace {

using Json = nlohmann::json;

constexpr float kScale = 100.0F;
constexpr std::size_t kRows = 10;
// Both sides sum products in float32, in another order; at scale 100 correct implementations lie
// up to 4.4e-6 apart.
constexpr float kProbability = 5e-5F;
constexpr float kRelative = 0.01F;
constexpr float kMassesCompared = 1e-6F;

std::filesystem::path fileOf(const std::string& name) {
    return test::testFile("parity/labels/" + name);
}

EmbeddingMatrix matrixOf(const std::string& name) {
    const auto npy = NpyFile::open(fileOf(name));
    EXPECT_TRUE(npy);
    EmbeddingMatrix matrix(npy->shape()[0], npy->shape()[1]);
    std::memcpy(matrix.values().data(), npy->data().data(), npy->data().size());
    return matrix;
}

EmbeddingMatrix transposed(const EmbeddingMatrix& matrix) {
    EmbeddingMatrix turned(matrix.dimension(), matrix.rows());
    for (std::size_t row = 0; row < matrix.rows(); ++row) {
        for (std::size_t i = 0; i < matrix.dimension(); ++i) {
            turned.row(i)[row] = matrix.row(row)[i];
        }
    }
    return turned;
}

const Json& reference() {
    static const Json json = Json::parse(std::ifstream(fileOf("reference.json")));
    return json;
}

void expectScore(float own, float theirs) {
    EXPECT_NEAR(own, theirs, kProbability);
    if (theirs > kMassesCompared) {
        EXPECT_NEAR(own / theirs, 1.0F, kRelative);
    }
}

/// A taxon's row in pybioclip's columns.
std::vector<std::string> textsOf(const Lineage& lineage, Rank rank) {
    return {lineage.names.begin(),
            lineage.names.begin() + static_cast<std::ptrdiff_t>(indexOf(rank)) + 1};
}

std::vector<std::string> textsOf(const Candidate& candidate) {
    auto texts = textsOf(candidate.lineage, Rank::Species);
    texts.push_back(candidate.lineage.at(Rank::Genus) + " " + candidate.lineage.at(Rank::Species));
    texts.push_back(candidate.commonName);
    return texts;
}

/// True where a neighbouring row of theirs has the same score (zero columns, underflow): torch's
/// topk gives such rows in any order.
bool isTied(const Json& theirs, std::size_t row) {
    const auto score = [&](std::size_t at) { return theirs[at][1].get<float>(); };
    return (row > 0 && score(row) == score(row - 1)) ||
           (row + 1 < theirs.size() && score(row) == score(row + 1));
}

void expectRows(const std::vector<Candidate>& own, const Json& theirs) {
    ASSERT_EQ(own.size(), theirs.size());
    for (std::size_t row = 0; row < own.size(); ++row) {
        const bool isZeroColumn = own[row].cosine == 0.0F; // tied even with rows cut off
        if (!isTied(theirs, row) && !isZeroColumn) {
            EXPECT_EQ(textsOf(own[row]), theirs[row][0].get<std::vector<std::string>>()) << row;
        }
        expectScore(own[row].score, theirs[row][1]);
    }
}

void expectRows(const std::vector<RankedTaxon>& own, Rank rank, const Json& theirs) {
    ASSERT_EQ(own.size(), theirs.size());
    for (std::size_t row = 0; row < own.size(); ++row) {
        EXPECT_EQ(textsOf(own[row].lineage, rank), theirs[row][0].get<std::vector<std::string>>())
            << row;
        expectScore(own[row].score, theirs[row][1]);
    }
}

class LabelParity : public ::testing::TestWithParam<CpuLevel> {
protected:
    void SetUp() override {
        if (GetParam() > cpuLevel()) {
            GTEST_SKIP() << "this machine has no such instructions";
        }
        auto space = LabelSpace::open(test::testFile("parity/labels"));
        ASSERT_TRUE(space) << space.error().text();
        m_space = std::make_shared<const LabelSpace>(*std::move(space));
        m_features = matrixOf("features.npy");
    }

    Classifier classifier() const { return {m_space, kScale, m_scoring}; }

    /// Free labels with the vectors of custom.npy.
    Classifier customClassifier(std::span<const std::string> names) const {
        return {std::make_shared<const LabelSpace>(
                    LabelSpace::of(LabelList::ofNames(names), transposed(matrixOf("custom.npy")))),
                kScale,
                m_scoring};
    }

    ScoringOptions m_scoring{.threads = 2, .level = GetParam()};
    std::shared_ptr<const LabelSpace> m_space;
    EmbeddingMatrix m_features;
};

TEST_P(LabelParity, ProbabilitiesOfAllLabels) {
    const auto theirs = matrixOf("probabilities.npy");
    const auto own = classifier().classify(m_features, {.candidates = m_space->size()});
    ASSERT_TRUE(own);
    for (std::size_t picture = 0; picture < own->size(); ++picture) {
        for (const Candidate& candidate : (*own)[picture].candidates) {
            expectScore(candidate.score, theirs.row(picture)[candidate.label]);
        }
    }
}

TEST_P(LabelParity, SpeciesInOrder) {
    const auto own = classifier().classify(m_features, {.candidates = kRows});
    ASSERT_TRUE(own);
    for (std::size_t picture = 0; picture < own->size(); ++picture) {
        expectRows((*own)[picture].candidates, reference()["ranks"]["species"][picture]);
    }
}

TEST_P(LabelParity, EveryHigherRankInOrder) {
    for (const Rank rank : kAllRanks) {
        if (rank == Rank::Species) {
            continue;
        }
        SCOPED_TRACE(nameOf(rank));
        const auto own = classifier().classify(m_features, {.rank = rank, .rankRows = kRows});
        ASSERT_TRUE(own);
        for (std::size_t picture = 0; picture < own->size(); ++picture) {
            expectRows((*own)[picture].atRank, rank, reference()["ranks"][nameOf(rank)][picture]);
        }
    }
}

TEST_P(LabelParity, Subsets) {
    const NameIndex index(m_space->labels().taxonomy());
    for (const auto& [rank, expected] : reference()["subsets"].items()) {
        SCOPED_TRACE(rank);
        const auto names = readSubset(fileOf("subset_" + rank + ".csv"));
        ASSERT_TRUE(names);
        const auto taxa = index.findAll(*names);
        ASSERT_TRUE(taxa) << taxa.error().text();
        const auto within = Restriction::toTaxa(*m_space, *taxa);
        ASSERT_TRUE(within);
        const auto own = classifier().classify(
            m_features,
            {.candidates = kRows, .rank = Rank::Order, .rankRows = kRows, .within = &*within});
        ASSERT_TRUE(own);
        for (std::size_t picture = 0; picture < own->size(); ++picture) {
            expectRows((*own)[picture].candidates, expected["species"][picture]);
            expectRows((*own)[picture].atRank, Rank::Order, expected["order"][picture]);
        }
    }
}

TEST_P(LabelParity, CustomLabels) {
    const auto names = readNames(fileOf("custom.txt"));
    ASSERT_TRUE(names);
    for (const auto& [key, count] : {std::pair{"custom", names->size()}, {"custom_top3", 3}}) {
        const auto own = customClassifier(*names).classify(m_features, {.candidates = count});
        ASSERT_TRUE(own);
        for (std::size_t picture = 0; picture < own->size(); ++picture) {
            const auto& candidates = (*own)[picture].candidates;
            const Json& theirs = reference()[key][picture];
            ASSERT_EQ(candidates.size(), theirs.size());
            for (std::size_t row = 0; row < candidates.size(); ++row) {
                if (!isTied(theirs, row)) {
                    EXPECT_EQ(candidates[row].name, theirs[row][0][0]);
                }
                expectScore(candidates[row].score, theirs[row][1]);
            }
        }
    }
}

TEST_P(LabelParity, Bins) {
    const auto binned = readBins(fileOf("bins.csv"));
    ASSERT_TRUE(binned);
    const auto bins = LabelBins::of(binned->names, binned->bins);
    const auto own =
        customClassifier(binned->names).classify(m_features, {.rankRows = kRows, .bins = &bins});
    ASSERT_TRUE(own);
    for (std::size_t picture = 0; picture < own->size(); ++picture) {
        const auto& ranked = (*own)[picture].bins;
        const Json& theirs = reference()["bins"][picture];
        ASSERT_EQ(ranked.size(), theirs.size());
        for (std::size_t row = 0; row < ranked.size(); ++row) {
            EXPECT_EQ(ranked[row].name, theirs[row][0][0]);
            expectScore(ranked[row].score, theirs[row][1]);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Levels,
                         LabelParity,
                         ::testing::Values(CpuLevel::Baseline, CpuLevel::Avx2),
                         [](const auto& level) {
                             return level.param == CpuLevel::Baseline ? "Baseline" : "Avx2";
                         });

} // namespace
} // namespace taxo
