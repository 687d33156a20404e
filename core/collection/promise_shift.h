// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/predictions.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// Whether the photographs that answers of a key are about were found unlike those that its promise
/// rests on (core/workflow/sample_shift.h), when that was last looked at. Derived: the next look
/// takes its place.
struct PromiseShift {
    PredictionKeyId key;
    std::string sample = {};    ///< of the promise
    std::string seen = {};      ///< what it was found of: equal texts mean an equal finding
    std::int64_t madeAt = 0;    ///< seconds since 1970, UTC; set by keepShift
    bool isForAll = false;      ///< withdrawn for all but the sample
    std::string groupedBy = {}; ///< "deployment", "month"; empty: neither is known
    std::vector<std::string> unlike = {}; ///< values of that for which it is withdrawn
    std::string text = {};                ///< sentences for people

    bool stands() const { return !isForAll && unlike.empty(); }

    auto operator<=>(const PromiseShift&) const = default;
};

/// In one transaction; what was kept of the key goes.
Status keepShift(Collection& collection, const PromiseShift& shift);

/// The last one of the current answers; nothing where nobody looked.
Result<std::optional<PromiseShift>> promiseShift(const Collection& collection);

/// That one where it withdraws the promise for this item; nothing where it stands, or nobody
/// looked. What was judged for the promise is not asked about.
Result<std::optional<PromiseShift>> shiftOfItem(const Collection& collection, ItemId item);

/// What a finding would be made of now: the answers, the sample, and everything that was written.
Result<std::string> shiftSeen(const Collection& collection, const std::string& sample);

} // namespace taxo
