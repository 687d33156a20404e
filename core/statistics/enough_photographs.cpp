// SPDX-License-Identifier: MIT
#include "core/statistics/enough_photographs.h"

#include "core/base/counted.h"

#include <string>
#include <unordered_set>

namespace taxo {

PhotographCount countPhotographs(std::span<const std::uint32_t> rows, GroupOfRow events) {
    std::unordered_set<std::int32_t> seen;
    for (const std::uint32_t row : rows) {
        seen.insert(events[row]);
    }
    return {rows.size(), seen.size()};
}

Status requireEnough(const PhotographCount& count, std::string_view what) {
    if (count.isEnough()) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                "Not enough photographs of " + std::string(what) + ": " +
                    grouped(count.photographs) + " from " + counted(count.events, "event") +
                    "; at least " + std::to_string(kLeastPhotographs) + " from " +
                    std::to_string(kLeastEvents) + " are needed.");
}

Status requireNumbers(const EmbeddingMatrix& rows) {
    if (const auto row = firstNotFinite(rows)) {
        return fail(ErrorCode::InvalidInput,
                    "The embedding of row " + std::to_string(*row) +
                        " has values that are not numbers. Embed that photograph again.");
    }
    return {};
}

} // namespace taxo
