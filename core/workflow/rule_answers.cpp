// SPDX-License-Identifier: MIT
#include "core/workflow/rule_answers.h"

#include "core/collection/answers_by_rule.h"
#include "core/trust/climb_rule.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kBatch = 1000; ///< answers in one transaction

/// Without its rule, and without what people call its labels.
PredictionKey bareKey(PredictionKey key) {
    key.rule.clear();
    key.labelsName.clear();
    key.isSynthetic = false;
    return key;
}

bool areOfOneOrigin(const PredictionKey& a, const PredictionKey& b) {
    return bareKey(a) == bareKey(b);
}

SupportedRank supportBy(const std::array<float, kRanks>& least) {
    return [rule = ClimbRule{least}](const MassOfRank& masses) { return rule.rankOf(masses); };
}

/// Keeps answers under another key and makes that the current one.
class Change {
public:
    Change(const SharedCollection& collection, const Progress& progress)
        : m_collection(collection), m_progress(progress) {}

    Result<RuleChange>
    to(const KeptPredictionKey& shown, const PredictionKey& wanted, const SupportedRank& supports) {
        m_change.before = shown.id;
        const auto total = begin(wanted);
        if (!total) {
            return tl::unexpected(total.error());
        }
        if (m_change.now == shown.id) {
            return m_change;
        }
        auto made = make(supports, *total);
        if (!made) {
            return undone(std::move(made).error());
        }
        const Status current =
            m_collection.use([this](Collection& c) { return makeCurrent(c, m_change.now); });
        return current ? Result<RuleChange>(m_change) : tl::unexpected(current.error());
    }

private:
    /// Finds the key; how many answers there are to be made.
    Result<std::size_t> begin(const PredictionKey& wanted) {
        const auto key = m_collection.use([&](Collection& c) { return keep(c, wanted); });
        const auto view = key ? m_collection.openView() : tl::unexpected(key.error());
        const auto keys = view ? predictionKeys(*view) : tl::unexpected(view.error());
        if (!keys) {
            return tl::unexpected(keys.error());
        }
        m_change.now = *key;
        std::size_t total = 0;
        for (const KeptPredictionKey& kept : *keys) {
            if (kept.id == m_change.before) {
                total = static_cast<std::size_t>(kept.predictions);
            } else if (kept.id == m_change.now) {
                m_had = static_cast<std::size_t>(kept.predictions);
            }
        }
        return total;
    }

    Status make(const SupportedRank& supports, std::size_t total) {
        m_change.answers = m_had;
        for (ItemId after; !m_progress.cancelled();) {
            const auto some = m_collection.use([&](Collection& c) {
                return keepAnew(c, m_change.before, m_change.now, supports, kBatch, after);
            });
            if (!some) {
                return tl::unexpected(some.error());
            }
            m_change.answers += some->answers;
            m_change.changed += some->changed;
            after = some->last;
            m_progress.report(m_change.answers, std::max(total, m_change.answers), "answers");
            if (some->answers < kBatch) {
                return {};
            }
        }
        return cancelledError();
    }

    /// What was made so far goes again, unless there were such answers before.
    tl::unexpected<Error> undone(Error why) {
        Result<bool> isGone = m_had > 0;
        while (isGone && !*isGone) {
            isGone = m_collection.use(
                [this](Collection& c) { return forgetAnswers(c, m_change.now, kBatch); });
        }
        return tl::unexpected(std::move(why));
    }

    const SharedCollection& m_collection;
    const Progress& m_progress;
    RuleChange m_change;
    std::size_t m_had = 0; ///< answers of the key before
};

Result<std::optional<KeptPredictionKey>> shownOf(const SharedCollection& collection) {
    const auto view = collection.openView();
    return view ? currentPredictions(*view) : tl::unexpected(view.error());
}

} // namespace

AnswerRule ruleOf(const DialSetting& setting, const TrustBasis& basis, const std::string& sample) {
    return {.target = setting.target,
            .confidence = setting.confidence,
            .least = setting.rule.least,
            .sample = sample,
            .basis = static_cast<const JudgedBasis&>(basis)};
}

Result<RuleChange> useRule(const SharedCollection& collection,
                           const AnswerRule& rule,
                           const AnswerOrigin& judged,
                           const Progress& progress) {
    const auto shown = shownOf(collection);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    if (!*shown || !areOfOneOrigin((*shown)->key, judged.key)) {
        return fail(ErrorCode::InvalidInput,
                    "The collection shows other answers by now than those that were judged. Turn "
                    "the dial for these.");
    }
    PredictionKey key = (*shown)->key;
    key.rule = rule.text();
    return Change(collection, progress).to(**shown, key, supportBy(rule.least));
}

Result<RuleChange> leaveRule(const SharedCollection& collection, const Progress& progress) {
    const auto shown = shownOf(collection);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    if (!*shown || (*shown)->key.rule.empty()) {
        return fail(ErrorCode::NotFound,
                    "No rule is in use: the collection shows its answers by their threshold.");
    }
    PredictionKey key = (*shown)->key;
    key.rule.clear();
    std::array<float, kRanks> same{};
    same.fill(key.threshold);
    return Change(collection, progress).to(**shown, key, supportBy(same));
}

Result<std::optional<AnswerRule>> ruleFor(const Collection& collection, const PredictionKey& key) {
    const auto shown = currentPredictions(collection);
    if (!shown) {
        return tl::unexpected(shown.error());
    }
    if (!*shown || (*shown)->key.rule.empty() || !areOfOneOrigin((*shown)->key, key)) {
        return std::optional<AnswerRule>();
    }
    auto rule = ruleOf((*shown)->key);
    if (!rule) {
        return fail(ErrorCode::Corrupt,
                    "The rule of the answers that are shown cannot be read. `taxo trust leave` "
                    "returns to those by the threshold.");
    }
    return rule;
}

void applyRule(const AnswerRule& rule, std::vector<Prediction>& predictions) {
    const SupportedRank supports = supportBy(rule.least);
    for (Prediction& prediction : predictions) {
        MassOfRank masses;
        masses.fill(kNoScore);
        for (const PredictedRank& rank : prediction.ranks) {
            masses[indexOf(rank.rank)] = rank.mass;
        }
        prediction.bestSupported = supports(masses);
    }
}

} // namespace taxo
