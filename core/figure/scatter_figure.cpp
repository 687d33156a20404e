// SPDX-License-Identifier: MIT
#include "core/figure/scatter_figure.h"

#include "core/base/assert.h"
#include "core/figure/figure_axis_private.h"
#include "core/figure/figure_frame_private.h"
#include "core/figure/figure_picture_private.h"
#include "core/figure/figure_text_private.h"
#include "core/figure/map_place.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace taxo {

namespace {

constexpr double kPhotograph = 1.5; ///< radius
constexpr double kMean = 3.4;
constexpr double kBetweenPanels = 14.0; ///< panels

bool isThere(const ScatterPoint& point) {
    return isPlace(point.at[0]) && isPlace(point.at[1]);
}

AxisRange rangeOf(std::span<const ScatterPoint> points, std::size_t axis) {
    AxisRange range{std::numeric_limits<double>::infinity(),
                    -std::numeric_limits<double>::infinity()};
    for (const ScatterPoint& point : points) {
        if (isThere(point)) {
            range.least = std::min(range.least, static_cast<double>(point.at[axis]));
            range.most = std::max(range.most, static_cast<double>(point.at[axis]));
        }
    }
    if (range.least > range.most) {
        return {};
    }
    return range.withRoom();
}

/// Draws one panel.
class PanelDrawing {
public:
    PanelDrawing(const FigurePage& page,
                 const ScatterPanel& panel,
                 const Area& area,
                 const FigureColors& colors)
        : m_cr(page.cr)
        , m_panel(panel)
        , m_colors(colors)
        , m_line(measureText(page.cr, plainText("X"), kSmall).height)
        , m_x(rangeOf(panel.points, 0))
        , m_y(rangeOf(panel.points, 1)) {
        addBox(m_x, 0);
        addBox(m_y, 1);
        const double beside = 2.0 * m_line + (isSpace() ? 0.0 : widestNumber()) + 6.0;
        const double below = 2.0 * m_line + 8.0;
        m_data = {area.left + beside,
                  area.top,
                  std::max(1.0, area.width - beside),
                  std::max(1.0, area.height - below)};
        if (panel.hasOneScale) {
            const double scale = std::max(m_x.width() / m_data.width, m_y.width() / m_data.height);
            widen(m_x, scale * m_data.width);
            widen(m_y, scale * m_data.height);
        }
    }

    void draw() {
        if (isSpace()) {
            drawAxisName(true);
            drawAxisName(false);
        } else {
            drawAxis(m_x, true);
            drawAxis(m_y, false);
        }
        cairo_save(m_cr);
        cairo_rectangle(m_cr, m_data.left, m_data.top, m_data.width, m_data.height);
        cairo_clip(m_cr);
        drawBox();
        drawPoints(false);
        for (const ScatterLine& line : m_panel.lines) {
            drawLine(line);
        }
        drawPoints(true);
        drawNames();
        cairo_restore(m_cr);
        setColor(m_cr, m_colors.line);
        cairo_set_line_width(m_cr, 0.6);
        cairo_rectangle(m_cr, m_data.left, m_data.top, m_data.width, m_data.height);
        cairo_stroke(m_cr);
    }

    /// Where means stand.
    void addSpots(std::vector<FigureSpot>& spots) const {
        for (const ScatterPoint& point : m_panel.points) {
            if (point.isMean && isThere(point)) {
                spots.push_back({xOf(static_cast<double>(point.at[0])),
                                 yOf(static_cast<double>(point.at[1])),
                                 point.thing});
            }
        }
    }

private:
    static constexpr TextStyle kSmall{.size = kSmallSize};

    /// The box is seen, too.
    void addBox(AxisRange& range, std::size_t axis) const {
        for (std::size_t i = axis; i < m_panel.box.size(); i += 2) {
            range.least = std::min(range.least, static_cast<double>(m_panel.box[i]));
            range.most = std::max(range.most, static_cast<double>(m_panel.box[i]));
        }
    }

    bool isSpace() const { return !m_panel.box.empty(); }

