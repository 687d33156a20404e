// SPDX-License-Identifier: MIT
#include "core/workflow/golden_images.h"

#include "core/image/preprocess.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>

namespace taxo {

extern const std::string_view kGoldenValues; // resources/models/goldens.json

namespace {

ImageBuffer emptyPicture(int width, int height) {
    ImageBuffer image;
    image.width = width;
    image.height = height;
    image.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    return image;
}

ImageBuffer ramp(int width, int height) {
    constexpr double kBrightest = 255.0;
    ImageBuffer image = emptyPicture(width, height);
    const auto last = static_cast<double>(image.pixels.size() - 1);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        image.pixels[i] = static_cast<std::uint8_t>(static_cast<double>(i) * kBrightest / last);
    }
    return image;
}

/// The generator of ANSI C's example rand(): x <- (1103515245 x + 12345) mod 2^31.
ImageBuffer noise(int width, int height, std::uint32_t seed) {
    ImageBuffer image = emptyPicture(width, height);
    std::uint32_t state = seed;
    for (std::uint8_t& byte : image.pixels) {
        state = (state * 1103515245U + 12345U) & 0x7FFFFFFFU;
        byte = static_cast<std::uint8_t>((state >> 16U) & 255U);
    }
    return image;
}

const nlohmann::json* recordedFor(const nlohmann::json& all, const Digest& weights) {
    for (const auto& record : all.at("records")) {
        const auto& digests = record.at("weights");
        if (std::find(digests.begin(), digests.end(), weights.hex()) != digests.end()) {
            return &record.at("images");
        }
    }
    return nullptr;
}

double differenceFrom(const nlohmann::json& recorded, std::span<const float> vector) {
    double squares = 0;
    for (const float value : vector) {
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    const double norm = recorded.at("norm").get<double>();
    double largest = std::abs(std::sqrt(squares) - norm);
    const auto& first = recorded.at("first");
    for (std::size_t i = 0; i < first.size() && i < vector.size(); ++i) {
        largest =
            std::max(largest, std::abs(first[i].get<double>() - static_cast<double>(vector[i])));
    }
    return largest / norm;
}

} // namespace

std::vector<GoldenImage> goldenImages() {
    return {{"gradient_640x480", ramp(640, 480)},
            {"lcg_noise_800x600", noise(800, 600, 42)},
            {"small_320x240", noise(320, 240, 99)}};
}

Result<GoldenOutcome> tryGoldenImages(const Digest& weights,
                                      ImageEncoder& encoder,
                                      const PreprocessSpec& preprocessing,
                                      const Progress& progress) {
    GoldenOutcome outcome;
    const auto all = nlohmann::json::parse(kGoldenValues);
    const nlohmann::json* const recorded = recordedFor(all, weights);
    if (recorded == nullptr) {
        return outcome;
    }
    outcome.isKnown = true;
    PreprocessSpec squash = preprocessing;
    squash.transform = Transform::Squash;
    for (const GoldenImage& golden : goldenImages()) {
        auto picture = preprocess(golden.image, squash);
        if (!picture) {
            return tl::unexpected(std::move(picture).error());
        }
        const auto vectors = encoder.encode(std::span(&*picture, 1), progress);
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        outcome.largestDifference = std::max(
            outcome.largestDifference, differenceFrom(recorded->at(golden.name), vectors->row(0)));
    }
    return outcome;
}

} // namespace taxo
