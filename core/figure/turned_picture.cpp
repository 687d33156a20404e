// SPDX-License-Identifier: MIT
#include "core/figure/turned_picture.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace taxo {

namespace {

constexpr std::uint32_t kOddBytes = 0x00ff00ffU;

/// From one to the other, `part` of 256; two bytes at once.
std::uint32_t between(std::uint32_t one, std::uint32_t other, std::uint32_t part) {
    const std::uint32_t rest = 256U - part;
    const std::uint32_t low = ((one & kOddBytes) * rest + (other & kOddBytes) * part) >> 8U;
    const std::uint32_t high =
        ((one >> 8U) & kOddBytes) * rest + ((other >> 8U) & kOddBytes) * part;
    return (low & kOddBytes) | (high & ~kOddBytes);
}

std::uint32_t over(std::uint32_t below, std::uint32_t above) {
    const std::uint32_t alpha = above >> 24U;
    const std::uint32_t rest = 256U - alpha - (alpha >> 7U); // none below what is opaque
    const std::uint32_t low = ((below & kOddBytes) * rest) >> 8U;
    const std::uint32_t high = ((below >> 8U) & kOddBytes) * rest;
    return 0xff000000U | (above + ((low & kOddBytes) | (high & ~kOddBytes)));
}

/// Columns of a row, from the first to before the last.
struct Columns {
    double first = 0.0;
    double last = 0.0;

    /// Only those where begin + column * step is from 0 to `most`.
    void keep(double begin, double step, double most) {
        if (std::abs(step) < 1e-9) {
            last = begin >= 0.0 && begin <= most ? last : first;
            return;
        }
        const double one = -begin / step;
        const double other = (most - begin) / step;
        first = std::max(first, std::ceil(std::min(one, other)));
        last = std::min(last, std::floor(std::max(one, other)) + 1.0);
    }
};

} // namespace

void layTurned(std::span<std::uint32_t> pixels, int width, int height, const TurnedPicture& laid) {
    TAXO_ASSERT(pixels.size() ==
                static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    TAXO_ASSERT(laid.pixels.size() ==
                static_cast<std::size_t>(laid.width) * static_cast<std::size_t>(laid.height));
    const double cosine = std::cos(laid.angle);
    const double sine = std::sin(laid.angle);
    const double length = laid.width / laid.sharpness;
    const double half = laid.height / laid.sharpness / 2.0;
    const double middle = laid.y + sine * length / 2.0;
    const double reach = (std::abs(sine) * length + std::abs(cosine) * 2.0 * half) / 2.0;
    if (laid.width < 2 || laid.height < 2 || !(std::abs(middle) + reach < 1e6) ||
        !(std::abs(laid.x) < 1e6)) {
        return; // nothing, or far away
    }
    const int top = std::max(0, static_cast<int>(std::floor(middle - reach)));
    const int bottom = std::min(height, static_cast<int>(std::ceil(middle + reach)) + 1);
    const double stepU = cosine * laid.sharpness;
    const double stepV = -sine * laid.sharpness;
    const auto row = static_cast<std::size_t>(laid.width);
    for (int y = top; y < bottom; ++y) {
        // Where the middle of column 0 lies in the small picture, from the middle of its first
        // pixel.
        const double dx = 0.5 - laid.x;
        const double dy = y + 0.5 - laid.y;
        const double u = (dx * cosine + dy * sine) * laid.sharpness - 0.5;
        const double v = (dy * cosine - dx * sine + half) * laid.sharpness - 0.5;
        Columns columns{0.0, static_cast<double>(width)};
        columns.keep(u, stepU, laid.width - 1.0);
        columns.keep(v, stepV, laid.height - 1.0);
        if (!(columns.first < columns.last)) {
            continue;
        }
        std::uint32_t* const line =
            pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        for (int x = static_cast<int>(columns.first); x < columns.last; ++x) {
            const double atU = std::clamp(u + x * stepU, 0.0, laid.width - 1.001);
            const double atV = std::clamp(v + x * stepV, 0.0, laid.height - 1.001);
            const auto column = static_cast<std::size_t>(atU);
            const auto upper = static_cast<std::size_t>(atV);
            const auto partU =
                static_cast<std::uint32_t>((atU - static_cast<double>(column)) * 256.0);
            const auto partV =
                static_cast<std::uint32_t>((atV - static_cast<double>(upper)) * 256.0);
            const std::uint32_t* const corner = laid.pixels.data() + upper * row + column;
            const std::uint32_t above = between(between(corner[0], corner[1], partU),
                                                between(corner[row], corner[row + 1], partU),
                                                partV);
            if (above != 0) {
                line[x] = over(line[x], above);
            }
        }
    }
}

} // namespace taxo
