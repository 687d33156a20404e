// SPDX-License-Identifier: MIT
#include "app/cli/label_options.h"

#include "app/cli/arguments.h"
#include "core/base/ascii.h"
#include "core/classify/label_lists.h"
#include "core/text/prompt_set.h"

#include <utility>

namespace taxo::cli {

Argument addListOption(const Command& command,
                       const std::string& name,
                       std::vector<std::string>& list,
                       const std::string& description) {
    return addOption(command, name, list, description)
        .separatedBy(',')
        .oneValueATime()
        .changedBy([](const std::string& one) { return std::string(trimmed(one)); });
}

Argument addTemplateOption(const Command& command, std::string& prompt, const std::string& what) {
    return addOption(command,
                     "--template",
                     prompt,
                     what + "openai80, the mean over OpenAI's 80 sentences; taxon, \"an image of "
                            "{}.\"; words, as they stand; or a sentence of your own with {}")
        .showsDefault();
}

void LabelOptions::addTo(const Command& command) {
    const Argument spaceOption = addOption(
        command, "--labels,-l", space, "Installed label space, or a folder with .npy and .json");
    addNamesTo(command);
    const Argument binsOption = addOption(
        command, "--bins", bins, "CSV with labels of your own and the bin each counts for");
    binsOption.excludes(spaceOption);
    for (const char* const option : {"--names", "--names-file"}) {
        command.argument(option).excludes(spaceOption).excludes(binsOption);
    }
}

void LabelOptions::addNamesTo(const Command& command) {
    const Argument namesOption =
        addListOption(command, "--names", names, "Labels of your own: bear,fox,'empty frame'");
    addOption(command, "--names-file", namesFile, "The same, one a line").excludes(namesOption);
    addTemplateOption(command, prompt, "How labels of your own are worded: ");
}

Result<BinnedNames> LabelOptions::freeLabels(bool likeOriginals) const {
    if (!bins.empty()) {
        return readBins(bins);
    }
    BinnedNames free;
    if (!namesFile.empty()) {
        auto read = readNames(namesFile, likeOriginals ? NameList::Pybioclip : NameList::Lines);
        if (!read) {
            return tl::unexpected(std::move(read).error());
        }
        free.names = *std::move(read);
        return free;
    }
    free.names = names;
    std::erase(free.names, "");
    if (free.names.empty() && !names.empty()) {
        return fail(ErrorCode::InvalidInput, "--names lists no labels.");
    }
    return free;
}

Status LabelOptions::addTo(IdentifierChoice& choice, bool likeOriginals) const {
    auto free = freeLabels(likeOriginals);
    if (!free) {
        return tl::unexpected(std::move(free).error());
    }
    if (const auto prompts = PromptSet::fromName(prompt); !prompts) {
        return tl::unexpected(prompts.error());
    }
    if (free->names.empty() && prompt != IdentifierChoice().prompt) {
        return fail(ErrorCode::InvalidInput,
                    "--template words labels of your own, and there are none. Name some (--names, "
                    "--names-file), or leave it out.");
    }
    choice.labels = space;
    choice.freeLabels = *std::move(free);
    choice.prompt = prompt;
    return {};
}

} // namespace taxo::cli
