// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "app/cli/output_name.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "app/cli/text_output.h"
#include "core/base/files.h"
#include "core/base/terminal.h"
#include "core/classify/label_lists.h"
#include "core/workflow/identification_writer.h"
#include "core/workflow/photo_identifier.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

constexpr std::size_t kListed = 5; ///< as pybioclip does

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

/// Takes outcomes one by one and writes them at once, or keeps all back until the run was seen to
/// be whole.
class OutcomeSink {
public:
    OutcomeSink(OutputFormat format, TextOutput& output, ProgressBar& bar, bool keepBack)
        : m_format(format), m_output(output), m_bar(bar), m_keepBack(keepBack) {}

    /// Before the first photograph is taken.
    void begin(const IdentificationWriter& writer) {
        m_writer = &writer;
        m_waiting.insert(0, writer.head());
    }

    void take(const PhotoOutcome& outcome) {
        if (!outcome.identification) {
            fail({outcome.file, outcome.identification.error()});
            return;
        }
        ++m_identified;
        m_waiting += m_writer->photo(outcome.file, *outcome.identification);
        if (!m_keepBack) {
            flush();
        }
    }

    void fail(const FailedPath& failed) {
        ++m_failed;
        m_bar.clear();
        complain(failed.error);
        m_waiting += failureText(m_format, failed.path, failed.error);
    }

    void flush() {
        if (m_status) {
            m_bar.clear();
            m_status = m_output.write(m_waiting);
        }
        m_waiting.clear();
    }

    std::size_t identified() const { return m_identified; }

    std::size_t failed() const { return m_failed; }

    const Status& status() const { return m_status; }

private:
    OutputFormat m_format;
    TextOutput& m_output;
    ProgressBar& m_bar;
    bool m_keepBack;
    const IdentificationWriter* m_writer = nullptr;
    std::string m_waiting;
    std::size_t m_identified = 0;
    std::size_t m_failed = 0;
    Status m_status;
};

/// Writes what waits and says in a sentence how it went, where that is more than one photograph
/// that was identified. Gives the exit status.
int finish(OutcomeSink& sink, TextOutput& output, bool keepBack) {
    if (keepBack && sink.failed() > 0) {
        complain("nothing was written, because --like-originals ends the run at a bad picture");
        return kSomeInputsFailed;
    }
    sink.flush();
    if (const auto written = sink.status() ? output.finish() : sink.status(); !written) {
        complain(written.error());
        return kSomeInputsFailed;
    }
    if (sink.failed() > 0) {
        complain(std::to_string(sink.identified()) + " identified, " +
                 std::to_string(sink.failed()) + " failed");
    } else if (sink.identified() > 1) {
        complain(std::to_string(sink.identified()) + " photographs identified");
    }
    return sink.failed() > 0 ? kSomeInputsFailed : kDone;
}

/// Identifies and hands all to `sink`, until Ctrl+C or where nothing can be written any more.
Status identifyInto(OutcomeSink& sink,
                    PhotoIdentifier& identifier,
                    const std::vector<std::filesystem::path>& files,
                    const IdentifyOptions& options,
                    const Progress& progress) {
    std::stop_source stop;
    const std::stop_callback interrupted(progress.stopToken(), [&] { stop.request_stop(); });
    const auto take = [&](const PhotoOutcome& outcome) {
        sink.take(outcome);
        if (!sink.status()) {
            stop.request_stop();
        }
    };
    const Progress untilStopped(stop.get_token(), [&](auto... told) { progress.report(told...); });
    auto run = identifier.identify(files, options, take, untilStopped);
    return sink.status() ? run : sink.status();
}

/// The options with the taxa of --within-file.
Result<IdentifyOptions> optionsOf(const IdentifyArguments& arguments) {
    IdentifyOptions options = arguments.options;
    if (!arguments.withinFile.empty()) {
        auto taxa = readSubset(arguments.withinFile);
        if (!taxa) {
            return tl::unexpected(std::move(taxa).error());
        }
        options.within.insert(options.within.end(), taxa->begin(), taxa->end());
    }
    return options;
}

/// Model and labels.
Result<IdentifierChoice> choiceOf(const IdentifyArguments& arguments) {
    IdentifierChoice choice = arguments.model.choice();
    if (auto read = arguments.labels.addTo(choice, arguments.model.likeOriginals); !read) {
        return tl::unexpected(std::move(read).error());
    }
    if (arguments.options.rank && !choice.freeLabels.names.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "--rank is of no use with labels of your own, which have no ranks. Leave it "
                    "out.");
    }
    if (!arguments.model.likeOriginals) {
        for (const std::string& label : takeOutRepeated(choice.freeLabels.names)) {
            complain("note: the label \"" + label + "\" comes more than once; it is used once");
        }
    }
    return choice;
}

