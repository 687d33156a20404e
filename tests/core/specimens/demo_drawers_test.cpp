// SPDX-License-Identifier: MIT
// Drawers of the demo world, where it is known what stands where.
#include "core/demo/expedition.h"
#include "core/demo/photograph.h"
#include "core/demo/world.h"
#include "core/specimens/layout.h"
#include "tests/core/specimens/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iostream>

namespace taxo {
namespace {

constexpr std::size_t kPinned = kDrawerColumns * kDrawerRows;

struct Drawer {
    ImageBuffer picture;
    std::vector<Box> truth;
};

Drawer drawerOf(std::uint64_t seed, int side) {
    DemoWorldOptions options;
    options.seed = seed;
    const auto world = makeDemoWorld(options);
    ExpeditionOptions expedition;
    expedition.seed = seed;
    expedition.photos = 60;
    const auto photos = planExpedition(*world, expedition);
    const auto drawer = std::ranges::find_if(
        *photos, [](const ExpeditionPhoto& photo) { return photo.plan.view == View::Drawer; });
    Drawer made{drawPhoto(*world, drawer->plan, side), {}};
    for (const PinnedBox& box : pinnedExtents(*world, drawer->plan)) {
        made.truth.push_back({box.left, box.top, box.right - box.left, box.bottom - box.top});
    }
    return made;
}

/// A lamp at the left and a dark corner, as over a drawer that stands in a room.
void lightUnevenly(ImageBuffer& picture) {
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const double light = 1.0 - 0.35 * x / picture.width - 0.2 * y / picture.height;
            for (std::size_t c = 0; c < 3; ++c) {
                auto& value = picture.pixels[static_cast<std::size_t>(y) * picture.rowBytes() +
                                             3 * static_cast<std::size_t>(x) + c];
                value = static_cast<std::uint8_t>(std::lround(light * value));
            }
        }
    }
}

/// What a person would have to do with a proposal.
struct Score {
    std::size_t found = 0;
    std::size_t missed = 0;
    std::size_t wrong = 0;  ///< a box of no specimen
    std::size_t merged = 0; ///< several in one box
    std::size_t split = 0;  ///< one in several boxes

    std::size_t corrections() const { return missed + wrong + merged + split; }
};

bool hasMiddleIn(const Box& inner, const Box& outer) {
    const double x = inner.left + 0.5 * inner.width;
    const double y = inner.top + 0.5 * inner.height;
    return x > outer.left && x < outer.left + outer.width && y > outer.top &&
           y < outer.top + outer.height;
}

Score scoreOf(const std::vector<Box>& found, const std::vector<Box>& truth) {
    Score score;
    for (const Box& one : truth) {
        const bool isFound =
            std::ranges::any_of(found, [&](const Box& box) { return overlap(box, one) >= 0.5; });
        ++(isFound ? score.found : score.missed);
        score.split +=
            std::ranges::count_if(found, [&](const Box& box) { return hasMiddleIn(box, one); }) > 1;
    }
    for (const Box& box : found) {
        score.wrong +=
            std::ranges::none_of(truth, [&](const Box& one) { return overlap(box, one) >= 0.5; });
        score.merged +=
            std::ranges::count_if(truth, [&](const Box& one) { return hasMiddleIn(one, box); }) > 1;
    }
    return score;
}

Score scoreOf(const Drawer& drawer) {
    const auto found = test::specimenReader().findSpecimens(drawer.picture, {}, {});
    EXPECT_TRUE(found) << found.error().text();
    return scoreOf(*found, drawer.truth);
}

class DemoDrawers : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(DemoDrawers, AreCutWithFewCorrections) {
    for (const bool isUneven : {false, true}) {
        Drawer drawer = drawerOf(GetParam(), 1536);
        if (isUneven) {
            lightUnevenly(drawer.picture);
        }
        const Score score = scoreOf(drawer);
        std::cout << "seed " << GetParam() << (isUneven ? ", uneven light: " : ": ") << score.found
                  << " of " << kPinned << " found; " << score.missed << " missed, " << score.wrong
                  << " wrong, " << score.merged << " merged, " << score.split << " split\n";
        EXPECT_EQ(drawer.truth.size(), kPinned);
        EXPECT_GE(static_cast<double>(score.found), 0.95 * kPinned);
        EXPECT_LT(score.corrections(), 20U);
    }
}

INSTANTIATE_TEST_SUITE_P(OfSeveralWorlds, DemoDrawers, ::testing::Values(1, 2, 3, 5, 8, 13));

TEST(DemoDrawer, IsCutAsWellFromASmallPicture) {
    const Score score = scoreOf(drawerOf(21, 768));
    EXPECT_GE(static_cast<double>(score.found), 0.95 * kPinned);
    EXPECT_LT(score.corrections(), 20U);
}

} // namespace
} // namespace taxo
