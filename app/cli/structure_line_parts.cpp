// SPDX-License-Identifier: MIT
#include "app/cli/structure_line_parts.h"

#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/workflow/structure_numbers.h"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace taxo::cli {

std::string countText(const PhotographCount& count) {
    return counted(count.photographs, "photograph") + ", " + counted(count.events, "event");
}

std::string pText(double p) {
    return "p " + shortNumber(p);
}

bool printNotEnough(const std::string& sentence, bool asJson) {
    if (sentence.empty()) {
        return false;
    }
    printEither(asJson, {{"notEnough", sentence}}, sentence);
    return true;
}

} // namespace taxo::cli
