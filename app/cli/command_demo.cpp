// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/demo_commands.h"

#include <CLI/CLI.hpp>

namespace taxo::cli {

void addDemoCommand(CLI::App& taxo, const Settings& settings, int& status) {
    CLI::App* const demo =
        addCommand(taxo, "demo", "A synthetic world of invented organisms, to try things out");
    demo->require_subcommand(0, 1);
    addDemoWorldTo(*demo, status);
    addDemoSheetTo(*demo, status);
    demo->footer("Without a command, twenty photographs are drawn and identified with the demo "
                 "model, and the truth is\nprinted beside each answer. Nothing in these pictures "
                 "exists; names, places and dates are invented.");
    demo->callback([demo, settings, &status] {
        if (demo->get_subcommands().empty()) {
            status = runDemoTrial(settings);
        }
    });
}

} // namespace taxo::cli
