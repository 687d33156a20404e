// SPDX-License-Identifier: MIT
#include "core/collection/filter.h"

#include "core/base/ascii.h"
#include "core/base/numbers.h"
#include "core/collection/filter_language.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

namespace taxo {

namespace {

using Key = std::pair<std::string_view, FilterKey>;

constexpr std::array<Key, 11> kKeys = {{{"taxon", FilterKey::Taxon},
                                        {"mass", FilterKey::Mass},
                                        {"date", FilterKey::Date},
                                        {"place", FilterKey::Place},
                                        {"deployment", FilterKey::Deployment},
                                        {"catalog", FilterKey::Catalog},
                                        {"file", FilterKey::File},
                                        {"camera", FilterKey::Camera},
                                        {"tag", FilterKey::Tag},
                                        {"person", FilterKey::Person},
                                        {"cluster", FilterKey::Cluster}}};

constexpr std::array<std::string_view, 15> kStates = {"unverified",
                                                      "verified",
                                                      "corrected",
                                                      "unidentified",
                                                      "unknown",
                                                      "novel",
                                                      "unexpected",
                                                      "nothing",
                                                      "empty",
                                                      "flagged",
                                                      "missing",
                                                      "unreadable",
                                                      "failed",
                                                      "region",
                                                      "older"};

std::string lowerCase(std::string text) {
    std::ranges::transform(text, text.begin(), lowered);
    return text;
}

/// Cuts a filter's text into terms and reads each.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Result<Filter> read() {
        Filter filter;
        for (skipBlanks(); !atEnd(); skipBlanks()) {
            const std::size_t from = m_at;
            auto term = readTerm();
            m_places.push_back({from, m_at});
            if (!term) {
                const std::string_view written = m_text.substr(from, m_at - from);
                return fail(ErrorCode::InvalidInput,
                            "\"" + std::string(written) + "\" " + term.error().message);
            }
            filter.terms.push_back(*std::move(term));
        }
        return filter;
    }

    /// Of the terms that were read; the last is that of the problem where there is one.
    const std::vector<TermPlace>& places() const { return m_places; }

private:
    bool atEnd() const { return m_at == m_text.size(); }

    bool atBlank() const { return m_text[m_at] == ' ' || m_text[m_at] == '\t'; }

    void skipBlanks() {
        while (!atEnd() && atBlank()) {
            ++m_at;
        }
    }

    Result<FilterTerm> readTerm() {
        FilterTerm term;
        if (m_text[m_at] == '-') {
            term.isNegated = true;
            ++m_at;
        }
        if (!atEnd() && m_text[m_at] == '"') {
            return ofQuoted(std::move(term));
        }
        std::string word;
        while (!atEnd() && !atBlank() && !isComparison(m_text[m_at])) {
            word += m_text[m_at++];
        }
        if (atEnd() || atBlank()) {
            return ofWord(std::move(term), std::move(word));
        }
        if (word.empty()) {
            return wrong("has nothing before its sign; write for example family:Ursidae.");
        }
        return ofKey(std::move(term), word);
    }

    /// A word, or the name of a field that is none of the keys or holds other signs.
    Result<FilterTerm> ofQuoted(FilterTerm term) {
        const std::size_t from = m_at;
        auto name = readValue();
        if (!name) {
            return tl::unexpected(std::move(name).error());
        }
        if (atEnd() || !isComparison(m_text[m_at])) {
            m_at = from;
            return withValues(std::move(term));
        }
        term.key = FilterKey::Field;
        term.field = *std::move(name);
        return compared(std::move(term));
    }

    static bool isComparison(char character) {
        return character == ':' || character == '<' || character == '>';
    }

    static Result<FilterTerm> ofWord(FilterTerm term, std::string word) {
        if (word.empty()) {
            return wrong("is a hyphen without a term.");
        }
        if (const std::string lower = lowerCase(word); std::ranges::count(kStates, lower) != 0) {
            term.key = FilterKey::State;
            word = lower;
        }
        term.values.push_back(std::move(word));
        return term;
    }

