// SPDX-License-Identifier: MIT
// Beside scikit-learn: tests/data/clusterings/make_reference.py.
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/structure/compare_clusterings.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using Labels = std::vector<std::int32_t>;

Labels labelsOf(const std::string& text) {
    std::istringstream numbers(text);
    Labels labels;
    for (std::int32_t one = 0; numbers >> one;) {
        labels.push_back(one);
    }
    return labels;
}

Labels drawn(std::size_t count, std::size_t groups, std::uint64_t seed) {
    Random random(seed);
    Labels labels(count);
    for (std::int32_t& label : labels) {
        label = static_cast<std::int32_t>(random.below(groups));
    }
    return labels;
}

TEST(CompareClusterings, SaysWhatScikitLearnSays) {
    const auto text = readTextFile(test::testFile("data/clusterings/scores.csv")).value();
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line); // names of columns
    std::size_t pairs = 0;
    while (std::getline(lines, line)) {
        SCOPED_TRACE(++pairs);
        std::istringstream cells(line);
        std::vector<std::string> cell;
        for (std::string one; std::getline(cells, one, ',');) {
            cell.push_back(one);
        }
        const LabelAgreement found = compareClusterings(labelsOf(cell[0]), labelsOf(cell[1]));
        EXPECT_NEAR(found.adjustedRand.value, std::stod(cell[2]), 1e-9);
        EXPECT_NEAR(found.adjustedMutual.value, std::stod(cell[3]), 1e-9);
        EXPECT_NEAR(found.normalisedMutual.value, std::stod(cell[4]), 1e-9);
        EXPECT_NEAR(found.purity.value, std::stod(cell[5]), 1e-9);
        EXPECT_NEAR(found.entropy.value, std::stod(cell[6]), 1e-9);
    }
    EXPECT_EQ(pairs, 13U);
}

TEST(CompareClusterings, OfShuffledLabelsGivesWhatUnrelatedOnesGive) {
    const Labels clusters = drawn(3000, 30, 1);
    const LabelAgreement same = compareClusterings(clusters, clusters, {.shuffles = 20});
    const LabelAgreement unrelated = compareClusterings(clusters, drawn(3000, 30, 2));
    EXPECT_EQ(same.adjustedRand.value, 1.0);
    EXPECT_NEAR(same.adjustedRand.shuffled, 0.0, 0.002);
    EXPECT_NEAR(same.adjustedMutual.shuffled, 0.0, 0.01);
    EXPECT_NEAR(same.normalisedMutual.shuffled, unrelated.normalisedMutual.value, 0.01);
    EXPECT_NEAR(same.purity.shuffled, unrelated.purity.value, 0.01);
    EXPECT_NEAR(same.entropy.shuffled, unrelated.entropy.value, 0.03);
    EXPECT_NEAR(same.entropy.value, 0.0, 1e-12);
}

TEST(CompareClusterings, LeavesOutWhatHasNoLabel) {
    const LabelAgreement found =
        compareClusterings(Labels{0, 0, 1, 1, -1, 0}, Labels{5, 5, 6, 6, 5, -1});
    EXPECT_EQ(found.compared, 4U);
    EXPECT_EQ(found.adjustedRand.value, 1.0);
}

TEST(CompareClusterings, OfNoiseAloneComparesNothing) {
    for (const std::size_t count : {0U, 1U, 50U}) {
        const LabelAgreement found = compareClusterings(Labels(count, -1), drawn(count, 3, 1));
        EXPECT_EQ(found.compared, 0U);
        EXPECT_EQ(found.adjustedRand.value, 1.0);
    }
}

TEST(CompareClusterings, DoesNotMindHowGroupsAreNumbered) {
    const Labels one = drawn(500, 7, 1);
    const Labels other = drawn(500, 5, 2);
    Labels renamed = one;
    for (std::int32_t& label : renamed) {
        label = 1'000'000'000 - label * 17;
    }
    EXPECT_EQ(compareClusterings(one, other).adjustedMutual.value,
              compareClusterings(renamed, other).adjustedMutual.value);
    EXPECT_EQ(compareClusterings(one, other).purity.shuffled,
              compareClusterings(renamed, other).purity.shuffled);
}

} // namespace
} // namespace taxo
