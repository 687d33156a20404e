// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/classify/identification.h"
#include "core/figure/heat_map.h"
#include "core/taxonomy/rank.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// Why this name, and why not that one?
struct RivalQuestion {
    std::filesystem::path file;
    std::optional<Box> region{}; ///< of the upright photograph; none: all of it
    /// Scientific or common names at any rank, or labels in a person's own words. Of a taxon with
    /// several labels the one counts that is most like the picture. Empty: the best label, and the
    /// best but that.
    std::string first;
    std::string second;
    std::vector<std::string> within; ///< as of IdentifyOptions
    float threshold = 0.7F;          ///< likewise
};

/// One of the two labels.
struct RivalTaxon {
    std::string name;
    std::string commonName;
    Lineage lineage; ///< empty names for a label in a person's own words
    float cosine = 0.0F;
};

/// The answer (PhotoIdentifier::contrast).
struct RivalMap {
    RivalTaxon first;
    RivalTaxon second;
    HeatMap heat; ///< over the upright photograph, or over its region
    Identification answer;
};

} // namespace taxo
