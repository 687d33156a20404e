// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace taxo {

/// The one rule by which a number is given or "not enough photographs" is said: so many of each
/// variant, from so many events. Below it a mean of unit vectors says more of the events than of
/// the variant.
inline constexpr std::size_t kLeastPhotographs = 8;
inline constexpr std::size_t kLeastEvents = 4;

struct PhotographCount {
    std::size_t photographs = 0;
    std::size_t events = 0;

    bool isEnough() const { return photographs >= kLeastPhotographs && events >= kLeastEvents; }
};

/// `events` of all rows, as numberedEvents gives them.
PhotographCount countPhotographs(std::span<const std::uint32_t> rows, GroupOfRow events);

/// InvalidInput with what there is and what is needed. `what`: "females of Parus major".
Status requireEnough(const PhotographCount& count, std::string_view what);

/// InvalidInput with the first row that has a value that is not a number.
Status requireNumbers(const EmbeddingMatrix& rows);

} // namespace taxo
