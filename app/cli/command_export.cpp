// SPDX-License-Identifier: MIT
#include "app/cli/command_export.h"

#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "app/cli/export_arguments.h"
#include "app/cli/label_options.h"
#include "app/cli/output.h"
#include "core/base/ascii.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publish_again.h"
#include "core/workflow/publish_tools.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

namespace taxo::cli {

namespace {

namespace fs = std::filesystem;

const char* nameOf(FindingKind kind) {
    switch (kind) {
    case FindingKind::Missing:
        return "missing";
    case FindingKind::LeftOut:
        return "left out";
    case FindingKind::Lost:
        return "lost";
    case FindingKind::Note:
        break;
    }
    return "note";
}

} // namespace

void tellFindings(const std::vector<Finding>& findings, bool asJson) {
    for (const Finding& finding : findings) {
        printEither(asJson,
                    {{"finding", nameOf(finding.kind)},
                     {"count", finding.count},
                     {"what", finding.sentence()},
                     {"examples", finding.examples}},
                    std::string(nameOf(finding.kind)) + ": " + finding.sentence());
    }
}

std::function<Status(const PublishOutcome&)> findingsTeller(ProgressBar& bar, bool asJson) {
    return [&bar, asJson](const PublishOutcome& checked) {
        bar.clear();
        tellFindings(checked.findings, asJson);
        return Status();
    };
}

namespace {

void tellWritten(const PublishOutcome& outcome, bool asJson) {
    for (const fs::path& file : outcome.files) {
        std::error_code problem;
        const auto bytes = static_cast<std::int64_t>(fs::file_size(file, problem));
        printEither(asJson,
                    {{"written", displayPath(file)}, {"bytes", bytes}},
                    displayPath(file) + ": " + grouped(bytes) + " bytes");
    }
}

int statusOfExport(const PublishOutcome& outcome) {
    if (outcome.isMissingSomething) {
        const bool isOfAbout = std::ranges::any_of(outcome.findings, [](const Finding& finding) {
            return finding.kind == FindingKind::Missing && !finding.about.empty();
        });
        complain(std::string("nothing can be written.") +
                 (isOfAbout ? " What is missing of the data set itself stands in the file of "
                              "--about."
                            : ""));
        return kWrongUse;
    }
    const bool isWhole = std::ranges::none_of(outcome.findings, [](const Finding& finding) {
        return finding.kind == FindingKind::LeftOut;
    });
    return isWhole ? kDone : kSomeInputsFailed;
}

} // namespace

int tellOutcome(const Result<PublishOutcome>& outcome, bool asJson) {
    if (!outcome) {
        return failed(outcome.error());
    }
    tellWritten(*outcome, asJson);
    return statusOfExport(*outcome);
}

void keepRecord(Collection& collection, const KeptPublication& publication) {
    const auto kept = collection.isReadOnly() ? Result<PublicationId>(PublicationId())
                                              : keepPublication(collection, publication);
    if (!kept) {
        complain(kept.error());
    }
}

namespace {

bool isTsv(const fs::path& file) {
    const std::string ending = file.extension().string();
    return equalIgnoringCase(ending, ".tsv") || equalIgnoringCase(ending, ".txt");
}

Status takeColumns(const ExportArguments& arguments, PublishChoice& choice) {
    if (arguments.preset == "pybioclip") {
        choice.columns = pybioclipColumns();
        return {};
    }
    auto chosen = chooseCsvColumns(arguments.columns);
    if (!chosen) {
        return tl::unexpected(std::move(chosen).error());
    }
    choice.columns = *std::move(chosen);
    return {};
}

Status takeSensitive(const ExportArguments& arguments, PublishChoice& choice) {
    if (arguments.sensitive.empty()) {
        return {};
    }
    auto taxa = SensitiveTaxa::read(arguments.sensitive);
    if (!taxa) {
        return tl::unexpected(std::move(taxa).error());
    }
    choice.sensitive = *std::move(taxa);
    choice.sensitive.gridDegrees = arguments.gridDegrees;
    return choice.sensitive.check();
}

Result<PublishChoice> choiceFor(const ExportArguments& arguments) {
    PublishChoice choice;
    choice.format = arguments.format;
    auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        return tl::unexpected(std::move(filter).error());
    }
    choice.filter = *std::move(filter);
    if (!arguments.about.empty()) {
        auto about = DatasetAbout::read(arguments.about);
        if (!about) {
            return tl::unexpected(std::move(about).error());
        }
        choice.about = *std::move(about);
    }
    if (!arguments.zone.empty()) {
        const auto zone = parseZone(arguments.zone);
        if (!zone) {
            return tl::unexpected(zone.error());
        }
        choice.aheadOfUtc = *zone;
    }
    choice.withPeople = arguments.withPeople;
    choice.withUnverified = arguments.withUnverified;
    choice.withScoresAsProbability = arguments.withScoresAsProbability;
    choice.style.separator = isTsv(arguments.out) ? '\t' : ',';
    choice.style.withByteOrderMark = arguments.withMark;
    choice.style.disarmsFormulas = arguments.disarms;
    auto taken = takeColumns(arguments, choice);
    taken = taken ? takeSensitive(arguments, choice) : taken;
    taken = taken ? takeTraining(arguments.training, choice.training) : taken;
    choice.model = arguments.model;
    choice.bytesInShard = arguments.megabytesInShard * 1'000'000;
    choice.sidecars = arguments.isInPlace  ? SidecarNames::InPlace
                      : arguments.isInside ? SidecarNames::Inside
                      : arguments.asAdobe  ? SidecarNames::WithoutEnding
                                           : SidecarNames::WithEnding;
    choice.originals = arguments.originals;
    choice.bundle = arguments.bundle;
    return taken ? Result<PublishChoice>(std::move(choice)) : tl::unexpected(taken.error());
}

int runExport(Collection& collection,
              const ExportArguments& arguments,
              const PublishChoice& choice,
              ProgressBar& bar) {
    if (arguments.onlyChecks) {
        const auto outcome = checkPublication(collection, choice, bar.progress());
        bar.clear();
        if (outcome) {
            tellFindings(outcome->findings, arguments.asJson);
        }
        return tellOutcome(outcome, arguments.asJson); // no file was written
    }
    if (choice.isInPlace()) {
        return runInPlace(collection, arguments, choice, bar);
    }
    const auto outcome = publishCollection(collection,
                                           choice,
                                           arguments.out,
                                           arguments.replaces,
                                           findingsTeller(bar, arguments.asJson),
                                           bar.progress());
    bar.clear();
    if (outcome && !outcome->files.empty()) {
        keepRecord(collection, recordOf(choice, *outcome, arguments.out, arguments.person));
    }
    return tellOutcome(outcome, arguments.asJson);
}

} // namespace

