// SPDX-License-Identifier: MIT
#include "core/figure/text_pages.h"

#include "core/base/files.h"
#include "core/figure/figure_file_private.h"
#include "core/figure/figure_text_private.h"
#include "core/figure/map_drawing_private.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>

namespace taxo {

namespace {

constexpr double kMargin = 54.0; ///< three quarters of an inch
constexpr double kGap = 6.0;
constexpr double kRowHeight = 40.0;
constexpr double kPictureSide = 34.0;
constexpr double kRight = 160.0; ///< room for what stands at the right of a row
constexpr int kManyLines = 200;

struct PngBytes {
    const std::string& bytes;
    std::size_t at = 0;
};

cairo_status_t readPng(void* closure, unsigned char* to, unsigned int length) {
    PngBytes& from = *static_cast<PngBytes*>(closure);
    if (from.bytes.size() - from.at < length) {
        return CAIRO_STATUS_READ_ERROR;
    }
    std::memcpy(to, from.bytes.data() + from.at, length);
    from.at += length;
    return CAIRO_STATUS_SUCCESS;
}

/// cairo keeps pixels as 32 bits, in the processor's order.
SurfacePtr surfaceOf(const PagePicture& picture) {
    SurfacePtr surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height));
    cairo_surface_flush(surface.get());
    unsigned char* const rows = cairo_image_surface_get_data(surface.get());
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const auto width = static_cast<std::size_t>(picture.width);
    for (std::size_t y = 0; rows != nullptr && y < static_cast<std::size_t>(picture.height); ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const std::uint8_t* const from = picture.rgb.data() + (y * width + x) * 3;
            const std::uint32_t pixel = static_cast<std::uint32_t>(from[0]) << 16U |
                                        static_cast<std::uint32_t>(from[1]) << 8U |
                                        static_cast<std::uint32_t>(from[2]);
            std::memcpy(rows + y * stride + x * 4, &pixel, 4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

/// Of a text that no page holds: about as much each, torn at a blank where there is one.
std::pair<std::string, std::string> halvesOf(const std::string& text) {
    std::size_t middle = text.find_last_of(" \n", text.size() / 2);
    if (middle != std::string::npos && middle > 0) {
        return {text.substr(0, middle), text.substr(middle + 1)};
    }
    middle = text.size() / 2;
    constexpr unsigned kFollows = 0x80; // 10xxxxxx: no part of a character is torn off
    while (middle > 1 && (static_cast<unsigned char>(text[middle]) & 0xC0U) == kFollows) {
        --middle;
    }
    return {text.substr(0, middle), text.substr(middle)};
}

/// Sets block after block, and turns the page where there is no room.
class PageSetter {
public:
    explicit PageSetter(const FigurePage& page)
        : m_page(page), m_colors(colorsOn(Ground::Light)), m_top(kMargin) {}

    /// `next`: what stands below it; null: nothing.
    Status set(const PageBlock& block, const PageBlock* next) {
        switch (block.kind) {
        case PageBlock::Kind::Title:
            setText(block.text, {.size = 20.0, .isBold = true}, m_colors.text);
            break;
        case PageBlock::Kind::Heading:
            return setHeading(block, next);
        case PageBlock::Kind::Text:
            setText(block.text, {.size = 9.5}, m_colors.text);
            break;
        case PageBlock::Kind::Quiet:
            setText(block.text, {.size = 8.0}, m_colors.quiet);
            break;
        case PageBlock::Kind::Row:
            setRow(block);
            break;
        case PageBlock::Kind::Figure:
            return setFigure(block);
        }
        return {};
    }

private:
    double width() const { return m_page.width - 2.0 * kMargin; }

    double height() const { return m_page.height - 2.0 * kMargin; }

    void makeRoom(double height) {
        const bool isFirst = m_top <= kMargin;
        if (!isFirst && m_top + height > m_page.height - kMargin) {
            cairo_show_page(m_page.cr);
            m_top = kMargin;
        }
    }

    void setText(const StyledText& text, TextStyle style, Color color) {
        style.width = width();
        style.lines = kManyLines;
        const double taken = measureText(m_page.cr, text, style).height;
        if (taken > height() && text.size() == 1) {
            const auto [first, rest] = halvesOf(text.front().text);
            setText(plainText(first), style, color);
            setText(plainText(rest), style, color);
            return;
        }
        makeRoom(taken);
        setColor(m_page.cr, color);
        drawText(m_page.cr, text, style, kMargin, m_top);
        m_top += taken + kGap;
    }

    /// With room for a row below it, or for the whole figure.
    Status setHeading(const PageBlock& block, const PageBlock* next) {
        const TextStyle style{.size = 13.0, .isBold = true, .width = width(), .lines = kManyLines};
        const double above = 2.0 * kGap;
        double room = above + measureText(m_page.cr, block.text, style).height + kGap;
        if (next != nullptr && next->kind == PageBlock::Kind::Figure) {
            const auto figure = pictureOf(*next);
            if (!figure) {
                return tl::unexpected(figure.error());
            }
            room += figure->high;
        } else {
            room += kRowHeight;
        }
        makeRoom(std::min(room, height()));
        m_top += m_top > kMargin ? above : 0.0;
        setText(block.text, style, m_colors.text);
        return {};
    }

    void setRow(const PageBlock& block) {
        makeRoom(kRowHeight);
        paint(block.picture);
        const double left = kMargin + kPictureSide + 2.0 * kGap;
        const double room = width() - kPictureSide - 2.0 * kGap - kRight;
        setColor(m_page.cr, m_colors.text);
        drawText(m_page.cr, block.text, {.size = 9.5, .width = room}, left, m_top + 3.0);
        setColor(m_page.cr, m_colors.quiet);
        drawText(m_page.cr, block.below, {.size = 8.0, .width = room}, left, m_top + 18.0);
        const TextStyle right{.size = 8.5, .width = kRight};
        setColor(m_page.cr, m_colors.text);
        const double taken = measureText(m_page.cr, block.right, right).width;
        drawText(m_page.cr, block.right, right, m_page.width - kMargin - taken, m_top + 4.0);
        setColor(m_page.cr, m_colors.line);
        cairo_set_line_width(m_page.cr, 0.5);
        cairo_move_to(m_page.cr, left, m_top + kRowHeight - 3.0);
        cairo_line_to(m_page.cr, m_page.width - kMargin, m_top + kRowHeight - 3.0);
        cairo_stroke(m_page.cr);
        m_top += kRowHeight;
    }

    void paint(const PagePicture& picture) const {
        if (picture.rgb.empty()) {
            return;
        }
        const double scale = kPictureSide / std::max(picture.width, picture.height);
        paint(surfaceOf(picture).get(), kMargin, scale);
    }

    void paint(cairo_surface_t* surface, double left, double scale) const {
        cairo_save(m_page.cr);
        cairo_translate(m_page.cr, left, m_top);
        cairo_scale(m_page.cr, scale, scale);
        cairo_set_source_surface(m_page.cr, surface, 0.0, 0.0);
        cairo_paint(m_page.cr);
        cairo_restore(m_page.cr);
    }

    struct ReadFigure {
        SurfacePtr surface;
        double scale = 1.0;
        double high = 0.0; ///< on the page
    };

    Result<ReadFigure> pictureOf(const PageBlock& block) const {
        PngBytes from{block.png};
        ReadFigure figure{
            SurfacePtr(cairo_image_surface_create_from_png_stream(readPng, &from)), 1.0, 0.0};
        if (cairo_surface_status(figure.surface.get()) != CAIRO_STATUS_SUCCESS) {
            return fail(ErrorCode::Corrupt, "A figure of the report is no PNG.");
        }
        const double wide = cairo_image_surface_get_width(figure.surface.get());
        const double high = cairo_image_surface_get_height(figure.surface.get());
        figure.scale = std::min(width() / wide, height() / high);
        figure.high = figure.scale * high;
        return figure;
    }

    Status setFigure(const PageBlock& block) {
        const auto figure = pictureOf(block);
        if (!figure) {
            return tl::unexpected(figure.error());
        }
        makeRoom(figure->high);
        paint(figure->surface.get(), kMargin, figure->scale);
        m_top += figure->high + kGap;
        return {};
    }

    const FigurePage& m_page;
    FigureColors m_colors;
    double m_top;
};

} // namespace

Status writeTextPages(std::span<const PageBlock> blocks,
                      const std::string& title,
                      const std::filesystem::path& file,
                      const Progress& progress) {
    constexpr FigureSize kA4{1654, 2339, 200.0};
    return writeFigure(file, kA4, {title, title}, [&](const FigurePage& page) -> Status {
        PageSetter setter(page);
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const PageBlock* const next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
            if (auto set = setter.set(blocks[i], next); !set) {
                return set;
            }
        }
        return {};
    });
}

} // namespace taxo
