// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/predictions.h"
#include "core/taxonomy/rank.h"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

/// The photographs that people judged without seeing the answer and that a promise rests on.
struct JudgedBasis {
    std::size_t photographs = 0;
    std::size_t events = 0;
    std::string taxon = {};      ///< "Lepidoptera", "mostly Lepidoptera"; empty: of all kinds
    std::string places = {};     ///< "north, south", "12 deployments"; may be empty
    std::string firstMonth = {}; ///< "2025-05"; empty: not known
    std::string lastMonth = {};  ///< likewise, the same where all are of one month

    /// "412 photographs of 37 events, mostly Lepidoptera, north, May 2025 to June 2025".
    std::string text() const;
    auto operator<=>(const JudgedBasis&) const = default;
};

/// The rule of a PredictionKey: from the species upwards the first name whose mass is large enough
/// for its rank is best supported (core/trust/climb_rule.h), and what that promises of answers of
/// this key. A value.
struct AnswerRule {
    static constexpr float kNever = std::numeric_limits<float>::infinity();

    double target = 0.0;     ///< of the names given at each rank so many are right; 0 to 1
    double confidence = 0.0; ///< that they are, for each rank
    /// Mass that a name needs, kingdom first; kNever: names of this rank are not given.
    std::array<float, kRanks> least{kNever, kNever, kNever, kNever, kNever, kNever, kNever};
    std::string sample; ///< its name in this collection
    JudgedBasis basis;

    /// What PredictionKey::rule holds (docs/dev/formats/collection.md). Equal rules have one text.
    std::string text() const;
    /// Nothing where the text is none.
    static std::optional<AnswerRule> parse(std::string_view text);

    /// "right 95 % of the time at each rank, by 412 photographs of 37 events, ...".
    std::string promise() const;
    auto operator<=>(const AnswerRule&) const = default;
};

/// Of a key; nothing where its threshold alone says what is supported.
std::optional<AnswerRule> ruleOf(const PredictionKey& key);

} // namespace taxo
