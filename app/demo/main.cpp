// SPDX-License-Identifier: MIT
#include "app/cli/command.h"
#include "app/cli/wrong_use.h"
#include "app/demo/command.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>

#include <string>

namespace {

int run(int argc, char** argv) {
    CLI::App program("Trains and measures the model of Taxoscope's demo world.", "taxo-demo");
    program.set_version_flag("--version", std::string("taxo-demo ") + taxo::version());
    program.require_subcommand(1);
    program.get_formatter()->column_width(34);
    int status = taxo::cli::kDone;
    const taxo::cli::Command commands(program);
    taxo::demo::addTrainCommand(commands, status);
    taxo::demo::addEvaluateCommand(commands, status);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return taxo::cli::endOfParsing(program, problem);
    }
    return status;
}

} // namespace

int main(int argc, char** argv) {
    return taxo::cli::runProgram("taxo-demo", argc, argv, run);
}
