// SPDX-License-Identifier: MIT
#include "core/workflow/turned_dial.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

/// The rows that a rule supports to another rank than they are.
std::vector<std::uint32_t> changedBy(const ClimbRule& rule, const ItemMasses& answers) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < answers.items.size(); ++row) {
        if (rule.rankOf(answers.masses[row]) != answers.supported[row]) {
            rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    return rows;
}

} // namespace

const DialPosition& TurnedDial::at(int percent) const {
    return positions[static_cast<std::size_t>(std::clamp(percent, kLeastPercent, kMostPercent) -
                                              kLeastPercent)];
}

std::vector<ItemId> TurnedDial::changedAt(int percent) const {
    std::vector<ItemId> items;
    for (const std::uint32_t row : changedBy(at(percent).setting.rule, answers)) {
        items.push_back(answers.items[row]);
    }
    return items;
}

Result<TurnedDial>
turnDial(const Collection& collection, const AccuracySample& sample, const Progress& progress) {
    TurnedDial turned;
    turned.sample = sample;
    auto judged = trustAnswersOf(collection, sample);
    if (!judged) {
        return tl::unexpected(std::move(judged).error());
    }
    turned.judged = *std::move(judged);
    const auto dial = AccuracyDial::of(turned.judged.answers);
    auto calibration = dial ? calibrate(turned.judged.answers) : tl::unexpected(dial.error());
    auto answers = calibration ? massesOf(collection, {}) : tl::unexpected(calibration.error());
    if (!answers) {
        return tl::unexpected(std::move(answers).error());
    }
    turned.calibration = *std::move(calibration);
    turned.answers = *std::move(answers);
    if (const auto& origin = turned.judged.basis.origin) {
        turned.rule = ruleOf(origin->key);
    }
    for (int percent = TurnedDial::kLeastPercent; percent <= TurnedDial::kMostPercent; ++percent) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        DialPosition& position = turned.positions.emplace_back();
        position.setting = dial->turnedTo(percent / 100.0);
        const ClimbRule& rule = position.setting.rule;
        position.counts = countsOf(rule, turned.answers.masses);
        position.changed = changedBy(rule, turned.answers).size();
    }
    return turned;
}

} // namespace taxo
