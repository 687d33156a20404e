// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/base/where_when.h"
#include "core/figure/map_drawing_private.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace taxo {

namespace {

constexpr double kMark = 2.6;  ///< radius of the marks
constexpr double kIndent = 11; ///< from the left edge of a mark to its text
constexpr double kGap = 8.0;   ///< between text and count, and between sections
constexpr double kRampHeight = 110.0;
constexpr double kRampWidth = 10.0;
constexpr TextStyle kEntryStyle{.size = kTextSize};
constexpr TextStyle kHeadStyle{.size = kTextSize, .isBold = true};

StyledText countText(std::size_t count) {
    return plainText(grouped(count));
}

/// As short as tells two ends apart: "0.91".
StyledText numberText(const RampScale& ramp, double number) {
    if (ramp.areDays) {
        constexpr std::size_t kDay = 10; // of the letters of a moment
        return plainText(LocalTime{std::llround(number), {}}.text().substr(0, kDay));
    }
    std::array<char, 32> digits{};
    const auto end = std::to_chars(
        digits.data(), digits.data() + digits.size(), number, std::chars_format::general, 3);
    return plainText(std::string(digits.data(), end.ptr));
}

std::string moreText(std::size_t entries) {
    return "and " + grouped(entries) + " more";
}

/// Draws the legend from top to bottom.
class LegendColumn {
public:
    LegendColumn(cairo_t* cr, const MapFigure& figure, const Area& area)
        : m_cr(cr)
        , m_area(area)
        , m_colors(colorsOn(figure.ground))
        , m_ground(figure.ground)
        , m_line(1.28 * measureText(cr, plainText("X"), kEntryStyle).height)
        , m_top(area.top) {}

    /// `after` is how many lines the sections below it need.
    void drawSection(const LegendSection& section, double after) {
        const double room = m_area.bottom() - m_top - after * m_line;
        auto lines = static_cast<std::size_t>(std::max(0.0, std::floor(room / m_line + 1e-6)));
        if (!section.title.empty()) {
            const std::size_t least =
                (section.entries.empty() ? 0U : 1U) + (section.others ? 1U : 0U);
            if (lines < 1 + std::max<std::size_t>(1, least)) {
                return; // a title alone says nothing
            }
            drawHead(section.title);
            --lines;
        }
        if (section.others && lines > 0) {
            --lines;
        }
        const bool fits = section.entries.size() <= lines;
        const std::size_t shown =
            fits ? section.entries.size() : lines - std::min<std::size_t>(lines, 1);
        std::size_t left = 0;
        for (std::size_t i = 0; i < section.entries.size(); ++i) {
            if (i < shown) {
                drawEntry(section.entries[i]);
            } else {
                left += section.entries[i].count;
            }
        }
        if (!fits && lines > 0) {
            drawLine(plainText(moreText(section.entries.size() - shown)), left, m_colors.quiet);
        }
        if (section.others && (lines > 0 || section.entries.empty())) {
            drawEntry(*section.others);
        }
        m_top += kGap;
    }

    void drawRamp(const RampScale& ramp) {
        if (m_area.bottom() - m_top < 4.0 * m_line) {
            return;
        }
        drawHead(ramp.title);
        const double height = std::min(kRampHeight, m_area.bottom() - m_top - m_line);
        constexpr int kSteps = 64;
        for (int i = 0; i < kSteps; ++i) {
            setColor(m_cr, rampColor(1.0F - (static_cast<float>(i) + 0.5F) / kSteps, m_ground));
            // Each reaches below the next, so that no seam is seen.
            const double from = m_top + height * i / kSteps;
            cairo_rectangle(m_cr, m_area.left, from, kRampWidth, m_top + height - from);
            cairo_fill(m_cr);
        }
        for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
            const double y = m_top + height * (1.0 - share);
            setColor(m_cr, m_colors.quiet);
            cairo_set_line_width(m_cr, 0.5);
            cairo_move_to(m_cr, m_area.left + kRampWidth, y);
            cairo_line_to(m_cr, m_area.left + kRampWidth + 2.5, y);
            cairo_stroke(m_cr);
            const StyledText text = numberText(ramp, ramp.least + (ramp.most - ramp.least) * share);
            const double tall = measureText(m_cr, text, kEntryStyle).height;
            setColor(m_cr, m_colors.text);
            TextStyle style = kEntryStyle;
            style.width = std::max(1.0, m_area.width - kRampWidth - 5.0);
            drawText(m_cr, text, style, m_area.left + kRampWidth + 5.0, y - tall / 2.0);
        }
        m_top += height + m_line;
    }

