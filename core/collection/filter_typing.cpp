// SPDX-License-Identifier: MIT
// What somebody is typing in the middle of a filter, which need not make sense yet.
#include "core/collection/filter_language.h"

#include <utility>

namespace taxo {

namespace {

constexpr std::string_view kSigns = ":<>";

bool isBlank(char character) {
    return character == ' ' || character == '\t';
}

/// The term around a place: what stands between blanks that are not in quotes.
TermPlace termAround(std::string_view text, std::size_t at) {
    TermPlace term;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        isQuoted = isQuoted != (text[i] == '"');
        if (isBlank(text[i]) && !isQuoted) {
            if (i >= at) {
                term.end = i;
                return term;
            }
            term.begin = i + 1;
        }
    }
    term.end = text.size();
    return term;
}

/// The last or the first of these characters outside of quotes.
std::size_t findUnquoted(std::string_view text, std::string_view characters, bool isLast) {
    std::size_t found = std::string_view::npos;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        isQuoted = isQuoted != (text[i] == '"');
        if (!isQuoted && characters.find(text[i]) != std::string_view::npos) {
            found = i;
            if (!isLast) {
                break;
            }
        }
    }
    return found;
}

/// A quote that is not closed yet will do.
std::string unquoted(std::string_view value) {
    if (value.empty() || value.front() != '"') {
        return std::string(value);
    }
    std::string text;
    for (std::size_t i = 1; i < value.size(); ++i) {
        if (value[i] == '"' && (i + 1 == value.size() || value[++i] != '"')) {
            break;
        }
        text += value[i];
    }
    return text;
}

/// The term of a key and its sign, without values.
std::optional<FilterTerm> termOf(const std::string& keyAndSign) {
    for (const char* const value : {"x", "2025", "0"}) { // one of them suits every key
        if (auto filter = Filter::parse(keyAndSign + value); filter && filter->terms.size() == 1) {
            filter->terms.front().values.clear();
            return std::move(filter->terms.front());
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<FilterTyping> typingAt(std::string_view text, std::size_t at) {
    FilterTyping typing;
    typing.term = termAround(text, at);
    const std::string_view written = text.substr(typing.term.begin, at - typing.term.begin);
    typing.isNegated = !written.empty() && written.front() == '-';
    const std::size_t sign = findUnquoted(written, kSigns, false);
    if (sign == std::string_view::npos) {
        typing.typed = unquoted(written.substr(typing.isNegated ? 1 : 0));
        return typing;
    }
    const std::string_view values = written.substr(sign + 1);
    const std::size_t comma = findUnquoted(values, ",", true);
    const std::size_t last = comma == std::string_view::npos ? 0 : comma + 1;
    typing.typed = unquoted(values.substr(last));
    typing.of = termOf(std::string(written.substr(0, sign + 1)));
    if (!typing.of) {
        return std::nullopt;
    }
    if (last > 0) {
        auto before = Filter::parse(written.substr(0, sign + last));
        if (!before || before->terms.size() != 1) {
            return std::nullopt;
        }
        typing.of = std::move(before->terms.front());
    }
    return typing;
}

} // namespace taxo
