// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/statistics/two_sample.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// Photographs as the test for a shift sees them. Those that were judged, or those that a promise
/// is to be held for.
struct ShiftPhotographs {
    /// What was photographed together, numbered over both sides: an event of both is dependent on
    /// itself. kNoGroup: an event by itself.
    std::vector<std::int32_t> events;
    /// Deployments, cameras, months ..., numbered over both sides; kNoGroup: of none.
    std::vector<std::int32_t> groups;
    /// The vectors of these photographs, asked for some hundreds at a time.
    std::function<Result<EmbeddingMatrix>(std::span<const std::uint32_t>)> vectors;

    std::size_t size() const { return events.size(); }
};

struct ShiftOptions {
    double level = 0.01; ///< all tests together alarm so often where nothing has shifted
    std::uint64_t seed = 1;
};

/// Events of each side that a group must have to be tested.
inline constexpr std::size_t kLeastEventsForShift = 8;

/// What becomes of a promise.
enum class ShiftVerdict : std::uint8_t {
    NotTested,          ///< too few events: whether they are alike is not known
    Stands,             ///< nothing was found
    WithdrawnForGroups, ///< for those that are unlike; the others together are like the sample
    Withdrawn           ///< for all
};

struct GroupShift {
    std::int32_t group = 0;
    std::size_t photographs = 0; ///< new ones
    bool isInSample = false;     ///< else it is compared with the whole sample
    TwoSampleTest test;
    bool isUnlike = false;
};

struct ShiftFinding {
    ShiftVerdict verdict = ShiftVerdict::NotTested;
    std::size_t photographs = 0;  ///< new ones
    std::size_t ofSameEvents = 0; ///< left out: the sample has photographs of their events
    TwoSampleTest whole;
    std::vector<GroupShift> groups;    ///< that could be tested, the most photographs first
    std::optional<TwoSampleTest> rest; ///< without the groups that are unlike, where there are any

    /// New photographs that the promise stands for.
    std::size_t standsFor() const;
};

/// Whether new photographs are unlike those that a promise rests on (decision 0033).
///
/// From each side photographs are drawn one after the other, and the first of each event counts: at
/// most 300 events, 100 of a group; of more than 100 new events at most half, so that large events
/// come in as they do into a random sample of photographs. energyTest compares them: all with all,
/// and each group with the sample's photographs of it, or with the whole sample where that has
/// none of it. Groups with 1 to 7 events in the sample are part of the whole alone. Of the 50
/// groups with most photographs and the whole those are unlike that Holm's procedure (1979) rejects
/// at `level`. Where groups are, the rest is tested once more; where only the whole is, the promise
/// is withdrawn for all. Errors of `vectors`, and of energyTest. 2 s.
Result<ShiftFinding> findShift(const ShiftPhotographs& judged,
                               const ShiftPhotographs& fresh,
                               const ShiftOptions& options = {},
                               const Progress& progress = {});

} // namespace taxo
