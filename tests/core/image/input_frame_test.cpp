// SPDX-License-Identifier: MIT
#include "core/image/input_frame.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace taxo {
namespace {

/// Black with a white spot of a twentieth of the longer side, its middle at these shares.
ImageBuffer spotted(int width, int height, double x, double y) {
    ImageBuffer picture;
    picture.width = width;
    picture.height = height;
    picture.pixels.assign(static_cast<std::size_t>(height) * picture.rowBytes(), 0);
    const double radius = std::max(width, height) / 20.0;
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            if (std::hypot(column + 0.5 - x * width, row + 0.5 - y * height) < radius) {
                for (std::size_t c = 0; c < 3; ++c) {
                    picture.pixels[static_cast<std::size_t>(row) * picture.rowBytes() +
                                   3 * static_cast<std::size_t>(column) + c] = 255;
                }
            }
        }
    }
    return picture;
}

struct Seen {
    double x = 0.0; ///< in shares of the model's input
    double y = 0.0;
};

/// Where the brightest part of a model's input is.
Seen middleOf(const ImageTensor& tensor, const PreprocessSpec& spec) {
    const auto side = static_cast<std::size_t>(tensor.side);
    double sum = 0.0;
    Seen middle;
    for (std::size_t y = 0; y < side; ++y) {
        for (std::size_t x = 0; x < side; ++x) {
            const auto light =
                static_cast<double>(tensor.values[y * side + x] * spec.deviation[0] + spec.mean[0]);
            sum += light;
            middle.x += light * (static_cast<double>(x) + 0.5) / static_cast<double>(side);
            middle.y += light * (static_cast<double>(y) + 0.5) / static_cast<double>(side);
        }
    }
    return {middle.x / sum, middle.y / sum};
}

void expectFound(int width, int height, const PreprocessSpec& spec) {
    const double x = 0.55;
    const double y = 0.42;
    const auto tensor = preprocess(spotted(width, height, x, y), spec);
    ASSERT_TRUE(tensor) << tensor.error().text();
    const Seen seen = middleOf(*tensor, spec);
    const Box frame = inputFrame(width, height, spec);
    const double pixel = 1.5 / spec.side;
    EXPECT_NEAR(frame.left + seen.x * frame.width, x, pixel * frame.width);
    EXPECT_NEAR(frame.top + seen.y * frame.height, y, pixel * frame.height);
}

TEST(InputFrame, TellsWhereAModelSawWhat) {
    for (const Transform transform : {Transform::Squash, Transform::Crop, Transform::CropRgb}) {
        PreprocessSpec spec;
        spec.transform = transform;
        for (const auto& [width, height] : {std::pair(640, 480), std::pair(333, 500)}) {
            SCOPED_TRACE(nameOf(transform));
            expectFound(width, height, spec);
        }
    }
    PreprocessSpec padded;
    padded.transform = Transform::Crop;
    padded.resize = PreprocessSpec::Resize::Longest;
    expectFound(640, 480, padded);
    expectFound(333, 500, padded);
}

TEST(InputFrame, IsTheMiddleSquareWhereItIsCutOut) {
    PreprocessSpec spec;
    spec.transform = Transform::Crop;
    const Box wide = inputFrame(448, 224, spec);
    EXPECT_DOUBLE_EQ(wide.left, 0.25);
    EXPECT_DOUBLE_EQ(wide.width, 0.5);
    EXPECT_DOUBLE_EQ(wide.top, 0.0);
    EXPECT_DOUBLE_EQ(wide.height, 1.0);
    spec.resize = PreprocessSpec::Resize::Longest;
    const Box padded = inputFrame(448, 224, spec);
    EXPECT_DOUBLE_EQ(padded.top, -0.5); // half of the square is no picture
    EXPECT_DOUBLE_EQ(padded.height, 2.0);
    EXPECT_EQ(inputFrame(448, 224, {}), Box());
}

} // namespace
} // namespace taxo
