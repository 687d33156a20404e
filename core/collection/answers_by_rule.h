// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/judged_items.h"
#include "core/collection/predictions.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace taxo {

/// The rank that is supported by masses of an answer's lineage; nothing: not sure.
using SupportedRank = std::function<std::optional<Rank>(const MassOfRank& masses)>;

/// Some of the answers of one key under another, in the order of their items.
struct AnswersAnew {
    std::size_t answers = 0;
    std::size_t changed = 0; ///< of these: supported to another rank
    ItemId last;             ///< the next ones come after it
};

/// Of the items after `after` that have an answer of `from` and none of `to`, the first `most`:
/// what is known of them is kept under `to`, too, and `supports` says which rank is best
/// supported. Masses, candidates and the time are those of `from`. One transaction, some 10 us
/// each.
Result<AnswersAnew> keepAnew(Collection& collection,
                             PredictionKeyId from,
                             PredictionKeyId to,
                             const SupportedRank& supports,
                             std::size_t most,
                             ItemId after);

/// Takes away at most so many answers of a key that is not the current one, and the key when it has
/// none left; false as long as it has. In one transaction.
Result<bool> forgetAnswers(Collection& collection, PredictionKeyId key, std::size_t most);

} // namespace taxo
