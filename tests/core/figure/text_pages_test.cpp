// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/figure/text_pages.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cairo.h>
#include <zlib.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {
namespace {

using Kind = PageBlock::Kind;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::SizeIs;

std::string inflated(std::string_view packed) {
    std::string text(std::size_t{4} << 20U, '\0');
    auto size = static_cast<uLongf>(text.size());
    const int done = uncompress(reinterpret_cast<Bytef*>(text.data()),
                                &size,
                                reinterpret_cast<const Bytef*>(packed.data()),
                                static_cast<uLong>(packed.size()));
    text.resize(done == Z_OK ? size : 0);
    return text;
}

std::size_t countOf(std::string_view text, std::string_view wanted) {
    std::size_t count = 0;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos;
         at = text.find(wanted, at + 1)) {
        ++count;
    }
    return count;
}

class TextPagesTest : public testing::Test {
protected:
    std::string set(const std::vector<PageBlock>& blocks) const {
        const auto file = m_dir / "pages.pdf";
        const auto written = writeTextPages(blocks, "Pages", file);
        EXPECT_TRUE(written) << written.error().text();
        return readTextFile(file).value_or(std::string());
    }

    /// How many lines of text each page has: pieces that the PDF shows.
    std::vector<std::size_t> linesOnPages(const std::vector<PageBlock>& blocks) const {
        const std::string pdf = set(blocks);
        std::vector<std::size_t> lines;
        constexpr std::string_view kBegin = "stream\n";
        for (std::size_t at = pdf.find(kBegin); at != std::string::npos;
             at = pdf.find(kBegin, at)) {
            at += kBegin.size();
            const std::size_t end = pdf.find("\nendstream", at);
            const std::string content = inflated(std::string_view(pdf).substr(at, end - at));
            at = end + std::string_view("\nendstream\n").size();
            if (content.find(" cm\n") != std::string::npos) { // of a page, not a font
                lines.push_back(countOf(content, "Tj\n") + countOf(content, "TJ\n"));
            }
        }
        return lines;
    }

    static PageBlock figure(int width, int height) {
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), cairo_surface_destroy);
        PageBlock block;
        block.kind = Kind::Figure;
        cairo_surface_write_to_png_stream(
            surface.get(),
            [](void* to, const unsigned char* bytes, unsigned int size) {
                static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), size);
                return CAIRO_STATUS_SUCCESS;
            },
            &block.png);
        return block;
    }

    test::TempDir m_dir;
};

TEST_F(TextPagesTest, KeepLineBreaks) {
    EXPECT_THAT(linesOnPages({{.kind = Kind::Text, .text = plainText("one\ntwo\nthree")}}),
                ElementsAre(3U));
}

TEST_F(TextPagesTest, KeepAHeadingWithItsFigure) {
    const PageBlock half = figure(500, 400); // of a page of 487 by 734 points
    const PageBlock heading{.kind = Kind::Heading, .text = plainText("A tree")};
    EXPECT_THAT(linesOnPages({half, heading, half}), ElementsAre(0U, 1U));
    EXPECT_THAT(linesOnPages({figure(500, 100), heading, half}), ElementsAre(1U));
}

TEST_F(TextPagesTest, AreAsManyAsALongTextNeeds) {
    const PageBlock words{.kind = Kind::Text, .text = plainText(std::string(20'000, 'x'))};
    const auto lines = linesOnPages({words});
    ASSERT_THAT(lines, SizeIs(Ge(3U)));
    std::size_t all = 0;
    for (const std::size_t one : lines) {
        all += one;
    }
    EXPECT_GT(all, 150U) << "some hundred letters a line";
}

TEST_F(TextPagesTest, RefuseAFigureThatIsNone) {
    PageBlock none;
    none.kind = Kind::Figure;
    none.png = "no picture";
    const auto written = writeTextPages(std::vector{none}, "Pages", m_dir / "pages.pdf");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Corrupt);
}

} // namespace
} // namespace taxo
