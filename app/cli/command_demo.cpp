// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/demo_commands.h"

namespace taxo::cli {

void addDemoCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command demo =
        addCommand(taxo, "demo", "A synthetic world of invented organisms, to try things out");
    demo.mayHaveCommand();
    addDemoWorldTo(demo, status);
    addDemoSheetTo(demo, status);
    demo.footer("Without a command, twenty photographs are drawn and identified with the demo "
                "model, and the truth is\nprinted beside each answer. Nothing in these pictures "
                "exists; names, places and dates are invented.");
    demo.does([demo, settings, &status] {
        if (!demo.hasCommand()) {
            status = runDemoTrial(settings);
        }
    });
}

} // namespace taxo::cli
