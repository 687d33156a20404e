// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "core/collection/journal.h"
#include "core/exchange/deployment_record.h"
#include "core/workflow/import_records.h"

#include <span>

namespace taxo {

/// Puts photographs that lie in a folder with a deployment's name into it, and gives those of a
/// deployment its position and place where they have none. Inside the step that kept the
/// deployments; counts into `report`.
Status fillDeployments(Collection& collection,
                       std::span<const DeploymentRecord> deployments,
                       const DecisionMaker& by,
                       RecordImportReport& report);

} // namespace taxo