    double line() const { return m_line; }

private:
    void drawHead(const StyledText& text) {
        if (text.empty()) {
            return;
        }
        TextStyle style = kHeadStyle;
        style.width = m_area.width;
        setColor(m_cr, m_colors.text);
        drawText(m_cr, text, style, m_area.left, m_top);
        m_top += m_line + 1.0;
    }

    void drawEntry(const LegendEntry& entry) {
        drawMark(m_cr, entry.shape, m_area.left + kMark, m_top + 0.4 * m_line, kMark, entry.color);
        drawLine(entry.text, entry.count, m_colors.text);
    }

    void drawLine(const StyledText& text, std::size_t count, Color color) {
        const StyledText number = countText(count);
        const double taken = measureText(m_cr, number, kEntryStyle).width;
        TextStyle style = kEntryStyle;
        style.width = std::max(1.0, m_area.width - kIndent - kGap - taken);
        setColor(m_cr, color);
        drawText(m_cr, text, style, m_area.left + kIndent, m_top);
        setColor(m_cr, m_colors.quiet);
        drawText(m_cr, number, kEntryStyle, m_area.right() - taken, m_top);
        m_top += m_line;
    }

    cairo_t* m_cr;
    Area m_area;
    FigureColors m_colors;
    Ground m_ground;
    double m_line;
    double m_top;
};

/// Of a whole section; a little more than it takes.
double linesOf(const LegendSection& section) {
    return static_cast<double>(section.entries.size()) + (section.others ? 1.0 : 0.0) +
           (section.title.empty() ? 1.0 : 2.2);
}

} // namespace

double legendWidth(cairo_t* cr, const MapFigure& figure, double most) {
    double widest = 0.0;
    for (const LegendSection& section : figure.legend) {
        widest = std::max(widest, measureText(cr, section.title, kHeadStyle).width);
        std::size_t all = section.others ? section.others->count : 0;
        // More than these are not shown on any page, and measuring takes its time.
        const std::size_t some = std::min<std::size_t>(section.entries.size(), 200);
        double text = 0.0;
        for (std::size_t i = 0; i < some; ++i) {
            text = std::max(text, measureText(cr, section.entries[i].text, kEntryStyle).width);
        }
        if (section.others) {
            text = std::max(text, measureText(cr, section.others->text, kEntryStyle).width);
        }
        for (const LegendEntry& entry : section.entries) {
            all += entry.count;
        }
        if (!section.entries.empty() || section.others) {
            text = std::max(
                text,
                measureText(cr, plainText(moreText(section.entries.size())), kEntryStyle).width);
            const double count = measureText(cr, countText(all), kEntryStyle).width;
            widest = std::max(widest, kIndent + text + kGap + count);
        }
    }
    if (figure.ramp) {
        widest = std::max(
            {widest, measureText(cr, figure.ramp->title, kHeadStyle).width, kRampWidth + 40.0});
    }
    return std::min(std::ceil(widest), most);
}

void drawLegend(cairo_t* cr, const MapFigure& figure, const Area& area) {
    if (area.width <= 0.0) {
        return;
    }
    cairo_save(cr);
    cairo_rectangle(cr, area.left - 1.0, area.top - 2.0, area.width + 2.0, area.height + 4.0);
    cairo_clip(cr);
    LegendColumn column(cr, figure, area);
    if (figure.ramp) {
        column.drawRamp(*figure.ramp);
    }
    for (std::size_t i = 0; i < figure.legend.size(); ++i) {
        double after = 0.0;
        for (std::size_t j = i + 1; j < figure.legend.size(); ++j) {
            after += std::min(linesOf(figure.legend[j]), 6.0);
        }
        column.drawSection(figure.legend[i], after);
    }
    cairo_restore(cr);
}

} // namespace taxo
