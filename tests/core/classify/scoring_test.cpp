// SPDX-License-Identifier: MIT
#include "core/classify/scoring.h"
#include "core/vectors/half.h"
#include "core/vectors/npy.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

std::vector<float> randomNumbers(std::size_t count, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<float> numbers(count);
    for (float& number : numbers) {
        number = static_cast<float>(static_cast<double>(random() >> 11U) * 0x1.0p-52 - 1.0);
    }
    return numbers;
}

EmbeddingMatrix randomRows(std::size_t rows, std::size_t dimension) {
    EmbeddingMatrix matrix(rows, dimension);
    const auto numbers = randomNumbers(rows * dimension, 3);
    std::copy(numbers.begin(), numbers.end(), matrix.values().begin());
    return matrix;
}

class Scoring : public ::testing::TestWithParam<CpuLevel> {
protected:
    void SetUp() override {
        if (GetParam() > cpuLevel()) {
            GTEST_SKIP() << "this machine has no such instructions";
        }
    }

    ScoringOptions options(int threads = 2) const { return {threads, GetParam()}; }
};

TEST_P(Scoring, EqualsThePlainDoubleLoopForEveryShape) {
    for (const std::size_t labels : {1U, 7U, 16U, 1000U, 16384U, 16391U}) {
        for (const std::size_t dimension : {1U, 3U, 12U, 29U}) {
            const auto rows = randomRows(labels, dimension);
            const auto matrix = LabelMatrix::ofRows(rows);
            for (const std::size_t photos : {1U, 3U}) {
                const auto features = randomNumbers(photos * dimension, 8);
                std::vector<float> cosines(photos * labels, 99.0F);
                scoreLabels(matrix, features, cosines, options());
                for (std::size_t i = 0; i < cosines.size(); ++i) {
                    const auto row = rows.row(i % labels);
                    double expected = 0.0;
                    for (std::size_t d = 0; d < dimension; ++d) {
                        expected += static_cast<double>(row[d]) *
                                    static_cast<double>(features[i / labels * dimension + d]);
                    }
                    // 29 products in float32
                    ASSERT_NEAR(cosines[i], expected, 4e-6) << labels << " x " << dimension;
                }
            }
        }
    }
}

TEST_P(Scoring, ReadsHalvesExactly) {
    const test::TempDir dir;
    // Every half that is a number, as one label each of dimension 1.
    std::vector<float> all;
    for (std::uint32_t bits = 0; bits < 0x10000U; ++bits) {
        const float value = floatOfHalf(static_cast<std::uint16_t>(bits));
        if (std::isfinite(value)) {
            all.push_back(value);
        }
    }
    auto writer = NpyWriter::create(dir / "halves.npy", all.size(), NpyType::Float16);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->append(all));
    ASSERT_TRUE(writer->commit());
    const auto matrix = LabelMatrix::open(dir / "halves.npy");
    ASSERT_TRUE(matrix);
    EXPECT_TRUE(matrix->isHalf());
    std::vector<float> cosines(all.size());
    scoreLabels(*matrix, std::vector<float>{1.0F}, cosines, options());
    EXPECT_EQ(cosines, all);
}

