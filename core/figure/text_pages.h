// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/figure/styled_text.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Pixels from the top, without padding: RGB, a byte each.
struct PagePicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb; ///< width * height * 3; empty: no picture
};

/// What stands on pages, one below the other.
struct PageBlock {
    enum class Kind : std::uint8_t {
        Title,
        Heading, ///< with room above; never the last of a page, nor parted from a figure
        Text,    ///< a paragraph, or several: line breaks stay; over several pages where it must
        Quiet,   ///< likewise, small and grey
        Row,     ///< a small picture, `text` with `below` under it, and `right` at the right
        Figure   ///< as wide as the page
    };
    Kind kind = Kind::Text;
    StyledText text;
    StyledText below = {};
    StyledText right = {};
    PagePicture picture = {}; ///< of Row
    std::string png = {};     ///< of Figure: a whole file
};

/// Sets blocks on as many pages of A4 as they need, into a PDF file. The same blocks give the same
/// bytes where the same fonts are installed. Corrupt for a PNG that is none. A thousand rows take
/// some tenths of a second.
Status writeTextPages(std::span<const PageBlock> blocks,
                      const std::string& title,
                      const std::filesystem::path& file,
                      const Progress& progress = {});

} // namespace taxo
