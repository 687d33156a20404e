// SPDX-License-Identifier: MIT
// Letters in strokes: the same on every machine, whatever fonts it has.
#include "core/demo/draw_private.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace taxo {

namespace {

/// Strokes of a sign on a grid 4 wide and 6 high from the line upwards: pairs of digits, x and y; a
/// blank lifts the pen.
std::string_view strokesOf(char sign) {
    static constexpr std::string_view kLetters[26] = {"002640 1232",
                                                      "000636454433033342413000",
                                                      "4536160501103041",
                                                      "00062644422000",
                                                      "46060040 0333",
                                                      "460600 0333",
                                                      "45361605011030414323",
                                                      "0006 4046 0343",
                                                      "2026",
                                                      "4641301001",
                                                      "0006 460340",
                                                      "060040",
                                                      "0006234640",
                                                      "00064046",
                                                      "160501103041453616",
                                                      "00063645443303",
                                                      "160501103041453616 2240",
                                                      "00063645443303 2340",
                                                      "453616050413334241301001",
                                                      "0646 2026",
                                                      "060110304146",
                                                      "062046",
                                                      "0610233046",
                                                      "0046 0640",
                                                      "062346 2320",
                                                      "06460040"};
    static constexpr std::string_view kDigits[10] = {"160501103041453616",
                                                     "152620 1030",
                                                     "05163645440040",
                                                     "05163645443313 334241301001",
                                                     "360242 3630",
                                                     "460603334241301001",
                                                     "453616050110304142331302",
                                                     "064610",
                                                     "160504133344453616 1302011030414233",
                                                     "011030414536160504133344"};
    if (sign >= 'A' && sign <= 'Z') {
        return kLetters[sign - 'A'];
    }
    if (sign >= '0' && sign <= '9') {
        return kDigits[sign - '0'];
    }
    switch (sign) {
    case '.':
        return "2021";
    case '-':
        return "1333";
    case ':':
        return "2122 2425";
    case '/':
        return "0046";
    default:
        return {};
    }
}

constexpr double kAdvance = 5.6;
constexpr double kHeight = 6.0;

} // namespace

double textWidth(std::string_view text, double height) {
    return static_cast<double>(text.size()) * kAdvance * height / kHeight;
}

void drawText(cairo_t* cr, std::string_view text, Point leftBase, double height, double weight) {
    const double unit = height / kHeight;
    double x = leftBase.x;
    for (const char letter : text) {
        const char sign = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        const std::string_view strokes = strokesOf(sign);
        bool isDown = false;
        for (std::size_t i = 0; i < strokes.size();) {
            if (strokes[i] == ' ') {
                isDown = false;
                ++i;
                continue;
            }
            const Point at{x + unit * (strokes[i] - '0'),
                           leftBase.y - unit * (strokes[i + 1] - '0')};
            isDown ? cairo_line_to(cr, at.x, at.y) : cairo_move_to(cr, at.x, at.y);
            isDown = true;
            i += 2;
        }
        x += kAdvance * unit;
    }
    cairo_set_line_width(cr, weight);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(cr);
}

} // namespace taxo
