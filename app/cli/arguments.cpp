// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <utility>

namespace taxo::cli {

const Argument& Argument::required() const {
    m_option->required();
    return *this;
}

const Argument& Argument::showsDefault() const {
    m_option->capture_default_str();
    return *this;
}

const Argument& Argument::defaultText(const std::string& text) const {
    m_option->default_str(text);
    return *this;
}

const Argument& Argument::describedAs(const std::string& what) const {
    m_option->description(what);
    return *this;
}

const Argument& Argument::within(int least, int most) const {
    m_option->check(CLI::Range(least, most));
    return *this;
}

const Argument& Argument::within(std::size_t least, std::size_t most) const {
    m_option->check(CLI::Range(least, most));
    return *this;
}

const Argument& Argument::within(double least, double most) const {
    m_option->check(CLI::Range(least, most));
    return *this;
}

const Argument& Argument::oneOf(const std::vector<std::string>& words) const {
    m_option->check(CLI::IsMember(words));
    return *this;
}

const Argument& Argument::oneOfNumbers(const std::vector<int>& numbers) const {
    m_option->check(CLI::IsMember(numbers));
    return *this;
}

const Argument& Argument::oneOfInAnyCase(const std::vector<std::string>& words) const {
    m_option->check(CLI::IsMember(words, CLI::ignore_case));
    return *this;
}

const Argument& Argument::existingFile() const {
    m_option->check(CLI::ExistingFile);
    return *this;
}

const Argument& Argument::existingPath() const {
    m_option->check(CLI::ExistingPath);
    return *this;
}

const Argument& Argument::values(int count) const {
    m_option->expected(count);
    return *this;
}

const Argument& Argument::values(int least, int most) const {
    m_option->expected(least, most);
    return *this;
}

const Argument& Argument::separatedBy(char separator) const {
    m_option->delimiter(separator);
    return *this;
}

const Argument& Argument::oneValueATime() const {
    m_option->allow_extra_args(false);
    return *this;
}

const Argument& Argument::changedBy(std::function<std::string(const std::string&)> change) const {
    m_option->transform(std::move(change));
    return *this;
}

const Argument& Argument::excludes(const Argument& other) const {
    m_option->excludes(other.m_option);
    return *this;
}

const Argument& Argument::excludes(const std::string& name) const {
    m_option->excludes(name);
    return *this;
}

const Argument& Argument::needs(const Argument& other) const {
    m_option->needs(other.m_option);
    return *this;
}

bool Argument::isGiven() const {
    return m_option->count() > 0;
}

void Command::does(std::function<void()> work) const {
    m_app->callback(std::move(work));
}

void Command::footer(const std::string& text) const {
    m_app->footer(text);
}

void Command::needsCommand() const {
    m_app->require_subcommand(1);
}

void Command::mayHaveCommand() const {
    m_app->require_subcommand(0, 1);
}

bool Command::hasCommand() const {
    return !m_app->get_subcommands().empty();
}

void Command::showsDefaults() const {
    m_app->option_defaults()->always_capture_default();
}

void Command::needsOptions(std::size_t least, std::size_t most) const {
    m_app->require_option(least, most);
}

Argument Command::argument(const std::string& name) const {
    return Argument(*m_app->get_option(name));
}

Command addCommand(const Command& parent, const std::string& name, const std::string& what) {
    return Command(*parent.app().add_subcommand(name, what));
}

Command addGroup(const Command& command, const std::string& title) {
    return Command(*command.app().add_option_group(title));
}

template <class Value>
Argument
addOption(const Command& command, const std::string& names, Value& value, const std::string& what) {
    return Argument(*command.app().add_option(names, value, what));
}

#define TAXO_OPTIONS_OF(...)                                                                       \
    template Argument addOption(                                                                   \
        const Command&, const std::string&, __VA_ARGS__&, const std::string&)
TAXO_OPTIONS_OF(std::string);
TAXO_OPTIONS_OF(std::vector<std::string>);
TAXO_OPTIONS_OF(std::filesystem::path);
TAXO_OPTIONS_OF(int);
TAXO_OPTIONS_OF(std::int64_t);
TAXO_OPTIONS_OF(std::size_t);
TAXO_OPTIONS_OF(float);
TAXO_OPTIONS_OF(double);
TAXO_OPTIONS_OF(std::vector<std::size_t>);
TAXO_OPTIONS_OF(std::vector<double>);
#undef TAXO_OPTIONS_OF

Argument
addFlag(const Command& command, const std::string& names, bool& value, const std::string& what) {
    return Argument(*command.app().add_flag(names, value, what));
}

Argument addFlag(const Command& command, const std::string& names, const std::string& what) {
    return Argument(*command.app().add_flag(names, what));
}

Argument addWord(const Command& command,
                 const std::string& names,
                 const std::string& what,
                 const std::vector<std::string>& words,
                 const std::function<void(const std::string&)>& take) {
    CLI::Option* const option = command.app().add_option_function<std::string>(names, take, what);
    option->check(CLI::IsMember(words).description(""));
    return Argument(*option);
}

} // namespace taxo::cli
