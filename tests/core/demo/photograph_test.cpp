// SPDX-License-Identifier: MIT
#include "core/demo/expedition.h"
#include "core/demo/photograph.h"
#include "tests/core/demo/world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

namespace taxo {
namespace {

PhotoPlan planOf(std::size_t species, std::uint64_t seed = 1) {
    Random random(seed);
    return planFieldPhoto(world(), species, {.plain = 0.0, .swapped = 0.0}, random);
}

/// Root mean square of the difference of two pictures, 0 to 255.
double difference(const ImageBuffer& a, const ImageBuffer& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        const double apart = static_cast<double>(a.pixels[i]) - b.pixels[i];
        sum += apart * apart;
    }
    return std::sqrt(sum / static_cast<double>(a.pixels.size()));
}

/// How much the pixels of a picture vary.
double variation(const ImageBuffer& image) {
    double sum = 0.0;
    double squares = 0.0;
    for (const std::uint8_t value : image.pixels) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const auto count = static_cast<double>(image.pixels.size());
    return std::sqrt(squares / count - sum / count * (sum / count));
}

TEST(Photograph, IsTheSameEachTime) {
    EXPECT_EQ(drawPhoto(world(), planOf(7), 96).pixels, drawPhoto(world(), planOf(7), 96).pixels);
    EXPECT_NE(drawPhoto(world(), planOf(7), 96).pixels,
              drawPhoto(world(), planOf(7, 2), 96).pixels);
}

TEST(Photograph, ShowsTheSameSceneAtAnySize) {
    const PhotoPlan plan = planOf(100);
    const ImageBuffer small = drawPhoto(world(), plan, 64);
    const ImageBuffer large = drawPhoto(world(), plan, 256);
    ASSERT_EQ(large.width, 256);
    ImageBuffer shrunk = small;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            for (int c = 0; c < 3; ++c) {
                int sum = 0;
                for (int i = 0; i < 16; ++i) {
                    sum +=
                        large.row(4 * y + i / 4)[static_cast<std::size_t>(3 * (4 * x + i % 4) + c)];
                }
                shrunk.pixels[static_cast<std::size_t>(3 * (64 * y + x) + c)] =
                    static_cast<std::uint8_t>(sum / 16);
            }
        }
    }
    EXPECT_LT(difference(shrunk, small),
              0.5 * difference(drawPhoto(world(), planOf(3), 64), small));
}

TEST(Photograph, ShowsSomethingOfEverySpecies) {
    for (std::size_t species = 0; species < world().species.size(); species += 7) {
        PhotoPlan plan = planOf(species);
        const ImageBuffer with = drawPhoto(world(), plan, 64);
        plan.awkward = Awkward::Empty;
        EXPECT_GT(difference(with, drawPhoto(world(), plan, 64)), 8.0)
            << world().species[species].lineage.binomial();
    }
}

TEST(Photograph, FramesOfABurstLookAtOneScene) {
    PhotoPlan first = planOf(2);
    first.view = View::Trap;
    first.awkward = Awkward::Empty;
    PhotoPlan second = first;
    second.poseSeed += 1;
    EXPECT_EQ(drawPhoto(world(), first, 64).pixels, drawPhoto(world(), second, 64).pixels);
    first.awkward = second.awkward = Awkward::No;
    EXPECT_NE(drawPhoto(world(), first, 64).pixels, drawPhoto(world(), second, 64).pixels);
}

TEST(Photograph, TrapsAreGreyAtNight) {
    PhotoPlan plan = planOf(2);
    plan.view = View::Trap;
    const ImageBuffer image = drawPhoto(world(), plan, 64);
    int colourful = 0;
    for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
        colourful += std::abs(image.pixels[i] - image.pixels[i + 2]) > 40 ? 1 : 0;
    }
    EXPECT_EQ(colourful, 0);
}

TEST(Photograph, BlurredOnesShowNoDetail) {
    PhotoPlan plan = planOf(60);
    const auto detail = [](const ImageBuffer& image) {
        double sum = 0.0;
        for (int y = 0; y < image.height; ++y) {
            for (std::size_t x = 3; x < image.rowBytes(); ++x) {
                sum += std::abs(image.row(y)[x] - image.row(y)[x - 3]);
            }
        }
        return sum;
    };
    const double sharp = detail(drawPhoto(world(), plan, 256));
    plan.awkward = Awkward::Blurred;
    EXPECT_LT(detail(drawPhoto(world(), plan, 256)), 0.75 * sharp);
}

TEST(Photograph, PinnedBoxesLieInThePictureAndApart) {
    std::set<std::pair<double, double>> corners;
    for (std::size_t i = 0; i < kDrawerColumns * kDrawerRows; ++i) {
        const PinnedBox box = pinnedBox(i);
        EXPECT_GE(box.left, 0.0);
        EXPECT_GE(box.top, 0.0);
        EXPECT_LE(box.right, 1.0);
        EXPECT_LE(box.bottom, 1.0);
        EXPECT_TRUE(corners.insert({box.left, box.top}).second);
        if (i % kDrawerColumns > 0) {
            EXPECT_GE(box.left, pinnedBox(i - 1).right - 1e-9);
        }
    }
}

TEST(Photograph, PinnedOnesCoverAPartOfTheirPlaceAndAreOfSeveralSizes) {
    const auto photos = planExpedition(world(), {.photos = 60});
    ASSERT_TRUE(photos);
    const auto drawer = std::find_if(photos->begin(), photos->end(), [](const auto& photo) {
        return photo.plan.view == View::Drawer;
    });
    ASSERT_NE(drawer, photos->end());
    const auto extents = pinnedExtents(world(), drawer->plan);
    ASSERT_EQ(extents.size(), kDrawerColumns * kDrawerRows);
    std::set<double> widths;
    for (std::size_t i = 0; i < extents.size(); ++i) {
        const PinnedBox place = pinnedBox(i);
        const double middleX = 0.5 * (extents[i].left + extents[i].right);
        const double middleY = 0.5 * (extents[i].top + extents[i].bottom);
        EXPECT_GT(middleX, place.left);
        EXPECT_LT(middleX, place.right);
        EXPECT_GT(middleY, place.top);
        EXPECT_LT(middleY, place.bottom);
        EXPECT_GT(extents[i].right - extents[i].left, 0.2 * (place.right - place.left));
        EXPECT_LT(extents[i].right - extents[i].left, 1.3 * (place.right - place.left));
        widths.insert(extents[i].right - extents[i].left);
    }
    EXPECT_GT(*widths.rbegin(), 1.3 * *widths.begin());
}

TEST(Photograph, EveryViewAndTroubleCanBeDrawn) {
    const auto photos = planExpedition(world(), {.photos = 400});
    ASSERT_TRUE(photos);
    for (const ExpeditionPhoto& photo : *photos) {
        EXPECT_GT(variation(drawPhoto(world(), photo.plan, 32)), 2.0) << photo.file;
    }
}

} // namespace
} // namespace taxo
