// SPDX-License-Identifier: MIT
// Beside scikit-learn and scipy: tests/data/statistics/make_reference.py.

#include "core/search/knn_graph.h"
#include "core/statistics/clade_ridge.h"
#include "core/statistics/dendrogram.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/resampling.h"
#include "core/statistics/separability.h"
#include "tests/core/statistics/reference.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace taxo {
namespace {

using test::Reference;

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

TEST_F(Reference, MeanDiscrepanciesAreMeansOfAGaussianKernelOfScipysDistances) {
    const std::vector<std::pair<std::int32_t, std::int32_t>> pairs{{0, 1}, {5, 0}};
    const auto distances =
        distributionDistances(m_rows,
                              m_groups,
                              {},
                              pairs,
                              *m_search,
                              {.distance = DistributionDistance::MeanDiscrepancy})
            .value();
    expectClose(std::array{distances[0]}, "discrepancy_0_1");
    expectClose(std::array{distances[1]}, "discrepancy_0_5");
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
