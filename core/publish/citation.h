// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What is to be cited, as catalogues write it in one line:
/// "A. Author, B. Author: Title. Venue 2024. arXiv:2311.18803" or "... https://example.org".
struct Citation {
    std::string text;                 ///< the whole line
    std::vector<std::string> authors; ///< "A. Author"
    std::string title;
    std::string venue; ///< what stands between title and address; may be empty
    std::string year;  ///< four digits; may be empty
    std::string arxiv; ///< "2311.18803"; may be empty
    std::string url;   ///< may be empty

    /// What of the line cannot be told apart stays in `title`.
    static Citation parse(std::string_view line);
};

/// BibTeX entries, each with a key of its own (author2024title); signs of TeX are escaped.
std::string bibtexOf(std::span<const Citation> citations);

} // namespace taxo
