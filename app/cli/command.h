// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "core/base/error.h"
#include "core/base/settings.h"

#include <string>

namespace taxo::cli {

/// What the program says to the shell.
inline constexpr int kDone = 0;
inline constexpr int kSomeInputsFailed = 1;
inline constexpr int kWrongUse = 2;
inline constexpr int kModelUnusable = 3;
inline constexpr int kInterrupted = 130; ///< as shells have it for Ctrl+C

/// Each adds one command to `taxo`; running it sets `status`. Settings are the defaults of options.
void addIdentifyCommand(const Command& taxo, const Settings& settings, int& status);
void addEmbedCommand(const Command& taxo, const Settings& settings, int& status);
void addTextCommand(const Command& taxo, const Settings& settings, int& status);
void addLabelsCommand(const Command& taxo, const Settings& settings, int& status);
void addModelsCommand(const Command& taxo, const Settings& settings, int& status);
void addCollectionCommand(const Command& taxo, const Settings& settings, int& status);
void addProjectCommand(const Command& taxo, const Settings& settings, int& status);
void addClusterCommand(const Command& taxo, const Settings& settings, int& status);
void addDemoCommand(const Command& taxo, const Settings& settings, int& status);
void addBenchCommand(const Command& taxo, const Settings& settings, int& status);
void addMapCommand(const Command& taxo, const Settings& settings, int& status);

/// What `main` of a program of commands does: `run`, with waiting threads asleep. An exception that
/// got this far is one line on standard error.
int runProgram(const char* name, int argc, char** argv, int (*run)(int argc, char** argv));

/// One line on standard error, with the name that runProgram was given: "taxo: <sentence>".
void complain(const std::string& sentence);
void complain(const Error& error);

/// The exit status of a command that ends with `error`, which `otherwise` gives unless it was wrong
/// use, an interruption or a full disk.
int statusOf(const Error& error, int otherwise);

} // namespace taxo::cli
