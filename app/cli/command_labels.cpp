// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/classify/build_label_space.h"
#include "core/classify/label_oddities.h"
#include "core/workflow/label_sources.h"
#include "core/workflow/make_labels.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct LabelsArguments {
    LabelMaker maker;
    std::string labels;
    std::string taxa;
    std::string out;
    bool all = false;
};

int report(const Result<MadeLabels>& made) {
    if (!made) {
        complain(made.error());
        return statusOf(made.error(), kModelUnusable);
    }
    std::printf("%s: %zu labels (%s)\n",
                displayPath(made->where).c_str(),
                made->labels,
                made->recipe.c_str());
    if (made->repeated > 0) {
        std::printf("  rows that repeat another: %zu\n", made->repeated);
    }
    if (!made->ignored.empty()) {
        std::string columns;
        for (const std::string& name : made->ignored) {
            columns += (columns.empty() ? "" : ", ") + name;
        }
        std::printf("  columns not used: %s\n", columns.c_str());
    }
    return kDone;
}

void printCount(const std::string& what, std::size_t count) {
    std::printf("%-34s %10zu\n", what.c_str(), count);
}

void printOddities(const LabelOddities& found, bool all) {
    printCount("labels", found.labels);
    for (const Rank rank : kAllRanks) {
        printCount(std::string("taxa of rank ") + nameOf(rank), found.taxa[indexOf(rank)]);
    }
    for (const Rank rank : kAllRanks) {
        if (found.emptyRanks[indexOf(rank)] > 0) {
            printCount(std::string("labels without ") + nameOf(rank),
                       found.emptyRanks[indexOf(rank)]);
        }
    }
    printCount("zero columns (can hardly win)", found.zeroColumns);
    if (found.repaired > 0) {
        printCount("  of them repaired", found.repaired);
    }
    printCount("labels that repeat another", found.repeatedLabels);
    printCount("names with blanks around", found.paddedNames);
    printCount("epithets with author or genus", found.uncleanEpithets);
    printCount("genera under several lineages", found.sharedGenera.size());
    constexpr std::size_t kSome = 20;
    const std::size_t shown = std::min(all ? SIZE_MAX : kSome, found.sharedGenera.size());
    for (std::size_t i = 0; i < shown; ++i) {
        std::printf("  %s\n", found.sharedGenera[i].name.c_str());
        for (const std::string& lineage : found.sharedGenera[i].families) {
            std::printf("    %s\n", lineage.c_str());
        }
    }
    if (found.sharedGenera.size() > shown) {
        std::printf("  and %zu more; --all lists them\n", found.sharedGenera.size() - shown);
    }
}

int runInfo(const LabelsArguments& arguments) {
    ProgressBar bar;
    const auto space = openLabelSpace(arguments.labels, bar.progress());
    if (!space) {
        bar.clear();
        complain(space.error());
        return statusOf(space.error(), kModelUnusable);
    }
    const auto found = labelOddities(**space, bar.progress());
    bar.clear();
    if (!found) {
        complain(found.error());
        return statusOf(found.error(), kModelUnusable);
    }
    std::printf("%s: vectors of %zu dimensions\n", nameOf(**space).c_str(), (*space)->dimension());
    printOddities(*found, arguments.all);
    return kDone;
}

void addModelTo(const Command& command, LabelsArguments& arguments) {
    addOption(command, "--model,-m", arguments.maker.model, "The model that the labels are for");
    addOption(command, "--device", arguments.maker.device, "auto, cpu, cuda or cuda:N")
        .showsDefault();
}

} // namespace

void addLabelsCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command labels = addCommand(taxo, "labels", "Make and look at label spaces");
    labels.needsCommand();
    auto arguments = std::make_shared<LabelsArguments>();
    arguments->maker.device = settings.device;

    const Command build = addCommand(labels, "build", "Turn a checklist of taxa into labels");
    addModelTo(build, *arguments);
    addOption(build,
              "--taxa",
              arguments->taxa,
              "CSV with a header: kingdom ... genus, species or scientificName, common_name")
        .required()
        .existingFile();
    addOption(build, "--out,-o", arguments->out, "Folder of the new label space").required();
    build.does([arguments, &status] {
        if (const auto possible = checkLabelFolder(arguments->out); !possible) {
            complain(possible.error());
            status = kWrongUse;
            return;
        }
        ProgressBar bar;
        const auto made =
            makeLabels(arguments->maker, arguments->taxa, arguments->out, bar.progress());
        bar.clear();
        status = report(made);
    });

    const Command info = addCommand(labels, "info", "Counts and oddities of a label space");
    addOption(info, "LABELS", arguments->labels, "Installed name, folder or .npy file").required();
    addFlag(info, "--all", arguments->all, "List every genus that stands under several lineages");
    info.does([arguments, &status] { status = runInfo(*arguments); });

    const Command repair =
        addCommand(labels, "repair", "Encode zero columns anew, into a small file in the cache");
    addModelTo(repair, *arguments);
    addOption(repair, "LABELS", arguments->labels, "Installed name, folder or .npy file")
        .required();
    repair.does([arguments, &status] {
        ProgressBar bar;
        const auto made = repairLabels(arguments->maker, arguments->labels, bar.progress());
        bar.clear();
        status = report(made);
    });

    const Command halve = addCommand(
        labels, "halve", "A copy in half precision: half the size, nearly twice as quick");
    addOption(halve, "LABELS", arguments->labels, "Installed name, folder or .npy file").required();
    addOption(halve, "--out,-o", arguments->out, "Folder of the copy").required();
    halve.does([arguments, &status] {
        ProgressBar bar;
        const auto made = halveLabels(arguments->labels, arguments->out, bar.progress());
        bar.clear();
        status = report(made);
    });
}

} // namespace taxo::cli
