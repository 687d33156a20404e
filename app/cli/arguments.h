// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
class Option;
class Validator;
} // namespace CLI

// The parts of CLI11 that each source which calls them would compile anew, in five seconds.

namespace taxo::cli {

/// A command below another.
CLI::App* addCommand(CLI::App& parent, const std::string& name, const std::string& what);
/// Options that belong together, on the same command.
CLI::App* addGroup(CLI::App& command, const std::string& title);

/// An option with a value, or with several where Value is a vector; "file" without hyphens takes
/// words by their place. Made for the types in arguments.cpp; others by CLI::App::add_option.
template <class Value>
CLI::Option*
addOption(CLI::App& command, const std::string& names, Value& value, const std::string& what);

/// An option without a value.
CLI::Option*
addFlag(CLI::App& command, const std::string& names, bool& value, const std::string& what);
CLI::Option* addFlag(CLI::App& command, const std::string& names, const std::string& what);

/// The value is one of these words.
CLI::Validator oneOf(const std::vector<std::string>& words);

} // namespace taxo::cli
