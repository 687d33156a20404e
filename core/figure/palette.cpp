// SPDX-License-Identifier: MIT
#include "core/figure/palette.h"

#include "core/base/assert.h"
#include "core/base/oklab.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace taxo {

namespace {

/// What a ground allows: lightnesses in Oklab about which colours are laid. Found by search, with
/// the first hue and the order of the steps: the smallest distance between two of up to eight
/// clades is as large as it can be for eyes with and without red or green.
struct Lightnesses {
    double middle;
    double tilt; ///< greens are so much lighter than the middle, reds so much darker
    double step; ///< from one neighbour to the next
};

constexpr Lightnesses kOnLight{0.5565, 0.0538, 0.0476};
constexpr Lightnesses kOnDark{0.7196, 0.0599, 0.0667};
constexpr double kChroma = 0.16;
constexpr double kContrast = 3.2; // a little more than 3, for grounds that are a little darker

Color shown(const Rgb& color) {
    const auto byte = [](double channel) {
        return static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(channel, 0.0, 1.0)));
    };
    return {byte(color.r), byte(color.g), byte(color.b)};
}

Rgb rgbOf(Color color) {
    return {color.red / 255.0, color.green / 255.0, color.blue / 255.0};
}

/// As light or dark as it is, unless it would be too near the ground.
Color clearOf(Ground ground, Lab color) {
    const Color below = groundColor(ground);
    const double away = ground == Ground::Light ? -0.01 : 0.01;
    Color made = shown(rgbOf(color));
    for (int i = 0; i < 100 && contrastOf(made, below) < kContrast; ++i) {
        color.lightness += away;
        made = shown(rgbOf(color));
    }
    return made;
}

/// Shares out hues among clades, from the root downwards.
class HueShares {
public:
    /// `order` lists rows of `taxa` without equal lineages, sorted; `colors` is of all rows.
    HueShares(std::span<const Lineage> taxa,
              std::span<const std::size_t> weights,
              std::span<const std::size_t> order,
              Ground ground,
              std::vector<Color>& colors)
        : m_taxa(taxa), m_weights(weights), m_order(order), m_ground(ground), m_colors(colors) {}

    /// Turns from 0 to 1, for the taxa `first` to `end` of the order, which agree above `rank`.
    void share(std::size_t first, std::size_t end, std::size_t rank, double from, double width) {
        if (end - first == 1) {
            m_colors[m_order[first]] = colorOf(first, from + width / 2.0);
            return;
        }
        double whole = 0.0;
        std::size_t children = 0;
        forEachChild(first, end, rank, [&](std::size_t begin, std::size_t after) {
            whole += weightOf(begin, after);
            ++children;
        });
        // Between clades a quarter of the hues is left out, as the paper has it.
        const double used = children > 1 ? 0.75 : 1.0;
        double at = from;
        forEachChild(first, end, rank, [&](std::size_t begin, std::size_t after) {
            const double part = width * weightOf(begin, after) / whole;
            share(begin, after, rank + 1, at + part * (1.0 - used) / 2.0, part * used);
            at += part;
        });
    }

private:
    /// By the root, so that a class of one species beside one of a thousand still has a hue.
    double weightOf(std::size_t first, std::size_t end) const {
        std::size_t weight = m_weights.empty() ? end - first : 0;
        for (std::size_t i = first; i < end && !m_weights.empty(); ++i) {
            weight += std::max<std::size_t>(m_weights[m_order[i]], 1);
        }
        return std::sqrt(static_cast<double>(weight));
    }

    template <class Take>
    void
    forEachChild(std::size_t first, std::size_t end, std::size_t rank, const Take& take) const {
        for (std::size_t begin = first; begin < end;) {
            const std::string& name = m_taxa[m_order[begin]].names[rank];
            std::size_t after = begin + 1;
            while (after < end && m_taxa[m_order[after]].names[rank] == name) {
                ++after;
            }
            take(begin, after);
            begin = after;
        }
    }

    Color colorOf(std::size_t place, double turns) const {
        const Lightnesses& light = m_ground == Ground::Light ? kOnLight : kOnDark;
        const double hue = 2.0 * std::numbers::pi * turns + 1.3314;
        constexpr std::array<double, 3> kSteps = {1.0, 0.0, -1.0};
        const double chroma = place / kSteps.size() % 2 == 0 ? kChroma : 0.7 * kChroma;
        return clearOf(
            m_ground,
            {light.middle - light.tilt * std::cos(hue) + light.step * kSteps[place % kSteps.size()],
             chroma * std::cos(hue),
             chroma * std::sin(hue)});
    }

    std::span<const Lineage> m_taxa;
    std::span<const std::size_t> m_weights;
    std::span<const std::size_t> m_order;
    Ground m_ground;
    std::vector<Color>& m_colors;
};

