// SPDX-License-Identifier: MIT
#include "core/trust/isotonic.h"

#include <gmock/gmock.h>

#include <cmath>

namespace taxo {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;

TEST(FitIsotonic, PoolsWhatFalls) {
    const std::vector<double> x{4.0, 1.0, 3.0, 2.0};
    const std::vector<double> values{1.0, 0.0, 0.0, 1.0};
    const RisingLine line = fitIsotonic(x, values);
    EXPECT_DOUBLE_EQ(line(1.0), 0.0);
    EXPECT_DOUBLE_EQ(line(2.0), 0.5);
    EXPECT_DOUBLE_EQ(line(2.7), 0.5);
    EXPECT_DOUBLE_EQ(line(3.5), 0.75) << "straight between two points";
    EXPECT_DOUBLE_EQ(line(9.0), 1.0) << "level beyond the last";
    EXPECT_DOUBLE_EQ(line(-1.0), 0.0);
}

TEST(FitIsotonic, TakesEqualScoresForOnePoint) {
    const std::vector<double> x{0.5, 0.5, 0.5, 0.9};
    const std::vector<double> values{0.0, 1.0, 1.0, 1.0};
    const RisingLine line = fitIsotonic(x, values);
    EXPECT_THAT(line.at, ElementsAre(0.5, 0.9));
    EXPECT_THAT(line.values, ElementsAre(DoubleEq(2.0 / 3.0), 1.0));
}

TEST(FitIsotonic, PoolsBackAsFarAsItMust) {
    // The last value is below all before it.
    const std::vector<double> x{1.0, 2.0, 3.0, 4.0};
    const std::vector<double> values{0.4, 0.6, 0.8, 0.0};
    const RisingLine line = fitIsotonic(x, values);
    EXPECT_NEAR(line(1.0), 0.4, 1e-12);
    EXPECT_NEAR(line(2.0), 1.4 / 3.0, 1e-12);
    EXPECT_NEAR(line(4.0), 1.4 / 3.0, 1e-12);
}

TEST(FitIsotonic, AgreesWithScikitLearn) {
    // IsotonicRegression(out_of_bounds="clip") of scikit-learn 1.9
    const std::vector<double> x{
        .97, .92, .88, .81, .77, .7, .62, .55, .5, .43, .38, .3, .22, .15, .9, .6};
    const std::vector<double> values{1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1};
    const RisingLine line = fitIsotonic(x, values);
    const std::vector<double> at{0.05, 0.35, 0.405, 0.525, 0.58, 0.65, 0.895, 0.91, 0.99};
    const std::vector<double> expected{0.25, 0.25, 0.375, 0.5625, 0.625, 0.625, 0.625, 0.8125, 1.0};
    for (std::size_t i = 0; i < at.size(); ++i) {
        EXPECT_NEAR(line(at[i]), expected[i], 1e-12) << at[i];
    }
}

TEST(FitIsotonic, OfNothingIsNoNumber) {
    EXPECT_TRUE(std::isnan(fitIsotonic({}, {})(0.5)));
}

} // namespace
} // namespace taxo
