// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11 calls itself so
class App;
class ParseError;
} // namespace CLI

namespace taxo::cli {

/// Why the words of a command line could not be understood, in lines for a person: first what was
/// misspelt, with what was probably meant, since a word that is not understood makes others seem to
/// be missing. `program` has tried to parse them and threw `problem`.
std::string wrongUse(const CLI::App& program, const CLI::ParseError& problem);

/// Where parsing ended early: help or version on standard output, or `wrongUse` on standard error.
/// Gives the exit status.
int endOfParsing(const CLI::App& program, const CLI::ParseError& problem);

} // namespace taxo::cli
