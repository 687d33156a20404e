// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/where_when.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A camera, trap or excursion at one place over a time, as a source has it.
struct DeploymentRecord {
    std::string where; ///< in the source, for messages
    std::string name;
    std::string place;
    std::optional<GeoPoint> position;
    std::optional<LocalTime> beginsAt;
    std::optional<LocalTime> endsAt;
    std::string habitat;
    std::vector<std::string> problems; ///< what could not be read, in sentences
};

/// Reads a table of deployments by the names of its columns: deploymentID (deployment, station,
/// camera, name), latitude, longitude, locationName (place, site, location), deploymentStart
/// (start, begin, setup_date), deploymentEnd (end, retrieval_date), habitat; as Camtrap DP's
/// deployments.csv and what people write. InvalidInput where no column names them.
Result<std::vector<DeploymentRecord>> readDeployments(const std::filesystem::path& file);

} // namespace taxo