    Result<FilterTerm> ofKey(FilterTerm term, const std::string& word) {
        const std::string key = lowerCase(word);
        const auto known =
            std::ranges::find(kKeys, key, [](const auto& pair) { return pair.first; });
        if (const auto rank = rankFromName(key)) {
            term.key = FilterKey::Taxon;
            term.rank = rank;
        } else if (known != kKeys.end()) {
            term.key = known->second;
        } else {
            term.key = FilterKey::Field;
            term.field = word;
        }
        return compared(std::move(term));
    }

    Result<FilterTerm> compared(FilterTerm term) {
        const char sign = m_text[m_at++];
        term.comparison = sign == ':'   ? Comparison::Equal
                          : sign == '<' ? Comparison::Less
                                        : Comparison::Greater;
        return withValues(std::move(term));
    }

    Result<FilterTerm> withValues(FilterTerm term) {
        do {
            auto value = readValue();
            if (!value) {
                return tl::unexpected(std::move(value).error());
            }
            term.values.push_back(*std::move(value));
        } while (!atEnd() && m_text[m_at] == ',' && ++m_at > 0);
        return checked(std::move(term));
    }

    Result<std::string> readValue() {
        std::string value;
        if (!atEnd() && m_text[m_at] == '"') {
            for (++m_at;; ++m_at) {
                if (atEnd()) {
                    return wrong("has a quote that is not closed.");
                }
                if (m_text[m_at] == '"' && (++m_at == m_text.size() || m_text[m_at] != '"')) {
                    return value;
                }
                value += m_text[m_at];
            }
        }
        while (!atEnd() && !atBlank() && m_text[m_at] != ',') {
            value += m_text[m_at++];
        }
        if (value.empty()) {
            return wrong("has no value after its sign.");
        }
        return value;
    }

    /// What can be known to be wrong without a collection.
    static Result<FilterTerm> checked(FilterTerm term) {
        const bool isOrdered = term.key == FilterKey::Mass || term.key == FilterKey::Date ||
                               term.key == FilterKey::Field;
        if (term.comparison != Comparison::Equal && !isOrdered) {
            return wrong("compares what has no order; only date, mass and fields with numbers do. "
                         "Write a colon.");
        }
        if (term.key == FilterKey::Mass && term.comparison == Comparison::Equal) {
            return wrong(
                "asks for one exact number, which no mass is; write mass>0.8 or mass<0.8.");
        }
        for (const std::string& value : term.values) {
            if (term.key == FilterKey::Mass && !isShare(value)) {
                return wrong("wants a number from 0 to 1, as mass>0.8.");
            }
            if (term.key == FilterKey::Date && !isDate(value)) {
                return wrong("wants a date as 2025, 2025-06, 2025-06-01 or "
                             "2025-06-01..2025-06-30.");
            }
        }
        return term;
    }

    static bool isShare(const std::string& value) {
        const double number = numberIn<double>(value).value_or(-1.0);
        return number >= 0.0 && number <= 1.0;
    }

    static bool isDate(const std::string& value) {
        const std::size_t dots = value.find("..");
        return dots == std::string::npos ? DateSpan::parse(value).has_value()
                                         : DateSpan::parse(value.substr(0, dots)) &&
                                               DateSpan::parse(value.substr(dots + 2));
    }

