// SPDX-License-Identifier: MIT
#include "core/image/preprocess.h"

#include "core/image/convert.h"
#include "core/image/preprocess_private.h"
#include "core/image/resample.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

namespace taxo {

namespace {

constexpr int kLargestSide = 4096;
/// No edge of a resized picture may be longer, so that thin strips are refused, not counted in int.
constexpr double kLongestEdge = 1 << 24;

std::string sizeText(const ImageBuffer& picture) {
    return std::to_string(picture.width) + " x " + std::to_string(picture.height);
}

Status check(const ImageBuffer& picture, const PreprocessSpec& spec) {
    if (picture.width <= 0 || picture.height <= 0 ||
        picture.pixels.size() != static_cast<std::size_t>(picture.height) * picture.rowBytes()) {
        return fail(ErrorCode::InvalidInput,
                    "a picture of " + sizeText(picture) + " pixels holds " +
                        std::to_string(picture.pixels.size()) + " bytes, which does not fit.");
    }
    if (spec.side < 1 || spec.side > kLargestSide) {
        return fail(ErrorCode::InvalidInput,
                    "a model input of " + std::to_string(spec.side) + " pixels: use 1 to " +
                        std::to_string(kLargestSide) + ".");
    }
    const auto [shorter, longer] = std::minmax(picture.width, picture.height);
    if (static_cast<double>(longer) / shorter * spec.side > kLongestEdge) {
        return fail(ErrorCode::InvalidInput,
                    "a picture of " + sizeText(picture) + " pixels is too long and narrow.");
    }
    for (const float deviation : spec.deviation) {
        if (!(deviation > 0.0F) || !std::isfinite(deviation)) {
            return fail(ErrorCode::InvalidInput,
                        "the standard deviation of a channel must be above zero.");
        }
    }
    return {};
}

/// Python's round(): halves go to the even neighbour.
int roundToEven(double value) {
    return static_cast<int>(std::nearbyint(value));
}

/// `picture`, at most side x side, on a square of `fill`, an odd pixel of margin at right and
/// below.
ImageBuffer padded(const ImageBuffer& picture, int side, std::uint8_t fill) {
    ImageBuffer square{side, side, picture.format, {}, picture.palette};
    square.pixels.assign(static_cast<std::size_t>(side) * square.rowBytes(), fill);
    const auto left = static_cast<std::size_t>(paddingBefore(picture.width, side));
    const auto top = static_cast<std::size_t>(paddingBefore(picture.height, side));
    for (int y = 0; y < picture.height; ++y) {
        std::memcpy(square.pixels.data() + (top + static_cast<std::size_t>(y)) * square.rowBytes() +
                        left * bytesOf(picture.format),
                    picture.row(y).data(),
                    picture.rowBytes());
    }
    return square;
}

/// open_clip's image_transform up to ToTensor, in the picture's own mode until the end.
ImageBuffer cropLikeOpenClip(const ImageBuffer& picture, const PreprocessSpec& spec) {
    const PictureSize size = resizedSize({picture.width, picture.height}, spec);
    ImageWindow window{0, 0, std::min(size.width, spec.side), std::min(size.height, spec.side)};
    window.left = cutBegins(size.width, window.width);
    window.top = cutBegins(size.height, window.height);
    ImageBuffer square =
        resizeLikePillow(picture, size.width, size.height, window, spec.interpolation);
    if (square.width != spec.side || square.height != spec.side) {
        square = padded(square, spec.side, spec.fill);
    }
    return toRgb(std::move(square));
}

/// (byte / 255 - mean) / deviation, by a table of the 256 answers of each channel.
void normalize(const ImageBuffer& rgb, const PreprocessSpec& spec, std::vector<float>& planes) {
    const std::size_t area = rgb.pixels.size() / 3;
    planes.resize(3 * area);
    for (std::size_t c = 0; c < 3; ++c) {
        std::array<float, 256> answer{};
        for (std::size_t byte = 0; byte < answer.size(); ++byte) {
            answer[byte] = (static_cast<float>(byte) / 255.0F - spec.mean[c]) / spec.deviation[c];
        }
        for (std::size_t i = 0; i < area; ++i) {
            planes[c * area + i] = answer[rgb.pixels[3 * i + c]];
        }
    }
}

void normalize(std::vector<float>& planes, const PreprocessSpec& spec) {
    const std::size_t area = planes.size() / 3;
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t i = c * area; i < (c + 1) * area; ++i) {
            planes[i] = (planes[i] / 255.0F - spec.mean[c]) / spec.deviation[c];
        }
    }
}

} // namespace

PictureSize resizedSize(PictureSize picture, const PreprocessSpec& spec) {
    const double side = spec.side;
    const double width = picture.width;
    const double height = picture.height;
    switch (spec.resize) {
    case PreprocessSpec::Resize::Shortest: {
        const auto longer =
            static_cast<int>(side * std::max(width, height) / std::min(width, height));
        return width <= height ? PictureSize{spec.side, longer} : PictureSize{longer, spec.side};
    }
    case PreprocessSpec::Resize::Longest: {
        const double ratio = std::max(height / side, width / side);
        return {std::max(1, roundToEven(width / ratio)), std::max(1, roundToEven(height / ratio))};
    }
    case PreprocessSpec::Resize::Squash:
        break;
    }
    return {spec.side, spec.side};
}

int cutBegins(int length, int side) {
    return roundToEven((length - side) / 2.0);
}

int paddingBefore(int length, int side) {
    return (side - length) / 2;
}

const char* nameOf(Transform transform) {
    switch (transform) {
    case Transform::Squash:
        return "squash";
    case Transform::Crop:
        return "crop";
    case Transform::CropRgb:
        break;
    }
    return "crop_rgb";
}

Result<ImageTensor> preprocess(const ImageBuffer& picture, const PreprocessSpec& spec) {
    if (auto sound = check(picture, spec); !sound) {
        return std::move(sound).error().during("preparing a picture");
    }
    ImageBuffer converted;
    const ImageBuffer* input = &picture;
    if (spec.transform != Transform::Crop && picture.format != PixelFormat::Rgb8) {
        converted = toRgb(picture);
        input = &converted;
    }
    ImageTensor tensor{spec.side, {}};
    if (spec.transform == Transform::Squash) {
        tensor.values = squashLikeTorch(*input, spec.side);
        normalize(tensor.values, spec);
    } else {
        normalize(cropLikeOpenClip(*input, spec), spec, tensor.values);
    }
    return tensor;
}

} // namespace taxo
