// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "core/figure/figure_text_private.h"

#include <pango/pangocairo.h>

#include <cmath>
#include <memory>

namespace taxo {

namespace {

struct Unreference {
    void operator()(void* object) const { g_object_unref(object); }
};

struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

struct FreeOptions {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

struct FreeAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

using LayoutPtr = std::unique_ptr<PangoLayout, Unreference>;

/// What can be shown; line breaks stay where several lines are set.
std::string shownText(const std::string& text, bool keepsBreaks) {
    std::string shown;
    std::size_t at = 0;
    for (std::size_t end = text.find('\n'); keepsBreaks && end != std::string::npos;
         end = text.find('\n', at)) {
        shown += escapeInvalidUtf8(text.substr(at, end - at)) + "\n";
        at = end + 1;
    }
    return shown + escapeInvalidUtf8(text.substr(at));
}

/// The first of these that there is; others for the scripts that it has not.
constexpr const char* kFonts = "Noto Sans,Liberation Sans,DejaVu Sans,sans-serif";

LayoutPtr layOut(cairo_t* cr, const StyledText& text, const TextStyle& style) {
    const std::unique_ptr<PangoContext, Unreference> context(pango_cairo_create_context(cr));
    const std::unique_ptr<cairo_font_options_t, FreeOptions> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_cairo_context_set_resolution(context.get(), 72.0);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    LayoutPtr layout(pango_layout_new(context.get()));

    const std::unique_ptr<PangoFontDescription, FreeFont> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), kFonts);
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      style.isBold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());

    std::string whole;
    const std::unique_ptr<PangoAttrList, FreeAttributes> attributes(pango_attr_list_new());
    for (const TextRun& run : text) {
        const auto from = static_cast<unsigned>(whole.size());
        whole += shownText(run.text, style.lines > 1);
        if (run.isItalic) {
            PangoAttribute* const italic = pango_attr_style_new(PANGO_STYLE_ITALIC);
            italic->start_index = from;
            italic->end_index = static_cast<unsigned>(whole.size());
            pango_attr_list_insert(attributes.get(), italic);
        }
    }
    pango_layout_set_text(layout.get(), whole.data(), static_cast<int>(whole.size()));
    pango_layout_set_attributes(layout.get(), attributes.get());
    pango_layout_set_single_paragraph_mode(layout.get(), style.lines == 1 ? TRUE : FALSE);
    PangoRectangle natural;
    pango_layout_get_extents(layout.get(), nullptr, &natural);
    const double width = style.width * PANGO_SCALE;
    // A single line that fits begins at the left whatever its direction, as columns of names do.
    if (style.width >= 0.0 && (style.lines > 1 || natural.width > width)) {
        pango_layout_set_width(layout.get(), static_cast<int>(width));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout.get(), -style.lines);
    }
    return layout;
}

} // namespace

void setColor(cairo_t* cr, Color color, double opacity) {
    cairo_set_source_rgba(cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0, opacity);
}

TextExtent measureText(cairo_t* cr, const StyledText& text, const TextStyle& style) {
    const LayoutPtr layout = layOut(cr, text, style);
    PangoRectangle taken;
    pango_layout_get_extents(layout.get(), nullptr, &taken);
    return {static_cast<double>(taken.width) / PANGO_SCALE,
            static_cast<double>(taken.height) / PANGO_SCALE};
}

void drawText(cairo_t* cr, const StyledText& text, const TextStyle& style, double x, double y) {
    const LayoutPtr layout = layOut(cr, text, style);
    cairo_move_to(cr, x, y);
    pango_cairo_show_layout(cr, layout.get());
}

void drawTextWithHalo(cairo_t* cr,
                      const StyledText& text,
                      const TextStyle& style,
                      double x,
                      double y,
                      Color textColor,
                      Color halo) {
    const LayoutPtr layout = layOut(cr, text, style);
    cairo_move_to(cr, x, y);
    pango_cairo_layout_path(cr, layout.get());
    setColor(cr, halo, 0.85);
    cairo_set_line_width(cr, 0.32 * style.size);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(cr);
    setColor(cr, textColor);
    cairo_move_to(cr, x, y);
    pango_cairo_show_layout(cr, layout.get());
}

} // namespace taxo
