// SPDX-License-Identifier: MIT
#include "core/collection/answer_rule.h"

#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/base/numbers.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <type_traits>

namespace taxo {

namespace {

template <class Number>
std::string written(Number number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), end.ptr};
}

/// "key value\n"; nothing for an empty value.
void addLine(std::string& text, const std::string& key, std::string value) {
    std::ranges::replace(value, '\n', ' ');
    text += value.empty() ? "" : key + " " + value + "\n";
}

/// "May 2025" of "2025-05"; as it is where it is none.
std::string monthText(const std::string& month) {
    constexpr std::array<const char*, 12> kMonths = {"January",
                                                     "February",
                                                     "March",
                                                     "April",
                                                     "May",
                                                     "June",
                                                     "July",
                                                     "August",
                                                     "September",
                                                     "October",
                                                     "November",
                                                     "December"};
    const auto hyphen = month.rfind('-');
    const auto number = hyphen == std::string::npos
                            ? std::nullopt
                            : numberIn<unsigned>(std::string_view(month).substr(hyphen + 1));
    return number && *number >= 1 && *number <= kMonths.size()
               ? std::string(kMonths.at(*number - 1)) + " " + month.substr(0, hyphen)
               : month;
}

std::string monthsText(const JudgedBasis& basis) {
    if (basis.firstMonth == basis.lastMonth) {
        return monthText(basis.firstMonth);
    }
    return monthText(basis.firstMonth) + " to " + monthText(basis.lastMonth);
}

/// Takes one line of a rule; false where its value cannot be read.
bool take(AnswerRule& rule, std::string_view key, std::string_view value) {
    const auto number = [value](auto& place) {
        const auto read = numberIn<std::remove_reference_t<decltype(place)>>(value);
        place = read.value_or(place);
        return read.has_value();
    };
    JudgedBasis& basis = rule.basis;
    if (const auto rank = rankFromName(key)) {
        return number(rule.least[indexOf(*rank)]);
    }
    if (key == "target") {
        return number(rule.target);
    }
    if (key == "confidence") {
        return number(rule.confidence);
    }
    if (key == "photographs") {
        return number(basis.photographs);
    }
    if (key == "events") {
        return number(basis.events);
    }
    if (key == "taxon") {
        basis.taxon = value;
    } else if (key == "places") {
        basis.places = value;
    } else if (key == "first") {
        basis.firstMonth = value;
    } else if (key == "last") {
        basis.lastMonth = value;
    } else if (key == "sample") {
        rule.sample = value;
    }
    return true; // what a later version adds says nothing here
}

} // namespace

std::string JudgedBasis::text() const {
    std::string text = counted(photographs, "photograph") + " of " + counted(events, "event");
    for (const std::string& part : {taxon, places, monthsText(*this)}) {
        text += part.empty() ? "" : ", " + part;
    }
    return text;
}

std::string AnswerRule::text() const {
    std::string text;
    addLine(text, "target", written(target));
    addLine(text, "confidence", written(confidence));
    for (const Rank rank : kAllRanks) {
        if (least[indexOf(rank)] != kNever) {
            addLine(text, nameOf(rank), written(least[indexOf(rank)]));
        }
    }
    addLine(text, "photographs", written(basis.photographs));
    addLine(text, "events", written(basis.events));
    addLine(text, "taxon", basis.taxon);
    addLine(text, "places", basis.places);
    addLine(text, "first", basis.firstMonth);
    addLine(text, "last", basis.lastMonth);
    addLine(text, "sample", sample);
    return text;
}

std::optional<AnswerRule> AnswerRule::parse(std::string_view text) {
    AnswerRule rule;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto blank = line.find(' ');
        if (blank == std::string_view::npos ||
            !take(rule, line.substr(0, blank), line.substr(blank + 1))) {
            return std::nullopt;
        }
    }
    const bool givesNames =
        std::ranges::any_of(rule.least, [](float least) { return least != kNever; });
    return rule.target > 0.0 && rule.confidence > 0.0 && givesNames ? std::optional(rule)
                                                                    : std::nullopt;
}

std::string AnswerRule::promise() const {
    return "right " + briefPercent(target) + " of the time at each rank, by " + basis.text();
}

std::optional<AnswerRule> ruleOf(const PredictionKey& key) {
    return AnswerRule::parse(key.rule);
}

} // namespace taxo
