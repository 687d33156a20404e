// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace taxo::cli {

CLI::App* addCommand(CLI::App& parent, const std::string& name, const std::string& what) {
    return parent.add_subcommand(name, what);
}

CLI::App* addGroup(CLI::App& command, const std::string& title) {
    return command.add_option_group(title);
}

template <class Value>
CLI::Option*
addOption(CLI::App& command, const std::string& names, Value& value, const std::string& what) {
    return command.add_option(names, value, what);
}

template CLI::Option* addOption(CLI::App&, const std::string&, std::string&, const std::string&);
template CLI::Option*
addOption(CLI::App&, const std::string&, std::vector<std::string>&, const std::string&);
template CLI::Option*
addOption(CLI::App&, const std::string&, std::filesystem::path&, const std::string&);
template CLI::Option* addOption(CLI::App&, const std::string&, int&, const std::string&);
template CLI::Option* addOption(CLI::App&, const std::string&, std::int64_t&, const std::string&);
template CLI::Option* addOption(CLI::App&, const std::string&, std::size_t&, const std::string&);
template CLI::Option* addOption(CLI::App&, const std::string&, float&, const std::string&);
template CLI::Option* addOption(CLI::App&, const std::string&, double&, const std::string&);
template CLI::Option*
addOption(CLI::App&, const std::string&, std::vector<std::size_t>&, const std::string&);
template CLI::Option*
addOption(CLI::App&, const std::string&, std::vector<double>&, const std::string&);

CLI::Option*
addFlag(CLI::App& command, const std::string& names, bool& value, const std::string& what) {
    return command.add_flag(names, value, what);
}

CLI::Option* addFlag(CLI::App& command, const std::string& names, const std::string& what) {
    return command.add_flag(names, what);
}

CLI::Validator oneOf(const std::vector<std::string>& words) {
    return CLI::IsMember(words);
}

} // namespace taxo::cli
