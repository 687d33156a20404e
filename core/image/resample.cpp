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

/// Where samples lie: sample j of a line lies `step` bytes after sample j - 1,
/// line i `lineStep` bytes after line i - 1.
struct SixteenBitLines {
    std::size_t step = 0;
    std::size_t lineStep = 0;
};

void passSixteen(const AxisWeights<double>& axis,
                 const std::uint8_t* from,
                 SixteenBitLines fromStep,
                 std::uint8_t* to,
                 SixteenBitLines toStep,
                 std::size_t lines) {
    for (std::size_t line = 0; line < lines; ++line) {
        for (std::size_t o = 0; o < axis.outputs(); ++o) {
            double sum = 0.0;
            const std::uint8_t* sample =
                from + line * fromStep.lineStep + sizeOf(axis.first[o]) * fromStep.step;
            for (int j = 0; j < axis.count[o]; ++j, sample += fromStep.step) {
                std::uint16_t value = 0;
                std::memcpy(&value, sample, sizeof value);
                sum += value * axis.of(o)[j];
            }
            storeSixteen(sum, to + line * toStep.lineStep + o * toStep.step);
        }
    }
}

/// Both passes over 16-bit grey, as the passes of BytePasses below.
class SixteenBitPasses {
public:
    static ImageBuffer
    across(const ImageBuffer& picture, const AxisWeights<double>& axis, int firstRow, int rows) {
        ImageBuffer result = emptyLike(picture, static_cast<int>(axis.outputs()), rows);
        passSixteen(axis,
                    picture.row(firstRow).data(),
                    {2, picture.rowBytes()},
                    result.pixels.data(),
                    {2, result.rowBytes()},
                    sizeOf(rows));
        return result;
    }

    static ImageBuffer down(const ImageBuffer& picture, const AxisWeights<double>& axis) {
        ImageBuffer result = emptyLike(picture, picture.width, static_cast<int>(axis.outputs()));
        passSixteen(axis,
                    picture.pixels.data(),
                    {picture.rowBytes(), 2},
                    result.pixels.data(),
                    {result.rowBytes(), 2},
                    sizeOf(picture.width));
        return result;
    }
};

// --- bytes -------------------------------------------------------------------------------------

class BytePasses {
public:
    explicit BytePasses(const ResampleKernels& kernels) : m_kernels(kernels) {}

    /// `rows` rows from `firstRow` on, resampled along the rows.
    ImageBuffer across(const ImageBuffer& picture,
                       const AxisWeights<double>& axis,
                       int firstRow,
                       int rows) const {
        const int channels = static_cast<int>(bytesOf(picture.format));
        const auto weights = spread(pillowFixedWeights(axis), picture.width, channels);
        ImageBuffer result = emptyLike(picture, static_cast<int>(axis.outputs()), rows);
        // A picture narrower than one window is read from a copy with a margin.
        std::vector<std::uint8_t> padded(
            picture.rowBytes() < weights.rowElements ? weights.rowElements : 0);
        for (int y = 0; y < rows; ++y) {
            const auto row = picture.row(firstRow + y);
            const std::uint8_t* input = row.data();
            if (!padded.empty()) {
                std::copy(row.begin(), row.end(), padded.begin());
                input = padded.data();
            }
            m_kernels.horizontalBytes(input,
                                      channels,
                                      weights.offset.data(),
                                      weights.weight.data(),
                                      weights.length,
                                      axis.outputs(),
                                      result.pixels.data() + sizeOf(y) * result.rowBytes());
        }
        return result;
    }

    /// Resampled along the columns.
    ImageBuffer down(const ImageBuffer& picture, const AxisWeights<double>& axis) const {
        const auto weights = pillowFixedWeights(axis);
        ImageBuffer result = emptyLike(picture, picture.width, static_cast<int>(axis.outputs()));
        for (std::size_t o = 0; o < weights.outputs(); ++o) {
            m_kernels.verticalBytes(picture.row(weights.first[o]).data(),
                                    picture.rowBytes(),
                                    weights.of(o),
                                    weights.count[o],
                                    picture.rowBytes(),
                                    result.pixels.data() + o * result.rowBytes());
        }
        return result;
    }

private:
    const ResampleKernels& m_kernels;
};

/// Along the rows first, but along the columns first where the height loses more than twice as many
/// pixels as the width: so does Pillow since version 13, and the rounding between the passes shows
/// which it was. Only the rows that the window needs are made.
template <class Passes>
ImageBuffer inTwoPasses(const ImageBuffer& picture,
                        int width,
                        int height,
                        const ImageWindow& window,
                        ResampleFilter filter,
                        const Passes& passes) {
    const auto acrossAxis = [&] {
        return pillowWeights(picture.width, width, window.left, window.width, filter);
    };
    const bool sameWidth = width == picture.width;
    if (height == picture.height) {
        return passes.across(picture, acrossAxis(), window.top, window.height);
    }
    auto downAxis = pillowWeights(picture.height, height, window.top, window.height, filter);
    const int lostHeight = picture.height - height;
    if (sameWidth || lostHeight > std::max(0, 2 * (picture.width - width))) {
        const ImageBuffer low = passes.down(picture, downAxis);
        return sameWidth ? cropped(low, {window.left, 0, window.width, window.height})
                         : passes.across(low, acrossAxis(), 0, window.height);
    }
    const auto [firstRow, endRow] = inputsOf(downAxis);
    for (int& first : downAxis.first) {
        first -= firstRow;
    }
    return passes.down(passes.across(picture, acrossAxis(), firstRow, endRow - firstRow), downAxis);
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
        return inTwoPasses(picture, width, height, window, filter, SixteenBitPasses{});
    }
    const BytePasses passes(resampleKernels(level));
    if (!hasAlpha(picture.format)) {
        return inTwoPasses(picture, width, height, window, filter, passes);
    }
    ImageBuffer premultiplied = picture;
    changeColors(premultiplied, timesAlpha);
    ImageBuffer result = inTwoPasses(premultiplied, width, height, window, filter, passes);
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
