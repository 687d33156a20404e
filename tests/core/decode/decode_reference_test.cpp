// SPDX-License-Identifier: MIT
// Against what Pillow, open_clip and pybioclip saw (tests/parity/make_image_reference.py).
#include "core/base/sha256.h"
#include "core/decode/photo_file_decoder.h"
#include "core/image/convert.h"
#include "core/image/preprocess.h"
#include "tests/core/image/generated_pictures.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <fstream>

namespace taxo {

namespace {

constexpr float kSquashTolerance = 5e-6F; // torch's own paths differ by 2.4e-6

const nlohmann::json& reference() {
    static const auto json = [] {
        std::ifstream stream(test::testFile("parity/images/reference.json"));
        return nlohmann::json::parse(stream);
    }();
    return json;
}

/// Tensor `index` of squash.npy: float32 after a header whose length stands in bytes 8 and 9.
std::vector<float> referenceSquash(std::size_t index) {
    static const auto bytes = [] {
        std::ifstream stream(test::testFile("parity/images/squash.npy"), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    }();
    const auto side = reference().at("squash_side").get<std::size_t>();
    const std::size_t begin = 10 + static_cast<unsigned char>(bytes[8]) +
                              256 * static_cast<std::size_t>(static_cast<unsigned char>(bytes[9]));
    std::vector<float> values(3 * side * side);
    std::memcpy(values.data(),
                bytes.data() + begin + index * values.size() * sizeof(float),
                values.size() * sizeof(float));
    return values;
}

const char* modeOf(PixelFormat format) {
    switch (format) {
    case PixelFormat::Rgb8:
        return "RGB";
    case PixelFormat::Gray8:
        return "L";
    case PixelFormat::GrayAlpha8:
        return "LA";
    case PixelFormat::Rgba8:
        return "RGBA";
    case PixelFormat::Palette8:
        return "P";
    case PixelFormat::Bilevel8:
        return "1";
    case PixelFormat::Gray16:
        return "I;16";
    case PixelFormat::Cmyk8:
        return "CMYK";
    }
    return "";
}

std::string sha256Hex(const std::vector<std::uint8_t>& bytes) {
    return sha256Of(std::as_bytes(std::span(bytes))).hex();
}

/// The bytes that open_clip's ToTensor and Normalize were given.
std::vector<std::uint8_t> bytesOf(const ImageTensor& tensor, const PreprocessSpec& spec) {
    const std::size_t area = tensor.values.size() / 3;
    std::vector<std::uint8_t> bytes(tensor.values.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const float value = tensor.values[i % 3 * area + i / 3];
        bytes[i] = static_cast<std::uint8_t>(
            std::lround((value * spec.deviation[i % 3] + spec.mean[i % 3]) * 255.0F));
    }
    return bytes;
}

PreprocessSpec specOf(const std::string& name) {
    PreprocessSpec spec;
    spec.side = reference().at("side").get<int>();
    spec.transform = name.rfind("crop_rgb", 0) == 0 ? Transform::CropRgb : Transform::Crop;
    spec.interpolation = name.find("bilinear") != std::string::npos
                             ? PreprocessSpec::Interpolation::Bilinear
                             : PreprocessSpec::Interpolation::Bicubic;
    spec.resize = name.find("shortest") != std::string::npos  ? PreprocessSpec::Resize::Shortest
                  : name.find("longest") != std::string::npos ? PreprocessSpec::Resize::Longest
                                                              : PreprocessSpec::Resize::Squash;
    return spec;
}

/// All that the reference says of one picture.
void expectAsReferred(const ImageBuffer& image,
                      const nlohmann::json& entry,
                      const std::string& name) {
    SCOPED_TRACE(name);
    ASSERT_STREQ(modeOf(image.format), entry.at("mode").get<std::string>().c_str());
    ASSERT_EQ(image.width, entry.at("size").at(0).get<int>());
    ASSERT_EQ(image.height, entry.at("size").at(1).get<int>());
    EXPECT_EQ(sha256Hex(image.pixels), entry.at("pixels").get<std::string>()) << "decoded";
    EXPECT_EQ(sha256Hex(toRgb(image).pixels), entry.at("rgb").get<std::string>()) << "as RGB";
    for (const auto& [transform, digest] : entry.at("transforms").items()) {
        if (digest == "fails") {
            continue; // open_clip fails on thin strips; ours keeps one pixel
        }
        const auto spec = specOf(transform);
        const auto tensor = preprocess(image, spec);
        ASSERT_TRUE(tensor) << tensor.error().text();
        EXPECT_EQ(sha256Hex(bytesOf(*tensor, spec)), digest.get<std::string>()) << transform;
    }
    PreprocessSpec spec;
    spec.side = reference().at("squash_side").get<int>();
    const auto tensor = preprocess(image, spec);
    ASSERT_TRUE(tensor) << tensor.error().text();
    const auto expected = referenceSquash(entry.at("squash").get<std::size_t>());
    float worst = 0.0F;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        worst = std::max(worst, std::abs(expected[i] - tensor->values[i]));
    }
    EXPECT_LE(worst, kSquashTolerance) << "squash";
}

ImageBuffer generated(const nlohmann::json& entry) {
    const auto mode = entry.at("mode").get<std::string>();
    PixelFormat format = PixelFormat::Rgb8;
    for (const auto each : {PixelFormat::Rgb8,
                            PixelFormat::Gray8,
                            PixelFormat::GrayAlpha8,
                            PixelFormat::Rgba8,
                            PixelFormat::Palette8,
                            PixelFormat::Bilevel8,
                            PixelFormat::Gray16,
                            PixelFormat::Cmyk8}) {
        if (mode == modeOf(each)) {
            format = each;
        }
    }
    auto picture = test::noisePicture(entry.at("size").at(0).get<int>(),
                                      entry.at("size").at(1).get<int>(),
                                      format,
                                      entry.at("seed").get<std::uint32_t>());
    if (format == PixelFormat::Bilevel8) {
        for (auto& pixel : picture.pixels) {
            pixel = pixel > 127 ? 255 : 0;
        }
    }
    for (int i = 0; format == PixelFormat::Palette8 && i < 256; ++i) {
        const auto level = [i](int c) { return static_cast<std::uint8_t>((i * 7 + 50 * c) % 256); };
        picture.palette.push_back({level(0), level(1), level(2), 255});
    }
    return picture;
}

} // namespace

TEST(DecodeReference, EveryFormatIsSeenAsTheOriginalsSeeIt) {
    const auto decoder = makePhotoFileDecoder();
    for (const auto& [name, entry] : reference().at("files").items()) {
        const auto photo =
            decoder->decode(test::testFile("data/photos/" + name), DecodeOptions::likeOriginals());
        ASSERT_TRUE(photo) << photo.error().text();
        expectAsReferred(photo->image, entry, name);
    }
}

TEST(DecodeReference, GeneratedPicturesAreTransformedAsTheOriginalsDoIt) {
    for (const auto& entry : reference().at("generated")) {
        expectAsReferred(generated(entry),
                         entry,
                         entry.at("mode").get<std::string>() + " " + entry.at("size").dump());
    }
}

} // namespace taxo