int runExport(const ExportArguments& arguments) {
    if (!arguments.putBack.empty()) {
        return runPutBack(arguments);
    }
    if (arguments.out.empty() && !arguments.onlyChecks) {
        complain("Name what is to be written: --out FILE; or look first: --check.");
        return kWrongUse;
    }
    const auto named = arguments.out.empty()
                           ? Status()
                           : checkDatasetName(aboutFormat(arguments.format), arguments.out);
    if (!named) {
        return failed(named.error());
    }
    auto choice = choiceFor(arguments);
    if (!choice) {
        return failed(choice.error());
    }
    return withCollection(arguments.collection, [&](Collection& collection, ProgressBar& bar) {
        const auto looked =
            findAlike(collection, choice->filter, arguments.training, choice->training, bar);
        if (!looked) {
            bar.clear();
            return failed(looked.error());
        }
        choice->tools = publishToolsOf(collection, choice->filter);
        return runExport(collection, arguments, *choice, bar);
    });
}

Command addExportFormat(const Command& exporting,
                        DatasetFormat format,
                        const std::shared_ptr<ExportArguments>& arguments,
                        int& status) {
    const DatasetFormatAbout& about = aboutFormat(format);
    const Command command = addCommand(exporting, std::string(about.name), std::string(about.what));
    arguments->format = format;
    addOption(command, "FILE", arguments->collection, "The collection, NAME.taxo").required();
    addOption(command, "--out,-o", arguments->out, "What to write");
    addOption(command, "--filter", arguments->filter, "Which items, in quotes; all without it");
    addOption(command,
              "--sensitive",
              arguments->sensitive,
              "A list of taxa whose places are blurred, and of all that would give them away")
        .existingFile();
    addOption(
        command, "--grid", arguments->gridDegrees, "To the middle of cells of so many degrees")
        .showsDefault();
    addFlag(command, "--people", arguments->withPeople, "Photographs of people, too");
    if (about.needsAny(NeedsAbout)) {
        addOption(command,
                  "--about",
                  arguments->about,
                  "JSON: title, licence, creators ... of the data set")
            .existingFile();
    }
    if (about.needsAny(NeedsUnverified)) {
        addFlag(
            command, "--unverified", arguments->withUnverified, "What only a machine named, too");
    }
    if (about.needsAny(NeedsZone)) {
        addOption(command, "--zone", arguments->zone, "Of clocks whose zone nobody said: +02:00");
    }
    if (about.needsAny(NeedsCamera)) {
        addFlag(command,
                "--scores-as-probability",
                arguments->withScoresAsProbability,
                "Model scores as classificationProbability, though they are none");
    }
    addFlag(command,
            "--check",
            arguments->onlyChecks,
            "Only say what would be missing, left out and lost");
    addFlag(command, "--replace", arguments->replaces, "What is there under that name goes");
    addOption(command, "--by", arguments->person, "Who publishes").showsDefault();
    addFlag(command, "--json", arguments->asJson, "JSON lines");
    command.does([arguments, &status] { status = runExport(*arguments); });
    return command;
}

namespace {

void addTable(const Command& exporting, int& status) {
    const auto arguments = std::make_shared<ExportArguments>();
    const Command table = addExportFormat(exporting, DatasetFormat::Table, arguments, status);
    const Argument columns =
        addListOption(table, "--columns", arguments->columns, "Only these, in this order");
    addOption(table, "--preset", arguments->preset, "pybioclip: its columns, of the answers")
        .oneOf({"pybioclip"})
        .excludes(columns);
    addFlag(table, "--bom", arguments->withMark, "Begin with the mark that some offices need");
    addFlag(table,
            "--harmless",
            arguments->disarms,
            "An apostrophe before cells that a spreadsheet would compute");
}

} // namespace

void addExportCommand(const Command& taxo, int& status) {
    const Command exporting = addCommand(
        taxo,
        "export",
        "Publish a collection: tables, archives, reports, data sets for training, keywords");
    exporting.needsCommand();
    exporting.footer(
        "Each format says first what it leaves out and loses; --check says only that.\n"
        "Example: taxo export dwca alps.taxo --about alps.json --out alps.zip");
    addTable(exporting, status);
    for (const DatasetFormat format :
         {DatasetFormat::DarwinCore, DatasetFormat::CamtrapDp, DatasetFormat::Report}) {
        addExportFormat(exporting, format, std::make_shared<ExportArguments>(), status);
    }
    addTrainingFormatsTo(exporting, status);
    addOtherFormatsTo(exporting, status);
    addPublishedTo(exporting, status);
}

} // namespace taxo::cli
