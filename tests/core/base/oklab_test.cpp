// SPDX-License-Identifier: MIT
#include "core/base/oklab.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(Oklab, ThereAndBackIsTheSameColour) {
    for (const Rgb color :
         {Rgb{0.0, 0.0, 0.0}, Rgb{1.0, 1.0, 1.0}, Rgb{0.9, 0.1, 0.3}, Rgb{0.02, 0.5, 0.7}}) {
        const Rgb back = rgbOf(labOf(color));
        EXPECT_NEAR(back.r, color.r, 1e-4);
        EXPECT_NEAR(back.g, color.g, 1e-4);
        EXPECT_NEAR(back.b, color.b, 1e-4);
    }
}

// Ottosson 2020: pure red is (0.628, 0.225, 0.126).
TEST(Oklab, OfRedIsAsPublished) {
    const Lab red = labOf({1.0, 0.0, 0.0});
    EXPECT_NEAR(red.lightness, 0.628, 5e-4);
    EXPECT_NEAR(red.redness, 0.225, 5e-4);
    EXPECT_NEAR(red.yellowness, 0.126, 5e-4);
}

} // namespace
} // namespace taxo
