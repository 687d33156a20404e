// SPDX-License-Identifier: MIT
#include "core/image/resample.h"

#include "core/base/assert.h"
#include "core/image/resample_kernels_private.h"
#include "core/image/resample_weights_private.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace taxo {

namespace {

std::size_t sizeOf(int count) {
    return static_cast<std::size_t>(count);
}

/// Rows `first` to `end` of the input that a window of outputs needs.
template <class Weight>
std::pair<int, int> inputsOf(const AxisWeights<Weight>& axis) {
    return {axis.first.front(), axis.first.back() + axis.count.back()};
}

ImageBuffer emptyLike(const ImageBuffer& picture, int width, int height) {
    ImageBuffer result{width, height, picture.format, {}, picture.palette};
    result.pixels.resize(sizeOf(height) * result.rowBytes());
    return result;
}

ImageBuffer cropped(const ImageBuffer& picture, const ImageWindow& window) {
    if (window.width == picture.width && window.height == picture.height) {
        return picture;
    }
    ImageBuffer result = emptyLike(picture, window.width, window.height);
    const std::size_t skipped = sizeOf(window.left) * bytesOf(picture.format);
    for (int y = 0; y < window.height; ++y) {
        std::memcpy(result.pixels.data() + sizeOf(y) * result.rowBytes(),
                    picture.row(window.top + y).data() + skipped,
                    result.rowBytes());
    }
    return result;
}

/// Pillow walks the source by adding the scale up, so its rounding errors are added up here too.
std::vector<int> nearestInputs(int in, int out, int from, int count) {
    const double scale = static_cast<double>(in) / out;
    std::vector<int> inputs;
    inputs.reserve(sizeOf(count));
    double position = scale * 0.5;
    for (int i = 0; i < from + count; ++i, position += scale) {
        if (i >= from) {
            inputs.push_back(std::min(static_cast<int>(position), in - 1));
        }
    }
    return inputs;
}

ImageBuffer nearest(const ImageBuffer& picture, int width, int height, const ImageWindow& window) {
    const auto columns = nearestInputs(picture.width, width, window.left, window.width);
    const auto rows = nearestInputs(picture.height, height, window.top, window.height);
    ImageBuffer result = emptyLike(picture, window.width, window.height);
    auto target = result.pixels.begin();
    for (const int y : rows) {
        const auto row = picture.row(y);
        target = std::transform(
            columns.begin(), columns.end(), target, [row](int x) { return row[sizeOf(x)]; });
    }
    return result;
}

// --- 16-bit grey -------------------------------------------------------------------------------

/// Pillow writes the two bytes of a sum apart and clips each, which shows where a cubic overshoots.
void storeSixteen(double sum, std::uint8_t* to) {
    const int rounded = static_cast<int>(sum >= 0.0 ? sum + 0.5 : sum - 0.5);
    const auto low = static_cast<std::uint16_t>(std::clamp(rounded % 256, 0, 255));
    const auto high = static_cast<std::uint16_t>(std::clamp(rounded >> 8, 0, 255));
    const auto sample = static_cast<std::uint16_t>(low | (high << 8U));
    std::memcpy(to, &sample, sizeof sample);
}

/// One pass: `lines` lines of samples; sample j of a line lies `step` bytes after sample j - 1.
void passSixteen(const AxisWeights<double>& axis,
                 const std::uint8_t* from,
                 std::size_t step,
                 std::size_t lineStep,
                 std::uint8_t* to,
                 std::size_t toStep,
                 std::size_t toLineStep,
                 std::size_t lines) {
    for (std::size_t line = 0; line < lines; ++line) {
        for (std::size_t o = 0; o < axis.outputs(); ++o) {
            double sum = 0.0;
            const std::uint8_t* sample = from + line * lineStep + sizeOf(axis.first[o]) * step;
            for (int j = 0; j < axis.count[o]; ++j, sample += step) {
                std::uint16_t value = 0;
                std::memcpy(&value, sample, sizeof value);
                sum += value * axis.of(o)[j];
            }
            storeSixteen(sum, to + line * toLineStep + o * toStep);
        }
    }
}

ImageBuffer resizeSixteen(const ImageBuffer& picture,
                          int width,
                          int height,
                          const ImageWindow& window,
                          ResampleFilter filter) {
    ImageBuffer narrow;
    if (width == picture.width) {
        narrow = cropped(picture, {window.left, 0, window.width, picture.height});
    } else {
        const auto axis = pillowWeights(picture.width, width, window.left, window.width, filter);
        narrow = emptyLike(picture, window.width, picture.height);
        passSixteen(axis,
                    picture.pixels.data(),
                    2,
                    picture.rowBytes(),
                    narrow.pixels.data(),
                    2,
                    narrow.rowBytes(),
                    sizeOf(picture.height));
    }
    if (height == picture.height) {
        return cropped(narrow, {0, window.top, window.width, window.height});
    }
    const auto axis = pillowWeights(picture.height, height, window.top, window.height, filter);
    ImageBuffer low = emptyLike(picture, window.width, window.height);
    passSixteen(axis,
                narrow.pixels.data(),
                narrow.rowBytes(),
                2,
                low.pixels.data(),
                low.rowBytes(),
                2,
                sizeOf(window.width));
    return low;
}

// --- bytes -------------------------------------------------------------------------------------

/// A row with the elements that a horizontal kernel may read: the row itself, or a padded copy
/// where the picture is narrower than one window.
template <class Element>
const Element* withMargin(const Element* row,
                          std::size_t elements,
                          std::size_t needed,
                          std::vector<Element>& copy) {
    if (elements >= needed) {
        return row;
    }
    copy.resize(needed);
    std::copy_n(row, elements, copy.begin());
    return copy.data();
}

ImageBuffer resizeBytes(const ImageBuffer& picture,
                        int width,
                        int height,
                        const ImageWindow& window,
                        ResampleFilter filter,
                        const ResampleKernels& kernels) {
    const int channels = static_cast<int>(bytesOf(picture.format));
    const auto down = pillowWeights(picture.height, height, window.top, window.height, filter);
    const auto [firstRow, endRow] = height == picture.height
                                        ? std::pair{window.top, window.top + window.height}
                                        : inputsOf(down);
    ImageBuffer narrow = emptyLike(picture, window.width, endRow - firstRow);
    if (width == picture.width) {
        narrow = cropped(picture, {window.left, firstRow, window.width, narrow.height});
    } else {
        const auto across = spread(pillowFixedWeights(pillowWeights(
                                       picture.width, width, window.left, window.width, filter)),
                                   picture.width,
                                   channels);
        std::vector<std::uint8_t> padded;
        for (int y = firstRow; y < endRow; ++y) {
            const std::uint8_t* row =
                withMargin(picture.row(y).data(), picture.rowBytes(), across.rowElements, padded);
            kernels.horizontalBytes(row,
                                    channels,
                                    across.offset.data(),
                                    across.weight.data(),
                                    across.length,
                                    across.offset.size(),
                                    narrow.pixels.data() +
                                        sizeOf(y - firstRow) * narrow.rowBytes());
        }
    }
    if (narrow.height == window.height && height == picture.height) {
        return narrow;
    }
    const auto fixed = pillowFixedWeights(down);
    ImageBuffer low = emptyLike(narrow, window.width, window.height);
    for (std::size_t o = 0; o < fixed.outputs(); ++o) {
        kernels.verticalBytes(narrow.row(fixed.first[o] - firstRow).data(),
                              narrow.rowBytes(),
                              fixed.of(o),
                              fixed.count[o],
                              narrow.rowBytes(),
                              low.pixels.data() + o * low.rowBytes());
    }
    return low;
}

// --- alpha -------------------------------------------------------------------------------------

std::uint8_t timesAlpha(int value, int alpha) {
    const int product = value * alpha + 128;
    return static_cast<std::uint8_t>(((product >> 8) + product) >> 8);
}

template <class Change>
void changeColors(ImageBuffer& picture, Change change) {
    const std::size_t step = bytesOf(picture.format);
    for (std::size_t i = 0; i < picture.pixels.size(); i += step) {
        const int alpha = picture.pixels[i + step - 1];
        for (std::size_t c = 0; c + 1 < step; ++c) {
            picture.pixels[i + c] = change(picture.pixels[i + c], alpha);
        }
    }
}

std::uint8_t withoutAlpha(int value, int alpha) {
    return alpha == 0 ? static_cast<std::uint8_t>(value)
                      : static_cast<std::uint8_t>(std::min(255, 255 * value / alpha));
}

bool hasAlpha(PixelFormat format) {
    return format == PixelFormat::GrayAlpha8 || format == PixelFormat::Rgba8;
}

} // namespace

