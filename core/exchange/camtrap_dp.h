// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/deployment_record.h"
#include "core/exchange/photo_record.h"

#include <filesystem>
#include <functional>

namespace taxo {

/// Reads a Camtrap DP 1.0 package: the folder with datapackage.json and the tables deployments,
/// media and observations that it names (CSV). Unpacked: zip files are not read.
///
/// Deployments come first, then a record for each photograph (its date, deployment, place), then
/// one for each observation:
///  - of a photograph: what a person said is a determination (blank: nothing there; unknown:
///    unknown), what a program said becomes fields; with a box it is a region. Further species
///    without a box become the field also_seen;
///  - of an event: said of an occurrence that all photographs of the event's time and deployment
///    belong to, where it is the event's only one; else the field observed_in_event.
/// Memory for the rows of media; observations are streamed.
Status readCamtrapDp(const std::filesystem::path& folder,
                     const std::function<Status(const DeploymentRecord&)>& takeDeployment,
                     const TakeRecord& take,
                     const Progress& progress);

} // namespace taxo
