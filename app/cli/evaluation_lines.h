// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/evaluation_results.h"

namespace taxo::cli {

/// A line for each model and protocol, then the differences; or JSON lines.
void printEvaluation(const EvaluationResults& results, bool asJson);

} // namespace taxo::cli