ImageBuffer resizeLikePillow(const ImageBuffer& picture,
                             int width,
                             int height,
                             ImageWindow window,
                             PreprocessSpec::Interpolation interpolation,
                             CpuLevel level) {
    TAXO_ASSERT(width > 0 && height > 0 && !picture.pixels.empty());
    TAXO_ASSERT(window.left >= 0 && window.top >= 0 && window.width > 0 && window.height > 0 &&
                window.left + window.width <= width && window.top + window.height <= height);
    if (width == picture.width && height == picture.height) {
        return cropped(picture, window);
    }
    if (picture.format == PixelFormat::Palette8 || picture.format == PixelFormat::Bilevel8) {
        return nearest(picture, width, height, window);
    }
    const auto filter = interpolation == PreprocessSpec::Interpolation::Bilinear
                            ? ResampleFilter::Bilinear
                            : ResampleFilter::Bicubic;
    if (picture.format == PixelFormat::Gray16) {
        return resizeSixteen(picture, width, height, window, filter);
    }
    const ResampleKernels& kernels = resampleKernels(level);
    if (!hasAlpha(picture.format)) {
        return resizeBytes(picture, width, height, window, filter, kernels);
    }
    ImageBuffer premultiplied = picture;
    changeColors(premultiplied, timesAlpha);
    ImageBuffer result = resizeBytes(premultiplied, width, height, window, filter, kernels);
    changeColors(result, withoutAlpha);
    return result;
}

