// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/taxonomy/place_finding.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Labels that are kept of each answer, unless somebody asks for another number: one for each of
/// the keys 1 to 9 by which people choose.
inline constexpr std::size_t kCandidatesKept = 9;

/// What a prediction depends on beside the item's vector. Answers of different keys are kept side
/// by side; those of one key, the current one, are what lists, filters and people see as "the
/// machine".
struct PredictionKey {
    VectorKeyId vectors;
    Digest labels;          ///< of the label matrix, with the columns repaired that take part
    std::string labelsName; ///< for people: "treeoflife-200m"
    std::string within;     ///< the taxa answers were restricted to, sorted; empty: all
    float threshold = 0.7F; ///< mass that a rank must pass to be best supported
    std::size_t candidates = kCandidatesKept;
    bool isSynthetic = false;
    std::string rule;   ///< that says which rank is best supported; empty: the threshold does
    std::string places; ///< list of places that answers were weighed by, and how strongly; or empty
    auto operator<=>(const PredictionKey&) const = default;
};

/// A prediction key's place in one collection.
struct PredictionKeyId {
    std::int64_t value = -1;
    auto operator<=>(const PredictionKeyId&) const = default;
};

/// One rank of a prediction's lineage.
struct PredictedRank {
    Rank rank = Rank::Kingdom;
    float mass = 0.0F;         ///< softmax mass of the taxon: a model score
    std::string runnerUp;      ///< of this rank; empty below a mass of 0.01
    float runnerUpMass = 0.0F; ///< more than `mass` where the heaviest lies outside the lineage
    bool heaviestLiesOutside = false;
    auto operator<=>(const PredictedRank&) const = default;
};

/// A label among the best.
struct PredictedTaxon {
    Lineage taxon;
    std::string commonName;
    float mass = 0.0F;
    float cosine = 0.0F;
    /// Only under a key with `places`, and where it is known where the item was.
    std::optional<PlaceFinding> place = {};
    auto operator<=>(const PredictedTaxon&) const = default;
};

/// What a model says an item is, as opposed to a determination.
struct Prediction {
    Lineage lineage;                  ///< one path, as far down as labels go
    std::vector<PredictedRank> ranks; ///< those of the lineage that have a name, kingdom first
    std::optional<Rank>
        bestSupported; ///< the deepest whose mass passes the threshold; none: not sure
    std::vector<PredictedTaxon> best;  ///< labels, best first
    std::optional<float> marginToNext; ///< cosine of the best label less that of the second
    std::optional<float> shareInside;  ///< of a restriction: mass of the whole that lay inside
    bool probablyNotInList = false;
    std::int64_t madeAt = 0; ///< seconds since 1970, UTC; 0: not known
    auto operator<=>(const Prediction&) const = default;

    /// The lineage down to the best supported rank; empty where there is none.
    Lineage supported() const;
};

/// Under a key with `places`, an answer goes when a person corrects the item's date or position (a
/// trigger): it was given of another place.

/// The key's place, made where it is new; then the current one if there was none.
Result<PredictionKeyId> keep(Collection& collection, const PredictionKey& key);

struct KeptPredictionKey {
    PredictionKeyId id;
    PredictionKey key;
    std::int64_t predictions = 0;
    bool isCurrent = false;
};

/// Those that there are, oldest first.
Result<std::vector<KeptPredictionKey>> predictionKeys(const Collection& collection);

/// The one that lists, filters and people see; nothing where nothing was identified. Its
/// predictions are not counted.
Result<std::optional<KeptPredictionKey>> currentPredictions(const Collection& collection);

/// From now on the answers of this key are what the machine says.
Status makeCurrent(Collection& collection, PredictionKeyId key);

/// Items with a vector and without a prediction of this key, in the order in which they were added,
/// at most `limit`, after `after`.
Result<std::vector<ItemId>> itemsToIdentify(const Collection& collection,
                                            PredictionKeyId key,
                                            std::size_t limit,
                                            ItemId after = {});

/// Keeps one for each item, in one transaction; what was kept of them under this key is replaced.
/// What has no time of its own was made now.
/// NotFound where an item is not there. Some 30 us each.
Status keepPredictions(Collection& collection,
                       PredictionKeyId key,
                       std::span<const ItemId> items,
                       std::span<const Prediction> predictions);

/// What the current key says of an item; nothing where it says nothing.
Result<std::optional<Prediction>> predictionOf(const Collection& collection, ItemId item);
/// What was said of it by looks alone, where the current answers are weighed by places: by the same
/// model, labels and restriction; nothing where that was not asked.
Result<std::optional<Prediction>> predictionByLooks(const Collection& collection, ItemId item);
/// Likewise of a key.
Result<std::optional<Prediction>>
predictionOf(const Collection& collection, PredictionKeyId key, ItemId item);

} // namespace taxo
