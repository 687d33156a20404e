// SPDX-License-Identifier: MIT
#include "app/cli/structure_numbers.h"

#include <nlohmann/json.hpp>

namespace taxo::cli {

nlohmann::ordered_json intervalJson(const Interval& interval) {
    return {{"value", interval.value}, // what is not finite is written as null
            {"low", interval.low},
            {"high", interval.high},
            {"units", interval.events}};
}

} // namespace taxo::cli
