// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/sample_shift.h"

#include <nlohmann/json_fwd.hpp>

namespace taxo::cli {

nlohmann::ordered_json jsonOf(const SampleShift& shift);
/// Lines for people, or one line of JSON: what becomes of the promise, and each test.
void printShift(const SampleShift& shift, bool asJson);

} // namespace taxo::cli
