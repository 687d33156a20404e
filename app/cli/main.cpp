// SPDX-License-Identifier: MIT
#include "app/cli/command.h"
#include "core/base/places.h"
#include "core/base/settings.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
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

bool asksForHelp(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](std::string_view word) {
        return word == "--help" || word == "-h" || word == "--version";
    });
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
    const auto loaded = taxo::Settings::load(taxo::places::config() / "settings.json");
    if (!loaded && !asksForHelp(argc, argv)) {
        complain(loaded.error());
        return kWrongUse;
    }
    const taxo::Settings settings = loaded.value_or(taxo::Settings());
    int status = kDone;
    addIdentifyCommand(taxo, settings, status);
    addEmbedCommand(taxo, settings, status);
    addTextCommand(taxo, settings, status);
    addLabelsCommand(taxo, settings, status);
    addModelsCommand(taxo, settings, status);
    addDemoCommand(taxo, settings, status);
    addBenchCommand(taxo, settings, status);
    taxo.footer("Begin with: taxo models list\n"
                "            taxo identify --model bioclip-2 IMG_0012.jpg\n"
                "More on a command: taxo identify --help\n"
                "Exit status: 0 all done; 1 some inputs failed; 2 wrong use; 3 model or labels "
                "cannot be used.");
    try {
        taxo.parse(wordsFor(taxo, argc, argv));
    } catch (const CLI::ParseError& problem) {
        return taxo.exit(problem) == 0 ? kDone : kWrongUse;
    }
    return status;
}

} // namespace

int main(int argc, char** argv) {
    return taxo::cli::runProgram("taxo", argc, argv, run);
}