    static tl::unexpected<Error> wrong(const char* what) {
        return fail(ErrorCode::InvalidInput, what);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<TermPlace> m_places;
};

bool isPlain(const std::string& value) {
    return !value.empty() && value.front() != '-' &&
           value.find_first_of(" \t,\":<>") == std::string::npos;
}

std::string quoted(const std::string& value) {
    std::string text = "\"";
    for (const char character : value) {
        text += character;
        if (character == '"') {
            text += character;
        }
    }
    return text + "\"";
}

std::string keyText(const FilterTerm& term) {
    if (term.rank) {
        return nameOf(*term.rank);
    }
    if (term.key == FilterKey::Field) {
        const std::string key = lowerCase(term.field);
        const bool isOther = rankFromName(key) || std::ranges::count(kKeys, key, &Key::first) != 0;
        return isOther || !isPlain(term.field) ? quoted(term.field) : term.field;
    }
    const auto known = std::ranges::find(kKeys, term.key, &Key::second);
    return known == kKeys.end() ? std::string() : std::string(known->first);
}

/// Numbers apart by `-`, `T` or blank, and `:`; how many of the six parts there are.
std::optional<std::pair<std::array<int, 6>, int>> dateParts(std::string_view text) {
    constexpr std::array<std::size_t, 6> kDigits = {4, 2, 2, 2, 2, 2};
    constexpr std::array<std::string_view, 6> kBefore = {"", "-", "-", "T ", ":", ":"};
    std::array<int, 6> parts = {0, 1, 1, 0, 0, 0};
    int count = 0;
    for (std::size_t i = 0; i < parts.size() && !text.empty(); ++i) {
        if (i > 0) {
            if (kBefore[i].find(text.front()) == std::string_view::npos) {
                return std::nullopt;
            }
            text.remove_prefix(1);
        }
        if (text.size() < kDigits[i]) {
            return std::nullopt;
        }
        const char* const end = text.data() + kDigits[i];
        if (std::from_chars(text.data(), end, parts[i]).ptr != end) {
            return std::nullopt;
        }
        text.remove_prefix(kDigits[i]);
        ++count;
    }
    // An hour needs its minutes.
    return text.empty() && count > 0 && count != 4 ? std::optional(std::pair(parts, count))
                                                   : std::nullopt;
}

} // namespace

std::optional<DateSpan> DateSpan::parse(std::string_view text) {
    using namespace std::chrono; // NOLINT(google-build-using-namespace): a calendar's words
    const auto read = dateParts(text);
    if (!read) {
        return std::nullopt;
    }
    const auto& [parts, count] = *read;
    const year_month_day day{year{parts[0]},
                             month{static_cast<unsigned>(parts[1])},
                             std::chrono::day{static_cast<unsigned>(parts[2])}};
    if (!day.ok() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59) {
        return std::nullopt;
    }
    const sys_seconds first =
        sys_days{day} + hours{parts[3]} + minutes{parts[4]} + seconds{parts[5]};
    sys_seconds next = first + seconds{1};
    switch (count) {
    case 1:
        next = sys_days{day + years{1}};
        break;
    case 2:
        next = sys_days{day + months{1}};
        break;
    case 3:
        next = first + days{1};
        break;
    case 5:
        next = first + minutes{1};
        break;
    default:
        break;
    }
    return DateSpan{first.time_since_epoch().count(), next.time_since_epoch().count() - 1};
}

FilterTerm taxonTerm(const Lineage& taxon, Rank rank) {
    FilterTerm term;
    term.key = FilterKey::Taxon;
    term.rank = rank;
    term.values = {rank == Rank::Species ? taxon.binomial() : taxon.at(rank)};
    return term;
}

Result<Filter> Filter::parse(std::string_view text) {
    return Reader(text).read();
}

std::optional<FilterProblem> problemOf(std::string_view text) {
    Reader reader(text);
    auto filter = reader.read();
    return filter ? std::nullopt
                  : std::optional(FilterProblem{reader.places().back(), std::move(filter).error()});
}

std::vector<TermPlace> termPlaces(std::string_view text) {
    Reader reader(text);
    (void)reader.read(); // what cannot be read has its place, too
    return reader.places();
}

std::vector<std::string> filterKeys() {
    std::vector<std::string> keys;
    for (const Key& key : kKeys) {
        keys.emplace_back(key.first);
    }
    return keys;
}

std::vector<std::string> filterStates() {
    return {kStates.begin(), kStates.end()};
}

std::string Filter::text() const {
    std::string text;
    for (const FilterTerm& term : terms) {
        text += text.empty() ? "" : " ";
        text += term.isNegated ? "-" : "";
        if (const std::string key = keyText(term); !key.empty()) {
            text += key;
            text += term.comparison == Comparison::Equal  ? ':'
                    : term.comparison == Comparison::Less ? '<'
                                                          : '>';
        }
        for (std::size_t i = 0; i < term.values.size(); ++i) {
            text += i == 0 ? "" : ",";
            // A bare word that is a state's name is meant as a word.
            const bool isWord = term.key == FilterKey::Text &&
                                std::ranges::count(kStates, lowerCase(term.values[i])) != 0;
            text += isWord || !isPlain(term.values[i]) ? quoted(term.values[i]) : term.values[i];
        }
    }
    return text;
}

} // namespace taxo