/// Every eighth of Cividis' 256 colours, and the last.
constexpr std::array<Color, 33> kCividis = {
    {{0, 34, 78},     {0, 40, 91},     {0, 46, 106},    {5, 51, 113},    {26, 56, 111},
     {39, 62, 110},   {50, 67, 109},   {59, 73, 108},   {67, 78, 108},   {75, 84, 108},
     {83, 90, 109},   {90, 95, 110},   {97, 101, 111},  {104, 106, 113}, {111, 112, 115},
     {118, 118, 118}, {125, 124, 120}, {132, 130, 121}, {140, 136, 120}, {147, 142, 120},
     {155, 148, 118}, {163, 154, 116}, {171, 160, 114}, {180, 167, 111}, {188, 174, 108},
     {196, 180, 104}, {205, 187, 99},  {213, 194, 94},  {222, 201, 88},  {231, 209, 80},
     {240, 216, 70},  {249, 224, 58},  {254, 232, 56}}};

/// Blue, orange, green, purple, sky blue, vermillion, yellow, black: the hues of Okabe and Ito, the
/// lightnesses those that keep them farthest apart for all who see colours and for those who do not
/// see red or green (found by search over the contrast that each ground allows).
constexpr std::array<Color, 8> kKindsOnLight = {{{23, 110, 167},
                                                 {186, 131, 29},
                                                 {7, 160, 117},
                                                 {114, 39, 85},
                                                 {47, 146, 197},
                                                 {122, 52, 3},
                                                 {116, 110, 26},
                                                 {0, 0, 0}}};
constexpr std::array<Color, 8> kKindsOnDark = {{{63, 154, 221},
                                                {235, 164, 18},
                                                {74, 199, 153},
                                                {164, 85, 130},
                                                {108, 201, 255},
                                                {190, 85, 10},
                                                {251, 239, 80},
                                                {235, 238, 236}}};

} // namespace

Color groundColor(Ground ground) {
    return ground == Ground::Light ? Color{255, 255, 255} : Color{25, 29, 27};
}

double contrastOf(Color one, Color other) {
    const auto luminance = [](Color color) {
        const Rgb rgb = rgbOf(color);
        return 0.2126 * lightOf(rgb.r) + 0.7152 * lightOf(rgb.g) + 0.0722 * lightOf(rgb.b);
    };
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Color unknownColor(Ground ground) {
    return ground == Ground::Light ? Color{143, 146, 144} : Color{122, 128, 125};
}

std::vector<Color>
cladeColors(std::span<const Lineage> taxa, Ground ground, std::span<const std::size_t> weights) {
    TAXO_ASSERT(weights.empty() || weights.size() == taxa.size());
    std::vector<Color> colors(taxa.size(), unknownColor(ground));
    std::vector<std::size_t> rows(taxa.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::sort(
        rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) { return taxa[a] < taxa[b]; });
    std::vector<std::size_t> order; // one row of each lineage
    for (const std::size_t row : rows) {
        const bool isNew = order.empty() || taxa[order.back()] != taxa[row];
        if (isNew && taxa[row] != Lineage{}) {
            order.push_back(row);
        }
    }
    if (!order.empty()) {
        HueShares(taxa, weights, order, ground, colors).share(0, order.size(), 0, 0.0, 1.0);
    }
    for (std::size_t i = 1; i < rows.size(); ++i) { // the colour of the first to its equals
        if (taxa[rows[i]] == taxa[rows[i - 1]]) {
            colors[rows[i]] = colors[rows[i - 1]];
        }
    }
    return colors;
}

std::vector<Color> kindColors(std::size_t count, Ground ground) {
    const auto& kinds = ground == Ground::Light ? kKindsOnLight : kKindsOnDark;
    std::vector<Color> colors;
    colors.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t again = i / kinds.size();
        if (again == 0) {
            colors.push_back(kinds[i]);
            continue;
        }
        constexpr std::array<double, 4> kSteps = {0.10, -0.10, 0.05, -0.05};
        Lab color = labOf(rgbOf(kinds[i % kinds.size()]));
        color.lightness += kSteps[(again - 1) % kSteps.size()];
        colors.push_back(clearOf(ground, color));
    }
    return colors;
}

Color rampColor(float share, Ground ground) {
    if (std::isnan(share)) {
        return unknownColor(ground);
    }
    const double least = ground == Ground::Light ? 0.0 : 0.25; // what would vanish in the ground
    const double most = ground == Ground::Light ? 0.78 : 1.0;
    const double clipped = std::clamp(static_cast<double>(share), 0.0, 1.0);
    const double at = (least + (most - least) * clipped) * (kCividis.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(at), kCividis.size() - 2);
    const double part = at - static_cast<double>(below);
    const Rgb from = rgbOf(kCividis[below]);
    const Rgb to = rgbOf(kCividis[below + 1]);
    return shown({from.r + (to.r - from.r) * part,
                  from.g + (to.g - from.g) * part,
                  from.b + (to.b - from.b) * part});
}

} // namespace taxo
