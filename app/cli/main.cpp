// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/command_evaluate.h"
#include "app/cli/command_export.h"
#include "app/cli/command_places.h"
#include "app/cli/command_structure.h"
#include "app/cli/command_tree.h"
#include "app/cli/command_trust.h"
#include "app/cli/wrong_use.h"
#include "core/base/files.h"
#include "core/base/places.h"
#include "core/base/start_settings.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace {

/// Whether `word` is an option of any command that takes a value.
bool takesValue(const CLI::App& app, const std::string& word) {
    const CLI::Option* const option = app.get_option_no_throw(word);
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    return (option != nullptr && option->get_expected_max() > 0) ||
           std::any_of(commands.begin(), commands.end(), [&](const CLI::App* command) {
               return takesValue(*command, word);
           });
}

/// The words of the command line, last first, as CLI11 takes them. A path "[plots]" becomes
/// "./[plots]", since CLI11 would read it as a list.
std::vector<std::string> wordsFor(const CLI::App& app, int argc, char** argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string& word = words[i];
        const bool isValue = i > 0 && takesValue(app, words[i - 1]);
        if (!isValue && word.starts_with('[') && word.ends_with(']')) {
            word.insert(0, "./");
        }
    }
    std::reverse(words.begin(), words.end());
    return words;
}

void tellUnreadableSettings(const taxo::StartSettings& start) {
    using taxo::cli::complain;
    if (start.keptAs.empty()) {
        complain(start.problem->text() + " The defaults are used.");
        return;
    }
    const auto place = taxo::places::settingsFile();
    complain(taxo::displayPath(place) +
             " is not a settings file (JSON), so the defaults are used. " + "It was kept as " +
             taxo::displayPath(start.keptAs) + ": mend it and give it its old name, or delete it.");
}

int run(int argc, char** argv) {
    using namespace taxo::cli; // NOLINT(google-build-using-namespace): the commands of this very
                               // program
    CLI::App taxo(
        "Taxoscope on the command line: identify photographs of organisms with BioCLIP, offline.",
        "taxo");
    taxo.set_version_flag("--version", std::string("taxo ") + taxo::version());
    taxo.require_subcommand(1);
    taxo.get_formatter()->column_width(34);
    const auto start = taxo::loadOrSetAside(taxo::places::settingsFile());
    if (start.problem) {
        tellUnreadableSettings(start);
    }
    const taxo::Settings& settings = start.settings;
    int status = kDone;
    const Command program(taxo);
    addIdentifyCommand(program, settings, status);
    addEmbedCommand(program, settings, status);
    addTextCommand(program, settings, status);
    addLabelsCommand(program, settings, status);
    addModelsCommand(program, settings, status);
    addCollectionCommand(program, settings, status);
    addProjectCommand(program, settings, status);
    addClusterCommand(program, settings, status);
    addStructureCommand(program, settings, status);
    addEvaluateCommand(program, settings, status);
    addTreeCommand(program, status);
    addTrustCommand(program, settings, status);
    addPlacesCommand(program, status);
    addExportCommand(program, status);
    addImportCommand(program, status);
    addDemoCommand(program, settings, status);
    addBenchCommand(program, settings, status);
    addMapCommand(program, settings, status);
    taxo.footer("Begin with: taxo models list\n"
                "            taxo identify --model bioclip-2 IMG_0012.jpg\n"
                "More on a command: taxo identify --help\n"
                "Exit status: 0 all done; 1 some inputs failed; 2 wrong use; 3 model or labels\n"
                "cannot be used; 130 stopped by Ctrl+C.");
    try {
        taxo.parse(wordsFor(taxo, argc, argv));
    } catch (const CLI::ParseError& problem) {
        return endOfParsing(taxo, problem);
    }
    return status;
}

} // namespace

int main(int argc, char** argv) {
    return taxo::cli::runProgram("taxo", argc, argv, run);
}
