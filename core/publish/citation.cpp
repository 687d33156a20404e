// SPDX-License-Identifier: MIT
#include "core/publish/citation.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <set>

namespace taxo {

namespace {

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

bool isLetter(char character) {
    const char low = lowered(character);
    return low >= 'a' && low <= 'z';
}

std::vector<std::string> split(std::string_view text, std::string_view sign) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t at = std::min(text.find(sign), text.size());
        parts.emplace_back(text.substr(0, at));
        text.remove_prefix(std::min(at + sign.size(), text.size()));
    }
    return parts;
}

/// The last four digits of a text that stand alone and are a year.
std::string yearIn(const std::string& text) {
    std::string year;
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const bool isAlone = (at == 0 || !isDigit(text[at - 1])) &&
                             (at + 4 == text.size() || !isDigit(text[at + 4]));
        const std::string part = text.substr(at, 4);
        if (isAlone && std::all_of(part.begin(), part.end(), isDigit) &&
            (part.starts_with("19") || part.starts_with("20"))) {
            year = part;
        }
    }
    return year;
}

std::string texOf(const std::string& text) {
    std::string tex;
    for (const char character : text) {
        switch (character) {
        case '\\':
            tex += "\\textbackslash{}";
            break;
        case '{':
        case '}':
        case '%':
        case '&':
        case '#':
        case '$':
        case '_':
            tex += '\\';
            tex += character;
            break;
        case '~':
            tex += "\\textasciitilde{}";
            break;
        case '^':
            tex += "\\textasciicircum{}";
            break;
        default:
            tex += character;
        }
    }
    return tex;
}

/// Letters and digits alone, in lower case.
std::string keyPart(std::string_view text) {
    std::string part;
    for (const char character : text) {
        if (isLetter(character) || isDigit(character)) {
            part += lowered(character);
        }
    }
    return part;
}

std::string keyOf(const Citation& citation) {
    std::string_view surname;
    if (!citation.authors.empty()) {
        const std::string& author = citation.authors.front();
        surname = std::string_view(author).substr(author.rfind(' ') + 1);
    }
    const std::string_view title = citation.title;
    std::string key =
        keyPart(surname) + citation.year + keyPart(title.substr(0, title.find_first_of(" :")));
    return key.empty() ? "work" : key;
}

} // namespace

Citation Citation::parse(std::string_view line) {
    Citation citation;
    citation.text = std::string(line);
    const std::size_t colon = line.find(": ");
    if (colon != std::string_view::npos) {
        citation.authors = split(line.substr(0, colon), ", ");
        line.remove_prefix(colon + 2);
    }
    std::vector<std::string> parts = split(line, ". ");
    for (std::string& part : parts) {
        if (part.ends_with('.')) {
            part.pop_back();
        }
    }
    constexpr std::string_view kArxiv = "arXiv:";
    if (!parts.empty() && parts.back().starts_with(kArxiv)) {
        citation.arxiv = parts.back().substr(kArxiv.size());
        citation.url = "https://arxiv.org/abs/" + citation.arxiv;
        parts.pop_back();
    } else if (!parts.empty() && parts.back().starts_with("http")) {
        citation.url = parts.back();
        parts.pop_back();
    }
    if (!parts.empty()) {
        citation.title = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            citation.venue += (i > 1 ? ". " : "") + parts[i];
        }
    }
    citation.year = yearIn(citation.venue);
    if (citation.venue == citation.year) {
        citation.venue.clear();
    }
    return citation;
}

std::string bibtexOf(std::span<const Citation> citations) {
    std::string text;
    std::set<std::string> keys;
    for (const Citation& citation : citations) {
        std::string key = keyOf(citation);
        for (char letter = 'b'; !keys.insert(key).second && letter <= 'z'; ++letter) {
            key = keyOf(citation) + letter;
        }
        const auto field = [&](const char* name, const std::string& value) {
            if (!value.empty()) {
                text += std::string("  ") + name + " = {" + value + "},\n";
            }
        };
        std::string authors;
        for (const std::string& author : citation.authors) {
            authors += (authors.empty() ? "" : " and ") + texOf(author);
        }
        text += "@misc{" + key + ",\n";
        field("author", authors);
        field("title", "{" + texOf(citation.title) + "}");
        field("year", citation.year);
        field("howpublished", texOf(citation.venue));
        field("eprint", citation.arxiv);
        field("archivePrefix", citation.arxiv.empty() ? "" : "arXiv");
        field("url", citation.url);
        text += "}\n";
    }
    return text;
}

} // namespace taxo
