// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/command_trust.h"
#include "app/cli/output.h"
#include "app/cli/trust_output.h"
#include "core/base/counted.h"
#include "core/collection/accuracy_sample.h"
#include "core/workflow/rule_answers.h"
#include "core/workflow/sample_shift.h"
#include "core/workflow/trust_answers.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

struct RuleArguments {
    std::string file;
    std::string sample;
    double target = 95.0; ///< percent
    bool asJson = false;
};

void tell(const RuleChange& change, const std::string& what, const RuleArguments& arguments) {
    if (arguments.asJson) {
        printJson({{"answers", change.answers}});
    } else {
        printLine(what + " " + counted(change.answers, "answer") + ". Those before are kept.");
    }
}

int useIt(Collection& collection, const RuleArguments& arguments, ProgressBar& bar) {
    const auto sample = sampleNamed(collection, arguments.sample);
    const auto judged =
        sample ? trustAnswersOf(collection, *sample) : tl::unexpected(sample.error());
    const auto dial = judged ? AccuracyDial::of(judged->answers) : tl::unexpected(judged.error());
    auto setting = dial ? dial->at(arguments.target / 100.0) : tl::unexpected(dial.error());
    auto answers = setting ? massesOf(collection, {}) : tl::unexpected(setting.error());
    auto shift = answers ? shiftOf(collection, *sample, {}, {}, bar.progress())
                         : tl::unexpected(answers.error());
    if (!shift) {
        return failed(shift.error());
    }
    const DialTurn turn{*std::move(setting), *std::move(answers), std::nullopt, *std::move(shift)};
    const auto change = useRule(collection,
                                ruleOf(turn.setting, judged->basis, sample->name),
                                *judged->basis.origin,
                                bar.progress());
    bar.clear();
    if (!change) {
        return failed(change.error());
    }
    printDial(turn, judged->basis, arguments.asJson);
    if (const Status kept = keepShiftOf(collection, *sample, *turn.shift); !kept) {
        return failed(kept.error());
    }
    tell(*change, "From now on lists show this, and new photographs follow it:", arguments);
    return kDone;
}

int leaveIt(Collection& collection, const RuleArguments& arguments, ProgressBar& bar) {
    const auto change = leaveRule(collection, bar.progress());
    bar.clear();
    if (!change) {
        return failed(change.error());
    }
    tell(*change, "The collection is shown by the threshold again:", arguments);
    return kDone;
}

Command addRule(const Command& trust,
                int& status,
                const char* name,
                const char* what,
                const std::shared_ptr<RuleArguments>& arguments,
                int (*work)(Collection&, const RuleArguments&, ProgressBar&)) {
    const Command command = addCommand(trust, name, what);
    addOption(command, "FILE", arguments->file, "A collection, NAME.taxo").required();
    addFlag(command, "--json", arguments->asJson, "JSON lines");
    command.does([arguments, work, &status] {
        status = withCollection(arguments->file, [&](Collection& collection, ProgressBar& bar) {
            return work(collection, *arguments, bar);
        });
    });
    return command;
}

} // namespace

void addTrustRulesTo(const Command& trust, int& status) {
    const auto use = std::make_shared<RuleArguments>();
    const Command command = addRule(
        trust, status, "use", "Show each answer at the deepest rank that earns it", use, useIt);
    addOption(command,
              "--sample",
              use->sample,
              "The random sample that people read with suggestions hidden")
        .required();
    addOption(command, "--target", use->target, "So many percent of the names shall be right")
        .within(50.0, 99.99)
        .showsDefault();
    addRule(trust,
            status,
            "leave",
            "Show the answers by their threshold again",
            std::make_shared<RuleArguments>(),
            leaveIt);
}

} // namespace taxo::cli
