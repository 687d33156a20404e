// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/evaluation/binary_tasks.h"
#include "core/evaluation/support_vectors_private.h"
#include "core/vectors/normalise.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace taxo {
namespace {

TEST(SupportVectors, OfTwoPointsLieHalfWayBetweenThem) {
    // 0 and 2 on a line: the widest margin decides at 1.
    const std::vector<double> kernel = {0, 0, 0, 4};
    const auto machine = detail::trainSupportVectors(kernel, {false, true}, 10.0);
    EXPECT_NEAR(machine.weights[0], -0.5, 1e-3);
    EXPECT_NEAR(machine.weights[1], 0.5, 1e-3);
    EXPECT_NEAR(machine.shift, 1.0, 1e-3);
}

TEST(SupportVectors, KeepToTheirCostAndBalance) {
    Random random(4);
    constexpr std::size_t kRows = 60;
    std::vector<double> points(kRows * 2);
    std::vector<bool> isYes;
    for (std::size_t i = 0; i < kRows; ++i) { // two clouds that overlap
        isYes.push_back(i % 2 == 0);
        points[2 * i] = random.normal() + (isYes[i] ? 0.7 : -0.7);
        points[2 * i + 1] = random.normal();
    }
    std::vector<double> kernel(kRows * kRows);
    for (std::size_t i = 0; i < kRows; ++i) {
        for (std::size_t j = 0; j < kRows; ++j) {
            kernel[i * kRows + j] =
                points[2 * i] * points[2 * j] + points[2 * i + 1] * points[2 * j + 1];
        }
    }
    constexpr double kCost = 0.5;
    const auto machine = detail::trainSupportVectors(kernel, isYes, kCost);
    double sum = 0.0;
    for (std::size_t i = 0; i < kRows; ++i) {
        const double alpha = isYes[i] ? machine.weights[i] : -machine.weights[i];
        EXPECT_GE(alpha, 0.0);
        EXPECT_LE(alpha, kCost);
        sum += machine.weights[i];
        // The conditions of Karush, Kuhn and Tucker, to the tolerance of the solver.
        double value = -machine.shift;
        for (std::size_t j = 0; j < kRows; ++j) {
            value += machine.weights[j] * kernel[i * kRows + j];
        }
        const double margin = isYes[i] ? value : -value;
        constexpr double kTolerance = 2e-3;
        if (alpha <= 0.0) {
            EXPECT_GE(margin, 1.0 - kTolerance);
        } else if (alpha >= kCost) {
            EXPECT_LE(margin, 1.0 + kTolerance);
        } else {
            EXPECT_NEAR(margin, 1.0, kTolerance);
        }
    }
    EXPECT_NEAR(sum, 0.0, 1e-9);
}

TEST(SupportVectors, TellByAKernelWhatNoLineTells) {
    // Opposite corners of a square are alike.
    const std::vector<std::array<double, 2>> points = {{-1, -1}, {1, 1}, {-1, 1}, {1, -1}};
    const std::vector<bool> isYes = {true, true, false, false};
    const auto right = [&](const detail::Kernel& shape) {
        std::vector<double> kernel;
        for (const auto& a : points) {
            for (const auto& b : points) {
                kernel.push_back(shape.of(a[0] * b[0] + a[1] * b[1], 2.0, 2.0));
            }
        }
        const auto machine = detail::trainSupportVectors(kernel, isYes, 10.0);
        std::size_t count = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            double value = -machine.shift;
            for (std::size_t j = 0; j < 4; ++j) {
                value += machine.weights[j] * kernel[i * 4 + j];
            }
            count += (value > 1e-6) == isYes[i] && std::abs(value) > 1e-6 ? 1 : 0;
        }
        return count;
    };
    EXPECT_EQ(right({detail::KernelShape::Gaussian, 0.5}), 4U);
    EXPECT_LT(right({detail::KernelShape::Linear, 0.5}), 4U);
    EXPECT_LT(right({detail::KernelShape::Cubic, 0.5}), 4U) << "odd powers tell no square apart";
}

BinaryTask task(double apart, std::uint64_t seed) {
    Random random(seed);
    BinaryTask made;
    for (std::size_t i = 0; i < 160; ++i) {
        const bool yes = i % 2 == 0;
        std::vector<float> row(12);
        for (float& value : row) {
            value = static_cast<float>(random.normal());
        }
        row[0] += static_cast<float>(yes ? apart : -apart);
        normalise(row);
        (i < 80 ? made.trained : made.asked).append(row);
        (i < 80 ? made.trainedYes : made.askedYes).push_back(yes);
    }
    return made;
}

double share(const BinaryTask& of) {
    const auto right = askBinaryTask(of, {.tries = 30}).value();
    return std::accumulate(right.begin(), right.end(), 0.0) / static_cast<double>(right.size());
}

TEST(AskBinaryTask, AnswersWhatCanBeSeen) {
    EXPECT_GT(share(task(1.5, 1)), 0.85);
}

TEST(AskBinaryTask, OfNothingIsAtChance) {
    double mean = 0.0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        mean += share(task(0.0, seed)) / 10.0;
    }
    EXPECT_NEAR(mean, 0.5, 0.06);
}

TEST(AskBinaryTask, NeedsTwoOfEitherAnswer) {
    BinaryTask one = task(1.0, 1);
    one.trainedYes.assign(80, true);
    EXPECT_THAT(askBinaryTask(one).error().message, testing::HasSubstr("of one there is none"));
}

} // namespace
} // namespace taxo
