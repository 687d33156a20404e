// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/search/neighbor_index.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// What people confirmed as one candidate of an answer, beside the item that is asked about.
struct CandidateEvidence {
    Lineage taxon;
    std::vector<Neighbor> nearest; ///< best first; cosines tell likeness, not how sure a name is
    std::size_t confirmed = 0;     ///< items with an embedding that people called so, or below
    std::size_t compared = 0;      ///< of those, at equal distances
};

struct Evidence {
    bool hasEmbedding = false;                 ///< of the item: else nothing can be compared
    std::vector<CandidateEvidence> candidates; ///< as they were asked for
};

struct EvidenceOptions {
    std::size_t nearest = 3;           ///< of each candidate
    std::size_t mostCompared = 20'000; ///< of each candidate
};

/// The confirmed items of each candidate that are nearest to this one, by the cosine of their
/// embeddings under the key of the answers that the collection shows; embeddings of other keys are
/// never looked at. An item counts as confirmed where the latest word on it, its own or its
/// occurrence's, names the candidate or a taxon below it without cf. or aff.; the item itself does
/// not count. Reads 1.5 kB for each item compared: with the most, below a second for each
/// candidate, however many others there are.
Result<Evidence> evidenceFor(const Collection& collection,
                             ItemId item,
                             std::span<const Lineage> candidates,
                             const Progress& progress,
                             const EvidenceOptions& options = {});

} // namespace taxo
