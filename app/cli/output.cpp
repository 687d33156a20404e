// SPDX-License-Identifier: MIT
#include "app/cli/output.h"

#include "app/cli/command.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace taxo::cli {

int failed(const Error& error) {
    complain(error);
    return statusOf(error, kSomeInputsFailed);
}

void printJson(const nlohmann::ordered_json& json) {
    std::puts(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

void printLine(const std::string& line) {
    std::string text;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t tab = std::min(line.find('\t', from), line.size());
        text += (from == 0 ? "" : "\t") + escapeInvalidUtf8(line.substr(from, tab - from));
        from = tab + 1;
    }
    std::puts(text.c_str());
}

void printEither(bool asJson, const nlohmann::ordered_json& json, const std::string& line) {
    if (asJson) {
        printJson(json);
    } else {
        printLine(line);
    }
}

} // namespace taxo::cli
