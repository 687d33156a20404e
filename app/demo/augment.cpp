// SPDX-License-Identifier: MIT
#include "app/demo/augment.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace taxo::demo {

namespace {

struct Crop {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;
    bool isFlipped = false;
};

Crop drawCrop(int side, const Augmentation& augmentation, Random& random) {
    const double area = random.uniform(augmentation.leastArea, 1.0) * side * side;
    const double spread = std::log(augmentation.widestAspect);
    const double aspect = std::exp(random.uniform(-spread, spread));
    Crop crop;
    crop.width = std::min(std::sqrt(area * aspect), static_cast<double>(side));
    crop.height = std::min(std::sqrt(area / aspect), static_cast<double>(side));
    crop.left = random.uniform() * (side - crop.width);
    crop.top = random.uniform() * (side - crop.height);
    crop.isFlipped = random.uniform() < augmentation.flip;
    return crop;
}

/// Where an output pixel's centre falls between two stored ones.
struct Tap {
    int first = 0;
    int second = 0;
    float share = 0.0F; ///< of the second
};

std::vector<Tap> tapsOf(double from, double length, int storedSide, int side) {
    std::vector<Tap> taps(static_cast<std::size_t>(side));
    for (int i = 0; i < side; ++i) {
        const double centre = from + (i + 0.5) * length / side - 0.5;
        const double at = std::clamp(centre, 0.0, storedSide - 1.0);
        Tap& tap = taps[static_cast<std::size_t>(i)];
        tap.first = static_cast<int>(at);
        tap.second = std::min(tap.first + 1, storedSide - 1);
        tap.share = static_cast<float>(at - tap.first);
    }
    return taps;
}

/// Values 0 to 1 in planes.
void resample(std::span<const std::uint8_t> picture,
              int storedSide,
              const Crop& crop,
              int side,
              std::span<float> planes) {
    auto columns = tapsOf(crop.left, crop.width, storedSide, side);
    if (crop.isFlipped) {
        std::ranges::reverse(columns);
    }
    const auto rows = tapsOf(crop.top, crop.height, storedSide, side);
    const std::size_t plane = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    const std::uint8_t* const from = picture.data();
    float* to = planes.data();
    for (const Tap& row : rows) {
        for (const Tap& column : columns) {
            for (int channel = 0; channel < 3; ++channel) {
                const auto value = [&](int y, int x) {
                    return static_cast<float>(from[(y * storedSide + x) * 3 + channel]);
                };
                const float above = value(row.first, column.first) * (1.0F - column.share) +
                                    value(row.first, column.second) * column.share;
                const float below = value(row.second, column.first) * (1.0F - column.share) +
                                    value(row.second, column.second) * column.share;
                to[static_cast<std::size_t>(channel) * plane] =
                    (above * (1.0F - row.share) + below * row.share) / 255.0F;
            }
            ++to;
        }
    }
}

float grayOf(float r, float g, float b) {
    return 0.299F * r + 0.587F * g + 0.114F * b; // ITU-R BT.601
}

void jitterColors(std::span<float> planes, double jitter, Random& random) {
    const auto draw = [&] {
        return static_cast<float>(random.uniform(1.0 - jitter, 1.0 + jitter));
    };
    const float brightness = draw();
    const float contrast = draw();
    const float saturation = draw();
    const std::size_t plane = planes.size() / 3;
    const auto red = planes.first(plane);
    const auto green = planes.subspan(plane, plane);
    const auto blue = planes.last(plane);
    float mean = 0.0F;
    for (std::size_t i = 0; i < plane; ++i) {
        mean += grayOf(red[i], green[i], blue[i]);
    }
    mean /= static_cast<float>(plane);
    for (std::size_t i = 0; i < plane; ++i) {
        const float gray = grayOf(red[i], green[i], blue[i]);
        for (float* const value : {&red[i], &green[i], &blue[i]}) {
            const float saturated = gray + saturation * (*value - gray);
            const float contrasted = mean + contrast * (saturated - mean);
            *value = std::clamp(brightness * contrasted, 0.0F, 1.0F);
        }
    }
}

} // namespace

void augment(std::span<const std::uint8_t> picture,
             int storedSide,
             const Augmentation& augmentation,
             const InputShape& shape,
             Random& random,
             std::span<float> planes) {
    const std::size_t plane =
        static_cast<std::size_t>(shape.side) * static_cast<std::size_t>(shape.side);
    TAXO_ASSERT(planes.size() == 3 * plane);
    const Crop crop = drawCrop(storedSide, augmentation, random);
    resample(picture, storedSide, crop, shape.side, planes);
    jitterColors(planes, augmentation.jitter, random);
    for (std::size_t channel = 0; channel < 3; ++channel) {
        for (float& value : planes.subspan(channel * plane, plane)) {
            value = (value - shape.mean[channel]) / shape.deviation[channel];
        }
    }
}

} // namespace taxo::demo
