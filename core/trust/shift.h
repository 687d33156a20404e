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
    /// How familiar each of these is (familiarity.h), by what is known beside its own event; asked
    /// for as vectors are. Empty on either side: not known, and not compared.
    std::function<Result<std::vector<double>>(std::span<const std::uint32_t>)> familiarities = {};

    std::size_t size() const { return events.size(); }
};

struct ShiftOptions {
    double level = 0.01; ///< all tests together alarm so often where nothing has shifted
    std::uint64_t seed = 1;
};

/// Events of each side that a group must have to be tested.
inline constexpr std::size_t kLeastEventsForShift = 8;

/// As unknown counts what is less familiar than all but so many of the judged ones.
inline constexpr double kUnknownShare = 0.05;

/// How many events look unknown, one photograph of each, on both sides.
struct NoveltyRate {
    std::size_t judged = 0; ///< events
    std::size_t judgedUnknown = 0;
    std::size_t fresh = 0;
    std::size_t freshUnknown = 0;
    /// That chance gives so many of the new ones: Fisher's exact test (1935), one side. Exact where
    /// events are exchangeable, though the judged ones set the bound: so many of the least familiar
    /// events of both lie below one of the judged ones as if they were drawn from an urn.
    double p = 1.0;

    double judgedShare() const;
    double freshShare() const;
};

/// Of one photograph for each event. Both not empty.
NoveltyRate noveltyRate(std::span<const double> judged, std::span<const double> fresh);

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
    std::optional<NoveltyRate> novelty; ///< where familiarities are known
    bool looksOther = false;            ///< by the test of vectors
    bool isMoreUnknown = false;         ///< by that of novelty

    bool isUnlike() const { return looksOther || isMoreUnknown; }
};

struct ShiftFinding {
    ShiftVerdict verdict = ShiftVerdict::NotTested;
    std::size_t photographs = 0;  ///< new ones
    std::size_t ofSameEvents = 0; ///< left out: the sample has photographs of their events
    TwoSampleTest whole;
    std::optional<NoveltyRate> novelty; ///< of all
    bool isMoreUnknown = false;         ///< all: more of the new ones look unknown
    std::vector<GroupShift> groups;     ///< that could be tested, the most photographs first
    std::optional<TwoSampleTest> rest;  ///< without the groups that are unlike, where there are any

    /// New photographs that the promise stands for.
    std::size_t standsFor() const;
};

/// Whether new photographs are unlike those that a promise rests on (decision 0033).
///
/// From each side photographs are drawn one after the other, and the first of each event counts: at
/// most 300 events, 100 of a group; of more than 100 new events at most half, so that large events
/// come in as they do into a random sample of photographs. energyTest compares them: all with all,
/// and each group with the sample's photographs of it, or with the whole sample where that has
/// none of it. Where familiarities are known, noveltyRate compares these too, but of the new events
/// a third: with more, large events, which are known best, would be rarer than in the sample. It
/// tells whether more of them look like no known species. Groups with 1 to 7 events in the sample
/// are part of the whole alone. Of the 50 groups with most photographs and the whole those are
/// unlike of which Holm's procedure (1979) rejects a test at `level`, among all tests of both
/// kinds. Where groups are, the rest is tested once more; where only the whole is, the promise is
/// withdrawn for all. Errors of `vectors` and `familiarities`, and of energyTest. 2 s.
Result<ShiftFinding> findShift(const ShiftPhotographs& judged,
                               const ShiftPhotographs& fresh,
                               const ShiftOptions& options = {},
                               const Progress& progress = {});

} // namespace taxo
