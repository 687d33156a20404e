// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/statistics/groups.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// What can tell a photograph of a taxon that is known from one that is not. Of each, little
/// speaks for the unknown.
enum class NoveltySign : std::uint8_t {
    Mass,      ///< of the heaviest label, 0 to 1 (Hendrycks and Gimpel 2017, arXiv:1610.02136)
    Cosine,    ///< the best one with any label
    Margin,    ///< that less the second best
    Energy,    ///< log of the sum over all labels, as a cosine (Liu et al. 2020, arXiv:2010.03759)
    Neighbors, ///< mean cosine with the nearest confirmed photographs, one of each other event (Sun
               ///< et al. 2022, arXiv:2204.06507)
    Agreement  ///< mass of the species that those are of, 0 to 1
};

inline constexpr std::size_t kNoveltySigns = 6;
inline constexpr std::array<NoveltySign, kNoveltySigns> kAllNoveltySigns = {NoveltySign::Mass,
                                                                            NoveltySign::Cosine,
                                                                            NoveltySign::Margin,
                                                                            NoveltySign::Energy,
                                                                            NoveltySign::Neighbors,
                                                                            NoveltySign::Agreement};

constexpr std::size_t indexOf(NoveltySign sign) {
    return static_cast<std::size_t>(sign);
}

const char* nameOf(NoveltySign sign); ///< "mass", "cosine" ...

/// Of one photograph.
using SignValues = std::array<float, kNoveltySigns>;

/// Confirmed photographs, each twice: as it is, and as it would be if its species were known to
/// nobody (in no label, on no confirmed photograph). Arrays of equal length.
struct NoveltyExamples {
    std::vector<SignValues> known;
    std::vector<SignValues> heldOut;
    std::vector<std::int32_t> species; ///< from 0 on
    /// What was photographed together counts once. Empty, or kNoGroup: each is an event by itself.
    std::vector<std::int32_t> events;
    /// What the machine takes each for, where thresholds go by clade; else empty.
    std::vector<std::int32_t> clades;

    std::size_t size() const { return known.size(); }
};

/// The one rule by which anything is called unknown or "not enough" is said: confirmed photographs
/// of so many species, and twice as many events as the rate needs to be seen at all (40 at 5 %).
inline constexpr std::size_t kLeastSpeciesForNovelty = 5;
std::size_t leastEventsFor(double rate);

/// InvalidInput, with a sentence on what there is and what is needed, where there is not enough by
/// that rule, or where a value is no number.
Status checkEnough(const NoveltyExamples& examples, double rate);

/// Why a photograph was called unknown: the sign that speaks most for it.
struct NoveltyReason {
    NoveltySign sign = NoveltySign::Neighbors;
    float value = 0.0F;
    float usual = 0.0F; ///< but for the stated rate of them, known ones have at least this

    /// "far from every confirmed photograph: cosine 0.21 where known ones have at least 0.27".
    std::string text() const;
    auto operator<=>(const NoveltyReason&) const = default;
};

/// The chance that a known thing has a larger value than an unknown one; equal ones count half: the
/// area under the ROC curve (Hanley and McNeil 1982). NaN where either is empty. O(n log n).
double rocArea(const std::vector<double>& known, const std::vector<double>& unknown);

} // namespace taxo
