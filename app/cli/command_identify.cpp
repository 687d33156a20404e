// SPDX-License-Identifier: MIT
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "app/cli/text_output.h"
#include "core/base/files.h"
#include "core/base/terminal.h"
#include "core/classify/label_lists.h"
#include "core/workflow/identification_writer.h"
#include "core/workflow/photo_identifier.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

struct IdentifyArguments {
    ModelOptions model;
    LabelOptions labels;
    IdentifyOptions options;
    std::string withinFile;
    std::string rank;
    std::string format;
    std::string out;
    std::vector<std::string> paths;
};

/// A table for a person at a terminal, CSV for everything else, unless said.
OutputFormat formatOf(const IdentifyArguments& arguments) {
    if (arguments.format == "jsonl") {
        return OutputFormat::JsonLines;
    }
    if (arguments.format == "table" ||
        (arguments.format.empty() && arguments.out.empty() && standardOutputIsTerminal())) {
        return OutputFormat::Table;
    }
    return OutputFormat::Csv;
}

/// Takes outcomes one by one and writes them at once, or keeps all back until the run was seen to
/// be whole.
class OutcomeSink {
public:
    OutcomeSink(const IdentificationWriter& writer,
                TextOutput& output,
                ProgressBar& bar,
                bool keepBack)
        : m_writer(writer)
        , m_output(output)
        , m_bar(bar)
        , m_keepBack(keepBack)
        , m_waiting(writer.head()) {}

    void take(const PhotoOutcome& outcome) {
        if (!outcome.identification) {
            ++m_failed;
            m_bar.clear();
            complain(outcome.identification.error());
            return;
        }
        m_waiting += m_writer.photo(outcome.file, *outcome.identification);
        if (!m_keepBack) {
            flush();
        }
    }

    void flush() {
        if (m_status) {
            m_bar.clear();
            m_status = m_output.write(m_waiting);
        }
        m_waiting.clear();
    }

    std::size_t failed() const { return m_failed; }

    const Status& status() const { return m_status; }

private:
    const IdentificationWriter& m_writer;
    TextOutput& m_output;
    ProgressBar& m_bar;
    bool m_keepBack;
    std::string m_waiting;
    std::size_t m_failed = 0;
    Status m_status;
};

int runIdentify(const IdentifyArguments& arguments) {
    auto output = TextOutput::open(arguments.out); // first: nothing is worth doing without
    if (!output) {
        complain(output.error());
        return kWrongUse;
    }
    ProgressBar bar;
    const Progress progress = bar.progress();
    const NamedPhotos photos = findNamedPhotos(arguments.paths, progress);
    if (photos.status != kDone) {
        return photos.status;
    }
    for (const FailedPath& failed : photos.found.failed) {
        complain(failed.error);
    }
    IdentifyOptions options = arguments.options;
    if (!arguments.withinFile.empty()) {
        const auto taxa = readSubset(arguments.withinFile);
        if (!taxa) {
            complain(taxa.error());
            return statusOf(taxa.error(), kWrongUse);
        }
        options.within.insert(options.within.end(), taxa->begin(), taxa->end());
    }
    IdentifierChoice choice = arguments.model.choice();
    if (auto read = arguments.labels.addTo(choice, arguments.model.likeOriginals); !read) {
        complain(read.error());
        return statusOf(read.error(), kWrongUse);
    }
    const auto identifier = openPhotoIdentifier(choice, progress);
    bar.clear();
    if (!identifier) {
        complain(identifier.error());
        return statusOf(identifier.error(), kModelUnusable);
    }
    if ((*identifier)->info().configIsInferred) {
        complain("note: no open_clip_config.json lies beside these weights; the activation and how "
                 "photographs are prepared are guesses");
    }
    const auto writer =
        makeIdentificationWriter(formatOf(arguments), (*identifier)->info(), options);
    OutcomeSink sink(*writer, *output, bar, arguments.model.likeOriginals);
    std::stop_source stop; // by Ctrl+C, or where nothing can be written any more
    const std::stop_callback interrupted(progress.stopToken(), [&] { stop.request_stop(); });
    const auto take = [&](const PhotoOutcome& outcome) {
        sink.take(outcome);
        if (!sink.status()) {
            stop.request_stop();
        }
    };
    const auto run =
        (*identifier)
            ->identify(photos.found.files,
                       options,
                       take,
                       Progress(stop.get_token(), [&](auto... told) { progress.report(told...); }));
    bar.clear();
    if (!sink.status()) {
        complain(sink.status().error());
        return kSomeInputsFailed;
    }
    if (!run) {
        complain(run.error());
        return statusOf(run.error(), kModelUnusable);
    }
    const std::size_t failed = sink.failed() + photos.found.failed.size();
    if (arguments.model.likeOriginals && failed > 0) {
        complain("nothing was written, because --like-originals ends the run at a bad picture");
        return kSomeInputsFailed;
    }
    sink.flush();
    if (const auto written = sink.status() ? output->finish() : sink.status(); !written) {
        complain(written.error());
        return kSomeInputsFailed;
    }
    return failed > 0 ? kSomeInputsFailed : kDone;
}

} // namespace

void addIdentifyCommand(CLI::App& taxo, const Settings& settings, int& status) {
    CLI::App* const command =
        taxo.add_subcommand("identify", "Say what photographs show, from kingdom to species");
    auto arguments = std::make_shared<IdentifyArguments>();
    arguments->options.threshold = static_cast<float>(settings.threshold);
    arguments->model.device = settings.device;
    arguments->model.precision = settings.precision;
    arguments->model.addModelTo(*command);
    arguments->labels.addTo(*command);
    command
        ->add_option(
            "--rank", arguments->rank, "List the best taxa of this rank instead of species")
        ->check(CLI::IsMember(rankNames(), CLI::ignore_case));
    command
        ->add_option(
            "--top,-k", arguments->options.candidates, "How many to list for each photograph")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    addListOption(*command,
                  "--within",
                  arguments->options.within,
                  "Only these taxa, at any rank: Ursidae,Felidae");
    command->add_option(
        "--within-file",
        arguments->withinFile,
        "The same from a checklist: a CSV with columns headed by ranks; the deepest of "
        "each row counts");
    command
        ->add_option("--threshold",
                     arguments->options.threshold,
                     "Model score that the best supported rank must pass")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    arguments->model.addPictureTo(*command);
    arguments->model.addDeviceTo(*command);
    command
        ->add_option("--format",
                     arguments->format,
                     "table, csv or jsonl (default: a table at a terminal, else csv)")
        ->check(CLI::IsMember({"table", "csv", "jsonl"}));
    command->add_option(
        "--out,-o", arguments->out, "Write to this file, which appears when all is done");
    command
        ->add_option("PATH", arguments->paths, "Photographs, and folders with photographs in them")
        ->required();
    command->footer(
        "Examples:\n"
        "  taxo identify --model bioclip-2 IMG_0012.jpg\n"
        "  taxo identify --within Ursidae,Felidae --format csv --out season.csv photos/\n"
        "  taxo identify --rank family --top 3 photos/\n"
        "  taxo identify --names 'bear,empty frame,person' photos/\n"
        "A score is the model's own (a softmax mass over the labels), not a chance of being "
        "right.");
    command->callback([arguments, &status] {
        arguments->options.rank = rankFromName(arguments->rank);
        status = runIdentify(*arguments);
    });
}

} // namespace taxo::cli
