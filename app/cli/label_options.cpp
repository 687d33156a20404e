// SPDX-License-Identifier: MIT
#include "app/cli/label_options.h"

#include "app/cli/arguments.h"
#include "core/base/ascii.h"
#include "core/classify/label_lists.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace taxo::cli {

CLI::Option* addListOption(CLI::App& command,
                           const std::string& name,
                           std::vector<std::string>& list,
                           const std::string& description) {
    return addOption(command, name, list, description)
        ->delimiter(',')
        ->allow_extra_args(false)
        ->transform([](const std::string& one) { return std::string(trimmed(one)); });
}

void LabelOptions::addTo(CLI::App& command) {
    CLI::Option* const spaceOption = addOption(
        command, "--labels,-l", space, "Installed label space, or a folder with .npy and .json");
    addNamesTo(command);
    CLI::Option* const binsOption = addOption(
        command, "--bins", bins, "CSV with labels of your own and the bin each counts for");
    binsOption->excludes(spaceOption);
    for (const char* const option : {"--names", "--names-file"}) {
        command.get_option(option)->excludes(spaceOption)->excludes(binsOption);
    }
}

void LabelOptions::addNamesTo(CLI::App& command) {
    CLI::Option* const namesOption =
        addListOption(command, "--names", names, "Labels of your own: bear,fox,'empty frame'");
    addOption(command, "--names-file", namesFile, "The same, one a line")->excludes(namesOption);
}

Status LabelOptions::addTo(IdentifierChoice& choice, bool likeOriginals) const {
    choice.labels = space;
    choice.freeLabels.names = names;
    std::erase(choice.freeLabels.names, "");
    if (choice.freeLabels.names.empty() && !names.empty()) {
        return fail(ErrorCode::InvalidInput, "--names lists no labels.");
    }
    if (namesFile.empty() && bins.empty()) {
        return {};
    }
    if (!bins.empty()) {
        auto binned = readBins(bins);
        if (!binned) {
            return tl::unexpected(std::move(binned).error());
        }
        choice.freeLabels = std::move(*binned);
        return {};
    }
    auto read = readNames(namesFile, likeOriginals ? NameList::Pybioclip : NameList::Lines);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    choice.freeLabels.names = std::move(*read);
    return {};
}

} // namespace taxo::cli
