// SPDX-License-Identifier: MIT
#include "app/cli/command_export.h"

#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "app/cli/label_options.h"
#include "app/cli/output.h"
#include "app/cli/output_name.h"
#include "core/base/ascii.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publish_again.h"
#include "core/publish/publish_collection.h"
#include "core/workflow/report_tools.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

namespace fs = std::filesystem;

struct ExportArguments {
    DatasetFormat format = DatasetFormat::Table;
    std::string collection;
    std::string out;
    std::string filter;
    std::string about;
    std::string sensitive;
    double gridDegrees = SensitiveTaxa().gridDegrees;
    std::vector<std::string> columns;
    std::string preset;
    std::string zone;
    std::string person = DecisionOptions().person;
    bool withMark = false;
    bool disarms = false;
    bool withPeople = false;
    bool withUnverified = false;
    bool onlyChecks = false;
    bool replaces = false;
    bool asJson = false;
};

} // namespace

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

void tellFindings(const PublishOutcome& outcome, bool asJson) {
    for (const Finding& finding : outcome.findings) {
        printEither(asJson,
                    {{"finding", nameOf(finding.kind)},
                     {"count", finding.count},
                     {"what", finding.sentence()},
                     {"examples", finding.examples}},
                    std::string(nameOf(finding.kind)) + ": " + finding.sentence());
    }
}

void tellWritten(const PublishOutcome& outcome, bool asJson) {
    for (const fs::path& file : outcome.files) {
        std::error_code problem;
        const auto bytes = static_cast<std::int64_t>(fs::file_size(file, problem));
        printEither(asJson,
                    {{"written", displayPath(file)}, {"bytes", bytes}},
                    displayPath(file) + ": " + grouped(bytes) + " bytes");
    }
}

