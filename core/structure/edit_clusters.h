// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/structure/clustering.h"

#include <cstdint>
#include <span>

namespace taxo {

/// A clustering as somebody changes it by hand. The numbers of all clusters that are not named stay
/// as they are; a number that nothing has any more is not used again. Points that are moved belong
/// where they are put wholly (strength 1). InvalidInput where a cluster is not there or nothing
/// would be left of it, saying which.

/// All of these become the one with the lowest number. At least two.
Result<Clustering> mergeClusters(Clustering clustering, std::span<const std::int32_t> clusters);

/// These points of a cluster, some but not all, become a new one: number `count` as it was.
Result<Clustering>
splitCluster(Clustering clustering, std::int32_t cluster, std::span<const std::uint32_t> points);

/// Its points become noise.
Result<Clustering> dissolveCluster(Clustering clustering, std::int32_t cluster);

/// Points, wherever they were, go into a cluster, or are noise from now on.
Result<Clustering>
assignPoints(Clustering clustering, std::span<const std::uint32_t> points, std::int32_t cluster);

} // namespace taxo
