// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"
#include "core/figure/svg_text_private.h"

#include <algorithm>
#include <array>
#include <map>

namespace taxo {

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : escapeInvalidUtf8(std::string(text))) {
        switch (letter) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        default:
            out += letter;
        }
    }
    return out;
}

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Where the next name begins: behind id=" or #. Embedded pictures, which are long, hold neither.
std::size_t nextName(std::string_view svg, std::size_t from) {
    const std::size_t id = svg.find("id=\"", from);
    const std::size_t link = svg.find('#', from);
    return std::min(id == std::string_view::npos ? id : id + 4,
                    link == std::string_view::npos ? link : link + 1);
}

/// Gives "surface123" the number of its first appearance.
std::string renumbered(std::string_view svg) {
    constexpr std::array<std::string_view, 5> kKinds = {
        "surface", "image", "source", "pattern", "mask"};
    std::map<std::string, std::size_t, std::less<>> numbers;
    std::string out;
    out.reserve(svg.size());
    std::size_t done = 0;
    for (std::size_t at = nextName(svg, 0); at != std::string_view::npos; at = nextName(svg, at)) {
        const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](std::string_view name) {
            return svg.substr(at).starts_with(name);
        });
        if (kind == kKinds.end()) {
            continue;
        }
        std::size_t end = at + kind->size();
        while (end < svg.size() && isDigit(svg[end])) {
            ++end;
        }
        const auto [number, isNew] = numbers.emplace(svg.substr(at, end - at), numbers.size() + 1);
        out.append(svg.substr(done, at - done));
        out.append(*kind);
        out.append(std::to_string(number->second));
        done = end;
        at = end;
    }
    out.append(svg.substr(done));
    return out;
}

} // namespace

std::string finishedSvg(std::string_view svg, const FigureWords& words) {
    std::string out = renumbered(svg);
    const std::size_t root = out.find("<svg");
    const std::size_t end = root == std::string::npos ? root : out.find('>', root);
    if (end != std::string::npos) {
        out.insert(end + 1,
                   "\n<title>" + escaped(words.title) + "</title>\n<desc>" +
                       escaped(words.description) + "</desc>");
    }
    return out;
}

} // namespace taxo
