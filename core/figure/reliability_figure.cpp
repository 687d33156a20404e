// SPDX-License-Identifier: MIT
#include "core/figure/reliability_figure.h"

#include "core/base/assert.h"
#include "core/figure/figure_frame_private.h"
#include "core/figure/figure_picture_private.h"
#include "core/figure/figure_text_private.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace taxo {

namespace {

constexpr double kGapBetween = 14.0; ///< panels
constexpr double kSmallestMark = 2.0;
constexpr double kLargestMark = 5.5; ///< at most, and a sixteenth of the side
constexpr std::array<double, 5> kTicks = {0.0, 0.25, 0.5, 0.75, 1.0};
constexpr double kRoomForAll = 130.0; ///< side of a diagram with a number at each of them
constexpr TextStyle kSmall{.size = kSmallSize};

/// As many columns as make the squares largest.
std::size_t columnsFor(std::size_t panels, const Area& area) {
    std::size_t best = 1;
    double largest = 0.0;
    for (std::size_t columns = 1; columns <= panels; ++columns) {
        const std::size_t rows = (panels + columns - 1) / columns;
        const double side = std::min(area.width / static_cast<double>(columns),
                                     area.height / static_cast<double>(rows));
        if (side > largest) {
            largest = side;
            best = columns;
        }
    }
    return best;
}

/// Draws one diagram.
class DiagramDrawing {
public:
    DiagramDrawing(const FigurePage& page,
                   const ReliabilityFigure& figure,
                   const ReliabilityPanel& panel,
                   const Area& area)
        : m_cr(page.cr)
        , m_figure(figure)
        , m_panel(panel)
        , m_colors(colorsOn(figure.ground))
        , m_line(measureText(page.cr, plainText("X"), kSmall).height)
        , m_numbers(measureText(page.cr, plainText("100 %"), kSmall).width) {
        const double beside = m_numbers + m_line + 12.0;
        const double above = m_line + 8.0;
        const double below = 2.0 * m_line + 10.0;
        const double side =
            std::max(1.0, std::min(area.width - beside, area.height - above - below));
        m_data = {
            area.left + beside + (area.width - beside - side) / 2.0, area.top + above, side, side};
    }

    void draw() {
        drawName();
        drawAxes();
        drawDiagonal();
        const double largest = std::clamp(m_data.width / 16.0, kSmallestMark, kLargestMark);
        std::size_t most = 1;
        for (const ReliabilityMark& mark : m_panel.marks) {
            most = std::max(most, mark.photographs);
        }
        for (const ReliabilityMark& mark : m_panel.marks) {
            drawInterval(mark);
        }
        for (const ReliabilityMark& mark : m_panel.marks) {
            const double share = static_cast<double>(mark.photographs) / static_cast<double>(most);
            const double radius = kSmallestMark + (largest - kSmallestMark) * std::sqrt(share);
            const double x = xOf(mark.score);
            const double y = yOf(mark.right);
            drawMark(m_cr, PointShape::Circle, x, y, radius + 0.9, m_colors.ground);
            drawMark(m_cr, PointShape::Circle, x, y, radius, m_panel.color);
        }
    }

private:
    double xOf(double score) const {
        return m_data.left + std::clamp(score, 0.0, 1.0) * m_data.width;
    }

    double yOf(double share) const {
        return m_data.bottom() - std::clamp(share, 0.0, 1.0) * m_data.height;
    }

    void drawName() {
        TextStyle style{.size = kTextSize, .isBold = true};
        style.width = m_data.width;
        setColor(m_cr, m_colors.text);
        drawText(m_cr, m_panel.name, style, m_data.left, m_data.top - m_line - 5.0);
    }