    void drawBox() {
        setColor(m_cr, m_colors.line);
        cairo_set_line_width(m_cr, 0.6);
        for (std::size_t i = 0; i + 3 < m_panel.box.size(); i += 4) {
            const auto at = [&](std::size_t j) { return static_cast<double>(m_panel.box[i + j]); };
            cairo_move_to(m_cr, xOf(at(0)), yOf(at(1)));
            cairo_line_to(m_cr, xOf(at(2)), yOf(at(3)));
        }
        cairo_stroke(m_cr);
    }

    static void widen(AxisRange& range, double width) {
        const double middle = (range.least + range.most) / 2.0;
        range = {middle - width / 2.0, middle + width / 2.0};
    }

    double widestNumber() const {
        double widest = 0.0;
        const double step = stepFor(m_y);
        for (double at = std::ceil(m_y.least / step) * step; at <= m_y.most; at += step) {
            widest =
                std::max(widest, measureText(m_cr, plainText(tickText(at, step)), kSmall).width);
        }
        return widest;
    }

    double xOf(double value) const {
        return m_data.left + (value - m_x.least) / m_x.width() * m_data.width;
    }

    double yOf(double value) const {
        return m_data.bottom() - (value - m_y.least) / m_y.width() * m_data.height;
    }

    void drawAxis(const AxisRange& range, bool isAcross) {
        const double step = stepFor(range);
        for (double at = std::ceil(range.least / step) * step; at <= range.most; at += step) {
            const StyledText text = plainText(tickText(at, step));
            const TextExtent extent = measureText(m_cr, text, kSmall);
            setColor(m_cr, m_colors.line, 0.6);
            cairo_set_line_width(m_cr, 0.4);
            if (isAcross) {
                cairo_move_to(m_cr, xOf(at), m_data.top);
                cairo_line_to(m_cr, xOf(at), m_data.bottom());
            } else {
                cairo_move_to(m_cr, m_data.left, yOf(at));
                cairo_line_to(m_cr, m_data.right(), yOf(at));
            }
            cairo_stroke(m_cr);
            setColor(m_cr, m_colors.quiet);
            if (isAcross) {
                drawText(m_cr, text, kSmall, xOf(at) - extent.width / 2.0, m_data.bottom() + 2.0);
            } else {
                drawText(m_cr,
                         text,
                         kSmall,
                         m_data.left - extent.width - 3.0,
                         yOf(at) - extent.height / 2.0);
            }
        }
        drawAxisName(isAcross);
    }

    void drawAxisName(bool isAcross) {
        TextStyle style{.size = kTextSize};
        style.width = isAcross ? m_data.width : m_data.height;
        const StyledText text = plainText(isAcross ? m_panel.across : m_panel.upwards);
        const TextExtent extent = measureText(m_cr, text, style);
        setColor(m_cr, m_colors.text);
        cairo_save(m_cr);
        if (isAcross) {
            cairo_translate(m_cr,
                            m_data.left + (m_data.width - extent.width) / 2.0,
                            m_data.bottom() + m_line + 5.0);
        } else {
            cairo_translate(m_cr,
                            m_data.left - (isSpace() ? 0.0 : widestNumber()) - 6.0 - extent.height,
                            m_data.bottom() - (m_data.height - extent.width) / 2.0);
            cairo_rotate(m_cr, -std::numbers::pi / 2.0);
        }
        drawText(m_cr, text, style, 0.0, 0.0);
        cairo_restore(m_cr);
    }

    /// Of photographs: where there are thousands they would hide means and lines.
    double opacity() const {
        constexpr double kFew = 500.0;
        constexpr double kMost = 0.4;
        constexpr double kLeast = 0.14;
        return std::clamp(kMost * std::sqrt(kFew / static_cast<double>(m_panel.points.size() + 1)),
                          kLeast,
                          kMost);
    }

    void drawPoints(bool areMeans) {
        const double faint = opacity();
        for (const ScatterPoint& point : m_panel.points) {
            if (point.isMean != areMeans || !isThere(point)) {
                continue;
            }
            const double x = xOf(static_cast<double>(point.at[0]));
            const double y = yOf(static_cast<double>(point.at[1]));
            if (areMeans) { // on a rim, so that they stand out from photographs
                drawMark(m_cr, point.shape, x, y, kMean + 0.9, m_colors.ground);
                drawMark(m_cr, point.shape, x, y, kMean, point.color);
            } else {
                drawMark(m_cr, point.shape, x, y, kPhotograph, point.color, faint);
            }
        }
    }

