// SPDX-License-Identifier: MIT
#include "generated_pictures.h"

#include "core/base/sha256.h"
#include "core/image/preprocess.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <numeric>

namespace taxo {

namespace {

PreprocessSpec specOf(Transform transform) {
    PreprocessSpec spec;
    spec.transform = transform;
    return spec;
}

/// The bytes that a normalised tensor came from.
std::vector<std::uint8_t> bytesOfTensor(const ImageTensor& tensor, const PreprocessSpec& spec) {
    const std::size_t area = tensor.values.size() / 3;
    std::vector<std::uint8_t> bytes(3 * area);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t c = i % 3;
        const float value = tensor.values[c * area + i / 3];
        bytes[i] = static_cast<std::uint8_t>(
            std::lround((value * spec.deviation[c] + spec.mean[c]) * 255.0F));
    }
    return bytes;
}

struct Golden {
    const char* name;
    ImageBuffer picture;
};

std::vector<Golden> goldens() {
    return {{"gradient_640x480", test::gradientPicture(640, 480)},
            {"lcg_noise_800x600", test::noisePicture(800, 600, PixelFormat::Rgb8, 42)},
            {"small_320x240", test::noisePicture(320, 240, PixelFormat::Rgb8, 99)}};
}

std::string hexSha256(const std::vector<std::uint8_t>& bytes) {
    return sha256Of(std::as_bytes(std::span(bytes))).hex();
}

nlohmann::json readJson(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return nlohmann::json::parse(stream);
}

} // namespace

TEST(Preprocess, CropEqualsTheGoldensByteForByte) {
    TAXO_NEEDS_SHARED(file, "goldens/preprocess.json");
    const auto expected = readJson(*file);
    for (const auto& golden : goldens()) {
        const auto& entry = expected.at(golden.name);
        ASSERT_EQ(hexSha256(golden.picture.pixels), entry.at("pixels_sha256").get<std::string>());
        for (const auto transform : {Transform::Crop, Transform::CropRgb}) {
            const auto spec = specOf(transform);
            const auto tensor = preprocess(golden.picture, spec);
            ASSERT_TRUE(tensor) << tensor.error().text();
            EXPECT_EQ(hexSha256(bytesOfTensor(*tensor, spec)),
                      entry.at("open_clip").at("crop_u8_sha256").get<std::string>())
                << golden.name;
        }
    }
}

TEST(Preprocess, SquashLiesWithinRoundingOfTheGoldens) {
    TAXO_NEEDS_SHARED(file, "goldens/preprocess.json");
    const auto expected = readJson(*file);
    for (const auto& golden : goldens()) {
        const auto& entry = expected.at(golden.name).at("pybioclip");
        const auto tensor = preprocess(golden.picture, specOf(Transform::Squash));
        ASSERT_TRUE(tensor) << tensor.error().text();
        const auto& values = tensor->values;
        EXPECT_NEAR(std::accumulate(values.begin(), values.end(), 0.0),
                    entry.at("sum").get<double>(),
                    values.size() * 1e-6);
        for (const auto& [place, value] : entry.at("pts[c,y,x]").items()) {
            std::size_t c = 0;
            std::size_t y = 0;
            std::size_t x = 0;
            ASSERT_EQ(std::sscanf(place.c_str(), "(%zu, %zu, %zu)", &c, &y, &x), 3);
            EXPECT_NEAR(values[(c * 224 + y) * 224 + x], value.get<double>(), 5e-6)
                << golden.name << place;
        }
    }
}

TEST(Preprocess, RefusesWhatMakesNoSense) {
    const auto picture = test::noisePicture(8, 8, PixelFormat::Rgb8, 1);
    auto broken = picture;
    broken.pixels.pop_back();
    EXPECT_EQ(preprocess(broken, {}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(preprocess(ImageBuffer{}, {}).error().code, ErrorCode::InvalidInput);
    PreprocessSpec spec;
    spec.side = 0;
    EXPECT_EQ(preprocess(picture, spec).error().code, ErrorCode::InvalidInput);
    spec = {};
    spec.deviation[1] = 0.0F;
    EXPECT_EQ(preprocess(picture, spec).error().code, ErrorCode::InvalidInput);
    const auto strip = test::noisePicture(200000, 1, PixelFormat::Gray8, 1);
    EXPECT_EQ(preprocess(strip, specOf(Transform::Crop)).error().code, ErrorCode::InvalidInput);
}

TEST(Preprocess, LongestKeepsAPixelOfAThinStrip) {
    auto spec = specOf(Transform::Crop);
    spec.resize = PreprocessSpec::Resize::Longest;
    const auto tensor = preprocess(test::noisePicture(1, 1500, PixelFormat::Rgb8, 3), spec);
    ASSERT_TRUE(tensor) << tensor.error().text();
    EXPECT_EQ(tensor->values.size(), 3U * 224 * 224);
}

} // namespace taxo
