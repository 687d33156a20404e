// SPDX-License-Identifier: MIT
#include "ui/scene/map_picture.h"

#include "core/base/parallel.h"
#include "core/figure/density.h"
#include "ui/scene/disc_painter_private.h"

#include <QColor>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace taxo::ui {

namespace {

QColor toQt(const Color& color) {
    return {color.red, color.green, color.blue};
}

Color mixed(const Color& a, const Color& b, float share) {
    const auto mix = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(from) +
                        share * (static_cast<float>(to) - static_cast<float>(from))));
    };
    return {mix(a.red, b.red), mix(a.green, b.green), mix(a.blue, b.blue)};
}

/// 0 in front, 1 at the back, by what is between them.
class Depth {
public:
    explicit Depth(const std::vector<float>& depths) {
        for (const float depth : depths) {
            if (std::isfinite(depth)) {
                m_least = std::min(m_least, depth);
                m_most = std::max(m_most, depth);
            }
        }
    }

    float farness(float depth) const {
        return m_most > m_least ? (m_most - depth) / (m_most - m_least) : 0.0F;
    }

private:
    float m_least = std::numeric_limits<float>::max();
    float m_most = std::numeric_limits<float>::lowest();
};

/// The points as the processor's drawing wants them: flat, with y upwards.
struct FlatPoints {
    std::vector<float> places; ///< of a map in space
    std::vector<Color> faded;  ///< colours of a map in space
    std::vector<float> depths;
    std::span<const float> xy;
    std::span<const Color> colors;
    MapWindow window;
};

FlatPoints flatten(const MapPicture& picture, int threads) {
    FlatPoints flat;
    const QSizeF size = picture.pixels;
    if (!picture.points.isSolid()) {
        const double height = picture.camera.height;
        const double width = height * size.width() / size.height();
        flat.xy = picture.points.positions->values();
        flat.colors = *picture.points.colors;
        flat.window = {static_cast<float>(picture.camera.center[0] - width / 2),
                       static_cast<float>(picture.camera.center[1] - height / 2),
                       static_cast<float>(width),
                       static_cast<float>(height)};
        return flat;
    }
    const MapProjection projection(picture.camera, size);
    flat.places = placesOnScreen(*picture.points.positions, projection, threads, &flat.depths);
    const Depth depth(flat.depths);
    flat.faded = *picture.points.colors;
    const auto height = static_cast<float>(size.height());
    inParallel(flat.faded.size(), 4096, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) {
            flat.places[2 * i + 1] = height - flat.places[2 * i + 1];
            flat.faded[i] = mixed(flat.faded[i],
                                  picture.look.ground,
                                  picture.look.depthCue * depth.farness(flat.depths[i]));
        }
    });
    flat.xy = flat.places;
    flat.colors = flat.faded;
    flat.window = {0.0F, 0.0F, static_cast<float>(size.width()), height};
    return flat;
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

void lay(QPainter& painter, const Picture& picture) {
    painter.drawImage(0,
                      0,
                      QImage(picture.rgba.data(),
                             picture.width,
                             picture.height,
                             4 * picture.width,
                             QImage::Format_RGBA8888));
}

void drawDensities(QImage& image, const MapPicture& picture, int threads) {
    const FlatPoints flat = flatten(picture, threads);
    const MapPoints& points = picture.points;
    QPainter painter(&image);
    const auto draw = [&](std::span<const Color> colors, const std::vector<std::uint8_t>& drawn) {
        lay(painter,
            drawDensity(
                {flat.xy, colors, drawn}, flat.window, image.width(), image.height(), threads));
    };
    constexpr auto kBoth = static_cast<std::uint8_t>(PointState::kSelected | PointState::kHidden);
    if (!points.hasSelection) {
        draw(flat.colors, those(*points.states, PointState::kHidden, 0));
        return;
    }
    // A layer of its own: in the mean of all colours what is selected would be lost.
    draw(std::vector<Color>(points.size(), picture.look.quiet), those(*points.states, kBoth, 0));
    draw(flat.colors, those(*points.states, kBoth, PointState::kSelected));
}

void drawDiscs(QImage& image, const MapPicture& picture, int threads) {
    const MapPoints& points = picture.points;
    std::vector<float> depths;
    const std::vector<float> places = placesOnScreen(
        *points.positions, MapProjection(picture.camera, picture.pixels), threads, &depths);
    const Depth depth(depths);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        if (((*points.states)[i] & PointState::kHidden) == 0) {
            order.push_back(i);
        }
    }
    // The first at the bottom: from the back to the front, what is selected above the rest.
    if (points.isSolid()) {
        std::ranges::sort(order, {}, [&](std::uint32_t i) { return depths[i]; });
    } else if (points.hasSelection) {
        std::stable_partition(order.begin(), order.end(), [&](std::uint32_t i) {
            return ((*points.states)[i] & PointState::kSelected) == 0;
        });
    }
    DiscPainter painter(image, picture.look.opacity);
    for (const std::uint32_t i : order) {
        const std::uint8_t state = (*points.states)[i];
        const bool isQuiet = points.hasSelection && (state & PointState::kSelected) == 0;
        const float lost =
            points.isSolid() ? picture.look.depthCue * depth.farness(depths[i]) : 0.0F;
        painter.draw(
            places[2 * i],
            places[2 * i + 1],
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
    if (points.size() > kMostDiscs) {
        drawDensities(image, *this, threads);
    } else {
        drawDiscs(image, *this, threads);
    }
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

} // namespace taxo::ui
