// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

using Json = nlohmann::json;

/// Takes a value of the file's object: `key` is its name; `index` its place where the file has a
/// list under that name, whose values come one by one. A failure ends the reading with it.
using TakeJson =
    std::function<Status(const std::string& key, std::optional<std::size_t> index, Json& value)>;

/// Reads a JSON file that is one object, value by value, so that lists of any length need little
/// memory: a list's elements are told one by one, any other value whole. Errors name the file, and
/// the byte or the value ("annotations[17]"). Nesting of more than 64 levels is refused.
Status
readJsonStream(const std::filesystem::path& file, const TakeJson& take, const Progress& progress);
/// The same of a text; `name` is what errors call it.
Status readJsonText(std::string_view text,
                    const std::string& name,
                    const TakeJson& take,
                    const Progress& progress);

/// "annotations[17]".
std::string placeOf(const std::string& key, std::optional<std::size_t> index);

/// Members of an object as what they should be; nothing, empty where they are not there or another
/// kind. Numbers count as texts: identifiers come as both.
std::string textIn(const Json& object, const char* key);
std::optional<double> numberIn(const Json& object, const char* key);
/// A box of four numbers.
std::optional<std::array<double, 4>> fourIn(const Json& object, const char* key);

} // namespace taxo
