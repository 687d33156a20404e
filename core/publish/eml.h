// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/uuid.h"
#include "core/base/where_when.h"
#include "core/publish/dataset_about.h"

#include <cstdint>
#include <optional>
#include <string>

namespace taxo {

/// From where to where, and from when to when.
struct DatasetCoverage {
    std::optional<GeoPoint> southWest;
    std::optional<GeoPoint> northEast;
    std::optional<LocalTime> first;
    std::optional<LocalTime> last;

    void add(const GeoPoint& place);
    void add(const LocalTime& moment);
};

/// A data set as Ecological Metadata Language 2.2 (eml.ecoinformatics.org), as GBIF reads it. The
/// same facts give the same bytes. `changedAt`: seconds since 1970, UTC; the day becomes the date
/// of publication.
std::string emlText(const DatasetAbout& about,
                    const Uuid& dataset,
                    std::int64_t changedAt,
                    const DatasetCoverage& coverage);

} // namespace taxo
