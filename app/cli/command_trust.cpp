// SPDX-License-Identifier: MIT
#include "app/cli/command_trust.h"

#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/shift_output.h"
#include "app/cli/trust_output.h"
#include "core/figure/reliability_figure.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/reliability_figures.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

struct TrustArguments {
    std::string file;   ///< collection, or a table of judged answers
    std::string sample; ///< of a collection
    std::string filter;
    double target = 95.0; ///< percent
    double from = 0.0;    ///< percent; 0: none to compare with
    std::string clades;   ///< rank
    std::string figure;
    std::string out;
    bool asJson = false;
    bool asksForShift = false;

    bool isTable() const { return !file.ends_with(".taxo"); }

    const char* thing() const { return isTable() ? "row" : "item"; }
};

/// What is judged, and what is asked about.
struct TrustInput {
    TrustAnswers judged;
    ItemMasses answers;
    std::optional<SampleShift> shift;
};

Result<TrustInput> readTable(const TrustArguments& arguments) {
    auto judged = trustAnswersOf(arguments.file);
    if (!judged) {
        return tl::unexpected(std::move(judged).error());
    }
    TrustInput input{*std::move(judged), {}, {}};
    input.answers.masses = input.judged.answers.scores;
    for (std::size_t row = 0; row < input.answers.masses.size(); ++row) {
        input.answers.items.push_back({static_cast<std::int64_t>(row)});
    }
    return input;
}

Result<TrustInput> readCollection(const Collection& collection,
                                  const TrustArguments& arguments,
                                  const Progress& progress) {
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        return tl::unexpected(filter.error());
    }
    const auto sample = sampleNamed(collection, arguments.sample);
    if (!sample) {
        return tl::unexpected(sample.error());
    }
    auto judged = trustAnswersOf(collection, *sample);
    if (!judged) {
        return tl::unexpected(std::move(judged).error());
    }
    auto answers = massesOf(collection, *filter);
    if (!answers) {
        return tl::unexpected(std::move(answers).error());
    }
    TrustInput input{*std::move(judged), *std::move(answers), {}};
    if (arguments.asksForShift) {
        auto shift = shiftOf(collection, *sample, *filter, {}, progress);
        if (!shift) {
            return tl::unexpected(std::move(shift).error());
        }
        input.shift = *std::move(shift);
    }
    return input;
}

/// Reads what is asked about and does `work` with it.
int withInput(const TrustArguments& arguments,
              const std::function<Status(const TrustInput&)>& work) {
    const auto does = [&](const Result<TrustInput>& input) {
        const Status done = input ? work(*input) : tl::unexpected(input.error());
        return done ? kDone : failed(done.error());
    };
    if (arguments.isTable()) {
        return does(readTable(arguments));
    }
    if (arguments.sample.empty()) {
        complain("Say by which random sample: --sample NAME. `taxo collection sample` draws one.");
        return kWrongUse;
    }
    return withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
        const auto input = readCollection(collection, arguments, bar.progress());
        bar.clear();
        return does(input);
    });
}

Status turn(const TrustInput& input, const TrustArguments& arguments) {
    const auto dial = AccuracyDial::of(input.judged.answers);
    if (!dial) {
        return tl::unexpected(dial.error());
    }
    auto setting = dial->at(arguments.target / 100.0);
    if (!setting) {
        return tl::unexpected(std::move(setting).error());
    }
    DialTurn made{*std::move(setting), input.answers, std::nullopt, input.shift};
    if (arguments.from > 0.0) {
        auto before = dial->at(arguments.from / 100.0);
        if (!before) {
            return tl::unexpected(std::move(before).error());
        }
        made.before = *std::move(before);
    }
    printDial(made, input.judged.basis, arguments.asJson);
    return arguments.out.empty() ? Status() : writeDial(arguments.out, made, arguments.thing());
}

/// Of the names of all ranks.
std::vector<CladeReliability>
byClade(const TrustInput& input, const RankCalibrations& ranks, Rank clades) {
    std::vector<CladeReliability> found;
    for (const Rank rank : kAllRanks) {
        std::ranges::move(reliabilityByClade(input.judged, ranks, rank, clades),
                          std::back_inserter(found));
    }
    return found;
}

std::string captionOf(const TrustBasis& basis) {
    const std::string answers = basis.answers();
    return "How often names of a score are right, with 95 % intervals by events. Rests on " +
           basis.text() + (answers.empty() ? "" : ", answers of " + answers) + ".";
}

Status
drawDiagrams(const RankCalibrations& ranks, const TrustBasis& basis, const std::string& file) {
    const ReliabilityFigure figure = reliabilityFigure(ranks, captionOf(basis), {});
    return figure.panels.empty()
               ? fail(ErrorCode::InvalidInput, "No rank has names enough for a diagram.")
               : writeReliabilityFigure(figure, file);
}

Status measure(const TrustInput& input, const TrustArguments& arguments) {
    const auto ranks = calibrate(input.judged.answers);
    if (!ranks) {
        return tl::unexpected(ranks.error());
    }
    if (!arguments.clades.empty() && input.judged.names.empty()) {
        return fail(ErrorCode::InvalidInput, "A table has no clades. Leave out --clades.");
    }
    const auto clades = arguments.clades.empty()
                            ? std::vector<CladeReliability>()
                            : byClade(input, *ranks, *rankFromName(arguments.clades));
    printCalibration(*ranks, input.judged.basis, arguments.asJson);
    const Status drawn = arguments.figure.empty()
                             ? Status()
                             : drawDiagrams(*ranks, input.judged.basis, arguments.figure);
    return !drawn || arguments.out.empty() ? drawn
                                           : writeCalibration(arguments.out, *ranks, clades);
}

