// SPDX-License-Identifier: MIT
#include "core/exchange/text_values.h"

#include "core/base/ascii.h"
#include "core/base/numbers.h"
#include "core/base/on_earth.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <initializer_list>

namespace taxo {

namespace {

/// Reads a text from its beginning, piece by piece.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool atEnd() const { return m_text.empty(); }

    bool skip(std::string_view what) {
        const bool isThere = m_text.starts_with(what);
        m_text.remove_prefix(isThere ? what.size() : 0);
        return isThere;
    }

    bool skipOneOf(std::string_view characters) {
        const bool isThere =
            !m_text.empty() && characters.find(m_text.front()) != std::string_view::npos;
        m_text.remove_prefix(isThere ? 1 : 0);
        return isThere;
    }

    /// Exactly so many digits.
    std::optional<int> digits(std::size_t count) {
        int value = 0;
        if (m_text.size() < count) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (m_text[i] < '0' || m_text[i] > '9') {
                return std::nullopt;
            }
            value = value * 10 + (m_text[i] - '0');
        }
        m_text.remove_prefix(count);
        return value;
    }

    void skipDigits() {
        while (digits(1)) {
        }
    }

private:
    std::string_view m_text;
};

/// Seconds since 1970 of midnight.
std::optional<std::int64_t> takeDay(Scanner& text) {
    const auto year = text.digits(4);
    if (!year || !text.skipOneOf("-:/")) {
        return std::nullopt;
    }
    const auto month = text.digits(2);
    if (!month || !text.skipOneOf("-:/")) {
        return std::nullopt;
    }
    const auto day = text.digits(2);
    if (!day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *year == 0) {
        return std::nullopt;
    }
    constexpr std::int64_t kDay = 86400;
    return std::chrono::sys_days(date).time_since_epoch().count() * kDay;
}

std::optional<std::int64_t> takeClock(Scanner& text) {
    const auto hour = text.digits(2);
    if (!hour || !text.skip(":")) {
        return std::nullopt;
    }
    const auto minute = text.digits(2);
    std::optional<int> second = 0;
    if (text.skip(":")) {
        second = text.digits(2);
        if (text.skip(".")) {
            text.skipDigits();
        }
    }
    constexpr int kLeapSecond = 60;
    if (!minute || !second || *hour > 23 || *minute > 59 || *second > kLeapSecond) {
        return std::nullopt;
    }
    return *hour * 3600 + *minute * 60 + *second;
}

/// Seconds ahead of UTC; `isWrong` where something else stands there.
std::optional<std::int32_t> takeZone(Scanner& text, bool& isWrong) {
    text.skip(" ");
    if (text.atEnd()) {
        return std::nullopt;
    }
    if (text.skip("Z") || text.skip("UTC") || text.skip("GMT")) {
        return 0;
    }
    const bool isBehind = text.skip("-");
    isWrong = !isBehind && !text.skip("+");
    const auto hours = text.digits(2);
    text.skip(":");
    const auto minutes = text.atEnd() ? std::optional(0) : text.digits(2);
    constexpr int kMostHours = 14;
    if (isWrong || !hours || !minutes || *hours > kMostHours || *minutes > 59) {
        isWrong = true;
        return std::nullopt;
    }
    const std::int32_t ahead = *hours * 3600 + *minutes * 60;
    return isBehind ? -ahead : ahead;
}

constexpr std::array<std::string_view, 7> kQualifiers = {
    "cf.", "cf", "aff.", "aff", "nr.", "nr", "?"};

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = text.find_first_not_of(" \t\r\n", at);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        at = end;
    }
    return words;
}

bool isSmallLetter(char letter) {
    return letter >= 'a' && letter <= 'z';
}

/// "Ursus", letters only.
bool looksLikeGenus(std::string_view word) {
    return word.size() > 1 && word.front() >= 'A' && word.front() <= 'Z' &&
           std::all_of(word.begin() + 1, word.end(), [](char letter) {
               return isSmallLetter(letter) || letter == '-';
           });
}

bool looksLikeEpithet(std::string_view word) {
    return word.size() > 1 && isSmallLetter(word.front()) && isSmallLetter(word.back()) &&
           std::all_of(word.begin(), word.end(), [](char letter) {
               return isSmallLetter(letter) || letter == '-';
           });
}

/// iNat21's folders: "00001_Animalia_Chordata_Mammalia_Carnivora_Ursidae_Ursus_arctos".
bool takeNumberedLineage(PhotoRecord& record, std::string_view label) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= label.size();) {
        const std::size_t end = std::min(label.find('_', at), label.size());
        parts.push_back(label.substr(at, end - at));
        at = end + 1;
    }
    const bool isNumbered =
        parts.size() == kRanks + 1 && !parts[0].empty() &&
        std::all_of(parts[0].begin(), parts[0].end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumbered || !looksLikeGenus(parts[1])) {
        return false;
    }
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        record.taxon.names[rank] = parts[rank + 1];
    }
    record.name = record.taxon.binomial();
    record.nameKind = NameKind::Scientific;
    record.verdict = Verdict::Taxon;
    return true;
}

