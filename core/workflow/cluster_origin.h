// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/workflow/cluster_rows.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// "hdbscan", "k-means", "agglomerative".
const char* nameOf(ClusterMethod method);

/// How clusters were sought: KeptClustering::options as text.
struct ClusterOrigin {
    ClusterOptions how = {};
    std::size_t components = 0;     ///< of ClusterCollectionOptions
    std::string centredWithin = {}; ///< likewise
    bool isOfPicture = false;       ///< sought on a map, not among the vectors
    std::string map = {};           ///< then: how that was made
    std::vector<ItemId> sought;     ///< ascending; what of them is in no cluster is noise

    /// Equal ones are equal texts. A run of items takes as much as one: "items=1-600".
    std::string text() const;
    /// The way back; Corrupt where it is no such text.
    static Result<ClusterOrigin> parse(std::string_view method, std::string_view text);
};

} // namespace taxo