    void drawLine(const ScatterLine& line) {
        TAXO_ASSERT(line.from < m_panel.points.size() && line.to < m_panel.points.size());
        const ScatterPoint& from = m_panel.points[line.from];
        const ScatterPoint& to = m_panel.points[line.to];
        if (!isThere(from) || !isThere(to)) {
            return;
        }
        for (const bool isRim : {true, false}) {
            setColor(m_cr, isRim ? m_colors.ground : line.color);
            cairo_set_line_width(m_cr, isRim ? 3.0 : 1.4);
            cairo_move_to(
                m_cr, xOf(static_cast<double>(from.at[0])), yOf(static_cast<double>(from.at[1])));
            cairo_line_to(
                m_cr, xOf(static_cast<double>(to.at[0])), yOf(static_cast<double>(to.at[1])));
            cairo_stroke(m_cr);
        }
    }

    /// Those that hide no other, at the right of their point or else at its left.
    void drawNames() {
        std::vector<Area> taken;
        for (const ScatterPoint& point : m_panel.points) {
            if (point.isMean && isThere(point)) {
                taken.push_back({xOf(static_cast<double>(point.at[0])) - kMean,
                                 yOf(static_cast<double>(point.at[1])) - kMean,
                                 2.0 * kMean,
                                 2.0 * kMean});
            }
        }
        for (const ScatterPoint& point : m_panel.points) {
            if (point.name.empty() || !isThere(point)) {
                continue;
            }
            const TextExtent extent = measureText(m_cr, point.name, kSmall);
            const double x = xOf(static_cast<double>(point.at[0]));
            const double y = yOf(static_cast<double>(point.at[1])) - extent.height / 2.0;
            const double away = kMean + 2.0;
            for (const double left : {x + away, x - away - extent.width}) {
                const Area wanted{left, y, extent.width, extent.height};
                const bool isInside = left >= m_data.left && wanted.right() <= m_data.right();
                if (isInside && std::ranges::none_of(taken, [&](const Area& other) {
                        return overlap(wanted, other);
                    })) {
                    taken.push_back(wanted);
                    drawTextWithHalo(
                        m_cr, point.name, kSmall, left, y, m_colors.text, m_colors.ground);
                    break;
                }
            }
        }
    }

    static bool overlap(const Area& a, const Area& b) {
        return a.left < b.right() && b.left < a.right() && a.top < b.bottom() && b.top < a.bottom();
    }

    cairo_t* m_cr;
    const ScatterPanel& m_panel;
    const FigureColors& m_colors;
    double m_line;
    AxisRange m_x;
    AxisRange m_y;
    Area m_data;
};

/// All of the figure; `spots` are told where means stand.
Status
drawFigure(const FigurePage& page, const ScatterFigure& figure, std::vector<FigureSpot>& spots) {
    TAXO_ASSERT(!figure.panels.empty());
    const Area data =
        drawFrame(page, {figure.title, figure.caption, figure.legend, figure.ramp, figure.ground});
    const FigureColors colors = colorsOn(figure.ground);
    const auto count = static_cast<double>(figure.panels.size());
    const double width = (data.width - (count - 1.0) * kBetweenPanels) / count;
    double left = data.left;
    for (const ScatterPanel& panel : figure.panels) {
        PanelDrawing drawing(page, panel, {left, data.top, width, data.height}, colors);
        drawing.draw();
        drawing.addSpots(spots);
        left += width + kBetweenPanels;
    }
    return {};
}

} // namespace

Status writeScatterFigure(const ScatterFigure& figure,
                          const std::filesystem::path& file,
                          const FigureSize& size) {
    return writeFigure(
        file, size, {plainOf(figure.title), figure.caption}, [&](const FigurePage& page) {
            std::vector<FigureSpot> spots;
            return drawFigure(page, figure, spots);
        });
}

Result<FigurePicture> pictureOf(const ScatterFigure& figure, const FigureSize& size) {
    return drawPicture(size, [&](const FigurePage& page, FigurePicture& picture) {
        return drawFigure(page, figure, picture.spots);
    });
}

} // namespace taxo
