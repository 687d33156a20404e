// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/label_list.h"
#include "core/classify/label_weights.h"
#include "core/collection/collection.h"
#include "core/ranges/local_chances.h"
#include "core/taxonomy/place_finding.h"
#include "core/tree/match_names.h"
#include "core/workflow/kept_places.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// A taxon of a local list that labels do not have.
struct UnmatchedTaxon {
    Lineage taxon;
    std::uint64_t records = 0;
    std::string reason; ///< as reasonOf(NameMatch) says
};

/// What a local list has of the labels of a label space.
struct PlacesOnLabels {
    static constexpr std::int32_t kUnlisted = -1;
    static constexpr std::int32_t kMissing = -2; ///< the list is complete there, and has it not

    std::vector<std::int32_t> taxonOfLabel; ///< the list's, or one of these
    std::size_t matched = 0;                ///< taxa of the list
    std::vector<UnmatchedTaxon> unmatched;
    std::vector<std::string> unknownComplete; ///< taxa it is complete for that the labels have not
};

/// Names are found as matchName does, homonyms by lineage. InvalidInput for labels without
/// lineages. 1 us for each taxon of the labels, some 100 MB of a million meanwhile.
Result<PlacesOnLabels>
placesOnLabels(const LocalList& list, const LabelList& labels, const Progress& progress);

/// Weighs labels by where and when a photograph was taken. What it finds out of a cell and month is
/// kept for the next one. Any number of threads.
class PlaceWeigher {
public:
    /// InvalidInput for a strength that is not 0 to 1, and as of placesOnLabels.
    static Result<std::shared_ptr<const PlaceWeigher>>
    of(const PlacesChoice& choice, const LabelList& labels, const Progress& progress);

    /// Null where the position is not known, or nothing is recorded near it. 1 ms for a new cell
    /// and month, and as many bytes as there are labels on the list times 8.
    std::shared_ptr<const LabelWeights> weightsAt(const PlaceAndMonth& at) const;

    /// What is to be said of a label; nothing where the position is not known.
    std::optional<PlaceFinding> findingOf(std::size_t label, const PlaceAndMonth& at) const;

private:
    struct OfSpot {
        LocalChances::Weights weights;
        std::shared_ptr<const LabelWeights> labels; ///< null where nothing is recorded near it
    };

    PlaceWeigher(const PlacesChoice& choice, PlacesOnLabels places);

    std::shared_ptr<const OfSpot> ofSpot(const LocalChances::Spot& spot) const;

    LocalChances m_chances;
    double m_strength;
    std::vector<std::int32_t> m_taxonOfLabel;
    std::vector<std::uint32_t> m_weighed; ///< labels that the list says anything of, rising
    mutable std::mutex m_mutex;
    mutable std::map<LocalChances::Spot, std::shared_ptr<const OfSpot>> m_spots;
};

/// Where and when items were taken, in their order: by what people corrected.
Result<std::vector<PlaceAndMonth>> placesAndMonthsOf(const Collection& collection,
                                                     std::span<const ItemId> items);

} // namespace taxo