struct ShiftArguments {
    std::string file;
    std::string sample;
    std::string filter;
    double level = 100.0 * ShiftOptions().level; ///< percent
    bool asJson = false;
};

int runShift(const ShiftArguments& arguments) {
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    return withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
        const auto sample = sampleNamed(collection, arguments.sample);
        ShiftOptions options;
        options.level = arguments.level / 100.0;
        const auto found = sample ? shiftOf(collection, *sample, *filter, options, bar.progress())
                                  : tl::unexpected(sample.error());
        bar.clear();
        if (!found) {
            return failed(found.error());
        }
        printShift(*found, arguments.asJson);
        if (filter->terms.empty() && !collection.isReadOnly()) {
            const Status kept = keepShiftOf(collection, *sample, *found);
            return kept ? kDone : failed(kept.error());
        }
        return kDone;
    });
}

struct TrustCommands {
    Command trust;
    int& status;

    Command add(const char* name,
                const char* what,
                const std::shared_ptr<TrustArguments>& arguments,
                Status (*work)(const TrustInput&, const TrustArguments&)) const {
        const Command command = addCommand(trust, name, what);
        addOption(command,
                  "FILE",
                  arguments->file,
                  "A collection, NAME.taxo; or a table of judged answers, NAME.csv")
            .required();
        addOption(command,
                  "--sample",
                  arguments->sample,
                  "Of a collection: the random sample that people read with suggestions "
                  "hidden");
        addFlag(command, "--json", arguments->asJson, "JSON lines");
        int& result = status;
        command.does([arguments, work, &result] {
            result = withInput(*arguments,
                               [&](const TrustInput& input) { return work(input, *arguments); });
        });
        return command;
    }
};

void addDial(const TrustCommands& commands) {
    const auto arguments = std::make_shared<TrustArguments>();
    arguments->asksForShift = true;
    const Command dial =
        commands.add("dial",
                     "Be right so often: name each photograph at the deepest rank that earns it",
                     arguments,
                     turn);
    addOption(dial, "FILTER,--filter", arguments->filter, "Only these items; all without it");
    addOption(dial, "--target", arguments->target, "So many percent of the names shall be right")
        .within(50.0, 99.99)
        .showsDefault();
    addOption(dial, "--from", arguments->from, "Also how many change from this target")
        .within(50.0, 99.99);
    addOption(dial, "--out,-o", arguments->out, "FILE.csv with a line for each answer");
}

void addCalibrate(const TrustCommands& commands) {
    const auto arguments = std::make_shared<TrustArguments>();
    const Command calibrate = commands.add(
        "calibrate", "How often names of a score are right, by rank", arguments, measure);
    addOption(calibrate, "--clades", arguments->clades, "Also of each taxon of this rank, in --out")
        .oneOf(rankNames());
    addOption(calibrate,
              "--figure",
              arguments->figure,
              "FILE.svg, .pdf or .png: the reliability diagram of each rank");
    addOption(calibrate,
              "--out,-o",
              arguments->out,
              "FILE.csv: the reliability diagram, a line for each bin");
}

void addShift(const TrustCommands& commands) {
    const auto arguments = std::make_shared<ShiftArguments>();
    const Command shift =
        addCommand(commands.trust,
                   "shift",
                   "Whether new photographs are like those of a sample, by their vectors");
    addOption(shift, "FILE", arguments->file, "A collection, NAME.taxo").required();
    addOption(shift,
              "FILTER,--filter",
              arguments->filter,
              "The new photographs (default: all but the sample)");
    addOption(shift, "--sample", arguments->sample, "The random sample that people read")
        .required();
    addOption(shift,
              "--level",
              arguments->level,
              "In so many percent of collections without a shift a difference may be found")
        .within(0.1, 20.0)
        .showsDefault();
    addFlag(shift, "--json", arguments->asJson, "JSON lines");
    int& result = commands.status;
    shift.does([arguments, &result] { result = runShift(*arguments); });
}

} // namespace

void addTrustCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command trust =
        addCommand(taxo, "trust", "How far answers can be relied on, by what people confirmed");
    trust.needsCommand();
    const TrustCommands commands{trust, status};
    addDial(commands);
    addCalibrate(commands);
    addShift(commands);
    addTrustReadersTo(trust, status);
    addTrustUnknownTo(trust, status);
    addTrustClustersTo(trust, status);
    addTrustWhyTo(trust, settings, status);
    addTrustRulesTo(trust, status);
    trust.footer(
        "By a random sample that people read with suggestions hidden. Photographs of one event "
        "count once.\n\nExamples:\n"
        "  taxo collection sample season.taxo --interval 5 --name june\n"
        "  taxo trust dial season.taxo --sample june --target 95 --from 80 --out named.csv\n"
        "  taxo trust use season.taxo --sample june --target 95\n"
        "  taxo trust calibrate season.taxo --sample june --clades order --out reliability.csv\n"
        "  taxo trust shift season.taxo deployment:south --sample june\n"
        "  taxo trust readers season.taxo --first Ada --second Ben --out disputes.csv\n"
        "  taxo trust reread season.taxo --first Ada --by Ben --size 50\n"
        "  taxo trust why IMG_0012.jpg --rival 'Ursus maritimus' --out why.png\n"
        "  taxo trust dial answers.csv --target 90");
}

} // namespace taxo::cli
