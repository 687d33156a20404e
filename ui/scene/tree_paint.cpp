// SPDX-License-Identifier: MIT
#include "ui/scene/tree_paint.h"

#include "core/figure/turned_picture.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPainter>
#include <QPointF>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::ui {

namespace {

constexpr int kMostNewNames = 24; ///< pictures of names in one call
constexpr double kHalo = 2.0;     ///< of the ground beside a name, pixels
constexpr double kAround = 3.0;   ///< of a name's picture beside it, of which the last is clear
constexpr double kSharper = 2.0;  ///< than the screen, for it is turned

QColor qColor(const Color& color) {
    return {color.red, color.green, color.blue};
}

QColor haloColor(Ground ground) {
    QColor halo = qColor(groundColor(ground));
    halo.setAlphaF(0.82F);
    return halo;
}

std::span<std::uint32_t> pixelsOf(QImage& picture) {
    return {reinterpret_cast<std::uint32_t*>(picture.bits()),
            static_cast<std::size_t>(picture.width()) * static_cast<std::size_t>(picture.height())};
}

/// A straight line as a polygon; none where it has no length.
std::vector<TreeDrawing::Point> barOf(TreeDrawing::Point from, TreeDrawing::Point to, float width) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (!(length > 0.0F)) {
        return {};
    }
    const float asideX = -(to.y - from.y) / length * width / 2.0F;
    const float asideY = (to.x - from.x) / length * width / 2.0F;
    return {{from.x + asideX, from.y + asideY},
            {to.x + asideX, to.y + asideY},
            {to.x - asideX, to.y - asideY},
            {from.x - asideX, from.y - asideY}};
}

/// Cells and branches a few pixels across and much longer, of which there are the most: of these
/// nobody sees whether their ends are smooth.
bool isNarrow(std::span<const TreeDrawing::Point> points) {
    constexpr std::size_t kFew = 8;
    constexpr float kAcross = 4.0F; // pixels
    constexpr float kLonger = 3.0F;
    if (points.empty() || points.size() > kFew) {
        return false;
    }
    const TreeDrawing::Point start = points.front();
    float twice = 0.0F; // of the area
    float length = 0.0F;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const TreeDrawing::Point before = points[i - 1];
        const TreeDrawing::Point here = points[i];
        twice +=
            (before.x - start.x) * (here.y - start.y) - (here.x - start.x) * (before.y - start.y);
        length = std::max(length, std::hypot(here.x - start.x, here.y - start.y));
    }
    constexpr float kLeast = 6.0F;
    const float across = std::abs(twice) / 2.0F / length;
    return across <= kAcross && length >= std::max(kLeast, kLonger * across);
}

} // namespace

QFont treeFont(const QFont& font, bool isItalic) {
    QFont made(font);
    made.setItalic(isItalic);
    return made;
}

bool TreePaint::paint(QImage& picture,
                      const TreeDrawing& drawing,
                      const QFont& font,
                      Ground ground) {
    paintShapes(picture, drawing);
    const bool isWhole = paintTurned(picture, drawing, font, ground);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor halo = haloColor(ground);
    const QFont upright = treeFont(font, false);
    const QFont italic = treeFont(font, true);
    const QFontMetricsF metrics(font);
    for (const TreeDrawing::Label& label : drawing.labels) {
        if (label.angle != 0.0) {
            continue;
        }
        if (label.hasHalo) {
            painter.fillRect(QRectF(label.x - kHalo,
                                    label.y - metrics.height() / 2.0,
                                    label.width + 2.0 * kHalo,
                                    metrics.height()),
                             halo);
        }
        painter.setFont(label.isItalic ? italic : upright);
        painter.setPen(qColor(label.color));
        painter.drawText(QPointF(label.x, label.y + (metrics.ascent() - metrics.descent()) / 2.0),
                         QString::fromStdString(label.text));
    }
    return isWhole;
}

