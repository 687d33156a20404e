// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/demo/command.h"
#include "app/demo/evaluation.h"

#include <cstdio>
#include <memory>

namespace taxo::demo {

namespace {

int runEvaluate(const EvaluationOptions& options) {
    cli::ProgressBar bar;
    const auto table = evaluate(options, bar.progress());
    bar.clear();
    if (!table) {
        cli::complain(table.error());
        return cli::statusOf(table.error(), cli::kModelUnusable);
    }
    std::fputs(table->c_str(), stdout);
    return cli::kDone;
}

} // namespace

void addEvaluateCommand(const cli::Command& program, int& status) {
    auto options = std::make_shared<EvaluationOptions>();
    const cli::Command command =
        cli::addCommand(program,
                        "evaluate",
                        "Measure a model on photographs that it never saw, as a Markdown table");
    cli::addOption(command, "--model,-m", options->model, "Model folder").required();
    cli::addOption(command, "--trained", options->trained, "World folder: trained species");
    cli::addOption(command, "--held-out", options->heldOut, "World folder: held-out species");
    cli::addOption(command,
                   "--habitats",
                   options->habitats,
                   "World folder: held-out species, plain and swapped backgrounds");
    cli::addOption(command,
                   "--known",
                   options->known,
                   "World folder it was trained on: nearest in pixels and colours");
    cli::addOption(command, "--device", options->device, "auto, cpu, cuda or cuda:N")
        .showsDefault();
    cli::addOption(command, "--seed", options->seed, "Of the few-shot examples").showsDefault();
    command.does([options, &status] { status = runEvaluate(*options); });
}

} // namespace taxo::demo
