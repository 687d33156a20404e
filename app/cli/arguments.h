// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
class Option;
} // namespace CLI

// Commands and their arguments, by CLI11: of its classes each source that calls them would compile
// its own, which takes seconds.

namespace taxo::cli {

/// An option of a command, or a word by its place. A handle; what each rule says in messages and
/// help is CLI11's.
class Argument {
public:
    explicit Argument(CLI::Option& option) : m_option(&option) {}

    const Argument& required() const;
    /// Help shows what the value is before it is given.
    const Argument& showsDefault() const;
    /// Help shows this instead.
    const Argument& defaultText(const std::string& text) const;
    const Argument& describedAs(const std::string& what) const;

    const Argument& within(int least, int most) const;
    const Argument& within(std::size_t least, std::size_t most) const;
    const Argument& within(double least, double most) const;
    const Argument& oneOf(const std::vector<std::string>& words) const;
    const Argument& oneOfNumbers(const std::vector<int>& numbers) const;
    /// Of words, in capital letters, too.
    const Argument& oneOfInAnyCase(const std::vector<std::string>& words) const;
    const Argument& existingFile() const;
    const Argument& existingPath() const;

    /// Of several values: so many, or from so many to so many.
    const Argument& values(int count) const;
    const Argument& values(int least, int most) const;
    const Argument& separatedBy(char separator) const;
    /// Each value has the option's name before it; words after it are something else.
    const Argument& oneValueATime() const;
    const Argument& changedBy(std::function<std::string(const std::string&)> change) const;

    const Argument& excludes(const Argument& other) const;
    /// One of the same command or of its groups.
    const Argument& excludes(const std::string& name) const;
    const Argument& needs(const Argument& other) const;

    /// Once the command line was read.
    bool isGiven() const;

private:
    CLI::Option* m_option;
};

/// A command of the program, or a group of its options. A handle.
class Command {
public:
    explicit Command(CLI::App& app) : m_app(&app) {}

    /// What it does where it is the one that was named.
    void does(std::function<void()> work) const;
    /// Below its help.
    void footer(const std::string& text) const;
    /// One of the commands below it must be named; else it is work of its own.
    void needsCommand() const;
    void mayHaveCommand() const;
    bool hasCommand() const; ///< once the command line was read

    /// Help shows of all options that come now what they are before they are given.
    void showsDefaults() const;
    /// Of its options at least so many must be given, and at most so many (0: any number).
    void needsOptions(std::size_t least, std::size_t most) const;
    Argument argument(const std::string& name) const;

    CLI::App& app() const { return *m_app; }

private:
    CLI::App* m_app;
};

/// A command below another.
Command addCommand(const Command& parent, const std::string& name, const std::string& what);
/// Options that belong together, on the same command.
Command addGroup(const Command& command, const std::string& title);

/// An option with a value, or with several where Value is a vector; "file" without hyphens takes
/// words by their place. Made for the types in arguments.cpp.
template <class Value>
Argument
addOption(const Command& command, const std::string& names, Value& value, const std::string& what);

/// An option without a value.
Argument
addFlag(const Command& command, const std::string& names, bool& value, const std::string& what);
Argument addFlag(const Command& command, const std::string& names, const std::string& what);

/// An option whose value is one of these words, which `take` is given.
Argument addWord(const Command& command,
                 const std::string& names,
                 const std::string& what,
                 const std::vector<std::string>& words,
                 const std::function<void(const std::string&)>& take);

/// Likewise for what words mean.
template <class Value, class Meaning>
Argument addWord(const Command& command,
                 const std::string& names,
                 Value& value,
                 const std::string& what,
                 const std::map<std::string, Meaning>& meanings) {
    std::vector<std::string> words;
    for (const auto& [word, meaning] : meanings) {
        words.push_back(word);
    }
    return addWord(command, names, what, words, [&value, meanings](const std::string& word) {
        value = meanings.at(word);
    });
}

} // namespace taxo::cli