    void drawAxes() {
        for (const double at : kTicks) {
            setColor(m_cr, m_colors.line, 0.6);
            cairo_set_line_width(m_cr, 0.4);
            cairo_move_to(m_cr, xOf(at), m_data.top);
            cairo_line_to(m_cr, xOf(at), m_data.bottom());
            cairo_move_to(m_cr, m_data.left, yOf(at));
            cairo_line_to(m_cr, m_data.right(), yOf(at));
            cairo_stroke(m_cr);
            if (m_data.width < kRoomForAll && std::fmod(at, 0.5) != 0.0) {
                continue;
            }
            const StyledText text =
                plainText(std::to_string(static_cast<int>(std::lround(100.0 * at))) + " %");
            const TextExtent extent = measureText(m_cr, text, kSmall);
            setColor(m_cr, m_colors.quiet);
            drawText(m_cr, text, kSmall, xOf(at) - extent.width / 2.0, m_data.bottom() + 2.0);
            drawText(m_cr,
                     text,
                     kSmall,
                     m_data.left - extent.width - 3.0,
                     yOf(at) - extent.height / 2.0);
        }
        const StyledText across = plainText(m_figure.across);
        const StyledText upwards = plainText(m_figure.upwards);
        setColor(m_cr, m_colors.text);
        drawText(m_cr,
                 across,
                 kSmall,
                 m_data.left + (m_data.width - measureText(m_cr, across, kSmall).width) / 2.0,
                 m_data.bottom() + m_line + 4.0);
        cairo_save(m_cr);
        cairo_translate(m_cr,
                        m_data.left - m_numbers - m_line - 6.0,
                        m_data.bottom() -
                            (m_data.height - measureText(m_cr, upwards, kSmall).width) / 2.0);
        cairo_rotate(m_cr, -std::numbers::pi / 2.0);
        drawText(m_cr, upwards, kSmall, 0.0, 0.0);
        cairo_restore(m_cr);
    }

    /// Where a score is the chance of being right.
    void drawDiagonal() {
        const std::array<double, 2> dashes = {3.0, 3.0};
        cairo_save(m_cr);
        cairo_set_dash(m_cr, dashes.data(), static_cast<int>(dashes.size()), 0.0);
        setColor(m_cr, m_colors.quiet);
        cairo_set_line_width(m_cr, 0.8);
        cairo_move_to(m_cr, xOf(0.0), yOf(0.0));
        cairo_line_to(m_cr, xOf(1.0), yOf(1.0));
        cairo_stroke(m_cr);
        cairo_restore(m_cr);
    }

    void drawInterval(const ReliabilityMark& mark) {
        setColor(m_cr, m_panel.color, 0.7);
        cairo_set_line_width(m_cr, 1.4);
        cairo_move_to(m_cr, xOf(mark.score), yOf(mark.low));
        cairo_line_to(m_cr, xOf(mark.score), yOf(mark.high));
        cairo_stroke(m_cr);
    }

    cairo_t* m_cr;
    const ReliabilityFigure& m_figure;
    const ReliabilityPanel& m_panel;
    FigureColors m_colors;
    double m_line;
    double m_numbers; ///< the widest at the axis
    Area m_data;
};

Status drawFigure(const FigurePage& page, const ReliabilityFigure& figure) {
    TAXO_ASSERT(!figure.panels.empty());
    const std::vector<LegendSection> noLegend;
    const std::optional<RampScale> noRamp;
    const Area all =
        drawFrame(page, {figure.title, figure.caption, noLegend, noRamp, figure.ground});
    const std::size_t columns = columnsFor(figure.panels.size(), all);
    const std::size_t rows = (figure.panels.size() + columns - 1) / columns;
    const double width =
        (all.width - kGapBetween * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const double height =
        (all.height - kGapBetween * static_cast<double>(rows - 1)) / static_cast<double>(rows);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const std::size_t row = i / columns;
        const Area area{all.left + static_cast<double>(i % columns) * (width + kGapBetween),
                        all.top + static_cast<double>(row) * (height + kGapBetween),
                        width,
                        height};
        DiagramDrawing(page, figure, figure.panels[i], area).draw();
    }
    return {};
}

} // namespace

Status writeReliabilityFigure(const ReliabilityFigure& figure,
                              const std::filesystem::path& file,
                              const FigureSize& size) {
    return writeFigure(file,
                       size,
                       {plainOf(figure.title), figure.caption},
                       [&](const FigurePage& page) { return drawFigure(page, figure); });
}

Result<FigurePicture> pictureOf(const ReliabilityFigure& figure, const FigureSize& size) {
    return drawPicture(
        size, [&](const FigurePage& page, FigurePicture&) { return drawFigure(page, figure); });
}

} // namespace taxo