TEST_P(Scoring, DoesNotDependOnTheNumberOfThreads) {
    const auto matrix = LabelMatrix::ofRows(randomRows(50'000, 8));
    const auto features = randomNumbers(16, 4);
    std::vector<float> one(100'000);
    std::vector<float> three(100'000);
    scoreLabels(matrix, features, one, options(1));
    scoreLabels(matrix, features, three, options(3));
    EXPECT_EQ(one, three);
    EXPECT_EQ(softmaxInPlace(one, 9.0F, options(1)).sum,
              softmaxInPlace(three, 9.0F, options(3)).sum);
    EXPECT_EQ(one, three);
}

TEST_P(Scoring, AdjustSeesEveryLabelOnceAfterItsScore) {
    const std::size_t labels = 40'000;
    const auto matrix = LabelMatrix::ofRows(randomRows(labels, 2));
    std::vector<float> cosines(labels, 99.0F);
    std::vector<int> seen(labels, 0);
    scoreLabels(
        matrix, randomNumbers(2, 1), cosines, options(), [&](std::size_t first, std::size_t count) {
            for (std::size_t label = first; label < first + count; ++label) {
                ++seen[label];
                cosines[label] = cosines[label] == 99.0F ? -1.0F : 5.0F;
            }
        });
    EXPECT_EQ(seen, std::vector<int>(labels, 1));
    EXPECT_EQ(cosines, std::vector<float>(labels, 5.0F));
}

TEST_P(Scoring, SoftmaxEqualsItsDefinitionInDouble) {
    for (const std::size_t count : {1U, 5U, 100U, 40'001U}) {
        auto values = randomNumbers(count, 12);
        const float largest = *std::max_element(values.begin(), values.end());
        double sum = 0.0;
        for (const float value : values) {
            sum += std::exp(20.0 * static_cast<double>(value - largest));
        }
        std::vector<double> expected;
        expected.reserve(values.size());
        for (const float value : values) {
            expected.push_back(std::exp(20.0 * static_cast<double>(value - largest)) / sum);
        }
        const auto only = softmaxSum(values, 20.0F, options());
        const auto found = softmaxInPlace(values, 20.0F, options());
        EXPECT_EQ(found.largest, largest);
        EXPECT_NEAR(found.sum / sum, 1.0, 1e-6);
        EXPECT_NEAR(only.sum / sum, 1.0, 1e-6);
        EXPECT_EQ(only.largest, largest);
        for (std::size_t i = 0; i < count; ++i) {
            // exp's argument of up to 40 is rounded in float32
            ASSERT_NEAR(values[i] / expected[i], 1.0, 5e-6) << i << " of " << count;
        }
        EXPECT_NEAR(std::accumulate(values.begin(), values.end(), 0.0), 1.0, 1e-5);
    }
}

TEST_P(Scoring, SoftmaxStandsDistantAndEqualValues) {
    std::vector<float> distant = {1.0F, -1.0F, 0.0F, -1.0F, -1.0F, -1.0F, -1.0F, -1.0F, -1.0F};
    softmaxInPlace(distant, 1000.0F, options());
    EXPECT_EQ(distant[0], 1.0F);
    EXPECT_LT(distant[1], 1e-37F);
    std::vector<float> equal(33, 0.25F);
    softmaxInPlace(equal, 100.0F, options());
    for (const float value : equal) {
        EXPECT_NEAR(value, 1.0F / 33.0F, 1e-8F);
    }
}

INSTANTIATE_TEST_SUITE_P(Levels,
                         Scoring,
                         ::testing::Values(CpuLevel::Baseline, CpuLevel::Avx2),
                         [](const auto& level) {
                             return level.param == CpuLevel::Baseline ? "Baseline" : "Avx2";
                         });

TEST(LabelMatrix, FindsColumnsThatAreZeroOrNoNumbers) {
    EmbeddingMatrix rows(7, 3);
    rows.row(0)[2] = 1e-30F;
    rows.row(1)[0] = -0.0F;
    rows.row(2)[0] = std::numeric_limits<float>::quiet_NaN();
    rows.row(4)[1] = -2.0F;
    rows.row(5)[1] = -std::numeric_limits<float>::infinity();
    rows.row(6)[2] = std::numeric_limits<float>::max();
    const auto survey = LabelMatrix::ofRows(rows).surveyColumns();
    ASSERT_TRUE(survey);
    EXPECT_EQ(survey->zero, (std::vector<std::uint32_t>{1, 3}));
    EXPECT_EQ(survey->notFinite, (std::vector<std::uint32_t>{2, 5}));
}

TEST(LabelMatrix, StopsLookingWhenAsked) {
    std::stop_source source;
    source.request_stop();
    const auto stopped =
        LabelMatrix::ofRows(EmbeddingMatrix(2, 2)).surveyColumns(Progress(source.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(LabelMatrix, GivesColumnsAsRowsWere) {
    const auto rows = randomRows(20, 7);
    const auto matrix = LabelMatrix::ofRows(rows);
    std::vector<float> column(7);
    matrix.copyColumn(13, column);
    EXPECT_TRUE(std::equal(column.begin(), column.end(), rows.row(13).begin()));
}

} // namespace
} // namespace taxo
