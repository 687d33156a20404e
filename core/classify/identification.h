// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/taxonomy/place_finding.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// One rank of the answer's single lineage.
struct LadderStep {
    Rank rank = Rank::Kingdom;
    TaxonId taxon;
    std::string name;   ///< never empty: a rank without a name is skipped; at Species the binomial
    float score = 0.0F; ///< softmax mass of the taxon: a model score, not a chance of being right
    std::string
        runnerUp; ///< the next heaviest taxon of this rank anywhere; empty where there is none
    float runnerUpScore = 0.0F;
    /// Below 0.5 the heaviest taxon of a rank may lie outside the taxon above; then it is the
    /// runner-up, and heavier.
    bool heaviestLiesOutside = false;
};

/// One label among the best.
struct Candidate {
    std::size_t label = 0; ///< column of the label space
    Lineage lineage;       ///< as published
    std::string name;      ///< cleaned for people: binomial without author or repeated genus
    std::string commonName;
    float score = 0.0F;
    float cosine = 0.0F;
    /// What a list of places says of it; nothing where none was asked, or nobody knows where the
    /// picture was taken.
    std::optional<PlaceFinding> place = {};
};

/// A taxon among the heaviest of one rank, with its lineage down to that rank as published (ranks
/// may be empty).
struct RankedTaxon {
    Lineage lineage;
    float score = 0.0F;
};

/// A bin among the heaviest: the labels that count for it together.
struct RankedBin {
    std::string name;
    float score = 0.0F;
};

/// What a model says about one picture over one label space. Holds its own texts: needs no label
/// space to be shown.
struct Identification {
    std::vector<LadderStep> ladder; ///< kingdom first
    std::optional<std::size_t>
        bestSupportedStep;  ///< the deepest step whose score passes the threshold; none: "not sure"
    float threshold = 0.0F; ///< that a score had to pass, 0 to 1
    std::vector<Candidate> candidates; ///< best first
    float bestCosine = 0.0F;           ///< of the best label
    std::optional<float> marginToNext; ///< best cosine less that of the second, where there is one
    std::optional<float> shareInside;  ///< only when restricted: mass of the whole that lay inside
    bool probablyNotInList = false;    ///< shareInside is below the stated share
    std::int64_t madeAt = 0;           ///< seconds since 1970, UTC, where it was kept; 0: not known
    std::vector<RankedTaxon> atRank;   ///< only when a rank was asked for: its heaviest, best first
    std::vector<RankedBin> bins;       ///< only when labels count for bins: best first
};

} // namespace taxo
