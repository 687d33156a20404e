// SPDX-License-Identifier: MIT
#include "app/demo/spread.h"
#include "core/base/random.h"
#include "core/vectors/normalise.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

namespace taxo::demo {

namespace {

constexpr std::size_t kDimension = 64;
using Vector = std::array<double, kDimension>;

/// Normal in every dimension; the squared length is `variance` on average.
Vector drawn(double variance, Random& random) {
    Vector vector{};
    for (double& value : vector) {
        value = std::sqrt(variance / kDimension) * random.normal();
    }
    return vector;
}

/// Sixty species with few photographs each, as their truth is known: the variance between species
/// is 1.
EmbeddedPhotos photosWith(double individual, double sex, double stage) {
    EmbeddedPhotos photos;
    Random random(5);
    for (std::size_t species = 0; species < 60; ++species) {
        const Vector own = drawn(1.0, random);
        const Vector ofSex = drawn(sex, random);
        const Vector ofStage = drawn(stage, random);
        for (int photo = 0; photo < 8; ++photo) {
            const bool isAdult = photo < 6;
            const Vector noise = drawn(individual, random);
            const double side = !isAdult ? 0.0 : photo % 2 == 0 ? 1.0 : -1.0;
            std::vector<float> vector(kDimension);
            for (std::size_t d = 0; d < kDimension; ++d) {
                vector[d] = static_cast<float>(own[d] + side * ofSex[d] +
                                               (isAdult ? 1.0 : -1.0) * ofStage[d] + noise[d]);
            }
            WorldPhoto one;
            one.sex = !isAdult ? "" : photo % 2 == 0 ? "female" : "male";
            one.stage = isAdult ? "adult" : "juvenile";
            photos.photos.push_back(one);
            photos.species.push_back(species);
            photos.vectors.append(vector);
        }
    }
    return photos;
}

Spread spreadOfAll(const EmbeddedPhotos& photos) {
    std::vector<std::size_t> all(photos.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return spreadOf(photos, all);
}

TEST(Spread, ToldApartByWhatMadeIt) {
    const Spread spread = spreadOfAll(photosWith(0.4, 0.1, 0.2));
    // Of a species' mean, sex and stage hold a part too: half of the stage's, by 6 adults of 8.
    const double between = 1.0 + 0.25 * 0.2;
    EXPECT_NEAR(spread.individual, 0.4 / between, 0.03);
    EXPECT_NEAR(spread.sex, 0.1 / between, 0.02);
    EXPECT_NEAR(spread.stage, 0.2 / between, 0.03);
}

TEST(Spread, FewPhotographsMakeNoSpread) {
    const Spread spread = spreadOfAll(photosWith(0.8, 0.0, 0.0));
    EXPECT_NEAR(spread.sex, 0.0, 0.02);
    EXPECT_NEAR(spread.stage, 0.0, 0.02);
}

TEST(Spread, TheConeIsTheMeanCosineOfTwoPhotographs) {
    EmbeddedPhotos photos = photosWith(0.4, 0.1, 0.2);
    for (std::size_t i = 0; i < photos.size(); ++i) {
        photos.vectors.row(i)[0] += 1.0F;
        normalise(photos.vectors.row(i));
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < photos.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            sum += std::inner_product(photos.vectors.row(i).begin(),
                                      photos.vectors.row(i).end(),
                                      photos.vectors.row(j).begin(),
                                      0.0);
        }
    }
    const auto pairs = static_cast<double>(photos.size() * (photos.size() - 1) / 2);
    EXPECT_NEAR(spreadOfAll(photos).cone, sum / pairs, 1e-5);
}

} // namespace

} // namespace taxo::demo