int runIdentify(const IdentifyArguments& arguments) {
    auto output = TextOutput::open(arguments.out); // first: nothing is worth doing without
    if (!output) {
        complain(output.error());
        return kWrongUse;
    }
    ProgressBar bar;
    const Progress progress = bar.progress();
    const OutputFormat format =
        formatFor(arguments.format, arguments.out, standardOutputIsTerminal());
    const bool keepBack = arguments.model.likeOriginals;
    OutcomeSink sink(format, *output, bar, keepBack);
    const NamedPhotos photos = findNamedPhotos(arguments.paths, progress);
    for (const FailedPath& failed : photos.found.failed) {
        sink.fail(failed);
    }
    if (photos.status != kDone) {
        const bool hasLines = format == OutputFormat::JsonLines && sink.failed() > 0;
        return hasLines ? finish(sink, *output, keepBack) : photos.status;
    }
    const auto options = optionsOf(arguments);
    if (!options) {
        complain(options.error());
        return statusOf(options.error(), kWrongUse);
    }
    const auto choice = choiceOf(arguments);
    if (!choice) {
        complain(choice.error());
        return statusOf(choice.error(), kWrongUse);
    }
    const auto identifier = openPhotoIdentifier(*choice, progress);
    bar.clear();
    if (!identifier) {
        complain(identifier.error());
        return statusOf(identifier.error(), kModelUnusable);
    }
    if ((*identifier)->info().configIsInferred) {
        complain("note: no open_clip_config.json lies beside these weights; the activation and how "
                 "photographs are prepared are guesses");
    }
    const auto writer = makeIdentificationWriter(format, (*identifier)->info(), *options);
    sink.begin(*writer);
    const auto run = identifyInto(sink, **identifier, photos.found.files, *options, progress);
    bar.clear();
    if (!run) {
        complain(run.error());
        return sink.status() ? statusOf(run.error(), kModelUnusable) : kSomeInputsFailed;
    }
    return finish(sink, *output, keepBack);
}

} // namespace

void addIdentifyCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command command =
        addCommand(taxo, "identify", "Say what photographs show, from kingdom to species");
    auto arguments = std::make_shared<IdentifyArguments>();
    arguments->options.threshold = static_cast<float>(settings.threshold);
    arguments->options.candidates = kListed;
    arguments->model.device = settings.device;
    arguments->model.precision = settings.precision;
    arguments->model.addModelTo(command);
    arguments->labels.addTo(command);
    addOption(
        command, "--rank", arguments->rank, "List the best taxa of this rank instead of species")
        .oneOfInAnyCase(rankNames());
    addOption(
        command, "--top,-k", arguments->options.candidates, "How many to list for each photograph")
        .within(1, 1000)
        .showsDefault();
    addListOption(command,
                  "--within",
                  arguments->options.within,
                  "Only these taxa, at any rank: Ursidae,Felidae");
    addOption(command,
              "--within-file",
              arguments->withinFile,
              "The same from a checklist: a CSV with columns headed by ranks; the deepest of "
              "each row counts");
    addOption(command,
              "--threshold",
              arguments->options.threshold,
              "Model score that the best supported rank must pass")
        .within(0.0, 1.0)
        .showsDefault();
    arguments->model.addPictureTo(command);
    arguments->model.addDeviceTo(command);
    addOption(command,
              "--format",
              arguments->format,
              "table, csv or jsonl (default: by the ending of --out; a table at a terminal, "
              "else csv)")
        .oneOf({"table", "csv", "jsonl"});
    addOption(command,
              "--out,-o",
              arguments->out,
              "Write to this file, which appears when all is done; -: to standard output");
    addOption(
        command, "PATH", arguments->paths, "Photographs, and folders with photographs in them")
        .required();
    command.footer(
        "Examples:\n"
        "  taxo identify --model bioclip-2 IMG_0012.jpg\n"
        "  taxo identify --within Ursidae,Felidae --format csv --out season.csv photos/\n"
        "  taxo identify --rank family --top 3 photos/\n"
        "  taxo identify --names 'bear,empty frame,person' photos/\n"
        "A score is the model's own (a softmax mass over the labels), not a chance of being "
        "right.");
    command.does([arguments, &status] {
        arguments->options.rank = rankFromName(arguments->rank);
        if (arguments->out == "-") {
            arguments->out.clear();
        }
        status = runIdentify(*arguments);
    });
}

} // namespace taxo::cli
