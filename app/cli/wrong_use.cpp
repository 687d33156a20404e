// SPDX-License-Identifier: MIT
#include "app/cli/wrong_use.h"

#include "app/cli/command.h"
#include "core/base/typing_errors.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <vector>

namespace taxo::cli {

namespace {

/// The innermost command that was named.
const CLI::App& chosenCommand(const CLI::App& app) {
    const auto named = app.get_subcommands();
    return named.empty() ? app : chosenCommand(*named.front());
}

/// "taxo models check"
std::string pathOf(const CLI::App& command) {
    const CLI::App* const above = command.get_parent();
    return above == nullptr ? command.get_name() : pathOf(*above) + " " + command.get_name();
}

std::vector<const CLI::App*> below(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<std::string> commandsOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* const command : below(app)) {
        if (!command->get_name().empty()) { // else a group of options
            names.push_back(command->get_name());
        }
    }
    return names;
}

/// With those of its groups of options.
std::vector<const CLI::Option*> optionsOf(const CLI::App& app) {
    auto options = app.get_options();
    for (const CLI::App* const group : below(app)) {
        if (group->get_name().empty()) {
            const auto more = group->get_options();
            options.insert(options.end(), more.begin(), more.end());
        }
    }
    return options;
}

std::vector<std::string> optionNamesOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* const option : optionsOf(app)) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

/// The name nearest to what was typed: two typing errors at most, or the beginning of one name
/// alone. Empty where none is near.
std::string meant(const std::string& typed, const std::vector<std::string>& names) {
    std::string nearest;
    std::size_t fewest = 3;
    for (const std::string& name : names) {
        const std::size_t errors = typingErrors(typed, name, fewest - 1);
        if (errors < fewest) {
            fewest = errors;
            nearest = name;
        }
    }
    const auto begins = [&](const std::string& name) { return name.starts_with(typed); };
    if (nearest.empty() && typed.size() > 2 &&
        std::count_if(names.begin(), names.end(), begins) == 1) {
        nearest = *std::find_if(names.begin(), names.end(), begins);
    }
    return nearest.empty() ? "" : "; did you mean " + nearest + "?";
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// What is wrong with a word that no option and no command took; empty where it is something else.
std::string misspelt(const CLI::App& command) {
    const auto words = command.remaining();
    for (const std::string& word : words) {
        if (word.size() > 1 && word.front() == '-') {
            const std::string name = word.substr(0, word.find('='));
            return "there is no option " + name + meant(name, optionNamesOf(command));
        }
        const auto commands = commandsOf(command);
        if (!commands.empty()) {
            return "there is no command " + word + meant(word, commands) +
                   "\nCommands: " + joined(commands);
        }
    }
    return "";
}

/// "--threshold 0,7: write it with a point, 0.7"; empty unless a number has a decimal comma.
std::string decimalComma(const CLI::App& command) {
    for (const CLI::Option* const option : optionsOf(command)) {
        if (option->get_type_name().rfind("FLOAT", 0) != 0) {
            continue;
        }
        for (std::string value : option->results()) {
            const std::size_t comma = value.find(',');
            if (comma == std::string::npos ||
                value.find_first_not_of("-0123456789,") != std::string::npos) {
                continue;
            }
            const std::string typed = value;
            value[comma] = '.';
            return option->get_name().append(" ").append(typed).append(
                       ": write it with a point, ") +
                   value;
        }
    }
    return "";
}

} // namespace

std::string wrongUse(const CLI::App& program, const CLI::ParseError& problem) {
    const CLI::App& command = chosenCommand(program);
    std::string what = misspelt(command);
    if (what.empty()) {
        what = decimalComma(command);
    }
    const auto commands = commandsOf(command);
    if (what.empty() && !commands.empty() && command.get_require_subcommand_min() > 0) {
        what = "name a command: " + joined(commands);
    }
    const std::string path = pathOf(command);
    return path + ": " + (what.empty() ? problem.what() : what) + "\nMore: " + path + " --help\n";
}

int endOfParsing(const CLI::App& program, const CLI::ParseError& problem) {
    if (problem.get_exit_code() == 0) { // help or version
        program.exit(problem);
        return kDone;
    }
    std::fputs(wrongUse(program, problem).c_str(), stderr);
    return kWrongUse;
}

} // namespace taxo::cli
