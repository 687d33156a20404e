// SPDX-License-Identifier: MIT
#include "core/demo/body_parts.h"
#include "tests/core/demo/world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace taxo {
namespace {

constexpr int kSide = 96;
constexpr std::size_t kPixels = kSide * kSide;

PhotoPlan planOf(std::size_t species, std::uint64_t seed = 1) {
    Random random(seed);
    return planFieldPhoto(world(), species, {.plain = 0.0, .swapped = 0.0}, random);
}

double areaOf(const std::vector<float>& cover) {
    double sum = 0.0;
    for (const float share : cover) {
        sum += static_cast<double>(share);
    }
    return sum / kPixels;
}

/// How far a pixel is from the grey ground, 0 to 255.
int apartFromGround(const ImageBuffer& picture, std::size_t pixel) {
    int apart = 0;
    for (std::size_t c = 0; c < 3; ++c) {
        apart = std::max(apart, std::abs(picture.pixels[3 * pixel + c] - 128));
    }
    return apart;
}

std::size_t firstOf(BodyPlan plan) {
    std::size_t species = 0;
    while (world().species[species].plan != plan) {
        ++species;
    }
    return species;
}

TEST(BodyParts, CoverWhatIsDrawnOfEveryBodyPlan) {
    for (int plan = 0; plan < kBodyPlans; ++plan) {
        SCOPED_TRACE(nameOf(static_cast<BodyPlan>(plan)));
        const PosedSubject posed =
            poseSubject(world(), planOf(firstOf(static_cast<BodyPlan>(plan))), kSide);
        std::size_t parts = 0;
        double all = 0.0;
        for (const auto& cover : posed.cover) {
            parts += areaOf(cover) > 0.0 ? 1 : 0;
            all += areaOf(cover);
        }
        EXPECT_GE(parts, 2U);
        EXPECT_GT(all, 0.05);
        std::size_t bare = 0; // pixels of no part that are not ground, shadow or stump
        for (std::size_t i = 0; i < kPixels; ++i) {
            float covered = 0.0F;
            for (const auto& cover : posed.cover) {
                covered += cover[i];
            }
            ASSERT_LE(covered, 1.02F);
            const bool isLight = posed.picture.pixels[3 * i] > 140; // a shadow is darker
            bare += covered < 0.02F && isLight && apartFromGround(posed.picture, i) > 30 ? 1 : 0;
        }
        EXPECT_LT(bare, kPixels / 200);
    }
}

TEST(BodyParts, LieWhereThePhotographShowsThem) {
    // Of a bright specimen on its photograph, the middle of the cover is where both pictures of it
    // agree most.
    const PhotoPlan plan = planOf(firstOf(BodyPlan::Flyer));
    const PosedSubject posed = poseSubject(world(), plan, kSide);
    PhotoPlan empty = plan;
    empty.awkward = Awkward::Empty;
    const ImageBuffer with = drawPhoto(world(), plan, kSide);
    const ImageBuffer without = drawPhoto(world(), empty, kSide);
    double inside = 0.0;
    double outside = 0.0;
    double area = 0.0;
    for (std::size_t i = 0; i < kPixels; ++i) {
        double covered = 0.0;
        for (const auto& cover : posed.cover) {
            covered += static_cast<double>(cover[i]);
        }
        const double changed = std::abs(with.pixels[3 * i + 1] - without.pixels[3 * i + 1]);
        inside += covered * changed;
        outside += (1.0 - covered) * changed;
        area += covered;
    }
    EXPECT_GT(inside / area, 3.0 * outside / (kPixels - area));
}

TEST(BodyParts, ArePartOfTheSamePictureWhetherRecordedOrNot) {
    const PhotoPlan plan = planOf(40);
    const ImageBuffer before = drawPhoto(world(), plan, kSide);
    poseSubject(world(), plan, kSide);
    EXPECT_EQ(drawPhoto(world(), plan, kSide).pixels, before.pixels);
}

TEST(BodyParts, AnotherSpeciesStandsInTheSamePose) {
    const std::size_t species = firstOf(BodyPlan::Walker);
    std::size_t other = species + 1;
    while (world().species[other].plan != BodyPlan::Walker) {
        ++other;
    }
    const PhotoPlan plan = planOf(species);
    const PhotoPlan changed = asSpecies(world(), plan, other);
    EXPECT_EQ(changed.subject.species, other);
    EXPECT_EQ(changed.poseSeed, plan.poseSeed);
    const double own = plan.subject.traits[0] - world().species[species].traits[0];
    EXPECT_DOUBLE_EQ(changed.subject.traits[0] - world().species[other].traits[0], own);
    EXPECT_NEAR(
        asSpecies(world(), changed, species).subject.traits[3], plan.subject.traits[3], 1e-12);
}

} // namespace
} // namespace taxo