std::vector<float> squashLikeTorch(const ImageBuffer& rgb, int side, CpuLevel level) {
    TAXO_ASSERT(rgb.format == PixelFormat::Rgb8 && !rgb.pixels.empty() && side > 0);
    const ResampleKernels& kernels = resampleKernels(level);
    const auto down = torchWeights(rgb.height, side);
    const auto across = spread(torchWeights(rgb.width, side), rgb.width, 3);
    // Rows first: its sums run over whole rows, so the costly pass over every input byte needs no
    // shuffling, and the pass along the rows is left with `side` rows. (torch goes the other way
    // round; that is a difference of rounding.)
    std::vector<float> row(across.rowElements);
    const std::size_t area = sizeOf(side) * sizeOf(side);
    std::vector<float> planes(3 * area);
    for (std::size_t y = 0; y < sizeOf(side); ++y) {
        kernels.verticalFloat(rgb.row(down.first[y]).data(),
                              rgb.rowBytes(),
                              down.of(y),
                              down.count[y],
                              rgb.rowBytes(),
                              row.data());
        float* const line = planes.data() + y * sizeOf(side);
        float* const lines[3] = {line, line + area, line + 2 * area};
        kernels.horizontalFloat3(row.data(),
                                 across.offset.data(),
                                 across.weight.data(),
                                 across.length,
                                 sizeOf(side),
                                 lines);
    }
    return planes;
}

} // namespace taxo
