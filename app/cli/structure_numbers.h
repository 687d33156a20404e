// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/resampling.h"

#include <nlohmann/json_fwd.hpp>

namespace taxo::cli {

nlohmann::ordered_json intervalJson(const Interval& interval);

} // namespace taxo::cli
