// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/base/places.h"
#include "core/fetch/byte_count.h"
#include "core/fetch/catalogue.h"
#include "core/fetch/model_store.h"
#include "core/workflow/check_model.h"
#include "core/workflow/open_model.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace taxo::cli {

namespace {

struct ModelsArguments {
    std::string model;
    std::string mirror;
    std::string proxy;
    std::string from;
    bool withoutLabels = false;
    std::vector<std::string> paths;
};

void printRow(const std::string& name, const std::string& state, const std::string& what) {
    std::printf("%-28s %-24s %s\n", name.c_str(), state.c_str(), what.c_str());
}

std::string stateOf(const Installed& installed) {
    switch (installed.state) {
    case Installed::State::Complete:
        return "installed, " + byteCount(installed.bytes);
    case Installed::State::Partial:
        return installed.entry != nullptr ? "partly, " + byteCount(installed.bytes) + " of " +
                                                byteCount(installed.entry->bytes())
                                          : "partly, " + byteCount(installed.bytes);
    case Installed::State::Damaged:
        return "damaged";
    }
    return "";
}

/// The model that comes with the program, and its labels, unless others of that name are here.
void listDemo(const std::vector<Installed>& installed) {
    std::error_code problem;
    const bool isReplaced =
        std::any_of(installed.begin(), installed.end(), [](const Installed& one) {
            return one.name == kDemoModel;
        });
    if (!isReplaced && std::filesystem::exists(places::demoModel(), problem)) {
        printRow(kDemoModel, "comes with the program", "the synthetic world of `taxo demo`");
    }
}

void listKind(CatalogueEntry::Kind kind) {
    const ModelStore store = ModelStore::standard();
    listDemo(store.installed(kind));
    for (const ModelOffer& offer : store.offers(kind)) {
        if (!offer.installed) {
            printRow(
                offer.entry->id, "to get, " + byteCount(offer.entry->bytes()), offer.entry->title);
            continue;
        }
        printRow(offer.installed->name,
                 stateOf(*offer.installed),
                 offer.entry != nullptr ? offer.entry->title : "your own");
        for (const std::string& problem : offer.installed->problems) {
            printRow("", "", problem);
        }
    }
}

int runList() {
    std::printf("Models\n");
    listKind(CatalogueEntry::Kind::Model);
    std::printf("\nLabels\n");
    listKind(CatalogueEntry::Kind::Labels);
    std::printf("\nGet one with: taxo models get NAME (a model brings its labels along)\n");
    return kDone;
}

void printField(const char* name, const std::string& value) {
    if (!value.empty()) {
        std::printf("%-14s %s\n", name, value.c_str());
    }
}

void printEntry(const CatalogueEntry& entry) {
    printField("published as", entry.id + ": " + entry.title);
    printField("", entry.description);
    printField("repository", entry.repository + " at " + entry.revision);
    printField("licence", entry.licence);
    for (const std::string& citation : entry.citations) {
        printField("please cite", citation);
    }
    printField("labels", entry.labels);
    for (const std::string& file : entry.unverifiable()) {
        printField("unverified", file + ": no digest is published for it");
    }
}

/// "bioclip-2 (1.7 GB) and treeoflife-200m-bioclip-2 (2.8 GB)"
std::string sizesOf(const std::vector<const CatalogueEntry*>& entries) {
    std::string sizes;
    for (const CatalogueEntry* const entry : entries) {
        sizes +=
            (sizes.empty() ? "" : " and ") + entry->id + " (" + byteCount(entry->bytes()) + ")";
    }
    return sizes;
}

std::string towerText(const TowerConfig& tower) {
    return std::to_string(tower.layers) + " layers of width " + std::to_string(tower.width) + ", " +
           std::to_string(tower.heads) + " heads";
}

void printFacts(const ModelFacts& facts) {
    printField("model", facts.name);
    printField("weights", displayPath(facts.weights) + ", " + byteCount(facts.bytes));
    printField("sha256", facts.digest.hex());
    printField("image tower",
               towerText(facts.config.vision) + "; " + std::to_string(facts.config.imageSize) +
                   " pixels in patches of " + std::to_string(facts.config.patchSize));
    printField("text tower",
               towerText(facts.config.text) + "; " + std::to_string(facts.config.contextLength) +
                   " tokens of " + std::to_string(facts.config.vocabularySize));
    printField("embedding", std::to_string(facts.config.embedDim) + " dimensions");
    printField("activation", facts.config.quickGelu ? "quick GELU" : "GELU");
}

int runInfo(const ModelsArguments& arguments) {
    const CatalogueEntry* const entry = Catalogue::builtIn().find(arguments.model);
    const bool isInstalled = ModelStore::standard().resolveModel(arguments.model).has_value();
    if (entry != nullptr && !isInstalled) {
        printEntry(*entry);
        printField("state",
                   "not installed; to get: " + sizesOf(Catalogue::builtIn().withLabels(*entry)));
        return kDone;
    }
    ProgressBar bar;
    const auto facts = readModelFacts(arguments.model, bar.progress());
    bar.clear();
    if (!facts) {
        complain(facts.error());
        return statusOf(facts.error(), kModelUnusable);
    }
    printFacts(*facts);
    if (const auto* const known = Catalogue::builtIn().modelOfWeights(facts->digest)) {
        printEntry(*known);
    } else {
        printField("published as",
                   facts->config.isSynthetic
                       ? "part of Taxoscope: it knows the synthetic demo world alone"
                       : "unknown: no published weights have this digest");
    }
    return kDone;
}

int runGet(const ModelsArguments& arguments) {
    const CatalogueEntry* const entry = Catalogue::builtIn().find(arguments.model);
    if (entry == nullptr) {
        complain(arguments.model + " is not in the catalogue; `taxo models list` shows what is.");
        return kWrongUse;
    }
    const ModelStore store = ModelStore::standard();
    auto wanted = store.catalogue().withLabels(*entry);
    if (arguments.withoutLabels) {
        wanted.resize(1);
    }
    std::fprintf(stderr, "Getting %s\n", sizesOf(wanted).c_str());
    for (const CatalogueEntry* const one : wanted) {
        ProgressBar bar;
        DownloadOptions options;
        options.proxy = arguments.proxy;
        options.onRetry = [&bar](const std::string& sentence) {
            bar.clear();
            complain(sentence);
        };
        const auto got = arguments.from.empty()
                             ? store.install(*one, arguments.mirror, options, bar.progress())
                             : store.installFrom(*one, arguments.from, bar.progress());
        bar.clear();
        if (!got) {
            complain(got.error());
            return statusOf(got.error(), kSomeInputsFailed);
        }
        printField(one->id.c_str(), "installed in " + displayPath(got->folder));
        for (const std::string& file : got->unverified()) {
            printField("unverified", file + ": no digest is published for it");
        }
    }
    return kDone;
}

const char* wordOf(CheckFinding::Verdict verdict) {
    switch (verdict) {
    case CheckFinding::Verdict::Good:
        return "ok";
    case CheckFinding::Verdict::Bad:
        return "BAD";
    case CheckFinding::Verdict::Unknown:
        return "cannot be said";
    case CheckFinding::Verdict::Advice:
        return "advice";
    }
    return "";
}

int runCheck(const ModelsArguments& arguments) {
    ProgressBar bar;
    const Progress progress = bar.progress();
    NamedPhotos photos;
    if (!arguments.paths.empty()) {
        photos = findNamedPhotos(arguments.paths, progress);
    }
    complainOf(photos.found.failed);
    if (photos.status != kDone) {
        return photos.status;
    }
    const auto report = checkModel(arguments.model, photos.found.files, progress);
    bar.clear();
    if (!report) {
        complain(report.error());
        return statusOf(report.error(), kModelUnusable);
    }
    for (const CheckFinding& finding : report->findings) {
        std::printf("%-15s %s\n", wordOf(finding.verdict), finding.sentence.c_str());
    }
    for (const Error& error : report->failedPhotographs) {
        complain(error);
    }
    if (!report->isUsable()) {
        return kModelUnusable;
    }
    const bool allRead = photos.found.failed.empty() && report->failedPhotographs.empty();
    return allRead ? kDone : kSomeInputsFailed;
}

} // namespace

void addModelsCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command models = addCommand(taxo, "models", "List, get and check models");
    models.needsCommand();
    auto arguments = std::make_shared<ModelsArguments>();
    arguments->mirror = settings.mirror;
    arguments->proxy = settings.proxy;

    const Command list = addCommand(models, "list", "What is installed and what can be got");
    list.does([&status] { status = runList(); });

    const Command info = addCommand(models, "info", "What a model is");
    addOption(info, "MODEL", arguments->model, "Name, model folder or weights file").required();
    info.does([arguments, &status] { status = runInfo(*arguments); });

    const Command check =
        addCommand(models,
                   "check",
                   "Is the file whole, which model is it, do the golden images come out right");
    addOption(check, "MODEL", arguments->model, "Name, model folder or weights file").required();
    addOption(check,
              "PATH",
              arguments->paths,
              "Your photographs: says whether int8 answers as fp32 does on them");
    check.does([arguments, &status] { status = runCheck(*arguments); });

    const Command get = addCommand(
        models, "get", "Download a published model and its labels; goes on where it stopped");
    addOption(get, "NAME", arguments->model, "As `taxo models list` shows it").required();
    addFlag(get, "--no-labels", arguments->withoutLabels, "The model alone");
    addOption(get, "--mirror", arguments->mirror, "Address that replaces the published one");
    addOption(get, "--proxy", arguments->proxy, "Address of a proxy: http://host:3128");
    addOption(get, "--from", arguments->from, "Folder that holds the files already (a stick)");
    get.does([arguments, &status] { status = runGet(*arguments); });
}

} // namespace taxo::cli
