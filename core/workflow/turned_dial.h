// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/accuracy_sample.h"
#include "core/collection/answer_rule.h"
#include "core/collection/collection.h"
#include "core/collection/judged_items.h"
#include "core/trust/accuracy_dial.h"
#include "core/trust/calibration.h"
#include "core/workflow/trust_answers.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace taxo {

/// Where a dial may stand, and what that means for the answers that a collection shows.
struct DialPosition {
    DialSetting setting;     ///< also where nothing is promised
    ClimbCounts counts;      ///< of all answers
    std::size_t changed = 0; ///< answers that it supports to another rank than they are now
};

/// The accuracy dial of a sample, turned to every whole percent beforehand, so that a hand that
/// turns it waits for nothing. A value; any thread.
struct TurnedDial {
    static constexpr int kLeastPercent = 50;
    static constexpr int kMostPercent = 99;

    AccuracySample sample;
    TrustAnswers judged;
    RankCalibrations calibration;
    ItemMasses answers;                  ///< that the collection shows
    std::vector<DialPosition> positions; ///< from kLeastPercent to kMostPercent
    std::optional<AnswerRule> rule;      ///< in use for these answers

    const DialPosition& at(int percent) const;
    /// The items whose answers would be supported to another rank, ascending. Milliseconds for
    /// 100,000.
    std::vector<ItemId> changedAt(int percent) const;
};

/// Errors as trustAnswersOf and JudgedAnswers::check: a sentence for people. 0.6 s for 100,000
/// answers and 1,000 judged ones.
Result<TurnedDial>
turnDial(const Collection& collection, const AccuracySample& sample, const Progress& progress = {});

} // namespace taxo