/// By our own means: QPainter took most of a frame for smooth edges of thousands of shapes.
void TreePaint::paintShapes(QImage& picture, const TreeDrawing& drawing) {
    const auto ratio = static_cast<float>(picture.devicePixelRatio());
    m_fill.begin(pixelsOf(picture), picture.width(), picture.height());
    std::vector<TreeDrawing::Point> points;
    for (const TreeDrawing::Shape& shape : drawing.shapes) {
        points.clear();
        for (std::uint32_t i = shape.begin; i < shape.end; ++i) {
            const TreeDrawing::Point& point = drawing.points[i];
            points.push_back({point.x * ratio, point.y * ratio});
        }
        const bool isLine = shape.kind == TreeDrawing::Kind::Line;
        if (isLine && shape.width == 0.0F) {
            m_fill.drawHairline(points.front(), points.back(), shape.color);
            continue;
        }
        const float across = std::max(1.0F, shape.width) * ratio;
        if (isLine && points.size() > 2) {
            paintCurve(points, across, shape.color);
            continue;
        }
        if (isLine) {
            points = barOf(points.front(), points.back(), across);
        } else if (shape.kind == TreeDrawing::Kind::Box) {
            const TreeDrawing::Point first = points[0];
            const TreeDrawing::Point last = points[1];
            points = {first, {last.x, first.y}, last, {first.x, last.y}};
        }
        if (shape.kind != TreeDrawing::Kind::Box && isNarrow(points)) {
            m_fill.fillNarrow(points, shape.color);
        } else {
            m_fill.addPolygon(points);
            m_fill.fill(shape.color);
        }
    }
}

/// Step by step, where steps are long: as one shape all that it encloses would be looked through.
void TreePaint::paintCurve(std::span<const TreeDrawing::Point> points, float width, Color color) {
    std::vector<std::vector<TreeDrawing::Point>> steps;
    for (std::size_t i = 1; i < points.size(); ++i) {
        steps.push_back(barOf(points[i - 1], points[i], width));
    }
    if (std::ranges::all_of(steps, [](const auto& step) { return isNarrow(step); })) {
        for (const auto& step : steps) {
            m_fill.fillNarrow(step, color);
        }
    } else {
        m_fill.addLine(points, static_cast<double>(width));
        m_fill.fill(color);
    }
}

/// False where some have no picture yet.
bool TreePaint::paintTurned(QImage& picture,
                            const TreeDrawing& drawing,
                            const QFont& font,
                            Ground ground) {
    const double ratio = picture.devicePixelRatio();
    const QColor halo = haloColor(ground);
    const QFont upright = treeFont(font, false);
    const QFont italic = treeFont(font, true);
    int left = kMostNewNames;
    bool isWhole = true;
    for (const TreeDrawing::Label& label : drawing.labels) {
        if (label.angle == 0.0) {
            continue;
        }
        const QImage* const name =
            pictureOf(label, label.isItalic ? italic : upright, halo, ratio, left);
        if (name == nullptr) {
            isWhole = false;
            continue;
        }
        layTurned(
            pixelsOf(picture),
            picture.width(),
            picture.height(),
            {{reinterpret_cast<const std::uint32_t*>(name->constBits()),
              static_cast<std::size_t>(name->width()) * static_cast<std::size_t>(name->height())},
             name->width(),
             name->height(),
             kSharper,
             (label.x - std::cos(label.angle) * kAround) * ratio,
             (label.y - std::sin(label.angle) * kAround) * ratio,
             label.angle});
    }
    return isWhole;
}

/// Null where it is a new one and none of these is left to make.
const QImage* TreePaint::pictureOf(const TreeDrawing::Label& label,
                                   const QFont& font,
                                   const QColor& halo,
                                   double ratio,
                                   int& left) {
    const QString text = QString::fromStdString(label.text);
    const QColor color = qColor(label.color);
    const QString key = text + u'\n' + font.key() + color.name() + QString::number(ratio) +
                        (label.hasHalo ? halo.name() : QString());
    if (const QImage* const kept = m_pictures.object(key)) {
        return kept;
    }
    if (left-- <= 0) {
        return nullptr;
    }
    const QFontMetricsF metrics(font);
    const QSizeF size(label.width + 2.0 * kAround, metrics.height() + 2.0 * (kAround - kHalo));
    auto* const made =
        new QImage((size * ratio * kSharper).toSize(), QImage::Format_ARGB32_Premultiplied);
    made->setDevicePixelRatio(ratio * kSharper);
    made->fill(Qt::transparent);
    QPainter painter(made);
    if (label.hasHalo) {
        painter.fillRect(
            QRectF(kAround - kHalo, kAround - kHalo, label.width + 2.0 * kHalo, metrics.height()),
            halo);
    }
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(kAround, kAround - kHalo + metrics.ascent()), text);
    painter.end();
    m_pictures.insert(key, made);
    return made;
}

} // namespace taxo::ui