int statusOf(const PublishOutcome& outcome) {
    if (outcome.isMissingSomething) {
        complain(
            "nothing can be written. What is missing of the data set itself stands in the file of "
            "--about.");
        return kWrongUse;
    }
    const bool isWhole = std::ranges::none_of(outcome.findings, [](const Finding& finding) {
        return finding.kind == FindingKind::LeftOut;
    });
    return isWhole ? kDone : kSomeInputsFailed;
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

/// A table's name says what it is; a package is an archive or a folder.
Status checkName(const ExportArguments& arguments) {
    const fs::path out = arguments.out;
    if (arguments.format == DatasetFormat::Report) {
        return checkDatasetName(aboutFormat(arguments.format), out);
    }
    if (arguments.format == DatasetFormat::Table) {
        return checkOutputName(out, "tables", {".csv", ".tsv", ".txt"});
    }
    return out.has_extension() ? checkOutputName(out, "packages in one file", {".zip"}) : Status();
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
    choice.style.separator = isTsv(arguments.out) ? '\t' : ',';
    choice.style.withByteOrderMark = arguments.withMark;
    choice.style.disarmsFormulas = arguments.disarms;
    auto taken = takeColumns(arguments, choice);
    taken = taken ? takeSensitive(arguments, choice) : taken;
    return taken ? Result<PublishChoice>(std::move(choice)) : tl::unexpected(taken.error());
}

int runExport(Collection& collection,
              const ExportArguments& arguments,
              const PublishChoice& choice,
              ProgressBar& bar) {
    const auto tell = [&](const PublishOutcome& outcome) {
        bar.clear();
        tellFindings(outcome, arguments.asJson);
        return Status();
    };
    if (arguments.onlyChecks) {
        const auto outcome = checkPublication(collection, choice, bar.progress());
        bar.clear();
        if (!outcome) {
            return failed(outcome.error());
        }
        (void)tell(*outcome);
        return statusOf(*outcome);
    }
    const auto outcome = publishCollection(
        collection, choice, arguments.out, arguments.replaces, tell, bar.progress());
    bar.clear();
    if (!outcome) {
        return failed(outcome.error());
    }
    tellWritten(*outcome, arguments.asJson);
    if (!outcome->files.empty()) {
        keepRecord(collection, recordOf(choice, *outcome, arguments.out, arguments.person));
    }
    return statusOf(*outcome);
}

int run(const ExportArguments& arguments) {
    if (arguments.out.empty() && !arguments.onlyChecks) {
        complain("Name what is to be written: --out FILE; or look first: --check.");
        return kWrongUse;
    }
    const auto named = arguments.out.empty() ? Status() : checkName(arguments);
    if (!named) {
        return failed(named.error());
    }
    const auto choice = choiceFor(arguments);
    if (!choice) {
        return failed(choice.error());
    }
    return withCollection(arguments.collection, [&](Collection& collection, ProgressBar& bar) {
        PublishChoice wanted = *choice;
        wanted.report = reportToolsOf(collection, wanted.filter);
        return runExport(collection, arguments, wanted, bar);
    });
}

/// Options of all formats.
CLI::App* addFormat(CLI::App& exporting,
                    const char* name,
                    const char* what,
                    DatasetFormat format,
                    const std::shared_ptr<ExportArguments>& arguments) {
    CLI::App* const command = exporting.add_subcommand(name, what);
    arguments->format = format;
    command->add_option("FILE", arguments->collection, "The collection, NAME.taxo")->required();
    command->add_option("--out,-o", arguments->out, "What to write");
    command->add_option("--filter", arguments->filter, "Which items, in quotes; all without it");
    command
        ->add_option(
            "--sensitive",
            arguments->sensitive,
            "A list of taxa whose places are blurred, and of all that would give them away")
        ->check(CLI::ExistingFile);
    command
        ->add_option("--grid", arguments->gridDegrees, "To the middle of cells of so many degrees")
        ->capture_default_str();
    command->add_flag("--people", arguments->withPeople, "Photographs of people, too");
    command->add_flag(
        "--check", arguments->onlyChecks, "Only say what would be missing, left out and lost");
    command->add_flag("--replace", arguments->replaces, "What is there under that name goes");
    command->add_option("--by", arguments->person, "Who publishes")->capture_default_str();
    command->add_flag("--json", arguments->asJson, "JSON lines");
    return command;
}

void addAbout(CLI::App* command, const std::shared_ptr<ExportArguments>& arguments) {
    command
        ->add_option(
            "--about", arguments->about, "JSON: title, licence, creators ... of the data set")
        ->check(CLI::ExistingFile);
}

void addTable(CLI::App& exporting, int& status) {
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* const table = addFormat(exporting,
                                      "csv",
                                      "A table of items (.csv, .tsv), and one of its columns",
                                      DatasetFormat::Table,
                                      arguments);
    CLI::Option* const columns =
        addListOption(*table, "--columns", arguments->columns, "Only these, in this order");
    table->add_option("--preset", arguments->preset, "pybioclip: its columns, of the answers")
        ->check(CLI::IsMember({"pybioclip"}))
        ->excludes(columns);
    table->add_flag("--bom", arguments->withMark, "Begin with the mark that some offices need");
    table->add_flag("--harmless",
                    arguments->disarms,
                    "An apostrophe before cells that a spreadsheet would compute");
    table->callback([arguments, &status] { status = run(*arguments); });
}

void addDarwinCore(CLI::App& exporting, int& status) {
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* const archive = addFormat(exporting,
                                        "dwca",
                                        "A Darwin Core Archive for GBIF (.zip, or a folder)",
                                        DatasetFormat::DarwinCore,
                                        arguments);
    addAbout(archive, arguments);
    archive->add_flag("--unverified", arguments->withUnverified, "What only a machine named, too");
    archive->callback([arguments, &status] { status = run(*arguments); });
}

void addCamtrap(CLI::App& exporting, int& status) {
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* const package = addFormat(exporting,
                                        "camtrap",
                                        "A Camtrap DP 1.0 of camera traps (.zip, or a folder)",
                                        DatasetFormat::CamtrapDp,
                                        arguments);
    addAbout(package, arguments);
    package->add_option("--zone", arguments->zone, "Of clocks whose zone nobody said: +02:00");
    package->callback([arguments, &status] { status = run(*arguments); });
}

void addReport(CLI::App& exporting, int& status) {
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* const report = addFormat(
        exporting, "report", "A report for people (.html, .pdf)", DatasetFormat::Report, arguments);
    addAbout(report, arguments);
    report->callback([arguments, &status] { status = run(*arguments); });
}

} // namespace

void addExportCommand(CLI::App& taxo, int& status) {
    CLI::App* const exporting = taxo.add_subcommand(
        "export", "Publish a collection: tables, Darwin Core Archives, Camtrap DP, reports");
    exporting->require_subcommand(1);
    exporting->footer(
        "Each format says first what it leaves out and loses; --check says only that.\n"
        "Example: taxo export dwca alps.taxo --about alps.json --out alps.zip");
    addTable(*exporting, status);
    addDarwinCore(*exporting, status);
    addCamtrap(*exporting, status);
    addReport(*exporting, status);
    addPublishedTo(*exporting, status);
}

} // namespace taxo::cli