/// What camera traps' labels say that is no name.
bool takeState(PhotoRecord& record, std::string_view label) {
    const auto isOneOf = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return equalIgnoringCase(word, label);
        });
    };
    if (isOneOf({"empty", "blank", "nothing"})) {
        record.verdict = Verdict::Nothing;
    } else if (isOneOf({"unknown", "unidentified", "unidentifiable"})) {
        record.verdict = Verdict::Unknown;
    }
    return record.verdict.has_value();
}

} // namespace

std::optional<RecordTime> readRecordTime(std::string_view written) {
    Scanner text(trimmed(written));
    const auto day = takeDay(text);
    if (!day) {
        return std::nullopt;
    }
    RecordTime read;
    read.time.seconds = *day;
    if (text.atEnd()) {
        return read;
    }
    if (!text.skipOneOf("T ")) {
        return std::nullopt;
    }
    const auto clock = takeClock(text);
    if (!clock) {
        return std::nullopt;
    }
    bool isWrong = false;
    read.time.seconds += *clock;
    read.time.aheadOfUtc = takeZone(text, isWrong);
    read.hasClock = true;
    return isWrong || !text.atEnd() ? std::nullopt : std::optional(read);
}

std::optional<std::int64_t> readTimeOfDay(std::string_view written) {
    Scanner text(trimmed(written));
    const auto clock = takeClock(text);
    return text.atEnd() ? clock : std::nullopt;
}

std::optional<double> readNumber(std::string_view written) {
    const auto number = numberIn<double>(trimmed(written));
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<GeoPoint> readPosition(std::string_view latitude, std::string_view longitude) {
    const auto north = readNumber(latitude);
    const auto east = readNumber(longitude);
    if (!north || !east || !isOnEarth({*north, *east})) {
        return std::nullopt;
    }
    return GeoPoint{*north, *east};
}

std::vector<std::string> readList(std::string_view text) {
    const char separator = text.find('|') != std::string_view::npos   ? '|'
                           : text.find(';') != std::string_view::npos ? ';'
                                                                      : ',';
    std::vector<std::string> values;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        const std::string_view value = trimmed(text.substr(at, end - at));
        if (!value.empty()) {
            values.emplace_back(value);
        }
        at = end + 1;
    }
    return values;
}

std::string takeQualifier(std::string& name) {
    std::string qualifier;
    std::string rest;
    for (const std::string_view word : wordsOf(name)) {
        if (qualifier.empty() && std::ranges::count(kQualifiers, word) != 0) {
            qualifier = word == "cf" || word == "aff" || word == "nr" ? std::string(word) + "."
                                                                      : std::string(word);
            continue;
        }
        rest += (rest.empty() ? "" : " ") + std::string(word);
    }
    if (!qualifier.empty()) {
        name = rest;
    }
    return qualifier;
}

void takeScientificName(PhotoRecord& record, std::string_view name) {
    record.name = trimmed(name);
    if (record.name.empty()) {
        return;
    }
    std::string bare = record.name;
    record.qualifier = takeQualifier(bare);
    const auto words = wordsOf(bare);
    if (words.size() == 1 && rankOfWord(words[0]) == Rank::Genus) { // or any other: "Aves"
        record.nameKind = NameKind::Label;
        return;
    }
    record.nameKind = NameKind::Scientific;
    record.verdict = Verdict::Taxon;
    if (words.size() == 2 && meansNoSpecies(words[1])) {
        bare = words[0];
    }
    record.taxon = lineageOfName(bare);
}

void takeLabel(PhotoRecord& record, std::string_view label) {
    record.name = trimmed(label);
    if (record.name.empty() || takeNumberedLineage(record, record.name) ||
        takeState(record, record.name)) {
        return;
    }
    record.nameKind = NameKind::Label;
    std::string bare = record.name;
    if (bare.find(' ') == std::string::npos) {
        std::ranges::replace(bare, '_', ' ');
    }
    record.qualifier = takeQualifier(bare);
    const auto words = wordsOf(bare);
    if (words.empty() || !looksLikeGenus(words[0])) {
        return;
    }
    const bool isBinomial =
        words.size() > 1 && (looksLikeEpithet(words[1]) && !meansNoSpecies(words[1]));
    const bool isGenus = words.size() == 2 && meansNoSpecies(words[1]);
    if (isBinomial) {
        record.taxon = lineageOfName(bare);
    } else if (isGenus || (words.size() == 1 && rankOfWord(words[0]) != Rank::Genus)) {
        record.taxon = lineageOfName(words[0]);
    }
    if (record.taxon != Lineage{}) {
        record.verdict = Verdict::Taxon;
    }
}

bool meansNoSpecies(std::string_view word) {
    return word == "sp." || word == "sp" || word == "spp." || word == "spp" || word == "indet." ||
           word == "indet";
}

void leaveUnsaid(PhotoRecord& record) {
    record.verdict.reset();
    record.nameKind = NameKind::None;
    record.name.clear();
    record.taxon = {};
    record.qualifier.clear();
    record.catalogNumber.clear();
    record.occurrence.clear();
    record.tags.clear();
    record.fields.clear();
}

std::string fieldName(std::string_view column) {
    std::string name;
    for (const char letter : trimmed(column)) {
        const bool isApart = std::string_view(" \t\n\r:<>=\"").find(letter) != std::string::npos;
        name += isApart ? '_' : lowered(letter);
    }
    return name;
}

} // namespace taxo
