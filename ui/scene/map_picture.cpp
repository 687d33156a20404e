// SPDX-License-Identifier: MIT
#include "ui/scene/map_picture.h"

#include "core/base/parallel.h"
#include "core/figure/density.h"
#include "ui/scene/disc_painter_private.h"
#include "ui/scene/qt_color.h"

#include <QColor>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

Color mixed(const Color& a, const Color& b, float share) {
    const auto mix = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(from) +
                        share * (static_cast<float>(to) - static_cast<float>(from))));
    };
    return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

/// How much of its colour a point loses.
float lostOf(const PointLook& look, float depth) {
    return look.depthCue * look.farness(depth);
}

/// Those whose state has of `mask` what `wanted` has.
std::vector<std::uint8_t>
those(const MapPoints::States& states, std::uint8_t mask, std::uint8_t wanted) {
    std::vector<std::uint8_t> drawn(states.size());
    std::ranges::transform(states, drawn.begin(), [mask, wanted](std::uint8_t state) {
        return static_cast<std::uint8_t>((state & mask) == wanted ? 1 : 0);
    });
    return drawn;
}

/// Points as they are seen.
class SeenPoints {
public:
    std::vector<float> depths;
    std::vector<float> places;

    SeenPoints(const MapPicture& picture, int threads)
        : places(placesOnScreen(*picture.points.positions,
                                MapProjection(picture.camera, picture.pixels),
                                threads,
                                &depths))
        , m_states(*picture.points.states)
        , m_margin(picture.look.diameter)
        , m_right(static_cast<float>(picture.pixels.width()) + m_margin)
        , m_bottom(static_cast<float>(picture.pixels.height()) + m_margin) {}

    /// In the picture, and not hidden.
    bool isInside(std::size_t i) const {
        const float x = places[2 * i];
        const float y = places[2 * i + 1];
        return x > -m_margin && y > -m_margin && x < m_right && y < m_bottom &&
               (m_states[i] & PointState::kHidden) == 0;
    }

    std::size_t countInside() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            count += isInside(i) ? 1 : 0;
        }
        return count;
    }

private:
    const MapPoints::States& m_states;
    float m_margin;
    float m_right;
    float m_bottom;
};

/// Over what is there, on several threads.
void lay(QImage& image, const Picture& picture, int threads) {
    const auto width = static_cast<std::size_t>(picture.width);
    std::uint8_t* const bits = image.bits(); // once: it is shared with nobody from here on
    const auto perLine = static_cast<std::size_t>(image.bytesPerLine());
    inParallel(static_cast<std::size_t>(picture.height),
               64,
               threads,
               [&](std::size_t first, std::size_t end) {
                   for (std::size_t row = first; row < end; ++row) {
                       const std::uint8_t* from = picture.rgba.data() + 4 * width * row;
                       auto* to = reinterpret_cast<QRgb*>(bits + perLine * row);
                       for (std::size_t column = 0; column < width; ++column, from += 4, ++to) {
                           const int share = from[3] + (from[3] >> 7); // 0 to 256
                           const auto mix = [share](int before, int above) {
                               return before + (((above - before) * share) >> 8);
                           };
                           *to = qRgb(mix(qRed(*to), from[0]),
                                      mix(qGreen(*to), from[1]),
                                      mix(qBlue(*to), from[2]));
                       }
                   }
               });
}

/// Large enough to be seen, small enough to be drawn in time.
float densityRadius(const MapPicture& picture, std::size_t seen) {
    constexpr double kPixels = 7e5; // that all discs together cover
    const double most = std::sqrt(kPixels / (3.1416 * static_cast<double>(seen)));
    return std::min(0.5F * picture.look.diameter, static_cast<float>(most));
}

void drawDensities(
    QImage& image, const MapPicture& picture, SeenPoints& seen, std::size_t count, int threads) {
    const MapPoints& points = picture.points;
    const float radius = densityRadius(picture, count);
    const auto height = static_cast<float>(image.height());
    std::vector<Color> faded;
    if (points.isSolid()) {
        faded = *points.colors;
    }
    inParallel(points.size(), 4096, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            seen.places[2 * i + 1] = height - seen.places[2 * i + 1]; // y upwards
            if (points.isSolid()) {
                faded[i] =
                    mixed(faded[i], picture.look.ground, lostOf(picture.look, seen.depths[i]));
            }
        }
    });
    const std::span<const Color> colors = points.isSolid() ? faded : *points.colors;
    const MapWindow window{0.0F, 0.0F, static_cast<float>(image.width()), height};
    const auto draw = [&](std::span<const Color> drawnIn,
                          const std::vector<std::uint8_t>& drawn,
                          float leastOpacity) {
        lay(image,
            drawDensity({seen.places, drawnIn, drawn, radius, leastOpacity},
                        window,
                        image.width(),
                        image.height(),
                        threads),
            threads);
    };
    constexpr auto kBoth = static_cast<std::uint8_t>(PointState::kSelected | PointState::kHidden);
    constexpr float kUsual = 0.3F;
    if (!points.hasSelection) {
        draw(colors, those(*points.states, PointState::kHidden, 0), kUsual);
        return;
    }
    // A layer of its own: in the mean of all colours what is selected would be lost.
    draw(std::vector<Color>(points.size(), picture.look.quiet),
         those(*points.states, kBoth, 0),
         kUsual);
    draw(colors, those(*points.states, kBoth, PointState::kSelected), 0.8F);
}

void drawDiscs(QImage& image, const MapPicture& picture, const SeenPoints& seen) {
    const MapPoints& points = picture.points;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        if (seen.isInside(i)) {
            order.push_back(i);
        }
    }
    // The first at the bottom: from the back to the front, what is selected above the rest.
    if (points.isSolid()) {
        std::ranges::sort(order, {}, [&](std::uint32_t i) { return seen.depths[i]; });
    } else if (points.hasSelection) {
        std::stable_partition(order.begin(), order.end(), [&](std::uint32_t i) {
            return ((*points.states)[i] & PointState::kSelected) == 0;
        });
    }
    DiscPainter painter(image, picture.look.opacity);
    for (const std::uint32_t i : order) {
        const std::uint8_t state = (*points.states)[i];
        const bool isQuiet = points.hasSelection && (state & PointState::kSelected) == 0;
        const float lost = lostOf(picture.look, seen.depths[i]);
        painter.draw(
            seen.places[std::size_t{2} * i],
            seen.places[std::size_t{2} * i + 1],
            picture.look.diameter * (isQuiet ? 0.85F : 1.0F) * (1.0F - 0.4F * lost),
            PointState::shapeOf(state),
            mixed(isQuiet ? picture.look.quiet : (*points.colors)[i], picture.look.ground, lost));
    }
}

} // namespace

std::vector<float> placesOnScreen(const EmbeddingMatrix& positions,
                                  const MapProjection& projection,
                                  int threads,
                                  std::vector<float>* depths) {
    std::vector<float> places(2 * positions.rows());
    if (depths != nullptr) {
        depths->resize(positions.rows());
    }
    inParallel(positions.rows(), 4096, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            const auto at = projection.of(positions.row(i));
            places[2 * i] = at.x;
            places[2 * i + 1] = at.y;
            if (depths != nullptr) {
                (*depths)[i] = at.depth;
            }
        }
    });
    return places;
}

QImage MapPicture::draw(int threads) const {
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(toQt(look.ground));
    SeenPoints seen(*this, threads);
    const std::size_t count = seen.countInside();
    if (count > kMostDiscs) {
        drawDensities(image, *this, seen, count, threads);
    } else {
        drawDiscs(image, *this, seen);
    }
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

} // namespace taxo::ui
