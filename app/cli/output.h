// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace taxo::cli {

/// One line of JSON; bytes that are no UTF-8 as question marks of Unicode's.
void printJson(const nlohmann::ordered_json& json);
/// One line; bytes that are no UTF-8, and control characters but tabs, as %XX.
void printLine(const std::string& line);

/// The one or the other.
void printEither(bool asJson, const nlohmann::ordered_json& json, const std::string& line);

/// A complaint, and the status that goes with it.
int failed(const Error& error);

} // namespace taxo::cli
