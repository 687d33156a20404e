// SPDX-License-Identifier: MIT
// Beside scikit-learn and scipy: tests/data/statistics/make_reference.py.

#include "core/base/files.h"
#include "core/search/knn_graph.h"
#include "core/statistics/clade_ridge.h"
#include "core/statistics/dendrogram.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/resampling.h"
#include "core/statistics/separability.h"
#include "core/vectors/npy.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <map>
#include <sstream>
#include <string>

namespace taxo {
namespace {

constexpr double kClose = 1e-6;

class Reference : public testing::Test {
protected:
    Reference() {
        const auto file = NpyFile::open(test::testFile("data/statistics/rows.npy")).value();
        m_rows = EmbeddingMatrix(file.shape()[0], file.shape()[1]);
        std::memcpy(m_rows.values().data(), file.data().data(), file.data().size());
        std::istringstream lines(
            readTextFile(test::testFile("data/statistics/numbers.csv")).value());
        std::string line;
        std::getline(lines, line);
        while (std::getline(lines, line)) {
            const auto first = line.find(',');
            const auto second = line.find(',', first + 1);
            m_numbers[line.substr(0, first)].push_back(std::stod(line.substr(second + 1)));
        }
        for (const double group : of("group")) {
            m_groups.push_back(static_cast<std::int32_t>(group));
        }
    }

    const std::vector<double>& of(const std::string& name) const { return m_numbers.at(name); }

    void expectClose(std::span<const double> ours, const std::string& name) const {
        ASSERT_EQ(ours.size(), of(name).size()) << name;
        for (std::size_t i = 0; i < ours.size(); ++i) {
            EXPECT_NEAR(ours[i], of(name)[i], kClose) << name << " " << i;
        }
    }

    EmbeddingMatrix m_rows;
    std::vector<std::int32_t> m_groups;
    std::unique_ptr<BatchSearch> m_search = loadBatchSearch().value();

private:
    std::map<std::string, std::vector<double>> m_numbers;
};

TEST_F(Reference, SilhouettesAreThoseOfScikitLearn) {
    expectClose(silhouettes(m_rows, m_groups, {}, *m_search).value(), "silhouette");
}

TEST_F(Reference, PurityIsThatOfScikitLearnsNeighbors) {
    const auto graph = knnGraph(m_rows, *m_search, {.neighbors = 9}).value();
    expectClose(neighborPurity(graph, m_groups, {}, 5), "purity");
}

TEST_F(Reference, TheDendrogramIsThatOfScipy) {
    const auto apart = cosineDistances(prototypesOf(m_rows, m_groups, {}).means).value();
    expectClose(apart.values(), "cosine_distance");
    const auto merges = averageLinkage(apart).value();
    std::vector<double> flat;
    for (const Merge& merge : merges) {
        flat.insert(flat.end(),
                    {static_cast<double>(merge.first),
                     static_cast<double>(merge.second),
                     merge.height,
                     static_cast<double>(merge.size)});
    }
    expectClose(flat, "linkage");
    const PairDistances heights = copheneticDistances(merges);
    expectClose(heights.values(), "cophenetic");
    const double agreement = correlation(apart.values(), heights.values());
    expectClose(std::array{agreement}, "cophenetic_correlation");
    expectClose(std::array{agreement}, "pearson");
    expectClose(std::array{rankCorrelation(apart.values(), heights.values())}, "spearman");
}

TEST_F(Reference, EnergyDistancesAreMeansOfScipysDistances) {
    const std::vector<std::pair<std::int32_t, std::int32_t>> pairs{{0, 1}, {5, 0}};
    const auto distances = distributionDistances(m_rows, m_groups, {}, pairs, *m_search).value();
    expectClose(std::array{distances[0]}, "energy_0_1");
    expectClose(std::array{distances[1]}, "energy_0_5");
}

TEST_F(Reference, FalseDiscoveryRatesAreThoseOfScipy) {
    expectClose(benjaminiHochberg(of("p")), "fdr");
}

TEST_F(Reference, TheCladeRidgeIsScikitLearnsWithEachGroupLeftOut) {
    const Prototypes prototypes = prototypesOf(m_rows, m_groups, {});
    std::vector<std::int32_t> genera;
    for (std::int32_t species = 0; species < 12; ++species) {
        genera.push_back(species / 3);
    }
    for (const auto& [penalty, name] : {std::pair(0.1, "0.1"), std::pair(1.0, "1.0")}) {
        const auto ridge = CladeRidge::fit(linearKernel(prototypes.means), genera, penalty).value();
        expectClose(ridge.predictions(of("trait")), std::string("ridge_") + name);
        const std::vector<double> weights = ridge.weights(of("trait"));
        std::vector<double> slope(prototypes.means.dimension());
        for (std::size_t i = 0; i < weights.size(); ++i) {
            for (std::size_t d = 0; d < slope.size(); ++d) {
                slope[d] += weights[i] * static_cast<double>(prototypes.means.row(i)[d]);
            }
        }
        expectClose(slope, std::string("axis_") + name);
    }
}

} // namespace
} // namespace taxo
