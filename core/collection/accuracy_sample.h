// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/proportion.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/journal.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Items drawn at random, to find out how good the machine's answers are: people determine them
/// with suggestions hidden (basis kUnaided), and what was looked at because it was doubtful never
/// counts. Remembered as a tag, "sample NAME from POPULATION", so that drawing it is a decision
/// that is undone like any other.
struct AccuracySample {
    std::string name;
    std::int64_t population = 0; ///< items that it was drawn from
    std::int64_t items = 0;      ///< that it has

    std::string tag() const;
    Filter filter() const; ///< the items of the sample
};

struct SampleOptions {
    Filter filter = {};      ///< what to draw from
    double halfWidth = 0.05; ///< of the 95 % interval that is wanted: as of sampleSize
    std::string name = {};   ///< empty: the first number that no sample has
    std::uint64_t seed = 0;  ///< the same seed draws the same items of the same list
};

/// Draws without replacement, each set of items as likely as any other, as one step of the journal.
/// InvalidInput for a half width outside 0 to 0.5, no items, or a name that a sample has already.
/// A million items take about a second.
Result<AccuracySample>
drawSample(Collection& collection, const SampleOptions& options, const DecisionMaker& by);

/// Those that there are, by their names; tags that only look alike are not among them.
Result<std::vector<AccuracySample>> samplesOf(const Collection& collection);
/// NotFound names those that there are.
Result<AccuracySample> sampleNamed(const Collection& collection, std::string_view name);

/// How often the machine's lineage has the right name at one rank: of the items that people
/// determined down to it.
struct RankAccuracy {
    Rank rank = Rank::Kingdom;
    Proportion named;
};

/// What a sample says of the current answers. A word counts if it was given unaided; of several
/// the latest such. cf. and aff. leave the name before the last one for sure.
struct SampleAccuracy {
    AccuracySample sample;
    // Each item is one of these:
    std::int64_t judged = 0;         ///< a taxon or "nothing there", and the machine answered
    std::int64_t notLookedAt = 0;    ///< nobody has said anything of it
    std::int64_t aided = 0;          ///< determined with the suggestion in sight: does not count
    std::int64_t unknown = 0;        ///< could not be told
    std::int64_t notIdentified = 0;  ///< no answer of the machine
    std::vector<RankAccuracy> ranks; ///< all seven, kingdom first
    /// Of the best supported names as deep as people determined, those that are right. Where
    /// nothing is there none is.
    Proportion supported;
    std::int64_t notSure = 0; ///< of the judged: the machine supports no name
    std::int64_t tooDeep = 0; ///< of the judged: supported names deeper than people determined

    /// Items that somebody must still look at.
    std::int64_t left() const { return notLookedAt + aided; }
};

/// Intervals are those of exactProportion; how many of the population were determined down to a
/// rank is not known, so it is taken as large as it may be. As long as some are left these are
/// first impressions: those that were looked at first need not be like the others. 0.2 ms an item.
Result<SampleAccuracy> accuracyOf(const Collection& collection, const AccuracySample& sample);

} // namespace taxo
