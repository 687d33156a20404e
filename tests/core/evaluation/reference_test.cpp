// SPDX-License-Identifier: MIT
// Beside scikit-learn: tests/data/statistics/make_reference.py.
#include "core/evaluation/protocols.h"
#include "core/evaluation/trait_classes.h"
#include "core/statistics/prototypes.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "tests/core/statistics/reference.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

using test::Reference;

TEST_F(Reference, SimpleShotIsScikitLearnsNearestCentroidOfCl2nVectors) {
    for (const std::size_t shots : {1U, 5U}) {
        LabelledRows support;
        LabelledRows asked;
        support.classCount = asked.classCount = 12;
        for (std::size_t row = 0; row < m_rows.rows(); ++row) {
            LabelledRows& part = row % 8 < shots ? support : asked;
            part.rows.append(m_rows.row(row));
            part.classes.push_back(static_cast<std::uint32_t>(m_groups[row]));
            part.events.push_back(static_cast<std::int32_t>(row));
        }
        const auto scores = // of each class there are as many as are drawn
            simpleShotOfSplit(support, asked, {.shots = shots, .draws = 1}).value();
        expectClose(scores.right, "cl2n_" + std::to_string(shots));
    }
}

TEST_F(Reference, TheLinearProbeIsScikitLearnsRidgeClassifierWithEachGroupLeftOut) {
    TaxonomyBuilder builder;
    std::vector<std::int32_t> genera;
    for (std::int32_t species = 0; species < 12; ++species) {
        genera.push_back(species / 3);
        Lineage lineage;
        lineage.at(Rank::Genus) = "G" + std::to_string(species / 3);
        lineage.at(Rank::Species) = "s" + std::to_string(species);
        builder.addLineage(lineage);
    }
    const auto built = std::move(builder).build();
    const TaxonRanks ranks(built.taxonomy, built.leaves);
    const auto kind = of("kind");
    const std::vector<std::int32_t> classes(kind.begin(), kind.end());
    const auto made =
        predictTraitClasses(prototypesOf(m_rows, m_groups, {}).means, classes, genera, ranks)
            .value();
    const std::vector<double> predicted(made.predicted.begin(), made.predicted.end());
    expectClose(predicted, "kind_predicted");
}

} // namespace
} // namespace taxo
