// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/answer_rule.h"
#include "core/collection/collection.h"
#include "core/collection/predictions.h"
#include "core/collection/shared_collection.h"
#include "core/trust/accuracy_dial.h"
#include "core/workflow/trust_answers.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace taxo {

/// What a turn of the dial promises, as a rule for the answers that were judged.
AnswerRule ruleOf(const DialSetting& setting, const TrustBasis& basis, const std::string& sample);

/// What became of the answers when others took their place.
struct RuleChange {
    PredictionKeyId before; ///< whose answers were shown; they stay
    PredictionKeyId now;
    std::size_t answers = 0; ///< of the new key
    std::size_t changed = 0; ///< of those that were made: supported to another rank
};

/// From now on the collection shows its answers by a rule: masses and candidates are as they are,
/// the best supported rank is that of the rule. They are kept under a key of their own, beside
/// those before, and become current when all are there; cancelled or failed, nothing has changed.
///
/// `judged`: the answers that the promise is about (TrustBasis::origin). InvalidInput where the
/// collection shows others by now. 100,000 in about 3 s, between which others get their turns.
Result<RuleChange> useRule(const SharedCollection& collection,
                           const AnswerRule& rule,
                           const AnswerOrigin& judged,
                           const Progress& progress);

/// Back to the answers by the threshold alone; those that were identified meanwhile get theirs.
/// NotFound where no rule is in use.
Result<RuleChange> leaveRule(const SharedCollection& collection, const Progress& progress);

/// The rule by which answers of this key are given while the collection shows answers by one that
/// are otherwise the same; nothing where it shows others. Corrupt for a rule that cannot be read.
Result<std::optional<AnswerRule>> ruleFor(const Collection& collection, const PredictionKey& key);

/// Says of each what the rule supports.
void applyRule(const AnswerRule& rule, std::vector<Prediction>& predictions);

} // namespace taxo
