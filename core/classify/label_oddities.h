// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/label_space.h"
#include "core/taxonomy/rank.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace taxo {

/// A genus name that stands under several lineages.
struct SharedGenus {
    std::string name;
    std::vector<std::string> families; ///< lineages down to the family, as "Animalia/Chordata/..."
};

/// What is unusual about a label space, for people to know before they trust it.
struct LabelOddities {
    std::size_t labels = 0;
    std::array<std::size_t, kRanks> taxa{};       ///< named taxa of each rank
    std::array<std::size_t, kRanks> emptyRanks{}; ///< labels without a name at each rank
    std::size_t zeroColumns = 0;                  ///< of them `repaired` have a vector of ours
    std::size_t repaired = 0;
    std::size_t repeatedLabels = 0;        ///< labels whose lineage came before
    std::size_t paddedNames = 0;           ///< taxa with blanks at either end of their name
    std::size_t uncleanEpithets = 0;       ///< species whose epithet holds an author or its genus
    std::vector<SharedGenus> sharedGenera; ///< by name
};

/// Looks at every taxon: some two seconds for 867,455 labels. Only counts for free labels. Fails
/// only when cancelled.
Result<LabelOddities> labelOddities(const LabelSpace& space, const Progress& progress = {});

} // namespace taxo
