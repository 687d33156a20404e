// SPDX-License-Identifier: MIT
#include "app/cli/command.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <string>

namespace {

int run(int argc, char** argv) {
    using namespace taxo::cli; // NOLINT(google-build-using-namespace): the commands of this very
                               // program
    CLI::App taxo(
        "Taxoscope on the command line: identify photographs of organisms with BioCLIP, offline.",
        "taxo");
    taxo.set_version_flag("--version", std::string("taxo ") + taxo::version());
    taxo.require_subcommand(1);
    taxo.get_formatter()->column_width(34);
    int status = kDone;
    addIdentifyCommand(taxo, status);
    addEmbedCommand(taxo, status);
    addTextCommand(taxo, status);
    addLabelsCommand(taxo, status);
    addModelsCommand(taxo, status);
    addDemoCommand(taxo, status);
    addBenchCommand(taxo, status);
    taxo.footer("Begin with: taxo models list\n"
                "            taxo identify --model bioclip-2 IMG_0012.jpg\n"
                "More on a command: taxo identify --help\n"
                "Exit status: 0 all done; 1 some inputs failed; 2 wrong use; 3 model or labels "
                "cannot be used.");
    try {
        taxo.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return taxo.exit(problem) == 0 ? kDone : kWrongUse;
    }
    return status;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) {
        std::fprintf(
            stderr, "taxo: stopped by an error of the program itself: %s\n", problem.what());
        return taxo::cli::kSomeInputsFailed;
    }
}
